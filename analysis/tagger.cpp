// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger.hpp"

#include <array>
#include <charconv>
#include <mutex>
#include <utility>

#include "analysis/tagger/built_in_model.hpp"
#include "analysis/tagger/mapped_file.hpp"
#include "analysis/tagger/model.hpp"
#include "analysis/tagger/passes.hpp"

namespace lede::analysis {

struct Tagger::Impl {
  explicit Impl(tagging::MappedFile mapped, const std::string& path)
      : file(std::move(mapped)),
        model(file.bytes(), path),
        decoder(model.transitions(), model.types()) {}
  explicit Impl(std::string_view bytes)
      : model(bytes, "the built-in model"), decoder(model.transitions(), model.types()) {}

  std::unique_ptr<tagging::Workspace> take_workspace() {
    const std::scoped_lock lock(mutex);
    if (idle.empty()) return std::make_unique<tagging::Workspace>(model);
    auto space = std::move(idle.back());
    idle.pop_back();
    return space;
  }
  void give_back(std::unique_ptr<tagging::Workspace> space) {
    const std::scoped_lock lock(mutex);
    idle.push_back(std::move(space));
  }

  tagging::MappedFile file;
  tagging::Model model;
  tagging::Decoder decoder;
  std::mutex mutex;
  std::vector<std::unique_ptr<tagging::Workspace>> idle;  ///< at most one a thread
};

Tagger::Tagger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;

Tagger Tagger::built_in() {
  return Tagger(std::make_unique<Impl>(tagging::built_in_model()));
}

Tagger Tagger::from_file(const std::string& path) {
  return Tagger(std::make_unique<Impl>(tagging::MappedFile(path), path));
}

std::vector<TaggedSpan> Tagger::tag(std::span<const SentenceTokens> document) const {
  auto space = impl_->take_workspace();
  auto spans = tagging::tag_document(impl_->model, impl_->decoder, *space, document);
  impl_->give_back(std::move(space));
  return spans;
}

std::string Tagger::version() const {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), impl_->model.checksum(), 16).ptr;
  return {digits.begin(), end};
}

}  // namespace lede::analysis
