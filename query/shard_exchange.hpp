// SPDX-License-Identifier: GPL-2.0-or-later
// The exchange between shards over connections: the searcher's side and a server's.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/error.hpp"
#include "query/connection.hpp"
#include "store/exchange.hpp"

namespace lede::query {

/// A server failed or is gone.
class ShardFailure : public Error {
 public:
  ShardFailure(std::size_t shard, const Error& why);
  [[nodiscard]] std::size_t shard() const { return shard_; }
  /// Its connection has ended, which says nothing of a new one.
  [[nodiscard]] bool closed() const { return closed_; }

 private:
  std::size_t shard_;
  bool closed_;
};

/// The searcher has broken off its request and made another.
struct BrokenOff {
  Frame next{};
};

/// The searcher's side: it is the first shard, even where it has no article of its own, takes what
/// the servers send and sends everyone's parts to all of them.
class LeadingExchange final : public store::Exchange {
 public:
  /// The connections must stay where they are. All servers together have `patience` for a step,
  /// and ten times as long for a request.
  explicit LeadingExchange(std::vector<Connection*> servers,
                           std::chrono::milliseconds patience = kPatience)
      : servers_(std::move(servers)), patience_(patience) {}
  /// Sends a request to all. With `anew` the servers forget what they know of the others. Throws
  /// ShardFailure, as do the others.
  void begin(FrameKind kind, std::uint32_t request, bool anew, const std::string& bytes);

  std::vector<std::string> gather(std::string_view step, std::string part) override;
  std::vector<std::string> collect(std::string_view step, std::string part) override;
  [[nodiscard]] std::uint32_t number() const override { return 0; }

 private:
  using Clock = Connection::Clock;
  [[nodiscard]] std::string part_of(std::size_t server, std::string_view step,
                                    Clock::time_point latest);
  [[nodiscard]] Frame answer_of(std::size_t server, Clock::time_point latest);

  std::vector<Connection*> servers_;
  std::chrono::milliseconds patience_;
  std::uint32_t request_ = 0;
  Clock::time_point request_ends_ = Clock::time_point::max();
};

/// A server's side, for one connection.
class FollowingExchange final : public store::Exchange {
 public:
  explicit FollowingExchange(Connection& connection) : connection_(connection) {}
  void begin(std::uint32_t request, std::uint32_t number);

  /// Throws BrokenOff, or LostConnection when there is no part of each shard up to this one.
  std::vector<std::string> gather(std::string_view step, std::string part) override;
  std::vector<std::string> collect(std::string_view step, std::string part) override;
  [[nodiscard]] std::uint32_t number() const override { return number_; }

 private:
  Connection& connection_;
  std::uint32_t request_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace lede::query
