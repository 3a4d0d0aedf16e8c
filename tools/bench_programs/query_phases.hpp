// SPDX-License-Identifier: GPL-2.0-or-later
// The phases of lede-bench that ask an index.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "lede/search_request.hpp"

namespace lede::bench {

struct QueryPhase {
  std::string index{};
  std::vector<std::string> files{};
  std::size_t limit = 1000;  ///< queries of a file
  unsigned rounds = 3;
  unsigned threads = 1;
  double seconds = 5;
  bool any = false;         ///< all of them as verbose queries
  bool totals = false;      ///< count the matches as well, untimed
  SearchRequest request{};  ///< what is asked beside the query
};

/// As time_queries, and with `totals` as count_matches.
[[nodiscard]] nlohmann::json run_query(const QueryPhase& phase);
/// All queries `rounds` times in each of `threads` threads: {"queries", "per_s", "per_cpu_s"}; the
/// last falls when threads wait for each other busily or share caches badly.
[[nodiscard]] nlohmann::json run_throughput(const QueryPhase& phase);
/// Asks for some seconds, moving to the newest commit before each query: {"queries", "p50_ms",
/// "p99_ms", "commits"}, of every single answer.
[[nodiscard]] nlohmann::json run_steady(const QueryPhase& phase);

}  // namespace lede::bench
