// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/row_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "lede/error.hpp"
#include "store/section_file.hpp"
#include "store/varint.hpp"
#include "store/zstd_codec.hpp"

namespace lede::store {
namespace {

constexpr std::string_view kDictionaryPrefix = "dictionary.";
/// Blocks that zstd says are larger are damaged: articles are capped far below.
constexpr std::size_t kMaxBlockBytes = std::size_t{1} << 30U;

/// More rows than a block can hold: each takes a byte of it at least, and blocks of several rows
/// were never larger than 8 KB. A forged file would have a salvage try rows by the thousand
/// million.
constexpr std::uint32_t kMaxBlockRows = 1U << 14U;

/// Rows are held back until there is so much to train on.
constexpr std::size_t kTrainingBytes = 1U << 20U;
/// Small rows compress better together; reading one takes the whole block. Of newswire, articles
/// alone in their blocks take a tenth more than in blocks of 4 KB, those 3 % more than in blocks of
/// 8 KB, from which ten hits take twice as long to read.
constexpr std::size_t kBlockBytes = 4U << 10U;

/// Threads keep no larger block: only articles of such a size lie in one, alone.
constexpr std::size_t kMaxKeptBytes = 1U << 20U;

/// The block that a thread read last: neighbours are often read one after the other. There are two
/// of them, for files that are opened, and then read, in pairs.
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

/// Row r is in the last block whose first row is at most r. A block's rows lie one after the other,
/// each with its size.
struct RowBlocks::Impl {
  explicit Impl(const std::string& path)
      : file(path),
        offsets(file.array<std::uint64_t>("block_offsets")),
        first_rows(file.array<std::uint32_t>("first_rows")),
        frames(file.section("frames")) {
    if (!are_offsets(offsets, frames.size()) || first_rows.size() != offsets.size() ||
        !are_offsets(first_rows, first_rows.back())) {
      file.damaged("block_offsets", "contradicts the others");
    }
    for (std::size_t block = 0; block + 1 < first_rows.size(); ++block) {
      if (first_rows[block + 1] - first_rows[block] > kMaxBlockRows) {
        file.damaged("first_rows", "claims more rows than a block can hold");
      }
    }
    for (const std::string_view name : file.names()) {
      if (!name.starts_with(kDictionaryPrefix)) continue;
      file.verify(name);
      const std::string_view bytes = file.section(name);
      newest = bytes;
      dictionaries.emplace(id_of_dictionary(bytes), DecompressionDictionary(bytes));
    }
  }

  [[nodiscard]] std::size_t block_of(std::uint32_t row) const {
    const auto after = std::ranges::upper_bound(first_rows, row);
    return static_cast<std::size_t>(after - first_rows.begin()) - 1;
  }

  [[nodiscard]] std::string_view frame(std::size_t block) const {
    return frames.substr(offsets[block], offsets[block + 1] - offsets[block]);
  }

