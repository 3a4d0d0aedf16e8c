// SPDX-License-Identifier: GPL-2.0-or-later
// The servers in a searcher's list of shards: connected, asked, and done without.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/connection.hpp"
#include "query/shard_exchange.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

class RemoteShards {
 public:
  explicit RemoteShards(const std::vector<store::ShardAddress>& servers);
  [[nodiscard]] bool empty() const { return servers_.empty(); }

  /// Makes all servers run the request, and `run` beside them with `reader` as the first shard. A
  /// server that has closed its connection is connected to again, once, as it may have been started
  /// anew. One that fails is left out from then on, for the rest of this request at least: with
  /// `partial` the others run the request again, else Error is thrown. Servers that are missing are
  /// tried again from time to time.
  void ask(store::IndexReader& reader, FrameKind kind, const std::string& bytes, bool partial,
           const std::function<void()>& run);
  /// Moves all servers to their newest commits and tries those that are missing; true when any of
  /// them changed.
  bool refresh(store::IndexReader& reader);

 private:
  using Clock = std::chrono::steady_clock;
  struct Server {
    store::ShardAddress address{};
    std::optional<Connection> connection{};
    std::optional<MissingShard> problem{};
    Clock::time_point try_again{};
    bool tried_twice = false;  ///< for this request
  };

  /// Connects to these, all at the same time.
  void connect(const std::vector<Server*>& servers, const store::IndexReader& reader);
  void connect_missing(const store::IndexReader& reader);
  /// Whether a server that failed is there again.
  [[nodiscard]] bool is_back(Server& server, const ShardFailure& failure,
                             const store::IndexReader& reader);
  /// Leaves the server out when it has other versions than those before; true when it has not.
  bool compare(Server& server, const std::string& versions);
  /// Which of them moved to another commit; leaves out those that now have other versions.
  bool take_refreshed(const std::vector<std::string>& parts, const store::IndexReader& reader);
  void leave_out(Server& server, const Error& why);
  void join(store::IndexReader& reader);

  std::vector<Server> servers_{};
  std::vector<Server*> joined_{};
  std::shared_ptr<LeadingExchange> exchange_{};
  std::string versions_{};  ///< of the shards; empty until one is known
  std::uint32_t request_ = 0;
  std::uint64_t connected_ = 0;  ///< how often
  bool changed_ = true;          ///< who takes part, or what they know of each other
};

/// What a server tells first: the versions that the programs and the indexes must have in common.
[[nodiscard]] std::string greeting(const IndexInfo& info);

}  // namespace lede::query
