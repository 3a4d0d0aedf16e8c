// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/search.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "lede/error.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

TEST_CASE("queries find what they say") {
  const SmallIndex index(strike_articles());
  struct Row {
    const char* query;
    Ids expected;
  };
  const Row rows[] = {
      {"Podolyak AND denial", {"denies", "quoted"}},
      // By the family of the word and by the act of other words.
      {"denial", {"denies", "quoted"}},
      {"=denial", {}},
      {"=denied", {"denies"}},
      {"=DENIED", {"denies"}},
      {"denying", {"denies", "quoted"}},
      {"drone OR weather", {"denies", "weather"}},
      {"podolyak NOT zelensky", {"denies"}},
      {"podolyak -zelensky", {"denies"}},
      {"-podolyak", {"kiev", "weather"}},
      {"\"peace talks\"", {"denies"}},
      {"\"talks peace\"~3", {"denies", "weather"}},
      {"peace NEAR/4 talk", {"denies", "weather"}},
      {"peace NEAR/2 talk", {"denies"}},
      {"=peace NEAR/2 =talks", {"denies"}},
      {"=peace NEAR/2 =talk", {}},
      {"(peace OR sunny) NEAR/2 (talks OR weather)", {"denies", "weather"}},
      {"podolyak SENT denial", {"denies"}},
      {"zelensky SENT denial", {"quoted"}},
      {"\"peace talks\" NEAR/5 involvement", {"denies"}},
      {"Kiev", {"denies", "kiev"}},
      {"place:Kyiv", {"denies", "kiev"}},
      {"place:Kiev", {"denies", "kiev"}},
      {"US", {"quoted"}},
      {"us", {"kiev", "quoted"}},
      {"podol*", {"denies", "quoted"}},
      {"Podol?ak", {"denies", "quoted"}},
      {"*ather", {"weather"}},
      {"Podoliak~1", {"denies", "quoted"}},
      {"title:drone", {"denies"}},
      {"title:podolyak", {}},
      {"person:podolyak", {"denies", "quoted"}},
      {"person:\"Mykhailo Podolyak\"", {"denies", "quoted"}},
      {"person:(podolyak NOT zelensky)", {"denies"}},
      {"speaker:podolyak", {"denies", "quoted"}},
      {"speaker:podolyak act:denial", {"denies", "quoted"}},
      {"statement:(speaker:podolyak act:denial)", {"denies"}},
      {"statement:(speaker:podolyak act:denial weather)", {}},
      {"target:Kyiv", {"denies"}},
      {"source:\"bbc news\"", {"denies", "kiev"}},
      {"source:bbc", {"denies", "kiev"}},
      {"source:daily*", {"quoted", "weather"}},
      {"id:kiev", {"kiev"}},
      {"date:2023-05", {"denies", "quoted"}},
      {"date:2023-05-30..", {"denies", "kiev"}},
      {"date:..2023-05-30", {"denies", "quoted"}},
      {"lang:en weather", {"weather"}},
      {"*", {"denies", "kiev", "quoted", "weather"}},
      {"", {"denies", "kiev", "quoted", "weather"}},
      {"the weather", {"weather"}},
      {"nosuchword", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(sorted_ids(index, row.query) == row.expected);
  }
}

TEST_CASE("a plain search reads each word in its inflections only") {
  const SmallIndex index(strike_articles());
  const auto plain = [&](const std::string& query) {
    Ids found = ids(searched(index, {.query = query, .plain = true}));
    std::ranges::sort(found);
    return found;
  };
  CHECK(plain("drone") == Ids{"denies"});
  CHECK(plain("deny") == Ids{"denies"});
  CHECK(plain("denial").empty());
  CHECK(plain("Kyiv") == Ids{"denies"});
  CHECK(sorted_ids(index, "denial") == Ids{"denies", "quoted"});
  CHECK(sorted_ids(index, "Kyiv") == Ids{"denies", "kiev"});
}

TEST_CASE("the article in which the person is the one who denies comes first") {
  const SmallIndex index(strike_articles());
  const SearchResult result = searched(index, {.query = "Podolyak AND denial"});
  REQUIRE(ids(result) == Ids{"denies", "quoted"});
  CHECK(result.total == 2);
  CHECK(result.total_exact);
  const Hit& first = result.hits[0];
  REQUIRE(!first.snippets.empty());
  CHECK(first.snippets[0].text == "Meanwhile, Mykhailo Podolyak denied Kyiv's direct involvement.");
  REQUIRE(first.snippets[0].marks.size() == 2);
  CHECK(first.snippets[0].marks[0].of(first.snippets[0].text) == "Podolyak");
  CHECK(first.snippets[0].marks[1].of(first.snippets[0].text) == "denied");
  REQUIRE(first.statements.size() == 1);
  CHECK(first.statements[0].speaker == "Mykhailo Podolyak");
  REQUIRE(result.hits[1].statements.size() == 1);
  CHECK(result.hits[1].statements[0].speaker == "Volodymyr Zelensky");
}

TEST_CASE("a hit says how each word was found") {
  const SmallIndex index(strike_articles());
  const SearchResult result = searched(index, {.query = "denial", .limit = 10});
  std::map<std::string, MatchedPart> parts;
  for (const Hit& hit : result.hits) parts[hit.id] = hit.matched.at(0);
  CHECK(parts["denies"].found == std::vector<std::string>{"denied"});
  CHECK(parts["denies"].how == MatchKind::kFamily);
  CHECK(parts["quoted"].found == std::vector<std::string>{"refuted"});
  CHECK(parts["quoted"].how == MatchKind::kAct);
}

TEST_CASE("a statement is a hit of its own") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "speaker:podolyak act:denial"};
  request.collection = Collection::kStatements;
  const SearchResult result = searched(index, request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].id == "denies");
  REQUIRE(result.hits[0].statements.size() == 1);
  CHECK(result.hits[0].statements[0].target == "Kyiv");
  CHECK(result.hits[0].statements[0].text ==
        "Meanwhile, Mykhailo Podolyak denied Kyiv's direct involvement.");
}

