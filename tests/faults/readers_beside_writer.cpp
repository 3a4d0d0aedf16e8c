// SPDX-License-Identifier: GPL-2.0-or-later
// Four processes search without pause while a writer adds, replaces and prunes in each commit: no
// search may fail, and every answer must be that of one commit, never a mixture.
//
// usage: readers_beside_writer SECONDS
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "lede/index_writer.hpp"
#include "lede/searcher.hpp"

namespace {

constexpr int kMostArticles = 45;
constexpr int kReaders = 4;
using Clock = std::chrono::steady_clock;

/// States differ in their number of articles, so that each adds to the last one or prunes it.
int articles_of(int state) {
  return kMostArticles - 5 * (state % 4);
}

std::string id_of(int number) {
  return "article-" + std::to_string(number);
}

/// Every article of one state names the state as its source, so that a mixture shows.
void write_state(lede::IndexWriter& writer, int state) {
  for (int i = articles_of(state); i < kMostArticles; ++i) writer.remove(id_of(i));
  for (int i = 0; i < articles_of(state); ++i) {
    lede::Article article;
    article.id = id_of(i);
    article.title = "Council report " + std::to_string(i);
    article.text = "The council met on Monday and said that state " + std::to_string(state) +
                   " of the plan holds. Officials denied delays.";
    article.date = "2023-05-30";
    article.source = std::to_string(state);
    writer.add(std::move(article));
  }
  writer.commit();
}

lede::WriterOptions small_commits_never() {
  lede::WriterOptions options;
  options.annotator.words_only = true;
  options.threads = 1;
  options.articles_per_segment = 16;
  return options;
}

/// Empty when the answer is that of one commit.
std::string fault_of(const lede::SearchResult& result) {
  if (result.facets.size() != 1 || result.facets[0].values.size() != 1) return "mixed states";
  const auto& state = result.facets[0].values[0];
  const auto expected = static_cast<std::uint64_t>(articles_of(std::stoi(state.value)));
  if (result.total != expected) return "total is " + std::to_string(result.total);
  if (state.count != expected) return "count is " + std::to_string(state.count);
  for (const auto& hit : result.hits) {
    if (hit.source != state.value) return "hit of " + hit.source + " among " + state.value;
  }
  return {};
}

int read_until(const std::string& index, Clock::time_point end) {
  long searches = 0;
  try {
    lede::Searcher searcher(index);
    lede::SearchRequest request;
    request.query = "council AND state";
    request.facets = {{"source", 10, lede::FacetOrder::kCount}};
    while (Clock::now() < end) {
      searcher.refresh();
      if (const auto fault = fault_of(searcher.search(request)); !fault.empty()) {
        std::fprintf(stderr, "reader: %s\n", fault.c_str());
        return 1;
      }
      ++searches;
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "reader: %s\n", error.what());
    return 1;
  }
  std::printf("reader: %ld searches\n", searches);
  return searches > 0 ? 0 : 1;
}

int run(const std::string& index, int seconds) {
  {
    lede::IndexWriter writer(index, small_commits_never());
    write_state(writer, 0);
  }
  const auto end = Clock::now() + std::chrono::seconds(seconds);
  std::vector<pid_t> readers;
  for (int i = 0; i < kReaders; ++i) {
    const pid_t child = fork();
    if (child == 0) {
      const int status = read_until(index, end);
      std::fflush(nullptr);
      _exit(status);
    }
    readers.push_back(child);
  }
  int state = 0;
  while (Clock::now() < end) {
    lede::IndexWriter writer(index, small_commits_never());
    for (int i = 0; i < 20 && Clock::now() < end; ++i) write_state(writer, ++state);
  }
  int failed = 0;
  for (const auto reader : readers) {
    int status = 0;
    waitpid(reader, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) ++failed;
  }
  std::printf("%d commits, %d readers passed, %d failed\n", state, kReaders - failed, failed);
  return failed == 0 && state > 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const int seconds = argc > 1 ? std::stoi(argv[1]) : 5;
  const auto folder = std::filesystem::temp_directory_path() /
                      ("lede-readers-" + std::to_string(static_cast<long>(getpid())));
  std::filesystem::create_directory(folder);
  int status = 1;
  try {
    status = run((folder / "index").string(), seconds);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "writer: %s\n", error.what());
  }
  std::filesystem::remove_all(folder);
  return status;
}
