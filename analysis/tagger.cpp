// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "analysis/tagger/built_in_model.hpp"
#include "analysis/tagger/mapped_file.hpp"
#include "analysis/tagger/model.hpp"
#include "analysis/tagger/passes.hpp"

namespace lede::analysis {

struct Tagger::Impl {
  explicit Impl(tagging::MappedFile mapped, const std::string& path)
      : file(std::move(mapped)), model(file.bytes(), path) {}
  explicit Impl(std::string_view bytes) : model(bytes, "the built-in model") {}

  tagging::MappedFile file;
  tagging::Model model;
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
  return tagging::tag_document(impl_->model, document);
}

std::string Tagger::version() const {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), impl_->model.checksum(), 16).ptr;
  return {digits.begin(), end};
}

}  // namespace lede::analysis
