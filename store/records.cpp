// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>

#include "lede/error.hpp"
#include "store/record_codec.hpp"
#include "store/section_file.hpp"
#include "store/varint.hpp"
#include "store/zstd_codec.hpp"

namespace lede::store {
namespace {

constexpr std::string_view kDictionaryPrefix = "dictionary.";
/// Records that zstd says are larger are damaged: articles are capped far below.
constexpr std::size_t kMaxRecordBytes = std::size_t{1} << 30U;

/// Articles are held back until there is so much text to train on.
constexpr std::size_t kTrainingBytes = 1U << 20U;
/// Small articles compress better together; reading one takes the whole block. Against one article
/// a block this saves a tenth, 16 KB would save 3 % more.
constexpr std::size_t kBlockBytes = 4U << 10U;

/// Threads keep no larger block: only articles of such a size lie in one, alone.
constexpr std::size_t kMaxKeptBytes = 1U << 20U;

/// The block that a thread read last: neighbours are often read one after the other.
struct LastBlock {
  std::uint64_t file = 0;
  std::size_t block = 0;
  std::string bytes{};
};

std::uint64_t next_file_number() {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
}

}  // namespace

/// Row r is in the last block whose first row is at most r. A block's records lie one after the
/// other, each with its size.
struct Records::Impl {
  explicit Impl(const std::string& path)
      : file(path),
        offsets(file.array<std::uint64_t>("block_offsets")),
        first_rows(file.array<std::uint32_t>("first_rows")),
        frames(file.section("frames")) {
    if (!are_offsets(offsets, frames.size()) || first_rows.size() != offsets.size() ||
        !are_offsets(first_rows, first_rows.back())) {
      file.damaged("block_offsets", "contradicts the others");
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

  [[nodiscard]] std::string_view frame(std::size_t block) const {
    return frames.substr(offsets[block], offsets[block + 1] - offsets[block]);
  }

  /// Lives until the thread reads another block; a large one goes into `large` and lives as that.
  [[nodiscard]] std::string_view block(std::size_t which, std::string_view where,
                                       std::string& large) const {
    thread_local LastBlock last;
    if (last.file == number && last.block == which) return last.bytes;
    const auto dictionary = dictionaries.find(dictionary_id_of(frame(which)));
    const bool found = dictionary != dictionaries.end();
    large = decompress(frame(which), found ? &dictionary->second : nullptr, kMaxRecordBytes, where);
    if (large.size() > kMaxKeptBytes) return large;
    last = {number, which, std::move(large)};
    return last.bytes;
  }

  SectionFile file;
  std::uint64_t number = next_file_number();
  std::span<const std::uint64_t> offsets;     ///< of each block's frame, and the end
  std::span<const std::uint32_t> first_rows;  ///< of each block, and the number of rows
  std::string_view frames;
  std::map<std::uint32_t, DecompressionDictionary> dictionaries{};
  std::string_view newest{};
};

Records::Records(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Records::~Records() = default;
Records::Records(Records&&) noexcept = default;
Records& Records::operator=(Records&&) noexcept = default;

std::uint32_t Records::rows() const {
  return impl_->first_rows.back();
}

AnnotatedArticle Records::read(std::uint32_t row) const {
  const std::string where = fmt::format("{}: record {}", impl_->file.path(), row);
  if (row >= rows()) throw Error(ErrorCode::kDamaged, where + " is not there");
  const auto after = std::ranges::upper_bound(impl_->first_rows, row);
  const auto block = static_cast<std::size_t>(after - impl_->first_rows.begin()) - 1;
  std::string large;
  ByteReader in(impl_->block(block, where, large), where);
  for (std::uint32_t at = impl_->first_rows[block]; at < row; ++at) static_cast<void>(in.string());
  return decode_record(in.string(), where);
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
  Impl(const std::string& path, DictionaryShare& given) : writer(path), share(given) { start(); }
  Impl(const std::string& path, Dictionary dictionary)
      : writer(path), own(std::move(dictionary)), share(own) {
    start();
  }

  void start() {
    writer.begin_section("frames");
    if (const Dictionary dictionary = share.current()) use(dictionary);
  }

  void use(const Dictionary& dictionary) {
    compressor = std::make_unique<Compressor>(dictionary ? std::string_view(*dictionary)
                                                         : std::string_view());
    if (dictionary) {
      dictionaries.try_emplace(DecompressionDictionary(*dictionary).id(), *dictionary);
    }
  }

  void put(std::string_view record) {
    if (!block.empty() && block.size() + record.size() > kBlockBytes) end_block();
    put_string(record, block);
    ++rows;
  }

  void end_block() {
    if (block.empty()) return;
    frame.clear();
    compressor->compress(block, frame);
    writer.write(frame);
    block.clear();
    note_block();
  }

  void note_block() {
    offsets.push_back(writer.section_bytes());
    first_rows.push_back(rows_before);
    rows_before = rows;
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
    use(share.train(held, held_sizes));
    std::string_view rest = held;
    for (const std::size_t size : held_sizes) {
      put(rest.substr(0, size));
      rest.remove_prefix(size);
    }
    held = {};
    held_sizes = {};
  }

  SectionWriter writer;
  DictionaryShare own{};
  DictionaryShare& share;
  std::unique_ptr<Compressor> compressor{};
  std::map<std::uint32_t, std::string> dictionaries{};
  std::vector<std::uint64_t> offsets = {0};
  std::vector<std::uint32_t> first_rows{};  ///< of the blocks written
  std::uint32_t rows_before = 0;            ///< the block at hand
  std::uint32_t rows = 0;
  std::string block{};
  std::string held{};
  std::vector<std::size_t> held_sizes{};
  std::string encoded{};
  std::string frame{};
};

RecordsWriter::RecordsWriter(const std::string& path, Dictionary dictionary)
    : impl_(std::make_unique<Impl>(path, std::move(dictionary))) {}
RecordsWriter::RecordsWriter(const std::string& path, DictionaryShare& share)
    : impl_(std::make_unique<Impl>(path, share)) {}
RecordsWriter::~RecordsWriter() = default;
RecordsWriter::RecordsWriter(RecordsWriter&&) noexcept = default;
RecordsWriter& RecordsWriter::operator=(RecordsWriter&&) noexcept = default;

void RecordsWriter::add(const AnnotatedArticle& article) {
  if (impl_->compressor) {
    impl_->encoded.clear();
    encode_record(article, impl_->encoded);
    impl_->put(impl_->encoded);
    return;
  }
  const std::size_t before = impl_->held.size();
  encode_record(article, impl_->held);
  impl_->held_sizes.push_back(impl_->held.size() - before);
  if (impl_->held.size() >= kTrainingBytes) impl_->release_held();
}

void RecordsWriter::append(const Records& source) {
  impl_->release_held();
  const Records::Impl& from = *source.impl_;
  if (!impl_->adopt_dictionaries(from.file)) {
    for (std::uint32_t row = 0; row < source.rows(); ++row) add(source.read(row));
    return;
  }
  impl_->end_block();
  for (std::size_t block = 0; block + 1 < from.offsets.size(); ++block) {
    impl_->writer.write(from.frame(block));
    impl_->rows += from.first_rows[block + 1] - from.first_rows[block];
    impl_->note_block();
  }
}

void RecordsWriter::finish() {
  impl_->release_held();
  impl_->end_block();
  impl_->first_rows.push_back(impl_->rows);
  impl_->writer.begin_section("block_offsets");
  impl_->writer.write_array(std::span<const std::uint64_t>(impl_->offsets));
  impl_->writer.begin_section("first_rows");
  impl_->writer.write_array(std::span<const std::uint32_t>(impl_->first_rows));
  for (const auto& [id, dictionary] : impl_->dictionaries) {
    impl_->writer.begin_section(fmt::format("{}{}", kDictionaryPrefix, id));
    impl_->writer.write(dictionary);
  }
  impl_->writer.close();
}

}  // namespace lede::store
