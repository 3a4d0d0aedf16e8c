// SPDX-License-Identifier: GPL-2.0-or-later
// Threads of one process search clones of one Searcher while others write.
#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "built_index.hpp"
#include "lede/searcher.hpp"

namespace {

constexpr int kArticles = 24;

std::vector<lede::Article> state(int number) {
  std::vector<lede::Article> articles;
  for (int i = 0; i < kArticles; ++i) {
    lede::Article article;
    article.id = "report-" + std::to_string(i);
    article.title = "Council report " + std::to_string(i);
    article.text =
        "Mayor Anna Berg denied on Monday that the bridge in Leeds was late. "
        "The council met and agreed on plan " +
        std::to_string(number) + ".";
    article.date = "2023-05-" + std::to_string(10 + i % 20);
    article.source = "State " + std::to_string(number);
    articles.push_back(std::move(article));
  }
  return articles;
}

lede::WriterOptions small_segments() {
  lede::WriterOptions options;
  options.threads = 2;
  options.articles_per_segment = 5;
  return options;
}

/// Every article of a commit names the same source, so that a mixture shows.
std::string fault_of(const lede::SearchResult& result) {
  if (result.total != kArticles) return "total is " + std::to_string(result.total);
  if (result.facets.size() != 1 || result.facets[0].values.size() != 1) return "mixed commits";
  if (result.facets[0].values[0].count != kArticles) return "wrong count";
  for (const auto& hit : result.hits) {
    if (hit.source != result.facets[0].values[0].value) return "a hit of another commit";
    if (hit.snippets.empty()) return "no snippet";
  }
  return {};
}

/// Searches once and until `done`; what was wrong, or nothing.
std::string search_until(const std::atomic<bool>& done, lede::Searcher searcher,
                         std::atomic<int>& searches) {
  lede::SearchRequest request;
  request.facets = {{"source", 10, lede::FacetOrder::kCount}};
  try {
    do {
      searcher.refresh();
      for (const auto* query : {"denial", "\"council met\"", "bridg* Berg", "speaker:Berg"}) {
        request.query = query;
        if (auto fault = fault_of(searcher.search(request)); !fault.empty()) return fault;
      }
      ++searches;
    } while (!done);
  } catch (const std::exception& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("clones of a searcher answer in threads of their own beside a writer of many threads") {
  const BuiltIndex index("concurrent");
  index.add(state(0), small_segments());
  std::atomic<bool> done = false;
  std::atomic<int> searches = 0;
  std::vector<std::string> faults(3);
  std::vector<std::thread> threads;
  {
    const lede::Searcher searcher(index.path());
    for (std::string& fault : faults) {
      threads.emplace_back([&fault, &done, &searches, mine = searcher.clone()]() mutable {
        fault = search_until(done, std::move(mine), searches);
      });
    }
  }
  for (int number = 1; number <= 4; ++number) index.add(state(number), small_segments());
  done = true;
  for (std::thread& thread : threads) thread.join();
  CHECK(faults == std::vector<std::string>(3));
  CHECK(searches > 0);
}
