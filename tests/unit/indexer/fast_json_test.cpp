// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/fast_json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

using nlohmann::json;

namespace {

/// What is taken must be what the library takes; false when it is left to the library.
bool is_taken_alike(const std::string& text) {
  json found;
  if (!lede::indexer::parse_fast_json(text, found)) return false;
  const json expected = json::parse(text, nullptr, false);
  CAPTURE(text);
  CHECK_FALSE(expected.is_discarded());
  CHECK(found == expected);
  CHECK(found.dump() == expected.dump());
  return true;
}

const std::string kRecord =
    R"( {"id":"a1","title":"Bo Ek \"denies\" it\u00e9\u20AC\\\ud83d\ude00", "text":"One.\nTwo\té €\/",)"
    R"("n":[1,-20, 0,true,false ,null,[],{},-1.5e3],"id" : "a2", "o":{"k":{"k":[[""]]}}})"
    "\r\n";

std::string nested(std::size_t lists) {
  return std::string(lists, '[') + std::string(lists, ']');
}

}  // namespace

TEST_CASE("records are read as the library reads them") {
  const std::vector<std::string> texts{
      kRecord,
      "[]",
      " 7 ",
      R"("")",
      "null",
      R"({"a":1,"a":{"b":1},"a":[2]})",
      R"({"b":1,"a":2,"B":3,"":4})",
      R"("\u0000\ud83d\ude00")",
      "-0",
      "-0.0",
      "1.5",
      "1e3",
      "1e-400",
      "5e-324",
      "1.7976931348623157e308",
      "9223372036854775807",
      "9223372036854775808",
      "18446744073709551615",
      "-9223372036854775808",
      nested(200),
  };
  for (const auto& text : texts) CHECK(is_taken_alike(text));
}

TEST_CASE("what is rare or malformed is left to the library") {
  const std::vector<std::string> texts{
      "",
      " ",
      "{",
      "[1,]",
      "[1 2]",
      R"({"a" 1})",
      "{a:1}",
      R"("a)",
      "\"\n\"",
      R"("\x")",
      R"("\u12G4")",
      R"("\u12)",
      "01",
      "-",
      "1.",
      "tru",
      "nul1",
      "[] []",
      "\f1",
      // lone surrogates
      R"("\ud83d")",
      R"("\ude00")",
      R"("\ud83d\ud83d")",
      R"("\ud83d\n")",
      // no UTF-8, or with its mark
      "\"\xff\"",
      "\"\xed\xa0\x80\"",
      "\"\xc0\x80\"",
      "\"\xf4\x90\x80\x80\"",
      "\xef\xbb\xbf{}",
      // beyond 64 bits, beyond what is finite
      "18446744073709551616",
      "-9223372036854775809",
      "1e400",
      // deep, long
      nested(201),
      nested(100000),
      '"' + std::string(256U << 10U, 'a') + '"',
  };
  for (const auto& text : texts) {
    CAPTURE(text);
    CHECK_FALSE(is_taken_alike(text));
  }
}

TEST_CASE("the longest record that is taken follows a short one and a broken one") {
  CHECK(is_taken_alike("[1]"));
  CHECK_FALSE(is_taken_alike("[1"));
  std::string longest(256U << 10U, '[');
  for (std::size_t at = 1; at + 2 < longest.size(); at += 2) longest.replace(at, 2, "1,");
  longest.replace(longest.size() - 3, 3, "11]");
  CHECK(is_taken_alike(longest));
  CHECK(is_taken_alike(kRecord));
}

TEST_CASE("a record with any byte changed, missing or last is read as the library reads it") {
  REQUIRE(is_taken_alike(kRecord));
  int taken = 0;
  for (std::size_t at = 0; at < kRecord.size(); ++at) {
    for (const char byte : std::string_view("\0\x1F \",-.09:[\\]eu{}\x7F\x80\xC3\xF4", 21)) {
      std::string changed = kRecord;
      changed[at] = byte;
      if (is_taken_alike(changed)) ++taken;
    }
    std::string shorter = kRecord;
    shorter.erase(at, 1);
    if (is_taken_alike(shorter)) ++taken;
    static_cast<void>(is_taken_alike(kRecord.substr(0, at)));
  }
  CHECK(taken > 500);
}
