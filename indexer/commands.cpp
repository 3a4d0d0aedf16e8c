// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/commands.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <utility>

#include "analysis/steering.hpp"
#include "indexer/info_text.hpp"
#include "indexer/progress_bar.hpp"
#include "lede/annotator.hpp"
#include "lede/index_admin.hpp"

namespace lede::indexer {
namespace {

using Clock = std::chrono::steady_clock;

/// A file of another format may have a problem on each of its million lines.
constexpr std::uint64_t kProblemsShown = 1000;

/// Writes problems as they come and remembers whether there were any.
class ProblemPrinter {
 public:
  void print(const Problem& problem) {
    if (++count_ > kProblemsShown) return;
    fmt::print(stderr, "lede-index: {}\n", analysis::without_steering(problem.message));
  }
  [[nodiscard]] ExitStatus status() const {
    if (count_ > kProblemsShown) {
      fmt::print(stderr, "lede-index: {} more problems are not shown\n", count_ - kProblemsShown);
    }
    return count_ == 0 ? kDone : kFailed;
  }

 private:
  std::uint64_t count_ = 0;
};

void print_line(const std::string& line) {
  if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size() ||
      std::fputc('\n', stdout) == EOF) {
    throw Error(ErrorCode::kIo, "writing to standard output failed");
  }
}

/// Buffered output fails as late as here, for instance on a full disk.
void flush_output() {
  if (std::fflush(stdout) != 0) throw Error(ErrorCode::kIo, "writing to standard output failed");
}

std::string summary(const WriteReport& report, double seconds) {
  const auto articles = report.added + report.replaced + report.unchanged;
  const auto rate = seconds > 0 ? static_cast<double>(articles) / seconds : 0.0;
  const auto megabytes = seconds > 0 ? static_cast<double>(report.text_bytes) / 1e6 / seconds : 0.0;
  const std::string others =
      report.other_shards == 0 ? "" : fmt::format(", of other shards {}", report.other_shards);
  return fmt::format(
      "added {}, replaced {}, unchanged {}, removed {}, problems {}{}; {:.1f} s, {:.0f} "
      "articles/s, "
      "{:.1f} MB/s",
      report.added, report.replaced, report.unchanged, report.removed, report.problems, others,
      seconds, rate, megabytes);
}

}  // namespace

ExitStatus run_add(const AddCommand& command) {
  const auto begin = Clock::now();
  ProgressBar bar(!command.quiet);
  ProblemPrinter problems;
  IndexWriter writer(command.index, command.writer);
  writer.on_problem([&](const Problem& problem) {
    bar.hide();
    problems.print(problem);
  });
  writer.on_progress([&bar](const WriteProgress& progress) { bar.show(progress); });
  writer.add_paths(command.paths, command.read, command.prune);
  writer.finish_merges();
  bar.hide();
  const auto seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  if (!command.quiet) print_line(summary(writer.report(), seconds));
  flush_output();
  return problems.status();
}

ExitStatus run_annotate(const AnnotateCommand& command) {
  const Annotator annotator(command.annotator);
  ProblemPrinter problems;
  ReadSink sink;
  sink.article = [&annotator](Article&& article) {
    print_line(to_json(annotator.annotate(std::move(article))));
    return true;
  };
  sink.problem = [&problems](const Problem& problem) { problems.print(problem); };
  read_articles(command.paths, command.read, sink);
  flush_output();
  return problems.status();
}

ExitStatus run_remove(const std::string& index, const std::vector<std::string>& ids) {
  ProblemPrinter problems;
  const auto missing = remove_articles(index, ids);
  for (const auto& id : missing) {
    problems.print(
        {ErrorCode::kNotFound,
         fmt::format("{}: no article has the id \"{}\"; dump shows the ids", index, id)});
  }
  print_line(fmt::format("removed {}", ids.size() - missing.size()));
  flush_output();
  return problems.status();
}

ExitStatus run_info(const std::string& index, bool json) {
  const auto info = index_info(index);
  print_line(json ? info_json(info) : info_text(info));
  flush_output();
  return kDone;
}

ExitStatus run_check(const std::string& index) {
  ProblemPrinter printer;
  const auto problems = check_index(index);
  for (const auto& problem : problems) printer.print(problem);
  if (problems.empty()) {
    print_line(fmt::format("{}: sound, {} articles", index, index_info(index).articles));
  }
  flush_output();
  return printer.status();
}

ExitStatus run_compact(const std::string& index) {
  const auto before = index_info(index);
  compact_index(index);
  const auto after = index_info(index);
  print_line(fmt::format("{} segments → {}, {} → {}", before.segments, after.segments,
                         bytes_text(before.index_bytes), bytes_text(after.index_bytes)));
  flush_output();
  return kDone;
}

ExitStatus run_dump(const std::string& index) {
  ProblemPrinter problems;
  dump_index(
      index,
      [](const Article& article) {
        print_line(to_ndjson(article));
        return true;
      },
      [&problems](const Problem& problem) { problems.print(problem); });
  flush_output();
  return problems.status();
}

}  // namespace lede::indexer
