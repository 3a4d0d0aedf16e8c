// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>

#include "lede/error.hpp"
#include "small_index.hpp"

using namespace lede;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;
using Ids = std::vector<std::string>;

namespace {

std::vector<AnnotatedArticle> strike_articles() {
  constexpr auto kPerson = EntityType::kPerson;
  constexpr auto kPlace = EntityType::kPlace;
  return {
      SmallArticle("quoted",
                   "Zelensky has refuted claims of an attack. It was, Podolyak said, "
                   "counterproductive. The US treats it cautiously.")
          .title("Kremlin attack claims")
          .date("2023-05-03")
          .source("Daily Post")
          .names(kPerson, "Zelensky", "Volodymyr Zelensky")
          .names(kPerson, "Podolyak", "Mykhailo Podolyak")
          .names(kPlace, "US", "United States")
          .states("Volodymyr Zelensky", Act::kDenial, "refuted")
          .states("Mykhailo Podolyak", Act::kStatement, "said")
          .value(),
      SmallArticle("denies",
                   "Drones hit Moscow. Meanwhile, Mykhailo Podolyak denied Kyiv's direct "
                   "involvement. Peace talks failed.")
          .title("Drones over Moscow")
          .date("2023-05-30")
          .source("BBC News")
          .names(kPlace, "Moscow", "Moscow")
          .names(kPerson, "Mykhailo Podolyak", "Mykhailo Podolyak")
          .names(kPlace, "Kyiv", "Kyiv")
          .states("Mykhailo Podolyak", Act::kDenial, "denied", "Kyiv")
          .value(),
      SmallArticle("kiev", "Kiev was hit again. They told us nothing.")
          .date("2023-06-02")
          .source("BBC News")
          .names(kPlace, "Kiev", "Kyiv")
          .value(),
      SmallArticle("weather", "Sunny weather is expected. The talks were about peace.")
          .title("Weather")
          .source("Daily Post")
          .value(),
  };
}

SearchResult searched(const SmallIndex& index, SearchRequest request) {
  return Searcher(index.path()).search(request);
}

Ids ids(const SearchResult& result) {
  Ids out;
  for (const Hit& hit : result.hits) out.push_back(hit.id);
  return out;
}

Ids sorted_ids(const SmallIndex& index, const std::string& query) {
  Ids out = ids(searched(index, {.query = query}));
  std::ranges::sort(out);
  return out;
}

}  // namespace

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

TEST_CASE("a phrase does not reach from the headline into the text") {
  const SmallIndex index({SmallArticle("split", "Talks began.").title("On peace").value(),
                          SmallArticle("whole", "Peace talks began.").title("On peace").value()});
  CHECK(sorted_ids(index, "\"peace talks\"") == Ids{"whole"});
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

TEST_CASE("facets count all matches and keep their siblings under a filter") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "*"};
  request.limit = 1;
  request.filters = {{"source", "bbc news"}};
  request.facets = {{.field = "source"}, {.field = "place"}, {.field = "date:month"}};
  const SearchResult result = searched(index, request);
  CHECK(result.total == 2);
  REQUIRE(result.facets.size() == 3);
  const auto& sources = result.facets[0].values;
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].value == "BBC News");
  CHECK(sources[0].count == 2);
  CHECK(sources[0].selected);
  CHECK(sources[1].count == 2);
  CHECK_FALSE(sources[1].selected);
  REQUIRE(result.facets[1].values.size() == 2);
  CHECK(result.facets[1].values[0].value == "Kyiv");
  CHECK(result.facets[1].values[0].count == 2);
  REQUIRE(result.facets[2].values.size() == 2);
  CHECK(result.facets[2].values[0].value == "2023-05");
  request.facets = {{.field = "colour"}};
  CHECK_THROWS_WITH_AS(searched(index, request),
                       doctest::Contains("facet colour: there is no such facet"), Error);
}

TEST_CASE("two facets cross") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "*"};
  request.collection = Collection::kStatements;
  request.facets = {{.field = "speaker,act"}};
  const auto values = searched(index, request).facets.at(0).values;
  REQUIRE(values.size() == 3);
  CHECK(values[0].value == "Mykhailo Podolyak × denial");
  CHECK(values[0].count == 1);
  CHECK(values[0].parts == std::vector<std::string>{"Mykhailo Podolyak", "denial"});
}

TEST_CASE("what a field names has no place for NEAR, which a remark says") {
  const SmallIndex index(strike_articles());
  const SearchResult result = searched(index, {.query = "place:moscow NEAR drones"});
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message ==
        "NEAR counts words, and what a field names is none; SENT finds both in one sentence");
  CHECK(ids(searched(index, {.query = "place:moscow SENT drones"})) == Ids{"denies"});
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

