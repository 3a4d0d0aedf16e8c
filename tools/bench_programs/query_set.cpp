// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/query_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "lede/error.hpp"
#include "tools/bench_programs/measure.hpp"

namespace lede::bench {

namespace {

BenchQuery from_json(const std::string& line, const std::string& place) {
  const auto record = nlohmann::json::parse(line, nullptr, false);
  if (!record.is_object() || !record.contains("query") || !record["query"].is_string())
    throw Error(ErrorCode::kInvalidInput,
                fmt::format("{}: no JSON object with a \"query\"; correct the line", place));
  BenchQuery query{.kind = "queries", .text = record["query"], .any = false};
  if (record.contains("tags") && !record["tags"].empty()) query.kind = record["tags"][0];
  query.any = query.kind == "union";
  return query;
}

BenchQuery from_tsv(const std::string& line, const std::string& place, const std::string& kind) {
  const auto tab = line.find('\t');
  if (tab == std::string::npos)
    throw Error(ErrorCode::kInvalidInput,
                fmt::format("{}: no tab between id and query; correct the line", place));
  return {.kind = kind, .text = line.substr(tab + 1), .any = true};
}

}  // namespace

std::vector<BenchQuery> load_queries(const std::string& path, std::size_t limit) {
  std::ifstream file(path);
  if (!file)
    throw Error(ErrorCode::kNotFound, fmt::format("{}: cannot be opened; check the path", path));
  const std::filesystem::path name(path);
  std::vector<BenchQuery> all;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty()) continue;
    const auto place = fmt::format("{}:{}", path, number);
    all.push_back(name.extension() == ".tsv" ? from_tsv(line, place, name.stem().string())
                                             : from_json(line, place));
  }
  if (all.size() <= limit) return all;
  std::vector<BenchQuery> chosen;
  for (std::size_t i = 0; i < limit; ++i) chosen.push_back(all[i * all.size() / limit]);
  return chosen;
}

nlohmann::json time_queries(const std::vector<BenchQuery>& queries, unsigned rounds,
                            const std::function<void(const BenchQuery&)>& run) {
  std::map<std::string, std::vector<double>> times;
  for (const auto& query : queries) run(query);
  std::vector<double> fastest(queries.size(), std::numeric_limits<double>::max());
  for (unsigned round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const Stopwatch watch;
      run(queries[i]);
      fastest[i] = std::min(fastest[i], watch.wall_seconds() * 1e3);
    }
  }
  for (std::size_t i = 0; i < queries.size(); ++i) times[queries[i].kind].push_back(fastest[i]);
  nlohmann::json classes = nlohmann::json::object();
  for (const auto& [kind, values] : times)
    classes[kind] = {{"queries", values.size()},
                     {"p50_ms", percentile(values, 0.5)},
                     {"p99_ms", percentile(values, 0.99)}};
  return classes;
}

}  // namespace lede::bench
