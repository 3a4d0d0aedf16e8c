// SPDX-License-Identifier: GPL-2.0-or-later
// What the programs of other engines share: their command line and their output.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "lede/article.hpp"
#include "tools/bench_programs/query_set.hpp"

namespace lede::bench {

/// One engine. What is given to `each` must be in the index when `finish` returns.
struct PeerWriter {
  std::function<void(const Article&)> each{};
  std::function<void()> finish{};
};

struct PeerReader {
  std::function<void(const BenchQuery&)> top_ten{};
  std::function<std::uint64_t(const BenchQuery&)> count{};
};

struct Peer {
  std::string name{};
  std::function<PeerWriter(const std::string& path)> writer{};
  /// Rewrites the index as small and fast as the engine can.
  std::function<void(const std::string& path, const std::string& to)> compact{};
  std::function<PeerReader(const std::string& path)> reader{};
};

/// `NAME index CORPUS PATH`, `compact PATH TO`, `query PATH FILE...`: one JSON object each, as
/// lede-bench prints it. Returns the exit status.
int run_peer(const Peer& peer, int argc, char** argv);

}  // namespace lede::bench