TEST_CASE("statements are never taken for each other's copies") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "act:denial OR act:statement"};
  request.collection = Collection::kStatements;
  const std::size_t all = searched(index, request).hits.size();
  request.collapse = true;
  CHECK(searched(index, request).hits.size() == all);
}

TEST_CASE("NEAR between more than words looks into the statement's own sentence") {
  const SmallIndex index({SmallArticle("none", "Nobody said anything.").value(),
                          SmallArticle("two",
                                       "Bo said peace came. Bo denied that truce talks "
                                       "began. The truce may hold.")
                              .states("Bo", Act::kStatement, "said")
                              .states("Bo", Act::kDenial, "denied")
                              .value()},
                         5);
  SearchRequest request{.query = "(peace OR truce) NEAR/2 (talks OR hold)"};
  request.collection = Collection::kStatements;
  const SearchResult result = searched(index, request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].statements.at(0).act == Act::kDenial);
}

TEST_CASE("speaker and act of an article cross only where they meet in one statement") {
  const SmallIndex index(
      {SmallArticle("both", "Ann denied it. Bo threatened war. Ann denied more.")
           .states("Ann", Act::kDenial, "denied it")
           .states("Bo", Act::kThreat, "threatened")
           .states("Ann", Act::kDenial, "denied more")
           .value(),
       SmallArticle("quiet", "Nobody said anything.").value(),
       SmallArticle("again", "Bo denied it.").states("Bo", Act::kDenial, "denied").value()});
  SearchRequest request{.query = "*"};
  request.facets = {{.field = "speaker,act"}, {.field = "act,speaker", .limit = 1}};
  const SearchResult result = searched(index, request);
  std::vector<std::string> pairs;
  for (const FacetValue& value : result.facets.at(0).values) {
    CHECK(value.count == 1);
    pairs.push_back(value.value);
  }
  CHECK(pairs == std::vector<std::string>{"Ann × denial", "Bo × denial", "Bo × threat"});
  REQUIRE(result.facets.at(1).values.size() == 1);
  CHECK(result.facets.at(1).values[0].value == "denial × Bo");
  CHECK(result.facets.at(1).distinct == 3);
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

TEST_CASE("near-duplicates hide behind the best of them") {
  const std::string text =
      "A long wire story about a drone that fell on a house in the night. "
      "Nobody was hurt and the police came to look at it in the morning.";
  const SmallIndex index({SmallArticle("one", text).value(), SmallArticle("two", text).value(),
                          SmallArticle("other", "A drone show pleased the town.").value()});
  SearchRequest request{.query = "drone"};
  request.collapse = true;
  const SearchResult result = searched(index, request);
  REQUIRE(result.hits.size() == 2);
  const auto story =
      std::ranges::find_if(result.hits, [](const Hit& h) { return h.id != "other"; });
  CHECK(story->collapsed == 1);
  request.offset = 1;
  for (const std::uint32_t limit : {UINT32_MAX, 1U << 29}) {
    request.limit = limit;
    CHECK(searched(index, request).hits.size() == 1);
  }
}

TEST_CASE("recency lifts the newer of two equal articles") {
  const SmallIndex index({SmallArticle("old", "A drone fell.").date("2020-01-01").value(),
                          SmallArticle("new", "A drone fell.").date("2023-05-30").value()});
  SearchRequest request{.query = "drone"};
  request.today = "2023-06-01";
  request.recency_half_life_days = 30;
  CHECK(ids(searched(index, request)) == Ids{"new", "old"});
}

TEST_CASE("articles like another share its words, and not itself") {
  const SmallIndex index(strike_articles());
  Searcher searcher(index.path());
  const SearchResult result = searcher.more_like("denies", {});
  REQUIRE(!result.hits.empty());
  CHECK(std::ranges::count(ids(result), "denies") == 0);
  CHECK_THROWS_WITH_AS(searcher.more_like("nosuch", {}),
                       doctest::Contains("no article has the id nosuch"), Error);
}

TEST_CASE("an entity's card counts its articles, spellings and statements") {
  const SmallIndex index(strike_articles());
  const auto cards = Searcher(index.path()).entity("podolyak");
  REQUIRE(cards.size() == 1);
  CHECK(cards[0].name == "Mykhailo Podolyak");
  CHECK(cards[0].articles == 2);
  CHECK(cards[0].spellings.size() == 2);
  CHECK(cards[0].first_date == "2023-05-03");
  CHECK(cards[0].last_date == "2023-05-30");
  CHECK(cards[0].statements.size() == 2);
}

TEST_CASE("an explanation names the parts of a score") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "weather"};
  request.explain = true;
  const SearchResult result = searched(index, request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].explanation.starts_with("weather "));
  CHECK(result.hits[0].matched[0].score == doctest::Approx(result.hits[0].score).epsilon(0.01));
}
