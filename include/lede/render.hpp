// SPDX-License-Identifier: GPL-2.0-or-later
// Turns results into text, JSON, TREC runs and HTML.
#pragma once

#include <string>
#include <string_view>

#include "lede/search_result.hpp"
#include "lede/searcher.hpp"

namespace lede {

struct TextStyle {
  bool colour = false;  ///< ANSI escapes; the caller knows whether it writes to a terminal
  unsigned width = 80;  ///< columns to wrap at
};

/// One JSON object, indented when `pretty`; docs/json.md describes the members.
[[nodiscard]] LEDE_API std::string to_json(const SearchResult& result, bool pretty = false);
/// One JSON object a line and hit.
[[nodiscard]] LEDE_API std::string to_ndjson(const SearchResult& result);
/// "qid Q0 docid rank score tag" lines.
[[nodiscard]] LEDE_API std::string to_trec(const SearchResult& result, std::string_view query_id,
                                           std::string_view tag = "lede");
/// One id a line.
[[nodiscard]] LEDE_API std::string to_ids(const SearchResult& result);
/// For people; control and bidi characters of articles are made visible, never passed on.
[[nodiscard]] LEDE_API std::string to_text(const SearchResult& result, const TextStyle& style = {});
[[nodiscard]] LEDE_API std::string to_text(const EntityCard& card, const TextStyle& style = {});
[[nodiscard]] LEDE_API std::string to_json(const EntityCard& card);
/// The snippet with everything escaped and matches in <mark>.
[[nodiscard]] LEDE_API std::string to_html(const Snippet& snippet);

}  // namespace lede
