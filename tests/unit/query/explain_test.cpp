// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/explain.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

namespace {

SearchResult explained(const SmallIndex& index, const std::string& query) {
  SearchRequest request{.query = query};
  request.explain = true;
  return searched(index, request);
}

/// "Podolyak 1.95 + evidence 4.00" → 5.95
double sum_of_parts(const std::string& explanation) {
  double sum = 0;
  std::size_t end = 0;
  while (end < explanation.size()) {
    end = std::min(explanation.find(" + ", end + 1), explanation.size());
    sum += std::stod(explanation.substr(explanation.rfind(' ', end - 1)));
  }
  return sum;
}

std::string shown(const MatchedPart& part) {
  std::string out = part.query + " " + std::string(name_of(part.how)) + ":";
  for (const std::string& word : part.found) out += " " + word;
  return out;
}

}  // namespace

TEST_CASE("the parts of an explanation sum up to the score") {
  const SmallIndex index(strike_articles());
  for (const char* query :
       {"weather", "Podolyak AND denial", "denial^3 OR drone", "(Kiev OR talks)^0.5 peace",
        "\"peace talks\"", "peace NEAR/3 talk", "podol* drone~1", "=denied", "person:podolyak^2",
        "title:drone moscow", "statement:(speaker:podolyak act:denial)", "anti-weather OR sunny",
        "drone source:bbc NOT weather"}) {
    const SearchResult result = explained(index, query);
    CAPTURE(query);
    REQUIRE(!result.hits.empty());
    for (const Hit& hit : result.hits) {
      CAPTURE(hit.explanation);
      CHECK(sum_of_parts(hit.explanation) == doctest::Approx(hit.score).epsilon(0.02));
    }
  }
}

TEST_CASE("neighbours, feedback and recency are parts of their own") {
  std::vector<AnnotatedArticle> articles = {SmallArticle("weather", "Sunny weather.").value()};
  for (const char* id : {"first", "second", "third", "fourth"}) {
    articles.push_back(
        SmallArticle(id, "The drone attack on a dam failed.").date("2023-05-30").value());
  }
  const SmallIndex index(articles);
  SearchRequest request{.query = "drone attack", .any = true};
  request.explain = true;
  request.today = "2023-06-01";
  request.recency_half_life_days = 30;
  const Hit hit = searched(index, request).hits.at(0);
  for (const char* part : {"drone ", "attack ", "neighbours ", "feedback ", "recency "}) {
    CHECK(hit.explanation.find(part) != std::string::npos);
  }
  CHECK(sum_of_parts(hit.explanation) == doctest::Approx(hit.score).epsilon(0.02));
}

TEST_CASE("each way in which a word was found has the article's words and a share of its own") {
  const SmallIndex index(strike_articles());
  const SearchResult result = explained(index, "Podolyak AND denial");
  REQUIRE(ids(result) == Ids{"denies", "quoted"});
  const Hit& hit = result.hits[0];
  std::vector<std::string> parts;
  double words = 0;
  for (const MatchedPart& part : hit.matched) {
    parts.push_back(shown(part));
    CHECK(part.score > 0);
    words += part.score;
  }
  CHECK(parts == std::vector<std::string>{"Podolyak exact: Podolyak",
                                          "Podolyak alias: Mykhailo Podolyak",
                                          "denial family: denied", "denial act: denied"});
  const double evidence = 4;
  CHECK(words + evidence == doctest::Approx(hit.score));
}

TEST_CASE("an explanation names what was asked as the user wrote it") {
  const SmallIndex index(strike_articles());
  const auto explanation = [&](const std::string& query) {
    return explained(index, query).hits.at(0).explanation;
  };
  CHECK(explanation("Drones").starts_with("Drones "));
  CHECK(explanation("place:Moscow").starts_with("place:Moscow "));
  CHECK(explanation("\"peace talks\"^2").starts_with("\"peace talks\"^2 "));
  CHECK(explanation("=denied").starts_with("=denied "));
  CHECK(explanation("title:drone").starts_with("title:drone "));
  CHECK(explanation("statement:(speaker:podolyak act:denial)")
            .starts_with("statement:(speaker:podolyak act:denial) "));
}

TEST_CASE("hits that are not in the order of scores say so") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "drone", .sort = SortOrder::kDateDescending};
  request.explain = true;
  CHECK(searched(index, request).hits.at(0).explanation == "sorted by date");
  CHECK(explained(index, "source:bbc").hits.at(0).explanation == "no part of it weighs");
}
