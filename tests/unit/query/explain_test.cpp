// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/explain.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
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

/// Rows of even numbers, which score what their document's number is.
class EvenRows final : public Cursor {
 public:
  void seek(std::uint32_t docid) override { docid_ = docid | 1U; }
  double score() override { return docid_; }
};

class CountingRows final : public RowSource {
 public:
  [[nodiscard]] CursorPtr open(std::uint32_t, double) const override {
    ++opened;
    return std::make_unique<EvenRows>();
  }
  mutable int opened = 0;
};

}  // namespace

TEST_CASE("the parts of an explanation sum up to the score") {
  const SmallIndex index(strike_articles());
  for (const char* query :
       {"weather", "Podolyak AND denial", "denial^3 OR drone", "(Kiev OR talks)^0.5 peace",
        "\"peace talks\"", "peace NEAR/3 talk", "podol* drone~1", "=denied", "person:podolyak^2",
        "title:drone moscow", "statement:(speaker:podolyak act:denial)", "anti-weather OR sunny",
        "drone source:bbc NOT weather", "(peace NEAR/3 talk) OR weather"}) {
    const SearchResult result = explained(index, query);
    CAPTURE(query);
    REQUIRE(!result.hits.empty());
    for (const Hit& hit : result.hits) {
      CAPTURE(hit.explanation);
      CHECK(sum_of_parts(hit.explanation) == doctest::Approx(hit.score).epsilon(0.02));
    }
  }
}

TEST_CASE("a part of a branch counts only in articles that the whole branch matches") {
  const SmallIndex index(strike_articles());
  // Each time an article has the branch's "peace" and the word behind it, and not the branch.
  for (const char* branch :
       {"(peace AND drone)", "(peace NEAR/3 sunny)", "(peace SENT sunny)", "(peace NOT talks)",
        "(peace source:bbc)", "(peace nosuchword)", "(peace AND drone)^2",
        "((peace AND drone) OR (peace AND denial)^3)", "title:(weather AND drone)",
        "(peace AND statement:(speaker:podolyak act:denial))"}) {
    const SearchResult result = explained(index, std::string(branch) + " OR expected");
    CAPTURE(branch);
    const auto hit = std::ranges::find(result.hits, "weather", &Hit::id);
    REQUIRE(hit != result.hits.end());
    CHECK(hit->explanation.starts_with("expected "));
    for (const Hit& each : result.hits) {
      CAPTURE(each.explanation);
      CHECK(sum_of_parts(each.explanation) == doctest::Approx(each.score).epsilon(0.02));
    }
  }
}

TEST_CASE("each part is opened once in each segment, however many hits it is asked about") {
  std::vector<AnnotatedArticle> articles;
  for (int i = 0; i < 8; ++i) {
    articles.push_back(SmallArticle(std::to_string(i), "A drone.").value());
  }
  const SmallIndex index(articles, 4);
  const store::IndexReader reader(index.path());
  const auto rows = std::make_shared<CountingRows>();
  const std::vector<Concept> concepts = {
      {.query = "drone", .label = "drone", .shares = {{Query(rows)}}}};
  std::vector<Ranked> hits;
  for (std::uint32_t i = 8; i-- > 0;) hits.push_back({{i % 2, i / 2}, 0});
  const Explainer explainer(reader, Collection::kArticles, {}, concepts, {}, hits);
  CHECK(rows->opened == 2);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    Hit hit;
    explainer.explain(i, {}, hit);
    // Rows of an even number match, and score their number and one.
    const std::uint32_t row = hits[i].row.row;
    CHECK(hit.explanation == (row == 0 ? "drone 1.00" : row == 2 ? "drone 3.00" : ""));
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
