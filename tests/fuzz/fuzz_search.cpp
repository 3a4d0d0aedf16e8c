// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: any query over a small index gives an answer with sound ranges, in every format.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "lede/searcher.hpp"
#include "refused.hpp"
#include "small_index.hpp"
#include "sound_result.hpp"

namespace {

/// The first byte chooses the options, the rest is the query.
lede::SearchRequest request_of(std::uint8_t choice, std::string_view query) {
  lede::SearchRequest request;
  request.query = query;
  request.today = "2023-06-30";
  request.collection =
      (choice & 1U) != 0 ? lede::Collection::kStatements : lede::Collection::kArticles;
  request.any = (choice & 2U) != 0;
  request.strict = (choice & 4U) != 0;
  request.explain = (choice & 8U) != 0;
  request.collapse = (choice & 16U) != 0;
  if ((choice & 32U) != 0) request.sort = lede::SortOrder::kDateDescending;
  if ((choice & 64U) != 0) request.facets = {{"person", 3, lede::FacetOrder::kSurprise}};
  if ((choice & 128U) != 0) request.recency_half_life_days = 30;
  return request;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const SmallIndex index;
  static lede::Searcher searcher(index.path());
  if (size == 0) return 0;
  const std::string_view query(reinterpret_cast<const char*>(data) + 1, size - 1);
  refuse_or_read([&] {
    const lede::SearchResult result = searcher.search(request_of(data[0], query));
    if (result.hits.size() > result.total) std::abort();
    check_result(result);
  });
  return 0;
}