TEST_CASE("who says a statement is found even where its sentence does not name them") {
  const SmallIndex index({SmallArticle("a", "Bo spoke. He denied it.")
                              .states("Bo", Act::kDenial, "denied", "Al")
                              .value()});
  SearchRequest request{.query = "speaker:bo target:Al"};
  request.collection = Collection::kStatements;
  const Hit hit = searched(index, request).hits.at(0);
  REQUIRE(hit.matched.size() == 2);
  CHECK(hit.matched[0].query == "bo");
  CHECK(hit.matched[0].found == std::vector<std::string>{"Bo"});
  CHECK(hit.matched[1].found == std::vector<std::string>{"Al"});
}

TEST_CASE("what holds nothing is remarked on, with what to write instead") {
  const SmallIndex index(strike_articles());
  struct Row {
    const char* query;
    const char* message;
    const char* suggestion;
  };
  const Row rows[] = {
      {"date:2023-06..2023-05", "this range ends before it begins and holds no day",
       "2023-05..2023-06"},
      {"date:>2023-05-30",
       "“>2023-05-30” is no date; write 2023-05-30, 2023-05, 2023, 2023-05-01..2023-05-31, 7d.. or "
       "yesterday",
       "2023-05-31.."},
      {"query:strikes", "no saved query is called “strikes”; no file of saved queries was given",
       ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    const SearchResult result = searched(index, {.query = row.query});
    CHECK(result.total == 0);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].message == row.message);
    CHECK(result.diagnostics[0].suggestion == row.suggestion);
  }
}

TEST_CASE("remarks name long words shortened") {
  const SmallIndex index(strike_articles());
  const std::string many(5000, '2');
  for (const std::string& query :
       {"date:" + many, "act:" + many, "source:" + many, "a^" + many + "x", "query:" + many}) {
    const SearchResult result = searched(index, {.query = query});
    REQUIRE(!result.diagnostics.empty());
    CHECK(result.diagnostics[0].message.size() < 400);
  }
}

