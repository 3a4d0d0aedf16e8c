// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles of an index have lost their source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/hash_set.hpp"
#include "store/index_store.hpp"

namespace lede::indexer {

/// What one run read and could not read. Paths are absolute, as in Article::origin.
struct PruneScope {
  std::vector<std::string> roots{};
  std::vector<std::string> troubled{};  ///< what could not be read is not gone
  HashSet read{};                       ///< hash_of ids
};

/// Ids whose origin lies below a root and below nothing troubled, and that were not read.
[[nodiscard]] std::vector<std::string> lost_articles(const store::IndexStore& store,
                                                     const PruneScope& scope);

/// True for `path` itself, what is in that folder, and members of that archive.
[[nodiscard]] bool lies_below(std::string_view origin, std::string_view path);

}  // namespace lede::indexer
