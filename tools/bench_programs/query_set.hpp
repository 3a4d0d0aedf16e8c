// SPDX-License-Identifier: GPL-2.0-or-later
// Query files of the bench: what is asked, by class.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace lede::bench {

struct BenchQuery {
  std::string kind{};  ///< "term", "intersection", "phrase", "union", or the file's name
  std::string text{};
  bool any = false;  ///< OR of the words
};

/// Reads `id<TAB>query` lines (all `any`), or JSON lines with `query` and, where they have
/// them, `tags` whose first one is the class. At most `limit` evenly spread over the file.
/// Throws Error (kNotFound, kInvalidInput).
[[nodiscard]] std::vector<BenchQuery> load_queries(const std::string& path, std::size_t limit);

/// Runs every query once to warm up and then `rounds` times, of which the fastest counts.
/// Returns {class: {"queries", "p50_ms", "p99_ms"}}.
[[nodiscard]] nlohmann::json time_queries(const std::vector<BenchQuery>& queries, unsigned rounds,
                                          const std::function<void(const BenchQuery&)>& run);

}  // namespace lede::bench
