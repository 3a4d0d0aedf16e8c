// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/credits.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;
using Names = std::vector<std::string>;

namespace {

struct BylineCase {
  const char* line;
  Names authors;
  const char* source;
  const char* date;
};

}  // namespace

TEST_CASE("bylines give authors, source and date") {
  for (const auto& [line, authors, source, date] : std::vector<BylineCase>{
           {"By Foreign desk", {"Foreign desk"}, "", ""},
           {"By the Eastern Europe desk, Eastern Courier",
            {"Eastern Europe desk"},
            "Eastern Courier",
            ""},
           {"Foreign desk | Northern Observer | Tuesday 16 May 2023",
            {"Foreign desk"},
            "Northern Observer",
            "2023-05-16"},
           {"The Ledger Post, 31 May 2023", {}, "The Ledger Post", "2023-05-31"},
           {"The Ledger Post, May 31, 2023", {}, "The Ledger Post", "2023-05-31"},
           {"Published 12 December 2023 by the Technology desk",
            {"Technology desk"},
            "",
            "2023-12-12"},
           {"Southern Chronicle, Asia desk, 2023-01-18",
            {"Asia desk"},
            "Southern Chronicle",
            "2023-01-18"},
           {"Northern Observer, foreign desk. Updated 31 July 2023",
            {"foreign desk"},
            "Northern Observer",
            "2023-07-31"},
           {"By South Asia desk · 2023-08-05", {"South Asia desk"}, "", "2023-08-05"},
           {"By Ann Lee and Bob Ray", {"Ann Lee", "Bob Ray"}, "", ""},
           {"Capital Dispatch", {}, "Capital Dispatch", ""},
           {"BBC News, Kyiv", {}, "BBC News", ""},
           {"June 27, 2023", {}, "", "2023-06-27"}}) {
    CAPTURE(line);
    const auto credits = parse_byline(line);
    REQUIRE(credits);
    CHECK(credits->authors == authors);
    CHECK(credits->source == source);
    CHECK((credits->date ? iso_date(*credits->date) : "") == date);
  }
}
TEST_CASE("headlines and sentences are no bylines") {
  for (const char* line :
       {"Glass rains on Moscow City", "By the time police came, the men were gone.",
        "By dawn Wagner held the headquarters", "Kyiv attacked", "Sun rises over Kyiv",
        "Biden: America had no part in Wagner mutiny", "", ", ", "By , ",
        "Capital Dispatch, , May, , 2023"}) {
    CAPTURE(line);
    CHECK_FALSE(parse_byline(line));
  }
}
TEST_CASE("credits at the end give reporters, not editors") {
  CHECK(parse_credit("Additional reporting by Lucy Fisher in London") == Names{"Lucy Fisher"});
  CHECK(parse_credit("(Reporting by the Business desk)") == Names{"Business desk"});
  CHECK(parse_credit("Reporting by Ann Lee and Bob Ray; Editing by Cy Poe") ==
        Names{"Ann Lee", "Bob Ray"});
  CHECK(parse_credit("Editing by Cy Poe") == Names{});
}
TEST_CASE("a sentence that begins like a credit stays text") {
  CHECK_FALSE(parse_credit("Reporting by state media has been one-sided, critics say."));
  CHECK_FALSE(parse_credit("He said no."));
}
TEST_CASE("addresses are no authors") {
  CHECK(author_names("https://facebook.com/annlee").empty());
  CHECK(author_names("By Ann Lee & the Foreign desk") == Names{"Ann Lee", "Foreign desk"});
}
TEST_CASE("authors are not listed twice") {
  lede::Article article;
  add_authors({"Ann Lee"}, article);
  add_authors({"Ann Lee", "Bob Ray"}, article);
  CHECK(article.authors == Names{"Ann Lee", "Bob Ray"});
}
