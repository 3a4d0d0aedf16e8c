// SPDX-License-Identifier: GPL-2.0-or-later
// The manifest: the one file that says what an index consists of.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "store/index_store.hpp"
#include "store/schema.hpp"

namespace lede::store {

/// A file as it was when the manifest named it.
struct FileSeal {
  std::uint64_t bytes = 0;
  std::uint64_t checksum = 0;  ///< XXH3 of the whole file
  friend bool operator==(const FileSeal&, const FileSeal&) = default;
};

/// One segment. Counts and dates are of live rows, unless said.
struct SegmentEntry {
  std::string name{};
  std::uint32_t rows = 0;            ///< of articles, deleted ones included
  std::uint32_t statement_rows = 0;  ///< the same of statements
  std::uint32_t articles = 0;
  std::uint32_t statements = 0;
  std::uint64_t text_bytes = 0;
  std::string first_date{};
  std::string last_date{};
  std::map<std::string, std::uint64_t> languages{};
  std::string tombstones{};  ///< file of deleted articles; empty when there are none
  std::map<std::string, FileSeal> files{};
  friend bool operator==(const SegmentEntry&, const SegmentEntry&) = default;
};

struct Manifest {
  int format_version = kFormatVersion;  ///< read; what is written has the present one
  std::uint64_t generation = 0;
  std::uint64_t next_segment = 1;  ///< names of segments are never used again
  Versions versions{};
  std::string lexicon_file{};  ///< families and act words; see word_lexicon.hpp
  std::vector<SegmentEntry> segments{};
};

[[nodiscard]] std::string to_json(const Manifest& manifest);
/// `path` is for messages. Throws Error (kNotAnIndex, kIncompatible, kDamaged).
[[nodiscard]] Manifest parse_manifest(const std::string& text, const std::string& path);

/// Reads INDEX/manifest.json. Throws Error (kNotFound when there is no such path, kNotAnIndex,
/// kIncompatible, kDamaged, kIo).
[[nodiscard]] Manifest read_manifest(const std::string& index);
/// The commit point: synced and renamed into place.
void write_manifest(const std::string& index, const Manifest& manifest);

}  // namespace lede::store
