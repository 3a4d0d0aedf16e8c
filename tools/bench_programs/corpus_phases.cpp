// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/corpus_phases.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "lede/index_admin.hpp"
#include "lede/index_writer.hpp"
#include "lede/reader.hpp"
#include "tools/bench_programs/stages.hpp"

namespace lede::bench {

using nlohmann::json;

Volume read_corpus(const std::string& corpus, const std::function<void(Article&&)>& each) {
  Volume volume;
  ReadSink sink;
  sink.article = [&](Article&& article) {
    ++volume.articles;
    volume.bytes += article.title.size() + article.text.size();
    each(std::move(article));
    return true;
  };
  sink.problem = [](const Problem& problem) { std::cerr << problem.message << '\n'; };
  read_articles({corpus}, {}, sink);
  return volume;
}

json figures(const Volume& volume, const Stopwatch& watch) {
  return {{"articles", volume.articles},
          {"text_bytes", volume.bytes},
          {"wall_s", watch.wall_seconds()},
          {"cpu_s", watch.cpu_seconds()},
          {"peak_rss_bytes", peak_rss_bytes()}};
}

json run_read(const std::string& corpus) {
  const Stopwatch watch;
  const auto volume = read_corpus(corpus, [](Article&&) {});
  return figures(volume, watch);
}

json run_annotate(const std::string& corpus) {
  std::vector<Article> articles;
  const auto volume = read_corpus(corpus, [&](Article&& a) { articles.push_back(std::move(a)); });
  const Stopwatch watch;
  auto stages = time_stages(articles);
  auto result = figures(volume, watch);
  result["cpu_s"] = stages["all"];
  stages.erase("all");
  result["stages_cpu_s"] = std::move(stages);
  return result;
}

json run_index(const IndexPhase& phase) {
  const Stopwatch watch;
  WriterOptions options;
  options.threads = phase.threads;
  options.commit_every = phase.commit_every;
  options.annotator.words_only = phase.words_only;
  IndexWriter writer(phase.index, options);
  writer.on_problem([](const Problem& problem) { std::cerr << problem.message << '\n'; });
  const auto volume = read_corpus(phase.corpus, [&](Article&& a) { writer.add(std::move(a)); });
  writer.finish_merges();
  auto result = figures(volume, watch);
  result["index_bytes"] = disk_bytes(phase.index);
  result["stored_text_bytes"] = index_info(phase.index).stored_text_bytes;
  return result;
}

json run_export(const std::string& corpus, const std::string& file) {
  std::ofstream out(file, std::ios::binary);
  const auto one_line = [](std::string text) {
    for (char& c : text)
      if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return text;
  };
  const Stopwatch watch;
  const auto volume = read_corpus(corpus, [&](Article&& article) {
    out << one_line(std::move(article.id)) << '\t' << one_line(std::move(article.title)) << '\t'
        << one_line(std::move(article.text)) << '\n';
  });
  if (!out.flush())
    throw Error(ErrorCode::kIo, fmt::format("{}: cannot be written; check path and space", file));
  return figures(volume, watch);
}

}  // namespace lede::bench
