// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/records.hpp"

#include <fmt/format.h>

#include <map>

#include "lede/error.hpp"
#include "store/record_codec.hpp"
#include "store/section_file.hpp"
#include "store/zstd_codec.hpp"

namespace lede::store {
namespace {

constexpr std::string_view kDictionaryPrefix = "dictionary.";
/// Records that zstd says are larger are damaged: articles are capped far below.
constexpr std::size_t kMaxRecordBytes = std::size_t{1} << 30U;

/// Training pays from about this much text on; below it, a small index stays without.
constexpr std::size_t kTrainingRecords = 500;
constexpr std::size_t kTrainingBytes = 1U << 20U;
constexpr std::size_t kLeastTrainingRecords = 100;
/// On newswire of 0.8 KB an article: 64 KB gives 0.41 of the text, 16 KB 0.45, none 0.58.
constexpr std::size_t kDictionaryBytes = 64U << 10U;

}  // namespace

struct Records::Impl {
  explicit Impl(const std::string& path)
      : file(path), offsets(file.array<std::uint64_t>("offsets")), frames(file.section("frames")) {
    if (offsets.empty() || offsets.size() > UINT32_MAX || offsets.back() != frames.size()) {
      file.damaged("offsets", "has a wrong size");
    }
    for (const std::string_view name : file.names()) {
      if (!name.starts_with(kDictionaryPrefix)) continue;
      file.verify(name);
      const std::string_view bytes = file.section(name);
      DecompressionDictionary dictionary(bytes);
      newest = bytes;
      const std::uint32_t id = dictionary.id();
      dictionaries.emplace(id, std::move(dictionary));
    }
  }

  [[nodiscard]] std::string_view frame(std::uint32_t row) const {
    const std::uint64_t begin = offsets[row];
    const std::uint64_t end = offsets[row + 1];
    if (begin > end || end > frames.size()) file.damaged("offsets", "contradicts itself");
    return frames.substr(begin, end - begin);
  }

  SectionFile file;
  std::span<const std::uint64_t> offsets;
  std::string_view frames;
  std::map<std::uint32_t, DecompressionDictionary> dictionaries{};
  std::string_view newest{};
};

Records::Records(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Records::~Records() = default;
Records::Records(Records&&) noexcept = default;
Records& Records::operator=(Records&&) noexcept = default;

std::uint32_t Records::rows() const {
  return static_cast<std::uint32_t>(impl_->offsets.size() - 1);
}

AnnotatedArticle Records::read(std::uint32_t row) const {
  const std::string where = fmt::format("{}: record {}", impl_->file.path(), row);
  if (row >= rows()) throw Error(ErrorCode::kDamaged, where + " is not there");
  const std::string_view frame = impl_->frame(row);
  const auto dictionary = impl_->dictionaries.find(dictionary_id_of(frame));
  const bool found = dictionary != impl_->dictionaries.end();
  return decode_record(
      decompress(frame, found ? &dictionary->second : nullptr, kMaxRecordBytes, where), where);
}

std::uint64_t Records::stored_bytes() const {
  return impl_->file.bytes();
}

Dictionary Records::dictionary() const {
  if (impl_->newest.empty()) return nullptr;
  return std::make_shared<const std::string>(impl_->newest);
}

void Records::verify() const {
  impl_->file.verify_all();
  for (std::uint32_t row = 0; row < rows(); ++row) static_cast<void>(read(row));
}

struct RecordsWriter::Impl {
  Impl(const std::string& path, Dictionary shared) : writer(path) {
    writer.begin_section("frames");
    if (shared) use(*shared);
  }

  void use(std::string_view dictionary) {
    compressor = std::make_unique<Compressor>(dictionary);
    if (!dictionary.empty()) {
      dictionaries.try_emplace(DecompressionDictionary(dictionary).id(), dictionary);
    }
  }

  void write_frame(std::string_view stored) {
    writer.write(stored);
    offsets.push_back(writer.section_bytes());
  }

  void compress(std::string_view record) {
    frame.clear();
    compressor->compress(record, frame);
    write_frame(frame);
  }

  /// False when another dictionary has the identifier of one of these: zstd draws them at random,
  /// so that the frames must then be written anew.
  [[nodiscard]] bool adopt_dictionaries(const SectionFile& source) {
    for (const std::string_view name : source.names()) {
      if (!name.starts_with(kDictionaryPrefix)) continue;
      const std::string_view bytes = source.section(name);
      const auto [at, fresh] = dictionaries.try_emplace(DecompressionDictionary(bytes).id(), bytes);
      if (!fresh && at->second != bytes) return false;
    }
    return true;
  }

  /// Trains on what was held back, when that is enough, and writes it.
  void release_held() {
    if (compressor) return;
    use(held_sizes.size() < kLeastTrainingRecords
            ? std::string{}
            : train_dictionary(held, held_sizes, kDictionaryBytes));
    std::string_view rest = held;
    for (const std::size_t size : held_sizes) {
      compress(rest.substr(0, size));
      rest.remove_prefix(size);
    }
    held = {};
    held_sizes = {};
  }

  SectionWriter writer;
  std::unique_ptr<Compressor> compressor{};
  std::map<std::uint32_t, std::string> dictionaries{};
  std::vector<std::uint64_t> offsets = {0};
  std::string held{};
  std::vector<std::size_t> held_sizes{};
  std::string encoded{};
  std::string frame{};
};

RecordsWriter::RecordsWriter(const std::string& path, Dictionary dictionary)
    : impl_(std::make_unique<Impl>(path, std::move(dictionary))) {}
RecordsWriter::~RecordsWriter() = default;
RecordsWriter::RecordsWriter(RecordsWriter&&) noexcept = default;
RecordsWriter& RecordsWriter::operator=(RecordsWriter&&) noexcept = default;

void RecordsWriter::add(const AnnotatedArticle& article) {
  if (impl_->compressor) {
    impl_->encoded.clear();
    encode_record(article, impl_->encoded);
    impl_->compress(impl_->encoded);
    return;
  }
  const std::size_t before = impl_->held.size();
  encode_record(article, impl_->held);
  impl_->held_sizes.push_back(impl_->held.size() - before);
  if (impl_->held_sizes.size() >= kTrainingRecords || impl_->held.size() >= kTrainingBytes) {
    impl_->release_held();
  }
}

void RecordsWriter::append(const Records& source) {
  impl_->release_held();
  const bool adopted = impl_->adopt_dictionaries(source.impl_->file);
  for (std::uint32_t row = 0; row < source.rows(); ++row) {
    if (adopted) {
      impl_->write_frame(source.impl_->frame(row));
    } else {
      add(source.read(row));
    }
  }
}

void RecordsWriter::finish() {
  impl_->release_held();
  impl_->writer.begin_section("offsets");
  impl_->writer.write_array(std::span<const std::uint64_t>(impl_->offsets));
  for (const auto& [id, dictionary] : impl_->dictionaries) {
    impl_->writer.begin_section(fmt::format("{}{}", kDictionaryPrefix, id));
    impl_->writer.write(dictionary);
  }
  impl_->writer.close();
}

}  // namespace lede::store
