// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/planner.hpp"

#include <doctest/doctest.h>

#include "query/match.hpp"
#include "query/parser.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

struct Plans {
  SmallIndex index{strike_articles(), 10};
  store::IndexReader reader{index.path()};
  Remarks remarks{};

  Plan planned(const std::string& query, const PlanOptions& options = {},
               Collection collection = Collection::kArticles) {
    const Node tree = options.any ? parse_words(query, remarks) : parse(query, remarks);
    return plan(reader, collection, tree, options, remarks);
  }

  std::vector<std::string> concepts(const std::string& query, const PlanOptions& options = {}) {
    std::vector<std::string> out;
    PlanOptions explained = options;
    explained.explain = true;
    for (const Concept& part : planned(query, explained).concepts) out.push_back(part.label);
    return out;
  }

  double best_score(const Plan& plan) {
    return best_matches(reader, Collection::kArticles, plan.query, {}, {}).hits.at(0).score;
  }
};

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Plans,
                  "each leaf of the query is a concept, but for filters and what is excluded") {
  CHECK(concepts("drone \"peace talks\" NOT weather") == Labels{"drone", "\"peace talks\""});
  CHECK(concepts("person:podolyak source:bbc date:2023") == Labels{"person:podolyak"});
  CHECK(concepts("statement:(speaker:podolyak act:denial)") ==
        Labels{"speaker:podolyak", "act:denial"});
  CHECK(concepts("*").empty());
}

TEST_CASE_FIXTURE(Plans, "filters alone order nothing") {
  CHECK_FALSE(planned("*").ranked);
  CHECK_FALSE(planned("source:bbc").ranked);
  CHECK_FALSE(planned("the").ranked);
  CHECK(planned("source:bbc drone").ranked);
}

TEST_CASE_FIXTURE(Plans, "boosts multiply, through brackets too") {
  const double once = best_score(planned("weather"));
  CHECK(best_score(planned("weather^3")) == doctest::Approx(3 * once));
  CHECK(best_score(planned("(weather^3)^2")) == doctest::Approx(6 * once));
}

TEST_CASE_FIXTURE(Plans, "a repeated word of a text weighs as the root of its number") {
  PlanOptions any{.any = true};
  any.ranking.pair = 0;
  CHECK(best_score(planned("weather weather weather weather", any)) ==
        doctest::Approx(2 * best_score(planned("weather", any))));
  CHECK(concepts("the weather the weather", any) == Labels{"weather"});
  CHECK(concepts("the the", any) == Labels{"the"});
}

TEST_CASE_FIXTURE(Plans, "a word of a text that no article has is taken apart") {
  CHECK(concepts("peacetalks", {.any = true}) == Labels{"peacetalks", "peace", "talks"});
  CHECK(concepts("peacetalks") == Labels{"peacetalks"});
}

TEST_CASE_FIXTURE(Plans, "evidence weighs where a person and an act of the query meet") {
  const auto bonuses = [&](const std::string& query) {
    Labels names;
    for (const Bonus& bonus : planned(query).bonuses) names.push_back(bonus.name);
    return names;
  };
  CHECK(bonuses("Podolyak denial") == Labels{"evidence"});
  CHECK(bonuses("Podolyak threat").empty());
  CHECK(bonuses("Podolyak drone").empty());
  CHECK(bonuses("statement:act:denial") == Labels{"statement:(act:denial)"});
  CHECK(bonuses("drone NOT statement:act:denial").empty());
}

TEST_CASE_FIXTURE(Plans, "a statement has no headline") {
  CHECK(planned("title:drone", {}, Collection::kStatements).query.empty());
  CHECK(remarks.first_error().message ==
        "a statement has no headline, so that “title:” finds none");
}

TEST_CASE_FIXTURE(Plans, "a field inside another is told of") {
  CHECK(concepts("title:(person:podolyak drone)") == Labels{"person:podolyak", "title:drone"});
  CHECK(remarks.first_error().message ==
        "“person:” inside the brackets of “title:” is read as if it stood outside");
}
