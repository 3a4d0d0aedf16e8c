// SPDX-License-Identifier: GPL-2.0-or-later
// Query files of the bench: what is asked, by class.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace lede::bench {

/// What the words of a query must do; kText is a query as a user types it.
enum class Shape { kText, kAll, kAny, kPhrase, kNear, kPrefix };

/// Words of kNear may be so far apart: neighbours are one apart.
inline constexpr unsigned kNearDistance = 5;

struct BenchQuery {
  std::string kind{};  ///< its class, under which its times are reported
  std::string text{};  ///< in Lede's language
  bool any = false;    ///< OR of the words
  Shape shape = Shape::kText;
  std::vector<std::string> words{};    ///< unless kText
  std::vector<std::string> without{};  ///< none of these may occur; unless kText
};

/// Reads a query file by its name's end. `.set`: class, shape (text, all, any, phrase, near,
/// prefix), words and forbidden words, apart by tabs, which programs of other engines read too.
/// `.tsv`: id, query (all `any`). Else JSON lines with `query` and perhaps `tags`, whose first one
/// is the class. At most `limit` evenly spread over the file. Throws Error (kNotFound,
/// kInvalidInput).
[[nodiscard]] std::vector<BenchQuery> load_queries(const std::string& path, std::size_t limit);

/// `text` cut at each `separator`; no parts of an empty one.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

/// Runs every query once to warm up and then `rounds` times, of which the fastest counts.
/// Returns {class: {"queries", "p50_ms", "p99_ms", "cpu_p50_ms", "cpu_p99_ms"}}: by the clock on
/// the wall, and of the CPU, where what other processes do does not count.
[[nodiscard]] nlohmann::json time_queries(const std::vector<BenchQuery>& queries, unsigned rounds,
                                          const std::function<void(const BenchQuery&)>& run);

/// Adds to each class of `times` the "matches" of all its queries, which tell whether two engines
/// were asked the same.
void count_matches(const std::vector<BenchQuery>& queries,
                   const std::function<std::uint64_t(const BenchQuery&)>& count,
                   nlohmann::json& times);

}  // namespace lede::bench
