// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/statement_join.hpp"

#include <doctest/doctest.h>

#include "query/match.hpp"
#include "store/schema.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

struct Joins {
  SmallIndex index{strike_articles(), 10};
  store::IndexReader reader{index.path()};
  PlanOptions options{};
  Remarks remarks{};
  PlanContext context{reader, Collection::kArticles, options, remarks};

  /// Of the strike articles quoted, denies, kiev, weather, those that match.
  std::vector<std::uint32_t> rows(const Query& query) {
    return all_matches(reader, Collection::kArticles, query).segments.at(0);
  }
};

Query denials() {
  return Query(std::string(store::kAct) + "denial");
}

Concept person(const std::string& name, Role role = Role::kAnywhere) {
  Concept part;
  part.names.emplace(name, MatchKind::kAlias);
  part.role = role;
  return part;
}

Concept denial() {
  Concept part;
  part.acts.push_back(Act::kDenial);
  return part;
}

using Rows = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE_FIXTURE(Joins, "statements lead to the articles that report them, each once") {
  CHECK(rows(articles_of_statements(context, Query::everything())) == Rows{0, 1});
  CHECK(rows(articles_of_statements(context, denials())) == Rows{0, 1});
  CHECK(articles_of_statements(context, Query()).empty());
}

TEST_CASE_FIXTURE(Joins, "fewer articles weigh more") {
  const auto weight = [&](const Query& statements) {
    const Query articles = articles_of_statements(context, statements);
    return best_matches(reader, Collection::kArticles, articles, {}, {}).hits.at(0).score;
  };
  const Query by_zelensky(std::string(store::kSpeaker) + "volodymyr zelensky");
  CHECK(weight(by_zelensky) > weight(denials()));
}

TEST_CASE_FIXTURE(Joins, "evidence is where a person of the query performs or suffers its act") {
  const auto evidence = [&](const std::vector<Concept>& concepts) {
    const Query found = statement_evidence(context, concepts);
    return found.empty() ? Rows{} : rows(found);
  };
  CHECK(evidence({person("Mykhailo Podolyak"), denial()}) == Rows{1});
  CHECK(evidence({person("Mykhailo Podolyak"), person("Volodymyr Zelensky"), denial()}) ==
        Rows{0, 1});
  CHECK(evidence({person("Kyiv", Role::kTarget), denial()}) == Rows{1});
  CHECK(evidence({person("Kyiv", Role::kSpeaker), denial()}).empty());
  CHECK(evidence({person("Mykhailo Podolyak")}).empty());
  CHECK(evidence({denial()}).empty());
}
