// SPDX-License-Identifier: GPL-2.0-or-later
// Looks after an index: what is in it, is it sound, write it out, make it small.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "lede/error.hpp"

namespace lede {

struct IndexInfo {
  int format_version = 0;
  std::string analyser_version{};
  std::string lexicon_version{};
  std::string model_version{};   ///< "none" for a words-only index
  std::string corrections{};     ///< summary of the corrections applied; may be empty
  std::uint64_t generation = 0;  ///< grows by one with each commit
  std::uint64_t articles = 0;
  std::uint64_t statements = 0;
  std::uint64_t deleted = 0;  ///< articles removed or replaced whose space is still held
  std::uint64_t segments = 0;
  std::uint64_t text_bytes = 0;         ///< of live articles
  std::uint64_t index_bytes = 0;        ///< on disk, stored text included
  std::uint64_t stored_text_bytes = 0;  ///< of those, the compressed text
  std::string first_date{};
  std::string last_date{};
  std::map<std::string, std::uint64_t> languages{};  ///< code → articles
};

/// Throws Error (kNotFound, kNotAnIndex, kIncompatible, kDamaged).
[[nodiscard]] LEDE_API IndexInfo index_info(const std::string& index);

/// Reads everything and checks it; empty when the index is sound.
[[nodiscard]] LEDE_API std::vector<Problem> check_index(const std::string& index);

/// Hands every live article, ordered by id, to `sink`; false from it stops. `dump | add`
/// rebuilds an index without its sources. With `problem` the dump goes on after what is damaged and
/// tells it what is lost; without it the first damage throws Error.
LEDE_API void dump_index(const std::string& index, const std::function<bool(const Article&)>& sink,
                         const std::function<void(const Problem&)>& problem = {});

/// Merges all segments into one and drops deleted articles for good.
LEDE_API void compact_index(const std::string& index);

/// Removes articles in one commit, whichever analyser made the index. Returns the ids that no
/// article has. Throws Error (kNotFound, kNotAnIndex, kLocked, kDamaged, kIo).
LEDE_API std::vector<std::string> remove_articles(const std::string& index,
                                                  const std::vector<std::string>& ids);

/// The article as one line of NDJSON that `add` reads back, without a newline.
[[nodiscard]] LEDE_API std::string to_ndjson(const Article& article);

}  // namespace lede
