// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's glass format (2016-03-14) as far as it is written and merged here; see glass_file.hpp.
//
// A file is a sequence of blocks. Block 0 names the root block of each table. A table is a B-tree:
//
//   block         revision (4) level (1) gap (2) free (2) end of the directory (2) directory items
//   directory     offset of each item (2), in the order of the keys
//   leaf item     size - 3 and flags (2) key size (1) key [component (2)] tag
//   branch item   block (4) key size (1) key component (2)
//
// Numbers of a fixed size are big-endian. A long tag is cut into components, which are numbered
// from 1; a leaf leaves out the number of the first. The least item of a table has an empty key.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lede::store::glass {

inline constexpr std::string_view kMagic{"\x0f\x0dXapian Glass\x04\x6e", 16};
inline constexpr std::size_t kUuidBytes = 16;
inline constexpr std::uint32_t kRevision = 1;

inline constexpr std::size_t kBlockBytes = 8192;
inline constexpr std::size_t kBlockUnit = 2048;  ///< in which the head counts a block's size
inline constexpr std::size_t kLevelAt = 4;
inline constexpr std::size_t kGapAt = 5;
inline constexpr std::size_t kFreeAt = 7;
inline constexpr std::size_t kDirectoryEndAt = 9;
inline constexpr std::size_t kDirectoryAt = 11;
inline constexpr std::size_t kOffsetBytes = 2;
inline constexpr std::size_t kSizeBytes = 2;
inline constexpr std::size_t kKeySizeBytes = 1;
inline constexpr std::size_t kComponentBytes = 2;
inline constexpr std::size_t kBlockNumberBytes = 4;

/// The size of a leaf item is stored less this; four of the largest fit into a block.
inline constexpr std::size_t kLeastItemBytes = 3;
inline constexpr std::size_t kMaxItemBytes = (kBlockBytes - kDirectoryAt - 4 * kOffsetBytes) / 4;
inline constexpr std::size_t kMaxKeyBytes = 255;
inline constexpr std::size_t kCompressed = 0x8000;
inline constexpr std::size_t kLastComponent = 0x4000;
inline constexpr std::size_t kFirstComponent = 0x2000;
inline constexpr std::size_t kItemSizeMask = 0x1fff;

/// The head describes the tables of postings, document data, term lists, positions, spellings and
/// synonyms in this order; only the first is there.
inline constexpr std::size_t kTables = 6;
/// Tags of each table that are longer than this may be compressed; none is, here.
inline constexpr std::array<std::uint32_t, kTables> kCompressedFrom = {0, 18, 18, 0, 18, 18};

/// Key of the list of document lengths among those of the terms.
inline constexpr std::string_view kLengthsKey{"\0\xe0", 2};

inline void put_big16(std::size_t value, char* at) {
  at[0] = static_cast<char>(value >> 8U);
  at[1] = static_cast<char>(value);
}
inline void put_big32(std::uint32_t value, char* at) {
  put_big16(value >> 16U, at);
  put_big16(value & 0xffffU, at + 2);
}
[[nodiscard]] inline std::size_t big16(const char* at) {
  return static_cast<std::size_t>(static_cast<unsigned char>(at[0])) << 8U |
         static_cast<unsigned char>(at[1]);
}
[[nodiscard]] inline std::uint32_t big32(const char* at) {
  return static_cast<std::uint32_t>(big16(at) << 16U | big16(at + 2));
}

/// A term as the start of a key: a NUL is followed by 0xff, so that keys sort as terms do.
inline void put_term(std::string_view term, std::string& out) {
  for (const char byte : term) {
    out += byte;
    if (byte == '\0') out += '\xff';
  }
}

inline constexpr std::size_t kMaxSortedBytes = 5;

/// A document's number at the end of a key, so that keys sort as the numbers do: two bytes below
/// 2^15, else as many leading ones as bytes follow the second, like UTF-8.
inline void put_sorted(std::uint32_t value, std::string& out) {
  std::size_t bytes = 2;
  while (bytes < kMaxSortedBytes && value >> (7 * bytes + 1) != 0) ++bytes;
  const auto ones = static_cast<std::uint64_t>(0xff00U >> (bytes - 2) & 0xffU);
  const std::uint64_t whole = value | ones << (8 * (bytes - 1));
  for (std::size_t left = bytes; left > 0; --left) {
    out += static_cast<char>(whole >> (8 * (left - 1)));
  }
}

}  // namespace lede::store::glass
