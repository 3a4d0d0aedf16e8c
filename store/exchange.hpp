// SPDX-License-Identifier: GPL-2.0-or-later
// What the shards that answer one request together tell each other.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lede::store {

/// Every shard runs the same search over its own articles, and where it needs to know something of
/// all articles it calls one of these. They must all make the same calls in the same order, so what
/// decides about a call must itself be the same on every shard.
class Exchange {
 public:
  Exchange() = default;
  virtual ~Exchange() = default;
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  /// Gives this shard's part; returns everyone's, in the order of the shards, on every shard.
  /// `step` says what it is about, so that shards that got out of step are found out. Throws Error.
  virtual std::vector<std::string> gather(std::string_view step, std::string part) = 0;
  /// The same, but only the first shard gets the parts; the others get none.
  virtual std::vector<std::string> collect(std::string_view step, std::string part) = 0;
  /// Which part of what `gather` returns is this shard's own.
  [[nodiscard]] virtual std::uint32_t number() const = 0;
};

using Counts = std::map<std::string, std::uint64_t, std::less<>>;

// Without an exchange each of these returns what it is given.

[[nodiscard]] std::uint64_t sum_of(Exchange* exchange, std::string_view step, std::uint64_t part);
/// Everyone's strings, sorted, each once.
[[nodiscard]] std::vector<std::string> union_of(Exchange* exchange, std::string_view step,
                                                std::vector<std::string> part);
[[nodiscard]] Counts sum_of(Exchange* exchange, std::string_view step, Counts part);

}  // namespace lede::store
