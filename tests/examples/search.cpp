// SPDX-License-Identifier: GPL-2.0-or-later
// Answers one query in C++: search INDEX QUERY
#include <iostream>

#include "lede/searcher.hpp"

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: search INDEX QUERY\n";
    return 2;
  }
  lede::Searcher searcher(argv[1]);
  lede::SearchRequest request;
  request.query = argv[2];
  request.facets = {{"person"}};
  const lede::SearchResult result = searcher.search(request);
  for (const lede::Hit& hit : result.hits) {
    std::cout << hit.date << "  " << hit.title << '\n';
    for (const lede::Snippet& snippet : hit.snippets) std::cout << "    " << snippet.text << '\n';
  }
  for (const lede::FacetValue& person : result.facets.front().values) {
    std::cout << person.count << "  " << person.value << '\n';
  }
  return result.hits.empty() ? 1 : 0;
} catch (const lede::Error& error) {
  std::cerr << error.what() << '\n';
  return 2;
}
