// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/cross_counts.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "store/varint.hpp"

namespace lede::query {
namespace {

using Pairs = std::map<std::pair<std::string, std::string>, std::uint64_t>;
using OrdinalPairs = std::unordered_map<std::uint64_t, std::uint64_t>;

bool is_of_statements(std::string_view field) {
  return field == "speaker" || field == "act" || field == "target";
}

/// The ordinals of two fields in the rows of one segment.
class PairCounter {
 public:
  PairCounter(const store::FacetColumn& left, const store::FacetColumn& right)
      : left_(left), right_(right) {}

  void count_row(std::uint32_t row) {
    each_pair(row, [&](std::uint64_t pair) { ++pairs_[pair]; });
  }

  /// Counts a pair once, however many of the statements have it.
  void count_once(std::span<const std::uint32_t> statements) {
    seen_.clear();
    for (const std::uint32_t row : statements) {
      each_pair(row, [&](std::uint64_t pair) {
        if (seen_.insert(pair).second) ++pairs_[pair];
      });
    }
  }

  void add_to(Pairs& sum) const {
    for (const auto& [pair, count] : pairs_) {
      const auto left = static_cast<std::uint32_t>(pair >> 32U);
      const auto right = static_cast<std::uint32_t>(pair);
      sum[{std::string(left_.value(left)), std::string(right_.value(right))}] += count;
    }
  }

 private:
  template <typename Visit>
  void each_pair(std::uint32_t row, const Visit& visit) const {
    for (const std::uint32_t x : left_.ordinals(row)) {
      for (const std::uint32_t y : right_.ordinals(row)) visit((std::uint64_t{x} << 32U) | y);
    }
  }

  const store::FacetColumn& left_;
  const store::FacetColumn& right_;
  OrdinalPairs pairs_{};
  std::unordered_set<std::uint64_t> seen_{};
};

/// The statements of an article lie side by side, articles in the order of their rows.
void count_statements_of(std::span<const std::uint32_t> articles,
                         std::span<const std::int64_t> article_of, PairCounter& counter) {
  std::vector<std::uint32_t> statements;
  std::size_t at = 0;
  for (const std::uint32_t article : articles) {
    const std::int64_t row = article;
    at = static_cast<std::size_t>(
        std::lower_bound(article_of.begin() + static_cast<std::ptrdiff_t>(at), article_of.end(),
                         row) -
        article_of.begin());
    statements.clear();
    for (; at < article_of.size() && article_of[at] == row; ++at) {
      statements.push_back(static_cast<std::uint32_t>(at));
    }
    counter.count_once(statements);
  }
}

Pairs pairs_of_all(const store::IndexReader& reader, Pairs own) {
  if (reader.exchange() == nullptr) return own;
  store::Counts part;
  for (const auto& [pair, count] : own) {
    std::string key;
    store::put_string(pair.first, key);
    part[key + pair.second] = count;
  }
  Pairs all;
  for (const auto& [key, count] : store::sum_of(reader.exchange(), "pairs", std::move(part))) {
    store::ByteReader bytes(key, "what a shard sent");
    std::string left(bytes.string());
    all[{std::move(left), std::string(bytes.rest())}] = count;
  }
  return all;
}

Pairs count_pairs(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                  const std::string& left, const std::string& right) {
  Pairs pairs;
  const bool join =
      collection == Collection::kArticles && is_of_statements(left) && is_of_statements(right);
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    if (rows.segments[segment].empty()) continue;
    const auto& columns = reader.columns(segment, join ? Collection::kStatements : collection);
    const auto* a = columns.facet(left);
    const auto* b = columns.facet(right);
    if (a == nullptr || b == nullptr) continue;
    PairCounter counter(*a, *b);
    if (join) {
      count_statements_of(rows.segments[segment], columns.numbers("article"), counter);
    } else {
      for (const std::uint32_t row : rows.segments[segment]) counter.count_row(row);
    }
    counter.add_to(pairs);
  }
  return pairs_of_all(reader, std::move(pairs));
}

/// The values with the highest sums; all of them for a limit of 0.
std::unordered_set<std::string> top_values(const std::map<std::string, std::uint64_t>& sums,
                                           std::size_t limit) {
  std::vector<std::pair<std::string, std::uint64_t>> order(sums.begin(), sums.end());
  std::ranges::stable_sort(order, std::greater(), [](const auto& entry) { return entry.second; });
  if (limit > 0 && order.size() > limit) order.resize(limit);
  std::unordered_set<std::string> values;
  for (auto& [value, sum] : order) values.insert(value);
  return values;
}

}  // namespace

Facet cross_counts(const store::IndexReader& reader, Collection collection, const RowSet& rows,
                   const FacetRequest& request) {
  const std::size_t comma = request.field.find(',');
  const Pairs pairs = count_pairs(reader, collection, rows, request.field.substr(0, comma),
                                  request.field.substr(comma + 1));
  std::map<std::string, std::uint64_t> left_sums;
  std::map<std::string, std::uint64_t> right_sums;
  for (const auto& [pair, count] : pairs) {
    left_sums[pair.first] += count;
    right_sums[pair.second] += count;
  }
  const auto left = top_values(left_sums, request.limit);
  const auto right = top_values(right_sums, request.limit);
  Facet facet;
  facet.distinct = pairs.size();
  for (const auto& [pair, count] : pairs) {
    if (!left.contains(pair.first) || !right.contains(pair.second)) continue;
    facet.values.push_back(
        {fmt::format("{} × {}", pair.first, pair.second), count, false, {pair.first, pair.second}});
  }
  std::ranges::stable_sort(facet.values, std::greater(), &FacetValue::count);
  return facet;
}

}  // namespace lede::query
