// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/query_phases.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <thread>

#include "lede/searcher.hpp"
#include "tools/bench_programs/measure.hpp"
#include "tools/bench_programs/query_set.hpp"

namespace lede::bench {

using nlohmann::json;

namespace {

std::vector<BenchQuery> load(const QueryPhase& phase) {
  std::vector<BenchQuery> all;
  for (const auto& path : phase.files) {
    auto queries = load_queries(path, phase.limit);
    std::ranges::move(queries, std::back_inserter(all));
  }
  return all;
}

SearchRequest request_of(const QueryPhase& phase, const BenchQuery& query) {
  SearchRequest request = phase.request;
  request.any = phase.any || query.any;
  request.query = query.text;
  if (phase.any && query.shape == Shape::kAny) {
    request.query.clear();
    for (const auto& word : query.words) request.query += word + ' ';
  }
  return request;
}

std::vector<SearchRequest> requests_of(const QueryPhase& phase) {
  std::vector<SearchRequest> requests;
  for (const auto& query : load(phase)) requests.push_back(request_of(phase, query));
  return requests;
}

}  // namespace

json run_query(const QueryPhase& phase) {
  Searcher searcher(phase.index);
  const auto queries = load(phase);
  json result = time_queries(queries, phase.rounds, [&](const auto& query) {
    (void)searcher.search(request_of(phase, query));
  });
  if (!phase.totals) return result;
  const auto total = [&](const auto& query) {
    SearchRequest request = request_of(phase, query);
    request.exact_total = true;
    request.bare = true;
    request.snippets = 0;
    request.facets.clear();
    return searcher.search(request).total;
  };
  count_matches(queries, total, result);
  return result;
}

json run_throughput(const QueryPhase& phase) {
  const Searcher searcher(phase.index);
  const auto requests = requests_of(phase);
  const auto ask = [&](Searcher own, std::size_t start) {
    // Each thread begins elsewhere, so that they do not walk through the same pages together.
    for (std::size_t i = 0; i < requests.size() * phase.rounds; ++i)
      (void)own.search(requests[(start + i) % requests.size()]);
  };
  const Stopwatch watch;
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < phase.threads; ++i)
    threads.emplace_back(ask, searcher.clone(), i * requests.size() / phase.threads);
  for (auto& thread : threads) thread.join();
  const auto asked = requests.size() * phase.rounds * phase.threads;
  return {{"queries", asked},
          {"per_s", static_cast<double>(asked) / watch.wall_seconds()},
          {"per_cpu_s", static_cast<double>(asked) / watch.cpu_seconds()}};
}

json run_steady(const QueryPhase& phase) {
  Searcher searcher(phase.index);
  const auto requests = requests_of(phase);
  for (const auto& request : requests) (void)searcher.search(request);
  std::vector<double> times;
  std::size_t commits = 0;
  const Stopwatch whole;
  for (std::size_t i = 0; whole.wall_seconds() < phase.seconds; ++i) {
    const Stopwatch watch;
    if (searcher.refresh()) ++commits;
    (void)searcher.search(requests[i % requests.size()]);
    times.push_back(watch.wall_seconds() * 1e3);
  }
  return {{"queries", times.size()},
          {"p50_ms", percentile(times, 0.5)},
          {"p99_ms", percentile(times, 0.99)},
          {"commits", commits}};
}

}  // namespace lede::bench
