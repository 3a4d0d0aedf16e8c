// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/together.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "query/match.hpp"
#include "query/meeting_check.hpp"
#include "query/places.hpp"
#include "query/proximity.hpp"

namespace lede::query {
namespace {

/// The concepts of each operand of one meeting; operands of which nothing was read are left out.
std::vector<std::vector<const Concept*>> concepts_of(const Meeting& meeting,
                                                     const ConceptOfLeaf& concept_of) {
  std::vector<std::vector<const Concept*>> out;
  for (const Places& places : meeting) {
    std::vector<const Concept*> concepts;
    for (const Place& place : places) {
      if (const Concept* part = concept_of(*place.leaf)) concepts.push_back(part);
    }
    if (!concepts.empty()) out.push_back(std::move(concepts));
  }
  return out;
}

bool has_names(const std::vector<Meetings>& alternatives) {
  const auto named = [](const Place& place) { return place.field != nullptr; };
  for (const Meetings& meetings : alternatives) {
    for (const Meeting& meeting : meetings.all) {
      for (const Places& places : meeting) {
        if (std::ranges::any_of(places, named)) return true;
      }
    }
  }
  return false;
}

/// Words are known by their numbers, so that no article need be read.
Query near_words(PlanContext& context, const Node& near, const Query& all,
                 const std::vector<Meetings>& alternatives, const ConceptOfLeaf& concept_of) {
  std::vector<Query> ways;
  for (const Meetings& meetings : alternatives) {
    const WordPlace place = meetings.title ? WordPlace::kTitle : WordPlace::kText;
    std::vector<Query> each;
    for (const Meeting& meeting : meetings.all) {
      const auto operands = concepts_of(meeting, concept_of);
      if (operands.size() < 2) continue;
      const auto query = near_query(context, operands, near.distance, place);
      if (!query) {
        context.remarks.error(
            near.range,
            fmt::format("NEAR joins at most {} words; it is read as AND", kMaxNearWords));
        return all;
      }
      each.push_back(*query);
    }
    if (each.empty()) return all;
    ways.emplace_back(Query::Op::kAnd, each);
  }
  return Query(Query::Op::kFilter, all, Query(Query::Op::kOr, ways));
}

Query checked(PlanContext& context, const Node& together, const Query& all,
              const std::vector<Meetings>& alternatives, const ConceptOfLeaf& concept_of) {
  MeetingCheck check(context.reader, together.kind, together.distance);
  for (const Meetings& meetings : alternatives) {
    check.add_alternative(meetings.title);
    for (const Meeting& meeting : meetings.all) check.add(concepts_of(meeting, concept_of));
  }
  RowSet rows = all_matches(context.reader, context.collection, all);
  if (store::sum_of(context.reader.exchange(), "together", rows.size()) > kMaxSentenceChecks) {
    context.remarks.error(together.range,
                          fmt::format("too many articles hold all of this to look where; the first "
                                      "{} are looked at",
                                      kMaxSentenceChecks));
  }
  check.keep_passing(context.collection, rows);
  return Query(Query::Op::kFilter, all, rows_query(std::move(rows), 0));
}

}  // namespace

Query stand_together(PlanContext& context, const Node& together, const FieldInfo* field,
                     const Query& all, const ConceptOfLeaf& concept_of) {
  const std::vector<Meetings> alternatives = meetings_of(together, field, context.remarks);
  if (alternatives.empty()) return all;
  // A statement is one sentence, and so is a headline, of which names are asked for everywhere.
  const bool sentence = together.kind == NodeKind::kSentence;
  const bool named = has_names(alternatives);
  const bool headline = field != nullptr && field->kind == FieldKind::kWords && !named;
  if (sentence && (headline || context.collection == Collection::kStatements)) return all;
  if (!sentence && !named) {
    return near_words(context, together, all, alternatives, concept_of);
  }
  return checked(context, together, all, alternatives, concept_of);
}

}  // namespace lede::query
