// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/prune.hpp"

#include <algorithm>

#include "indexer/read_run.hpp"

namespace lede::indexer {

bool lies_below(std::string_view origin, std::string_view path) {
  if (!origin.starts_with(path)) return false;
  const auto rest = origin.substr(path.size());
  return rest.empty() || rest.starts_with('/') || rest.starts_with("!/") || path.ends_with('/');
}

std::vector<std::string> lost_articles(const store::IndexStore& store, const PruneScope& scope) {
  std::vector<std::string> lost;
  store.for_each_id([&](std::string_view id, std::string_view origin) {
    const auto above = [origin](const std::string& path) { return lies_below(origin, path); };
    if (std::ranges::none_of(scope.roots, above)) return;
    if (std::ranges::any_of(scope.troubled, above)) return;
    if (!scope.read.contains(hash_of(id))) lost.emplace_back(id);
  });
  return lost;
}

}  // namespace lede::indexer
