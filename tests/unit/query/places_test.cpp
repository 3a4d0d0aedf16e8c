// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/places.hpp"

#include <doctest/doctest.h>

#include <string>

#include "query/parser.hpp"

using namespace lede::query;

namespace {

/// "a|b ~ c & a|b ~ d; title e ~ f": alternatives, meetings, operands, places.
std::string shown(const std::string& query, Remarks& remarks) {
  const Node tree = parse(query, remarks);
  std::string out;
  for (const Meetings& meetings : meetings_of(tree, nullptr, remarks)) {
    out += out.empty() ? "" : "; ";
    if (meetings.title) out += "title ";
    for (std::size_t i = 0; i < meetings.all.size(); ++i) {
      out += i == 0 ? "" : " & ";
      for (std::size_t j = 0; j < meetings.all[i].size(); ++j) {
        out += j == 0 ? "" : " ~ ";
        for (std::size_t k = 0; k < meetings.all[i][j].size(); ++k) {
          const Place& place = meetings.all[i][j][k];
          if (k > 0) out += "|";
          if (place.field != nullptr) out += std::string(place.field->name) + ":";
          out += place.leaf->text;
        }
      }
    }
  }
  return out;
}

std::string meetings(const std::string& query) {
  Remarks remarks;
  const std::string out = shown(query, remarks);
  CHECK_FALSE(remarks.faulty());
  return out;
}

std::string remark_on(const std::string& query, const std::string& expected) {
  Remarks remarks;
  CHECK(shown(query, remarks) == expected);
  return remarks.faulty() ? remarks.first_error().message : "";
}

}  // namespace

TEST_CASE("brackets of NEAR are taken apart") {
  CHECK(meetings("a NEAR b") == "a ~ b");
  CHECK(meetings("a NEAR b NEAR c") == "a ~ b ~ c");
  CHECK(meetings("\"a b\" NEAR c*") == "a b ~ c*");
  CHECK(meetings("(a OR b) NEAR c") == "a|b ~ c");
  // Each part of an AND must be near.
  CHECK(meetings("(a AND b) NEAR c") == "a ~ c & b ~ c");
  CHECK(meetings("(a b) NEAR (c OR d)") == "a ~ c|d & b ~ c|d");
  CHECK(meetings("(a b OR c) NEAR d") == "a ~ d & b ~ d; c ~ d");
  // Of words that are near each other already, any may be the one that is near.
  CHECK(meetings("(a NEAR/2 b) NEAR c") == "a|b ~ c");
}

TEST_CASE("brackets of SENT meet in one sentence") {
  CHECK(meetings("(a AND b) SENT c") == "a ~ b ~ c");
  CHECK(meetings("(a OR b) SENT c") == "a|b ~ c");
  CHECK(meetings("(a b OR c) SENT d") == "a ~ b ~ d; c ~ d");
}

TEST_CASE("names stand where the text names them, and headlines are a place of their own") {
  CHECK(meetings("person:x NEAR b") == "person:x ~ b");
  CHECK(meetings("person:(x OR y) NEAR act:denial") == "person:x|person:y ~ act:denial");
  CHECK(meetings("title:a NEAR b") == "title a ~ b");
  CHECK(meetings("(title:a OR b) NEAR c") == "title a ~ c; b ~ c");
}

TEST_CASE("what stands nowhere is remarked on and takes no part") {
  CHECK(remark_on("source:bbc NEAR b", "") ==
        "NEAR asks where something stands in the text, and “source:” says nothing of that; join it "
        "by AND");
  CHECK(remark_on("date:2023 SENT b SENT c", "b ~ c") ==
        "SENT asks where something stands in the text, and “date:” says nothing of that; join it "
        "by AND");
  CHECK(remark_on("* NEAR b", "") ==
        "NEAR asks where something stands in the text, and this stands nowhere; join it by AND");
  CHECK(remark_on("(NOT a) NEAR b", "") ==
        "what is excluded stands nowhere, so that NEAR can't ask for it; write NOT behind: (a NEAR "
        "b) NOT c");
  // Beside words in brackets it is a condition on the article and no mistake.
  CHECK(remark_on("(a source:bbc NOT d) NEAR b", "a ~ b") == "");
}

TEST_CASE("brackets that multiply to too many meetings are read as AND") {
  const std::string eight = "(a b c d e f g h)";
  CHECK(meetings(eight + " NEAR " + eight).size() > 300);
  CHECK(remark_on(eight + " NEAR " + eight + " NEAR (a b)", "") ==
        "these brackets stand for more than 64 ways to meet; they are read as AND");
  const std::string ors = "(a b OR c d OR e f OR g h OR i j OR k l OR m n OR o p OR q r)";
  CHECK(remark_on("(" + ors + " AND " + ors + ") NEAR x", "") ==
        "these brackets stand for more than 64 ways to meet; they are read as AND");
}
