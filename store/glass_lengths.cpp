// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "lede/error.hpp"
#include "store/glass_file.hpp"
#include "store/glass_postings.hpp"
#include "store/mapped_file.hpp"
#include "store/varint.hpp"

namespace lede::store {
namespace {

[[noreturn]] void throw_damaged(const std::string& path, std::string_view how) {
  throw Error(ErrorCode::kDamaged,
              fmt::format("{}: {}; run lede-index check on the index", path, how));
}

/// How many there were.
std::uint32_t take_lengths(const glass::Chunk& chunk, const std::string& path,
                           std::vector<std::uint32_t>& lengths) {
  ByteReader in(chunk.postings, path);
  std::uint32_t taken = 1;
  for (std::uint64_t document = chunk.first;; ++taken) {
    if (document == 0 || document > lengths.size()) {
      throw_damaged(path, "a document has a number that is too large");
    }
    lengths[document - 1] = in.number<std::uint32_t>();
    if (in.done()) return taken;
    document += std::uint64_t{1} + in.number<std::uint32_t>();
  }
}

}  // namespace

std::vector<std::uint32_t> read_lengths(const GlassSource& source) {
  const MappedFile file(*source.file, source.path);
  const glass::Head head = glass::read_head(file.bytes(), source.path);
  // A document takes a byte at least, so that a damaged head never makes us reserve for others.
  if (head.statistics.last_document > file.bytes().size()) {
    throw_damaged(source.path, "the file is cut short");
  }
  std::vector<std::uint32_t> lengths(head.statistics.last_document);
  glass::PostingsReader reader(file.bytes(), head.postings, source.path, 0);
  std::uint32_t taken = 0;
  // No term has a smaller key.
  while (reader.next() && reader.key() == glass::kLengthsKey) {
    taken += take_lengths(reader.chunk(), source.path, lengths);
  }
  if (taken != head.statistics.documents) throw_damaged(source.path, "lengths are missing");
  return lengths;
}

}  // namespace lede::store
