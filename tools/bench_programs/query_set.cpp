// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/query_set.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

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

[[noreturn]] void refuse(const std::string& place, const char* what) {
  throw Error(ErrorCode::kInvalidInput, fmt::format("{}: {}; correct the line", place, what));
}

BenchQuery from_json(const std::string& line, const std::string& place) {
  const auto record = nlohmann::json::parse(line, nullptr, false);
  if (!record.is_object() || !record.contains("query") || !record["query"].is_string())
    refuse(place, "no JSON object with a \"query\"");
  BenchQuery query{.kind = "queries", .text = record["query"]};
  if (record.contains("tags") && !record["tags"].empty()) query.kind = record["tags"][0];
  query.any = query.kind == "union";
  return query;
}

BenchQuery from_tsv(const std::string& line, const std::string& place, const std::string& kind) {
  const auto tab = line.find('\t');
  if (tab == std::string::npos) refuse(place, "no tab between id and query");
  return {.kind = kind, .text = line.substr(tab + 1), .any = true};
}

std::string lede_text(const BenchQuery& query) {
  const auto joined = [&](std::string_view between) {
    return fmt::format("{}", fmt::join(query.words, between));
  };
  std::string text;
  switch (query.shape) {
    case Shape::kText:
      return joined(" ");
    case Shape::kAll:
      text = joined(" AND ");
      break;
    case Shape::kAny:
      text = joined(" OR ");
      break;
    case Shape::kPhrase:
      text = '"' + joined(" ") + '"';
      break;
    case Shape::kNear:
      text = joined(fmt::format(" NEAR/{} ", kNearDistance));
      break;
    case Shape::kPrefix:
      text = joined(" ") + '*';
      break;
  }
  if (!query.without.empty() && query.words.size() > 1) text = '(' + text + ')';
  for (const auto& word : query.without) text += " NOT " + word;
  return text;
}

BenchQuery from_set(const std::string& line, const std::string& place) {
  static const std::map<std::string, Shape, std::less<>> kShapes = {
      {"text", Shape::kText},     {"all", Shape::kAll},   {"any", Shape::kAny},
      {"phrase", Shape::kPhrase}, {"near", Shape::kNear}, {"prefix", Shape::kPrefix}};
  const auto fields = split(line, '\t');
  if (fields.size() < 3) refuse(place, "no class, shape and words apart by tabs");
  const auto shape = kShapes.find(fields[1]);
  if (shape == kShapes.end()) refuse(place, "an unknown shape");
  BenchQuery query{.kind = fields[0], .shape = shape->second, .words = split(fields[2], ' ')};
  if (fields.size() > 3) query.without = split(fields[3], ' ');
  query.text = lede_text(query);
  return query;
}

}  // namespace

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  for (std::size_t end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator)) {
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.emplace_back(text);
  return parts;
}

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
    all.push_back(name.extension() == ".set"   ? from_set(line, place)
                  : name.extension() == ".tsv" ? from_tsv(line, place, name.stem().string())
                                               : from_json(line, place));
  }
  if (all.size() <= limit) return all;
  std::vector<BenchQuery> chosen;
  for (std::size_t i = 0; i < limit; ++i) chosen.push_back(all[i * all.size() / limit]);
  return chosen;
}

nlohmann::json time_queries(const std::vector<BenchQuery>& queries, unsigned rounds,
                            const std::function<void(const BenchQuery&)>& run) {
  struct Times {
    std::vector<double> wall_ms;
    std::vector<double> cpu_ms;
  };
  constexpr double kNever = std::numeric_limits<double>::max();
  for (const auto& query : queries) run(query);
  std::vector<double> wall(queries.size(), kNever);
  std::vector<double> cpu(queries.size(), kNever);
  for (unsigned round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const double cpu_start = thread_cpu_seconds();
      const Stopwatch watch;
      run(queries[i]);
      wall[i] = std::min(wall[i], watch.wall_seconds() * 1e3);
      cpu[i] = std::min(cpu[i], (thread_cpu_seconds() - cpu_start) * 1e3);
    }
  }
  std::map<std::string, Times> classes;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    Times& times = classes[queries[i].kind];
    times.wall_ms.push_back(wall[i]);
    times.cpu_ms.push_back(cpu[i]);
  }
  nlohmann::json result = nlohmann::json::object();
  for (const auto& [kind, times] : classes)
    result[kind] = {{"queries", times.wall_ms.size()},
                    {"p50_ms", percentile(times.wall_ms, 0.5)},
                    {"p99_ms", percentile(times.wall_ms, 0.99)},
                    {"cpu_p50_ms", percentile(times.cpu_ms, 0.5)},
                    {"cpu_p99_ms", percentile(times.cpu_ms, 0.99)}};
  return result;
}

void count_matches(const std::vector<BenchQuery>& queries,
                   const std::function<std::uint64_t(const BenchQuery&)>& count,
                   nlohmann::json& times) {
  std::map<std::string, std::uint64_t> matches;
  for (const auto& query : queries) matches[query.kind] += count(query);
  for (const auto& [kind, number] : matches) times[kind]["matches"] = number;
}

}  // namespace lede::bench
