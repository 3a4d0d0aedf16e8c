// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/more_like.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "analysis/unicode.hpp"
#include "lede/error.hpp"
#include "query/evidence.hpp"
#include "query/feedback.hpp"
#include "query/search.hpp"
#include "query/shared_page.hpp"
#include "query/stored_article.hpp"
#include "store/lexicon.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kWords = 25;
constexpr std::size_t kNames = 10;
constexpr double kNameWeight = 0.05;

/// The names of the article that few others have.
std::vector<WeightedTerm> telling_names(const store::IndexReader& reader,
                                        const AnnotatedArticle& article) {
  std::set<std::string> names;
  for (const Mention& mention : article.mentions) {
    if (store::entity_facet(mention.type).empty()) continue;
    names.insert(store::entity_term({mention.type, mention.name}));
  }
  reader.learn(Collection::kArticles, {names.begin(), names.end()});
  std::vector<WeightedTerm> out;
  const auto documents = static_cast<double>(reader.documents(Collection::kArticles));
  for (const std::string& term : names) {
    const auto articles = static_cast<double>(reader.frequency(Collection::kArticles, term));
    if (articles == 0) continue;
    out.push_back({term, inverse_frequency(documents, articles)});
  }
  std::ranges::stable_sort(out, std::greater{}, &WeightedTerm::weight);
  if (out.size() > kNames) out.resize(kNames);
  for (WeightedTerm& name : out) name.weight = kNameWeight;
  return out;
}

std::vector<store::RowRef> row_or_elsewhere(const std::optional<store::RowRef>& row) {
  return {row.value_or(store::RowRef{kElsewhere, 0})};
}

Concept concept_of(const WeightedTerm& term) {
  Concept part;
  part.query = term.term;
  part.slots.emplace_back().stems.emplace(term.term, MatchKind::kStem);
  part.terms.push_back(term);
  part.shares = {{Query(term.term).times(term.weight)}};
  return part;
}

/// Stems are no words; the article has a word for each of them.
void name_as_written(const AnnotatedArticle& article, std::vector<Concept>& concepts) {
  std::vector<std::string> words(concepts.size());
  EvidenceFinder finder(concepts);
  for (const Occurrence& found : finder.in_text(article)) {
    std::string& word = words[found.concept_number];
    if (word.empty()) word = analysis::fold(found.range.of(article.article.text));
  }
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    if (!words[i].empty()) concepts[i].query = std::move(words[i]);
    concepts[i].label = concepts[i].query;
  }
}

void check(const SearchRequest& request) {
  if (request.collection != Collection::kArticles) {
    throw Error(ErrorCode::kInvalidArgument,
                "what is like an article are articles; don't ask for statements");
  }
}

}  // namespace

SearchResult more_like(const store::IndexReader& reader, std::string_view id,
                       const SearchRequest& request) {
  check(request);
  reader.agree();
  const auto row = reader.find(id);
  const auto article = stored_article(reader, id);
  if (!article) {
    reader.require_complete();
    throw Error(ErrorCode::kNotFound, fmt::format("no article has the id {}", id));
  }
  Plan plan;
  std::vector<Query> parts;
  for (const WeightedTerm& term : telling_terms(reader, row_or_elsewhere(row), kWords)) {
    parts.push_back(Query(term.term).times(term.weight));
    plan.concepts.push_back(concept_of(term));
  }
  std::vector<Query> names;
  for (const WeightedTerm& name : telling_names(reader, *article)) {
    names.push_back(Query(name.term).times(name.weight));
  }
  parts.emplace_back(Query::Op::kOr, names);
  plan.bonuses.push_back({"the same names", parts.back()});
  name_as_written(*article, plan.concepts);
  plan.ranked = true;
  const Query alike(Query::Op::kOr, parts);
  plan.query = Query(Query::Op::kAndNot, alike, Query(store::id_term(id)));
  SearchRequest own = request;
  own.any = false;
  Remarks remarks;
  SearchResult result;
  result.query = fmt::format("like {}", id);
  answer(reader, own, plan, plan_options(own), remarks, result);
  result.diagnostics = remarks.take();
  return result;
}

}  // namespace lede::query