TEST_CASE("filters of one field are alternatives and of different fields conditions") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "*"};
  request.filters = {{"source", "BBC News"}, {"place", "Kyiv"}};
  CHECK(searched(index, request).total == 2);
  request.filters = {{"source", "BBC News"}, {"source", "Daily Post"}, {"person", "podolyak"}};
  CHECK(searched(index, request).total == 2);
  request.filters = {{"nosuch", "x"}};
  CHECK_THROWS_WITH_AS(
      searched(index, request),
      doctest::Contains("filter nosuch:x: there is no such field; fields are title, person"),
      Error);
}

TEST_CASE("the day that relative dates start from must be one") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "drones"};
  request.today = "2023-02-30";
  CHECK_THROWS_WITH_AS(searched(index, request),
                       "today “2023-02-30” is no day; write one as "
                       "2023-05-30",
                       Error);
}

TEST_CASE("a filter with a value that nothing has lets nothing through") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "*"};
  CHECK(searched(index, request).total > 0);
  request.filters = {{"source", "No Such Paper"}};
  CHECK(searched(index, request).total == 0);
}

TEST_CASE("a query of filters only lists the newest first with the lead sentence") {
  const SmallIndex index(strike_articles());
  const SearchResult result = searched(index, {.query = "*"});
  CHECK(ids(result) == Ids{"kiev", "denies", "quoted", "weather"});
  REQUIRE(result.hits[0].snippets.size() == 1);
  CHECK(result.hits[0].snippets[0].text == "Kiev was hit again.");
  CHECK(result.hits[0].snippets[0].marks.empty());
  SearchRequest oldest{.query = "*"};
  oldest.sort = SortOrder::kDateAscending;
  oldest.offset = 1;
  oldest.limit = 2;
  CHECK(ids(searched(index, oldest)) == Ids{"denies", "kiev"});
}

TEST_CASE("deleted articles disappear from hits, totals and facets") {
  const SmallIndex index(strike_articles());
  index.remove("quoted");
  SearchRequest request{.query = "podolyak"};
  request.facets = {{.field = "person"}};
  const SearchResult result = searched(index, request);
  CHECK(ids(result) == Ids{"denies"});
  CHECK(result.total == 1);
  REQUIRE(result.facets[0].values.size() == 1);
  CHECK(result.facets[0].values[0].count == 1);
}

TEST_CASE("a strict search refuses what a lenient one remarks on") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "speeker:podolyak drone"};
  const SearchResult lenient = searched(index, request);
  REQUIRE(lenient.diagnostics.size() == 1);
  CHECK(lenient.diagnostics[0].suggestion == "speaker:");
  request.strict = true;
  CHECK_THROWS_WITH_AS(searched(index, request),
                       doctest::Contains("query, bytes 0 to 8: there is no field “speeker”"),
                       Error);
  request.query = "act:dennial";
  CHECK_THROWS_WITH_AS(searched(index, request), doctest::Contains("“dennial” is no act"), Error);
  request.query = "date:tomorow";
  CHECK_THROWS_WITH_AS(searched(index, request), doctest::Contains("“tomorow” is no date"), Error);
}

TEST_CASE("a word that the index does not have is answered by suggestions only") {
  const SmallIndex index(strike_articles());
  const SearchResult result = searched(index, {.query = "weathre Moscow"});
  CHECK(result.hits.empty());
  REQUIRE(!result.suggestions.empty());
  CHECK(result.suggestions[0] == "weather Moscow");
}

TEST_CASE("an index of words only says that it has no statements and no names") {
  const SmallIndex index({SmallArticle("a", "Drones hit Moscow.").value()});
  SearchRequest request{.query = "drones"};
  request.collection = Collection::kStatements;
  SearchResult result = searched(index, request);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message ==
        "this index holds no statements: it was made with --no-analysis");
  result = searched(index, {.query = "person:putin"});
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message ==
        "this index was made with --no-analysis, so that “person:” finds nothing in it");
}
