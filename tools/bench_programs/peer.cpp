// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/peer.hpp"

#include <algorithm>
#include <exception>
#include <iostream>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

#include "tools/bench_programs/corpus_phases.hpp"

namespace lede::bench {

namespace {

using nlohmann::json;

constexpr unsigned kRounds = 3;

json index(const Peer& peer, const std::string& corpus, const std::string& path) {
  const Stopwatch watch;
  const auto writer = peer.writer(path);
  const auto volume = read_corpus(corpus, [&](Article&& article) { writer.each(article); });
  writer.finish();
  auto result = figures(volume, watch);
  result["index_bytes"] = disk_bytes(path);
  return result;
}

json compact(const Peer& peer, const std::string& path, const std::string& to) {
  const Stopwatch watch;
  peer.compact(path, to);
  return {{"cpu_s", watch.cpu_seconds()}, {"index_bytes", disk_bytes(to)}};
}

json ask(const Peer& peer, const std::string& path, const std::vector<std::string>& files) {
  const auto reader = peer.reader(path);
  std::vector<BenchQuery> all;
  for (const auto& file : files) {
    auto queries = load_queries(file, std::numeric_limits<std::size_t>::max());
    std::ranges::move(queries, std::back_inserter(all));
  }
  json result = time_queries(all, kRounds, reader.top_ten);
  count_matches(all, reader.count, result);
  return result;
}

json run(const Peer& peer, const std::vector<std::string>& words) {
  if (words.size() == 3 && words[0] == "index") return index(peer, words[1], words[2]);
  if (words.size() == 3 && words[0] == "compact") return compact(peer, words[1], words[2]);
  if (words.size() >= 3 && words[0] == "query")
    return ask(peer, words[1], {words.begin() + 2, words.end()});
  return {};
}

}  // namespace

int run_peer(const Peer& peer, int argc, char** argv) {
  try {
    const json result = run(peer, {argv + 1, argv + argc});
    if (!result.is_null()) {
      std::cout << result.dump() << '\n';
      return 0;
    }
    std::cerr << "usage: " << peer.name
              << " index CORPUS PATH | compact PATH TO | query PATH FILE...\n";
  } catch (const std::exception& error) {
    std::cerr << peer.name << ": " << error.what() << '\n';
  }
  return 2;
}

}  // namespace lede::bench
