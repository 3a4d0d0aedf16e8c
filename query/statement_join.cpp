// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/statement_join.hpp"

#include <algorithm>
#include <set>

#include "query/match.hpp"
#include "store/schema.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

RowSet article_rows(const store::IndexReader& reader, const RowSet& statements) {
  RowSet articles;
  for (std::uint32_t segment = 0; segment < statements.segments.size(); ++segment) {
    auto& rows = articles.segments.emplace_back();
    if (statements.segments[segment].empty()) continue;
    const auto column = reader.segment(segment).article_rows();
    for (const std::uint32_t row : statements.segments[segment]) {
      rows.push_back(static_cast<std::uint32_t>(column[row]));
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  }
  return articles;
}

RowSet reporting_articles(const store::IndexReader& reader, const Query& statements) {
  return article_rows(reader, all_matches(reader, Collection::kStatements, statements));
}

void add_terms(std::vector<Query>& out, std::string_view prefix,
               const std::set<std::string>& names) {
  for (const std::string& name : names) out.emplace_back(store::value_term(prefix, name));
}

}  // namespace

Query articles_of_statements(PlanContext& context, const Query& statements) {
  RowSet rows = reporting_articles(context.reader, statements);
  const std::uint64_t articles = store::sum_of(context.reader.exchange(), "reporting", rows.size());
  const double weight = context.rarity(static_cast<double>(articles));
  return rows_query(std::move(rows), weight);
}

Query statement_evidence(PlanContext& context, const std::vector<Concept>& concepts) {
  // Many a word is a surname, few name an act.
  const auto names_act = [](const Concept& part) { return !part.acts.empty(); };
  if (std::ranges::none_of(concepts, names_act)) return Query();
  std::set<std::string> speakers;
  std::set<std::string> targets;
  std::vector<Query> acts;
  for (const Concept& part : concepts) {
    for (const auto& [name, how] : part.names) {
      if (part.role != Role::kTarget) speakers.insert(name);
      if (part.role == Role::kTarget) targets.insert(name);
    }
    if (!part.speaker.empty()) {
      (part.role == Role::kTarget ? targets : speakers).insert(part.speaker);
    }
    for (const Act act : part.acts)
      acts.emplace_back(std::string(store::kAct).append(name_of(act)));
  }
  std::vector<Query> people;
  add_terms(people, store::kSpeaker, speakers);
  add_terms(people, store::kTarget, targets);
  if (people.empty() || acts.empty()) return Query();
  const Query statements(Query::Op::kAnd, Query(Query::Op::kOr, people),
                         Query(Query::Op::kOr, acts));
  RowSet rows = reporting_articles(context.reader, statements);
  if (rows.size() == 0) return Query();
  return rows_query(std::move(rows), context.options.ranking.evidence);
}

}  // namespace lede::query
