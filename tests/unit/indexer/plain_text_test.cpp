// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

namespace {

lede::Article read(std::string_view text, std::string_view name = "a.txt") {
  return read_plain_text(text, name).article;
}

}  // namespace

TEST_CASE("a short first line before a blank one is the headline") {
  const auto article = read("Dam collapses\n\nThe dam burst on Tuesday.\n\nNobody was hurt.\n");
  CHECK(article.title == "Dam collapses");
  CHECK(article.text == "The dam burst on Tuesday.\n\nNobody was hurt.");
}
TEST_CASE("a first line that is a sentence is no headline") {
  const auto article = read("The dam burst on Tuesday.\nNobody was hurt.\n");
  CHECK(article.title.empty());
  CHECK(article.text == "The dam burst on Tuesday.\n\nNobody was hurt.");
}
TEST_CASE("a question may be a headline") {
  CHECK(read("Has the war come home?\n\nPerhaps it has.\n").title == "Has the war come home?");
}
TEST_CASE("text wrapped by hand becomes paragraphs, and its first line no headline") {
  const auto article = read(
      "The dam above the city burst on Tuesday\nmorning, and thousands of people had to\n"
      "leave their houses within an hour.\n\nNobody was hurt, the mayor said in the\n"
      "evening.\n");
  CHECK(article.title.empty());
  CHECK(article.text ==
        "The dam above the city burst on Tuesday morning, and thousands of people had to leave "
        "their houses within an hour.\n\nNobody was hurt, the mayor said in the evening.");
}
TEST_CASE("byline, dateline, credit and furniture are fields or nothing") {
  const auto article = read(
      "Result rejected\n\nBy the Africa desk\n\nNAIROBI, Aug 16 (Harbour Wire) - He rejected "
      "it.\n\n"
      "The court will decide.\n\n(Additional reporting by Ann Lee)\n\nShare this story\n",
      "2022-08-result.txt");
  CHECK(article.title == "Result rejected");
  CHECK(article.authors == std::vector<std::string>{"Africa desk", "Ann Lee"});
  CHECK(article.place == "NAIROBI");
  CHECK(article.source == "Harbour Wire");
  CHECK(article.date == "2022-08-16");
  CHECK(article.text == "He rejected it.\n\nThe court will decide.");
}
TEST_CASE("the text's date counts before the file name's") {
  CHECK(read("Title\n3 May 2023\n\nBody ends.\n\nReally.", "2024-01-01-a.txt").date ==
        "2023-05-03");
  CHECK(read("Title\n\nBody ends.\n\nReally.", "2024-01-01-a.txt").date == "2024-01-01");
}
TEST_CASE("a date line that is no day is told and read past") {
  const auto reading = read_plain_text("Title\n31 February 2023\n\nBody ends.\n\nReally.", "a.txt");
  CHECK(reading.article.date.empty());
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks.front() ==
        "\"31 February 2023\" is no day of the calendar; read without a date");
}
TEST_CASE("a single line is text, however short") {
  const auto article = read("Only this");
  CHECK(article.title.empty());
  CHECK(article.text == "Only this");
}
TEST_CASE("nothing but white space is no text") {
  CHECK(read(" \n\n\t\n").text.empty());
}
TEST_CASE("keys and values above an article are fields; one alone is a headline") {
  const auto article = read(
      "Title: Dam bursts\nDate: 30 May 2023\nAuthor: Ann Lee\nhttps://a.example/dam\n\n"
      "The dam burst.\n\nNobody died.");
  CHECK(article.title == "Dam bursts");
  CHECK(article.date == "2023-05-30");
  CHECK(article.authors == std::vector<std::string>{"Ann Lee"});
  CHECK(article.url == "https://a.example/dam");
  CHECK(article.text == "The dam burst.\n\nNobody died.");
  CHECK(read("Source: the bridge was mined\n\nIt was.\n\nReally.").title ==
        "Source: the bridge was mined");
}
