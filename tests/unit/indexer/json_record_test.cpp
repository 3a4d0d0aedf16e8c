// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/json_record.hpp"

#include <doctest/doctest.h>

#include "indexer/input_error.hpp"

using namespace lede::indexer;

namespace {

lede::Article one(std::string_view text) {
  auto readings = read_json(text);
  REQUIRE(readings.size() == 1);
  CHECK(readings.front().remarks.empty());
  return readings.front().article;
}

}  // namespace

TEST_CASE("the usual field names are understood") {
  const auto a = one(R"({"_id":7,"headline":"H","articleBody":"B.","datePublished":"2023-05-30",
      "author":{"name":"Ann Lee"},"publisher":{"name":"P"},"category":["World"],"link":"u","lang":"en-GB"})");
  CHECK(a.id == "7");
  CHECK(a.title == "H");
  CHECK(a.text == "B.");
  CHECK(a.date == "2023-05-30");
  CHECK(a.authors == std::vector<std::string>{"Ann Lee"});
  CHECK(a.source == "P");
  CHECK(a.section == "World");
  CHECK(a.url == "u");
  CHECK(a.language == "en");
  const auto b =
      one(R"({"uri":"x","title":"T","Body":"B.","byline":"By Ann Lee and Bob Ray, Capital Wire",
      "source":"S","created_at":1685427300})");
  CHECK(b.id == "x");
  CHECK(b.text == "B.");
  CHECK(b.date == "2023-05-30");
  CHECK(b.authors == std::vector<std::string>{"Ann Lee", "Bob Ray"});
  CHECK(one(R"({"url":"u","text":"B."})").id == "u");
}
TEST_CASE("the text keeps its bytes but for furniture at its end") {
  CHECK(one(R"({"text":"KYIV:  Two\u00a0 spaces.\r\n\r\nEnd.\n\nLeave a Reply"})").text ==
        "KYIV:  Two\u00a0 spaces.\r\n\r\nEnd.");
  CHECK(one(R"({"text":"KYIV: Two."})").place == "KYIV");
}
TEST_CASE("a text of markup is read as HTML") {
  CHECK(one(R"({"content":"<p>One &amp; two.</p><script>x</script><p>Three.</p>"})").text ==
        "One & two.\n\nThree.");
}
TEST_CASE("lists and wrapped lists give one article a record") {
  CHECK(read_json(R"([{"text":"a"},{"text":"b"}])").size() == 2);
  CHECK(read_json(R"({"articles":[{"text":"a"},{"text":"b"}],"total":2})").size() == 2);
}
TEST_CASE("a date that is none is told, and the article read") {
  const auto readings = read_json(R"({"text":"a","date":"soon"})");
  CHECK(readings.front().article.text == "a");
  REQUIRE(readings.front().remarks.size() == 1);
  CHECK(readings.front().remarks.front().starts_with("\"soon\" is no date that Lede can read"));
}
TEST_CASE("a record is read to a depth of 200 and refused beyond") {
  const auto nested = [](std::size_t lists) {
    return R"({"text":"a","x":)" + std::string(lists, '[') + std::string(lists, ']') + '}';
  };
  CHECK(read_json(nested(199)).front().article.text == "a");
  CHECK_THROWS_WITH_AS(read_json(nested(200)),
                       "JSON is nested more than 200 deep; give one flat object an article",
                       InputError);
}
TEST_CASE("what is no record is told") {
  CHECK(read_json("7").front().remarks.front() ==
        "the record is no JSON object; give one object an article");
  CHECK_THROWS_WITH_AS(read_json("{\"a\":}"), "malformed JSON at byte 6 of the record; repair it",
                       InputError);
  CHECK_THROWS_WITH_AS(read_json("{\"a\":" + std::string(1'000'000, '[')),
                       "JSON is nested more than 200 deep; give one flat object an article",
                       InputError);
  CHECK_THROWS_WITH_AS(read_json("5e99999"),
                       "JSON with a number that is too large for any; write it as a string",
                       InputError);
}
