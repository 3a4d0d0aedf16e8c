// SPDX-License-Identifier: GPL-2.0-or-later
// What fuzz targets expect of any search result: ranges within their texts, and no raw escapes.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string>
#include <vector>

#include "lede/render.hpp"
#include "lede/search_result.hpp"

inline void check_marks(const std::vector<lede::ByteRange>& marks, std::size_t size) {
  std::size_t end = 0;
  for (const auto mark : marks) {
    if (mark.begin < end || mark.end < mark.begin || mark.end > size) std::abort();
    end = mark.end;
  }
}

inline void check_result(const lede::SearchResult& result) {
  for (const auto& diagnostic : result.diagnostics) {
    if (diagnostic.range.end > result.query.size()) std::abort();
  }
  for (const auto& hit : result.hits) {
    check_marks(hit.title_marks, hit.title.size());
    for (const auto& snippet : hit.snippets) check_marks(snippet.marks, snippet.text.size());
    for (const auto& statement : hit.statements)
      check_marks(statement.marks, statement.text.size());
  }
  (void)lede::to_json(result);
  const std::string text = lede::to_text(result);
  // Neither the query nor an article writes escapes to a terminal.
  if (text.find('\033') != std::string::npos) std::abort();
}
