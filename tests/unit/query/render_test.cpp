// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/render.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace lede;

namespace {

SearchResult sample() {
  SearchResult result;
  result.query = "podolyak denial";
  result.parsed = result.query;
  result.limit = 10;
  result.total = 1;
  Hit hit;
  hit.id = "a b.txt";
  hit.score = 7.125;
  hit.title = "Drones & \x1b[31mred";
  hit.date = "2023-05-30";
  hit.source = "Daily <Post>";
  hit.snippets.push_back({"Podolyak denied it.", {10, 29}, {{0, 8}, {9, 15}}});
  hit.matched.push_back({"denial", {"denied"}, MatchKind::kFamily, 0});
  hit.statements.push_back(
      {"Mykhailo Podolyak", Act::kDenial, "", "Podolyak denied it.", {10, 29}, {{9, 15}}});
  result.hits.push_back(hit);
  result.facets.push_back(
      {"person", {{"Mykhailo Podolyak", 2, true, {}}, {"Anna", 1, false, {}}}, 2});
  return result;
}

}  // namespace

TEST_CASE("HTML snippets escape everything and mark the matches") {
  const Snippet snippet{"<b>\"Q&A\"</b> it's", {}, {{3, 8}}};
  CHECK(to_html(snippet) == "&lt;b&gt;<mark>&quot;Q&amp;A&quot;</mark>&lt;/b&gt; it&#39;s");
}

TEST_CASE("JSON has the members of the contract") {
  const auto json = nlohmann::json::parse(to_json(sample()));
  CHECK(json["format_version"] == 1);
  CHECK(json["total_exact"] == true);
  const auto& hit = json["hits"][0];
  CHECK(hit["id"] == "a b.txt");
  CHECK(hit["snippets"][0]["range"] == nlohmann::json::array({10, 29}));
  CHECK(hit["snippets"][0]["marks"][1] == nlohmann::json::array({9, 15}));
  CHECK(hit["matched"][0]["how"] == "family");
  CHECK(hit["statements"][0]["target"].is_null());
  CHECK(json["facets"]["person"][0]["selected"] == true);
}

TEST_CASE("a statement hit has the article and no snippets") {
  SearchResult result = sample();
  result.collection = Collection::kStatements;
  const auto json = nlohmann::json::parse(to_ndjson(result));
  CHECK(json["article"] == "a b.txt");
  CHECK(json["act"] == "denial");
  CHECK_FALSE(json.contains("snippets"));
}

TEST_CASE("TREC lines have six columns whatever the id holds") {
  CHECK(to_trec(sample(), "q1") == "q1 Q0 a_b.txt 1 7.125000 lede\n");
  CHECK(to_ids(sample()) == "a b.txt\n");
}

TEST_CASE("text for people shows marks, statements and bars, and no control characters") {
  const std::string text = to_text(sample());
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("Drones & ␛[31mred") != std::string::npos);
  CHECK(text.find("2023-05-30 · Daily <Post>") != std::string::npos);
  CHECK(text.find("[Podolyak] [denied] it.") != std::string::npos);
  CHECK(text.find("Mykhailo Podolyak — denial") != std::string::npos);
  CHECK(text.find("* Mykhailo Podolyak 2 ████████████████████") != std::string::npos);
}

TEST_CASE("a cross-count is a table with the fullest row and column first") {
  SearchResult result;
  result.facets.push_back({"speaker,act",
                           {{"Ann × denial", 3, false, {"Ann", "denial"}},
                            {"Bo × threat", 2, false, {"Bo", "threat"}},
                            {"Bo × denial", 2, false, {"Bo", "denial"}}},
                           3});
  const std::string text = to_text(result);
  CHECK(text.find("\n         denial  threat\n"
                  "    Bo        2       2\n"
                  "    Ann       3       ·\n") != std::string::npos);
  result.facets[0].values[0].count = 1234567;
  CHECK(to_text(result).find("\n         denial   threat \n"
                             "    Ann  1234567        ·\n") != std::string::npos);
  TextStyle narrow;
  narrow.width = 17;
  CHECK(to_text(result, narrow).find("speaker,act  1 of 2 columns\n") != std::string::npos);
  const auto json = nlohmann::json::parse(to_json(result));
  CHECK(json["facets"]["speaker,act"][0]["parts"] == nlohmann::json::array({"Ann", "denial"}));
}

TEST_CASE("direction controls of an article are shown, not obeyed") {
  SearchResult result = sample();
  result.hits[0].title = "abc\u202Edef";
  CHECK(to_text(result).find("abc<U+202E>def") != std::string::npos);
}

TEST_CASE("coloured text keeps to the width and closes its colours") {
  SearchResult result = sample();
  std::string sentence;
  for (int i = 0; i < 40; ++i) sentence += "слово ";
  result.hits[0].snippets = {{sentence, {}, {{0, 10}}}};
  TextStyle style;
  style.colour = true;
  style.width = 50;
  const std::string text = to_text(result, style);
  CHECK(text.find("\x1b[1;33mслово\x1b[0m") != std::string::npos);
}