  /// Lives until the thread reads another block; a large one goes into `large` and lives as that.
  [[nodiscard]] std::string_view block(std::size_t which, std::string_view where,
                                       std::string& large) const {
    thread_local std::array<LastBlock, 2> blocks;
    LastBlock& last = blocks[number % blocks.size()];
    if (last.file == number && last.block == which) return last.bytes;
    const auto dictionary = dictionaries.find(dictionary_id_of(frame(which)));
    const bool found = dictionary != dictionaries.end();
    large = decompress(frame(which), found ? &dictionary->second : nullptr, kMaxBlockBytes, where);
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

RowBlocks::RowBlocks(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
RowBlocks::~RowBlocks() = default;
RowBlocks::RowBlocks(RowBlocks&&) noexcept = default;
RowBlocks& RowBlocks::operator=(RowBlocks&&) noexcept = default;

std::uint32_t RowBlocks::rows() const {
  return impl_->first_rows.back();
}

std::uint32_t RowBlocks::next_block(std::uint32_t row) const {
  return impl_->first_rows[impl_->block_of(row) + 1];
}

std::string_view RowBlocks::read(std::uint32_t row, std::string_view where,
                                 std::string& large) const {
  if (row >= rows()) throw Error(ErrorCode::kDamaged, fmt::format("{} is not there", where));
  const std::size_t block = impl_->block_of(row);
  ByteReader in(impl_->block(block, where, large), where);
  for (std::uint32_t at = impl_->first_rows[block]; at < row; ++at) static_cast<void>(in.string());
  return in.string();
}

Dictionary RowBlocks::dictionary() const {
  if (impl_->newest.empty()) return nullptr;
  return std::make_shared<const TrainedDictionary>(std::string(impl_->newest));
}

void RowBlocks::forget() const noexcept {
  impl_->file.forget();
}

void RowBlocks::verify() const {
  impl_->file.verify_all();
}

const std::string& RowBlocks::path() const {
  return impl_->file.path();
}

struct RowBlocksWriter::Impl {
  Impl(const std::string& path, DictionaryShare* given) : writer(path), share(given) {
    writer.begin_section("frames");
    if (share == nullptr) {
      settled = true;
    } else if (Dictionary current = share->current()) {
      use(std::move(current));
    }
  }

  /// From now on blocks are compressed with it, or without any when it is null.
  void use(Dictionary given) {
    dictionary = std::move(given);
    settled = true;
    if (!dictionary) return;
    dictionaries.try_emplace(id_of_dictionary(dictionary->bytes()), dictionary->bytes());
  }

  void put(std::string_view row) {
    if (!block.empty() && block.size() + row.size() > kBlockBytes) end_block();
    put_string(row, block);
    ++rows;
  }

  void end_block() {
    if (block.empty()) return;
    if (!compressor) compressor.emplace(dictionary ? &dictionary->for_writing() : nullptr);
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
      const auto [at, fresh] = dictionaries.try_emplace(id_of_dictionary(bytes), bytes);
      if (!fresh && at->second != bytes) return false;
    }
    return true;
  }

  /// Trains on what was held back, when that is enough, and writes it.
  void release_held() {
    if (settled) return;
    use(share->train(held, held_sizes));
    std::string_view rest = held;
    for (const std::size_t size : held_sizes) {
      put(rest.substr(0, size));
      rest.remove_prefix(size);
    }
    held = {};
    held_sizes = {};
  }

  SectionWriter writer;
  DictionaryShare* share;   ///< may be null
  bool settled = false;     ///< which dictionary is used
  Dictionary dictionary{};  ///< may be null
  std::optional<Compressor> compressor{};
  std::map<std::uint32_t, std::string> dictionaries{};
  std::vector<std::uint64_t> offsets = {0};
  std::vector<std::uint32_t> first_rows{};  ///< of the blocks written
  std::uint32_t rows_before = 0;            ///< the block at hand
  std::uint32_t rows = 0;
  std::string block{};
  std::string held{};
  std::vector<std::size_t> held_sizes{};
  std::string frame{};
};

RowBlocksWriter::RowBlocksWriter(const std::string& path)
    : impl_(std::make_unique<Impl>(path, nullptr)) {}
RowBlocksWriter::RowBlocksWriter(const std::string& path, DictionaryShare& share)
    : impl_(std::make_unique<Impl>(path, &share)) {}
RowBlocksWriter::~RowBlocksWriter() = default;
RowBlocksWriter::RowBlocksWriter(RowBlocksWriter&&) noexcept = default;
RowBlocksWriter& RowBlocksWriter::operator=(RowBlocksWriter&&) noexcept = default;

void RowBlocksWriter::add(std::string_view row) {
  if (impl_->settled) return impl_->put(row);
  impl_->held += row;
  impl_->held_sizes.push_back(row.size());
  if (impl_->held.size() >= kTrainingBytes) impl_->release_held();
}

void RowBlocksWriter::append(const RowBlocks& source) {
  impl_->release_held();
  const RowBlocks::Impl& from = *source.impl_;
  if (!impl_->adopt_dictionaries(from.file)) {
    std::string large;
    for (std::uint32_t row = 0; row < source.rows(); ++row) {
      add(source.read(row, source.path(), large));
    }
    return;
  }
  impl_->end_block();
  constexpr std::uint64_t kForgetEach = 8U << 20U;
  std::uint64_t forgotten_at = 0;
  for (std::size_t block = 0; block + 1 < from.offsets.size(); ++block) {
    impl_->writer.write(from.frame(block));
    if (from.offsets[block] - forgotten_at >= kForgetEach) {
      source.forget();
      forgotten_at = from.offsets[block];
    }
    impl_->rows += from.first_rows[block + 1] - from.first_rows[block];
    impl_->note_block();
  }
}

void RowBlocksWriter::finish() {
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
