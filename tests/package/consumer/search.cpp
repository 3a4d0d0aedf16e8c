// SPDX-License-Identifier: GPL-2.0-or-later
// Answers one query: title, evidence and people of each hit. Usage: search INDEX QUERY
#include <iostream>

#include "lede/error.hpp"
#include "lede/searcher.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: search INDEX QUERY\n";
    return 2;
  }
  try {
    lede::Searcher searcher(argv[1]);
    lede::SearchRequest request;
    request.query = argv[2];
    request.facets = {{.field = "person"}};
    const lede::SearchResult result = searcher.search(request);
    for (const lede::Hit& hit : result.hits) {
      std::cout << hit.title << " (" << hit.date << ")\n";
      for (const lede::Snippet& snippet : hit.snippets) std::cout << "  " << snippet.text << '\n';
    }
    for (const lede::FacetValue& person : result.facets.at(0).values)
      std::cout << person.value << ": " << person.count << '\n';
    return result.hits.empty() ? 1 : 0;
  } catch (const lede::Error& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
