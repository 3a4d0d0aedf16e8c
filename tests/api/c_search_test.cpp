// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "c_fixture.hpp"

using nlohmann::json;

namespace {

std::vector<std::string> ids_of(const json& answer) {
  std::vector<std::string> ids;
  for (const json& hit : answer["hits"]) ids.push_back(hit["id"]);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(News, "a C caller gets the answer as JSON") {
  REQUIRE(written.message == "");
  const json answer = search("Podolyak AND denial", R"({"facets":["person"]})");
  CHECK(answer["format_version"] == 1);
  REQUIRE(ids_of(answer) == Ids{"moscow"});
  const json& snippet = answer["hits"][0]["snippets"][0];
  const auto text = snippet["text"].get<std::string>();
  Ids marked;
  for (const json& mark : snippet["marks"]) {
    marked.push_back(text.substr(mark[0], mark[1].get<std::size_t>() - mark[0].get<std::size_t>()));
  }
  CHECK(marked == Ids{"Podolyak", "denied"});
  CHECK(answer["facets"]["person"][0]["value"] == "Mykhailo Podolyak");
}

TEST_CASE_FIXTURE(News, "filters are OR within a field and AND across fields") {
  CHECK(ids_of(search("*", R"({"sort":"date","filters":{"source":"Ledger Post"}})")) ==
        Ids{"reply", "rates"});
  CHECK(ids_of(search("*", R"({"sort":"-date","filters":{"date":["2023-05-30","2023-06"]}})")) ==
        Ids{"rates", "moscow"});
  CHECK(ids_of(search("*", R"({"filters":{"source":"Ledger Post","date":"2023-06"}})")) ==
        Ids{"rates"});
}

TEST_CASE_FIXTURE(News, "paging, order and limits reach the search") {
  CHECK(ids_of(search("*", R"({"sort":"date","offset":1,"limit":1})")) == Ids{"reply"});
  const json answer = search("*", R"({"facets":[{"field":"source","limit":1,"order":"count"}]})");
  CHECK(answer["facets"]["source"].size() == 1);
  CHECK(answer["facets"]["source"][0]["count"] == 2);
}

TEST_CASE_FIXTURE(News, "statements are searched when asked for") {
  const json answer = search("speaker:podolyak act:denial", R"({"in":"statements"})");
  REQUIRE(answer["hits"].size() == 1);
  CHECK(answer["hits"][0]["article"] == "moscow");
  CHECK(answer["hits"][0]["speaker"] == "Mykhailo Podolyak");
}

TEST_CASE_FIXTURE(News, "the answer comes in the format asked for") {
  CHECK(answer("*", R"({"sort":"date","format":"ids"})") == "moscow\nreply\nrates\n");
  CHECK(answer("percent", R"({"format":"trec"})").substr(0, 11) == "1 Q0 rates ");
  CHECK(answer("percent", R"({"format":"text"})").find("Turkey raises its key rate") !=
        std::string::npos);
  CHECK(answer("percent", R"({"format":"pretty"})").substr(0, 2) == "{\n");
  CHECK(json::parse(answer("percent", R"({"format":"ndjson"})"))["id"] == "rates");
}

TEST_CASE_FIXTURE(News, "options that make no sense are refused by name") {
  struct Row {
    const char* options;
    const char* message;
  };
  const Row rows[] = {
      {R"([])", "the options are not a JSON object"},
      {R"({"limit":)", "the options are not a JSON object"},
      {R"({"limits":3})", R"(there is no option "limits")"},
      {R"({"limit":-1})", R"(option "limit" can't be -1)"},
      {R"({"limit":4294967296})", R"(option "limit" can't be 4294967296)"},
      {R"({"any":1})", R"(option "any" can't be 1)"},
      {R"({"sort":"size"})", R"(option "sort" can't be "size")"},
      {R"({"filters":["a:b"]})", R"(option "filters" can't be ["a:b"])"},
      {R"({"filters":{"date":[2023]}})", R"(option "filters" can't be {"date":[2023]})"},
      {R"({"facets":"person"})", R"(option "facets" can't be "person")"},
      {R"({"facets":[{"field":"person","top":3}]})", R"(there is no option "top")"},
  };
  for (const Row& row : rows) {
    const Outcome outcome = fail("*", row.options);
    CHECK(outcome.status == LEDE_INVALID_ARGUMENT);
    CHECK(outcome.message == row.message);
  }
  const std::string deep = R"({"filters":)" + std::string(100000, '[');
  CHECK(fail("*", deep.c_str()).message == "the options are nested too deeply");
}

TEST_CASE_FIXTURE(News, "a malformed query has diagnostics, and is an error only when strict") {
  CHECK(search("(Podolyak")["diagnostics"].size() == 1);
  CHECK(fail("(Podolyak", R"({"strict":true})").status == LEDE_INVALID_QUERY);
}

TEST_CASE_FIXTURE(News, "bytes that are no UTF-8 do no harm") {
  const json answer = search("\xff\xfe Podolyak \xc3");
  CHECK(answer["format_version"] == 1);
}

TEST_CASE_FIXTURE(News, "an article, its likes and its people can be asked for") {
  const json article = json_of([&](char** text, lede_error** error) {
    return lede_article(searcher, "moscow", text, error);
  });
  CHECK(article["title"] == "Drones strike Moscow");
  CHECK(article["statements"][0]["act"] == "denial");
  const json like = json_of([&](char** text, lede_error** error) {
    return lede_more_like(searcher, "moscow", R"({"limit":2})", text, error);
  });
  CHECK(like["limit"] == 2);
  const json cards = json_of([&](char** text, lede_error** error) {
    return lede_entity(searcher, "Podolyak", text, error);
  });
  REQUIRE(cards.size() == 1);
  CHECK(cards[0]["name"] == "Mykhailo Podolyak");
  char* text = nullptr;
  const Outcome missing = outcome_of(
      [&](lede_error** error) { return lede_article(searcher, "nowhere", &text, error); });
  CHECK(missing.status == LEDE_NOT_FOUND);
  CHECK(missing.message.find("nowhere") != std::string::npos);
  CHECK(text == nullptr);
}

TEST_CASE("an index that is not there is an error with a message") {
  lede_searcher* searcher = nullptr;
  const Outcome outcome = outcome_of([&](lede_error** error) {
    return lede_searcher_open("/nonexistent/news.lede", &searcher, error);
  });
  CHECK(outcome.status == LEDE_NOT_FOUND);
  CHECK(outcome.message.find("/nonexistent/news.lede") != std::string::npos);
  CHECK(searcher == nullptr);
  CHECK(lede_searcher_open("/nonexistent/news.lede", &searcher, nullptr) == LEDE_NOT_FOUND);
}

TEST_CASE_FIXTURE(News, "NULL where something is needed is refused") {
  char* text = nullptr;
  const auto message = [](const auto& call) {
    const Outcome outcome = outcome_of(call);
    CHECK(outcome.status == LEDE_INVALID_ARGUMENT);
    return outcome.message;
  };
  CHECK(message([&](lede_error** error) {
          return lede_search(nullptr, "*", nullptr, &text, error);
        }) == "searcher is NULL");
  CHECK(message([&](lede_error** error) {
          return lede_search(searcher, nullptr, nullptr, &text, error);
        }) == "query is NULL");
  CHECK(message([&](lede_error** error) {
          return lede_search(searcher, "*", nullptr, nullptr, error);
        }) == "answer is NULL");
  CHECK(message([&](lede_error** error) { return lede_searcher_open(nullptr, nullptr, error); }) ==
        "index is NULL");
  lede_searcher_close(nullptr);
  lede_free(nullptr);
  lede_error_free(nullptr);
}

TEST_CASE_FIXTURE(News, "clones answer in threads of their own") {
  std::vector<std::string> answers(4);
  std::vector<std::thread> threads;
  for (std::string& out : answers) {
    lede_searcher* mine = nullptr;
    REQUIRE(lede_searcher_clone(searcher, &mine, nullptr) == LEDE_OK);
    threads.emplace_back([mine, &out] {
      for (int turn = 0; turn < 20; ++turn) {
        out = text_of([&](char** text, lede_error** error) {
          return lede_search(mine, "Moscow", R"({"format":"ids","sort":"date"})", text, error);
        });
      }
      lede_searcher_close(mine);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& out : answers) CHECK(out == "moscow\nreply\n");
}

TEST_CASE_FIXTURE(News, "a searcher sees a new commit after it refreshes, not before") {
  int changed = -1;
  CHECK(lede_searcher_refresh(searcher, &changed, nullptr) == LEDE_OK);
  CHECK(changed == 0);
  REQUIRE(write_index(index, {R"({"id":"new","text":"Lava reached the harbour."})"}).message == "");
  CHECK(ids_of(search("lava")).empty());
  CHECK(lede_searcher_refresh(searcher, &changed, nullptr) == LEDE_OK);
  CHECK(changed == 1);
  CHECK(ids_of(search("lava")) == Ids{"new"});
}

TEST_CASE("statuses have names and no error is success") {
  CHECK(std::string(lede_status_name(LEDE_OK)) == "ok");
  CHECK(std::string(lede_status_name(LEDE_INVALID_QUERY)) == "invalid_query");
  CHECK(std::string(lede_status_name(LEDE_INTERNAL)) == "internal");
  CHECK(std::string(lede_status_name(static_cast<lede_status>(11))) == "unknown");
  CHECK(lede_error_status(nullptr) == LEDE_OK);
  CHECK(std::string(lede_error_message(nullptr)).empty());
  CHECK(std::string(lede_version()) == LEDE_EXPECTED_VERSION);
}
