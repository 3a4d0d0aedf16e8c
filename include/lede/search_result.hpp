// SPDX-License-Identifier: GPL-2.0-or-later
// What an index answers: hits with evidence, facets, diagnostics. Plain owned values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "lede/error.hpp"
#include "lede/search_request.hpp"
#include "lede/text.hpp"

namespace lede {

/// A remark on the query; `range` indexes the query string.
struct Diagnostic {
  ByteRange range{};
  std::string message{};
  std::string suggestion{};  ///< what to write instead, or empty
};

/// An extract of one article and where the query matched it. `text` is plain UTF-8, never
/// markup; `marks` are sorted, disjoint and index into `text`.
struct Snippet {
  std::string text{};
  ByteRange range{};  ///< of the extract in the article's text
  std::vector<ByteRange> marks{};
};

enum class MatchKind { kExact, kStem, kFamily, kAlias, kAct, kWildcard, kFuzzy };
/// "exact", "stem", "family", "alias", "act", "wildcard", "fuzzy".
[[nodiscard]] LEDE_API std::string_view name_of(MatchKind kind);

/// How one word of the query was found in a hit.
struct MatchedPart {
  std::string query{};               ///< as the user wrote it
  std::vector<std::string> found{};  ///< distinct words of the article, as written
  MatchKind how = MatchKind::kExact;
  double score = 0;  ///< its share of the hit's score; only when explained
};

/// A statement of an answering article that the query asks about.
struct StatementHit {
  std::string speaker{};
  Act act = Act::kStatement;
  std::string target{};
  std::string text{};
  ByteRange range{};               ///< of the sentence in the article's text
  std::vector<ByteRange> marks{};  ///< into `text`
};

struct Hit {
  std::string id{};  ///< of the article; for statements too
  double score = 0;
  std::string title{};
  std::vector<ByteRange> title_marks{};  ///< where the query matched the title; as Snippet::marks
  std::string date{};
  std::string source{};
  std::string url{};
  std::vector<Snippet> snippets{};
  std::vector<MatchedPart> matched{};
  std::vector<StatementHit> statements{};  ///< in the statements collection: exactly one
  std::uint32_t collapsed = 0;             ///< near-duplicates hidden behind this hit
  std::string explanation{};
};

struct FacetValue {
  std::string value{};
  std::uint64_t count = 0;
  bool selected = false;
  std::vector<std::string> parts{};  ///< of a cross-count: the value of each field; else empty
};

struct Facet {
  std::string field{};
  std::vector<FacetValue> values{};
  std::uint64_t distinct = 0;  ///< values with a count, before the limit
};

/// A shard that has no part in the answer.
struct MissingShard {
  std::string shard{};  ///< as the list of shards names it
  ErrorCode code = ErrorCode::kNotFound;
  std::string message{};  ///< why, with the remedy
};

struct SearchResult {
  std::string query{};
  std::string parsed{};  ///< canonical form of what was understood
  Collection collection = Collection::kArticles;
  std::vector<Diagnostic> diagnostics{};
  std::vector<std::string> suggestions{};  ///< did-you-mean, never applied by itself
  std::uint32_t offset = 0;
  std::uint32_t limit = 0;
  std::uint64_t total = 0;
  bool total_exact = true;
  std::vector<Hit> hits{};
  std::vector<Facet> facets{};                 ///< in the order asked for
  std::vector<MissingShard> missing_shards{};  ///< only with SearchRequest::partial
  std::string error{};                         ///< --batch: why this line has no answer; else empty
};

}  // namespace lede
