// SPDX-License-Identifier: GPL-2.0-or-later
// What a caller asks of an index.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lede {

enum class Collection { kArticles, kStatements };
enum class SortOrder { kRelevance, kDateAscending, kDateDescending };
enum class FacetOrder { kCount, kSurprise };

/// Keeps hits whose `field` has one of the values chosen for it: several filters with one
/// field are OR, different fields AND.
struct Filter {
  std::string field{};  ///< a field of the query language, e.g. "person", "date"
  std::string value{};
};

struct FacetRequest {
  /// person, org, place, norp, event, product, act, speaker, target, source, section, author,
  /// lang, or date, date:year, date:month, date:day; two names joined by "," cross-count: speaker,
  /// act and target meet in one statement, other values in one row.
  std::string field{};
  std::uint32_t limit = 10;  ///< values kept, of each field of a cross-count; 0 for all
  FacetOrder order = FacetOrder::kCount;
};

/// Every value has a meaning when left alone: ten best articles with snippets.
struct SearchRequest {
  std::string query{};
  Collection collection = Collection::kArticles;
  bool any = false;     ///< OR of the words instead of AND: for verbose queries
  bool plain = false;   ///< words in their inflections only: no families, names or acts
  bool strict = false;  ///< a malformed query throws Error kInvalidQuery
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  SortOrder sort = SortOrder::kRelevance;
  std::uint32_t snippets = 2;  ///< at most so many a hit; 0 for none
  bool exact_total = false;    ///< count every match even where no facet needs it
  bool bare = false;           ///< hits with id and score only, without reading the articles
  bool explain = false;        ///< fill Hit::explanation
  bool collapse = false;       ///< one hit for each group of near-duplicates
  bool partial = false;        ///< answer without the shards that are missing, instead of throwing
  double recency_half_life_days = 0;  ///< 0: dates do not weigh
  std::vector<Filter> filters{};
  std::vector<FacetRequest> facets{};
  std::string saved_queries_path{};  ///< file of `name = query` lines for query:name
  std::string today{};               ///< ISO date that relative dates start from; empty: now
};

}  // namespace lede
