// SPDX-License-Identifier: GPL-2.0-or-later
// The main job on real articles and on our own: "Podolyak AND denial" and what surrounds it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "built_index.hpp"
#include "lede/searcher.hpp"

namespace {

using Ids = std::vector<std::string>;

Ids ids_of(const lede::SearchResult& result) {
  Ids ids;
  for (const auto& hit : result.hits) ids.push_back(hit.id.substr(0, 4));
  return ids;
}

std::set<std::string> sorted(const Ids& ids) {
  return {ids.begin(), ids.end()};
}

/// An index of the customer's five articles, or none where they are not at hand.
class Seeds {
 public:
  Seeds() : index_("seeds") {
    const std::string folder = LEDE_SHARED "/seeds";
    if (!std::filesystem::exists(folder)) {
      MESSAGE("skipped: ", folder, " is not there");
      return;
    }
    index_.add_paths({folder});
    there_ = true;
  }

  [[nodiscard]] bool there() const { return there_; }

  [[nodiscard]] lede::SearchResult search(const std::string& query,
                                          lede::Collection collection = lede::Collection::kArticles,
                                          std::vector<lede::FacetRequest> facets = {}) const {
    lede::Searcher searcher(index_.path());
    lede::SearchRequest request;
    request.query = query;
    request.collection = collection;
    request.facets = std::move(facets);
    return searcher.search(request);
  }

 private:
  BuiltIndex index_;
  bool there_ = false;
};

std::vector<std::string> marked(const lede::Snippet& snippet) {
  std::vector<std::string> words;
  for (const auto mark : snippet.marks) words.emplace_back(mark.of(snippet.text));
  return words;
}

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

TEST_CASE("the article in which Podolyak is the one who denies comes first, with the sentence") {
  const Seeds seeds;
  if (!seeds.there()) return;
  const auto result = seeds.search("Podolyak AND denial");
  REQUIRE(ids_of(result) == Ids{"000_", "003_"});
  CHECK(result.total == 2);
  REQUIRE_FALSE(result.hits[0].snippets.empty());
  const auto& snippet = result.hits[0].snippets[0];
  CHECK(snippet.text.find("denied Kyiv's direct involvement") != std::string::npos);
  CHECK(holds(marked(snippet), "Podolyak"));
  CHECK(holds(marked(snippet), "denied"));
}

TEST_CASE("statements are found by who said what") {
  const Seeds seeds;
  if (!seeds.there()) return;
  struct Row {
    const char* query;
    const char* article;
    const char* words;
  };
  const Row rows[] = {
      {"speaker:podolyak act:denial", "000_", "direct involvement in the Moscow attack"},
      {"speaker:zelensky act:denial", "003_", "has refuted claims"},
      {"speaker:putin act:accusation", "002_", "accused Ukraine of"},
      {"speaker:putin act:threat", "002_", "has vowed to retaliate"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    const auto result = seeds.search(row.query, lede::Collection::kStatements);
    REQUIRE_FALSE(result.hits.empty());
    bool found = false;
    for (const auto& hit : result.hits) {
      CHECK(hit.id.starts_with(row.article));
      REQUIRE(hit.statements.size() == 1);
      found = found || hit.statements[0].text.find(row.words) != std::string::npos;
    }
    CHECK(found);
  }
}

TEST_CASE("spellings of a name find the same articles") {
  const Seeds seeds;
  if (!seeds.there()) return;
  CHECK(sorted(ids_of(seeds.search("place:Kyiv"))) == sorted(ids_of(seeds.search("Kiev"))));
  CHECK(sorted(ids_of(seeds.search("person:\"Vladimir Putin\""))).contains("004_"));
}

TEST_CASE("an exact word has no family") {
  const Seeds seeds;
  if (!seeds.there()) return;
  CHECK(seeds.search("=denial").total == 0);
  const auto found = sorted(ids_of(seeds.search("denial")));
  CHECK(found.contains("000_"));
  CHECK(found.contains("003_"));
}

TEST_CASE("the people of the five articles are listed once each, under their full names") {
  const Seeds seeds;
  if (!seeds.there()) return;
  const auto result =
      seeds.search("*", lede::Collection::kArticles, {{"person", 0, lede::FacetOrder::kCount}});
  REQUIRE(result.facets.size() == 1);
  std::set<std::string> people;
  for (const auto& value : result.facets[0].values) people.insert(value.value);
  const std::set<std::string> expected = {"Vladimir Putin",
                                          "Mykhailo Podolyak",
                                          "Volodymyr Zelensky",
                                          "Maxim Ivanov",
                                          "Ihor Klymenko",
                                          "Dmitry Peskov",
                                          "Bashar al-Assad",
                                          "Yuriy Ignat",
                                          "Sergei Sobyanin",
                                          "Sergei Shoigu",
                                          "James Cleverly",
                                          "Rybar",
                                          "Anna Politkovskaya",
                                          "Stephen Green",
                                          "Yevgeny Prigozhin",
                                          "Lucy Fisher",
                                          "Tendar"};
  std::string missing;
  std::string unexpected;
  for (const auto& name : expected) missing += people.contains(name) ? "" : name + "; ";
  for (const auto& name : people) unexpected += expected.contains(name) ? "" : name + "; ";
  CHECK(missing == "");
  CHECK(unexpected == "");
  CHECK(result.facets[0].values[0].value == "Vladimir Putin");
  CHECK(result.facets[0].values[0].count == 5);
  CHECK(result.facets[0].values[1].value == "Mykhailo Podolyak");
  CHECK(result.facets[0].values[1].count == 2);
}

TEST_CASE("in our own articles the best answers are those in which Podolyak denies") {
  const BuiltIndex index("corpus");
  index.add_paths({LEDE_CORPUS "/articles"});
  lede::Searcher searcher(index.path());
  lede::SearchRequest request;
  request.query = "Podolyak AND denial";
  request.limit = 3;
  const auto result = searcher.search(request);
  REQUIRE(result.hits.size() == 3);
  for (const auto& hit : result.hits) {
    CAPTURE(hit.id);
    CHECK(std::ranges::any_of(hit.statements, [](const lede::StatementHit& statement) {
      return statement.speaker == "Mykhailo Podolyak" && statement.act == lede::Act::kDenial;
    }));
  }
}
