// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/entity_cards.hpp"

#include <algorithm>

#include "query/dates.hpp"
#include "query/facets.hpp"
#include "query/match.hpp"
#include "query/names.hpp"
#include "store/schema.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

using Counted = EntityCard::Counted;

/// Spellings and descriptions are read from so many articles; they repeat soon.
constexpr std::size_t kMaxArticlesRead = 500;
constexpr std::size_t kMaxValues = 10;

std::vector<Counted> ranked(const store::Counts& counts) {
  std::vector<Counted> out;
  for (const auto& [value, count] : counts) out.push_back({value, count});
  std::ranges::stable_sort(out, std::greater{}, &Counted::count);
  if (out.size() > kMaxValues) out.resize(kMaxValues);
  return out;
}

void read_mentions(const store::IndexReader& reader, const RowSet& rows, EntityCard& card) {
  store::Counts spellings;
  store::Counts descriptions;
  std::size_t left = kMaxArticlesRead;
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    for (const std::uint32_t row : rows.segments[segment]) {
      if (left-- == 0) break;
      const AnnotatedArticle record = reader.record({segment, row});
      for (const Mention& mention : record.mentions) {
        if (mention.name != card.name || mention.type != card.type) continue;
        ++spellings[std::string(mention.range.of(record.article.text))];
        if (!mention.description.empty()) ++descriptions[mention.description];
      }
    }
  }
  card.spellings = ranked(store::sum_of(reader.exchange(), "spellings", std::move(spellings)));
  card.descriptions =
      ranked(store::sum_of(reader.exchange(), "descriptions", std::move(descriptions)));
}

void read_dates(const store::IndexReader& reader, const RowSet& rows, EntityCard& card) {
  std::int64_t first = INT64_MAX;
  std::int64_t last = INT64_MIN;
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    const auto dates = reader.columns(segment, Collection::kArticles).numbers("date");
    for (const std::uint32_t row : rows.segments[segment]) {
      if (dates[row] == store::kNoDate) continue;
      first = std::min(first, dates[row]);
      last = std::max(last, dates[row]);
    }
  }
  std::vector<std::string> ends;
  if (first <= last) ends = {iso_day(first), iso_day(last)};
  ends = store::union_of(reader.exchange(), "dates", std::move(ends));
  if (ends.empty()) return;
  card.first_date = ends.front();
  card.last_date = ends.back();
}

void read_company(const store::IndexReader& reader, MatchedRows& rows, EntityCard& card) {
  store::Counts together;
  for (const char* field : {"person", "org", "place"}) {
    FacetRequest request{.field = field};
    request.limit = kMaxValues + 1;
    for (const FacetValue& value :
         count_facet(reader, Collection::kArticles, rows, request, {}).values) {
      if (value.value != card.name) together[value.value] += value.count;
    }
  }
  card.together = ranked(together);
}

void read_statements(const store::IndexReader& reader, EntityCard& card) {
  const Query spoken(store::value_term(store::kSpeaker, card.name));
  MatchedRows rows(all_matches(reader, Collection::kStatements, spoken));
  for (const FacetValue& value :
       count_facet(reader, Collection::kStatements, rows, {.field = "act", .limit = 0}, {})
           .values) {
    card.statements.push_back({value.value, value.count});
  }
}

}  // namespace

std::vector<EntityCard> entity_cards(const store::IndexReader& reader, std::string_view name) {
  reader.agree();
  std::vector<EntityCard> cards;
  for (const NameReading& reading : read_name(reader.lexicon(), name, {})) {
    EntityCard card;
    card.name = reading.entity.name;
    card.type = reading.entity.type;
    const Query named(store::entity_term(reading.entity));
    MatchedRows matched(all_matches(reader, Collection::kArticles, named));
    const RowSet& rows = matched.rows();
    card.articles = store::sum_of(reader.exchange(), "named", rows.size());
    if (card.articles == 0) continue;
    read_mentions(reader, rows, card);
    read_dates(reader, rows, card);
    read_company(reader, matched, card);
    read_statements(reader, card);
    cards.push_back(std::move(card));
  }
  std::ranges::stable_sort(cards, std::greater{}, &EntityCard::articles);
  return cards;
}

}  // namespace lede::query
