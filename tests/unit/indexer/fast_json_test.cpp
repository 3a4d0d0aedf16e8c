// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

using nlohmann::json;

namespace {

/// What is taken must be what the library takes; false when it is left to the library.
bool is_taken_alike(const std::string& text) {
  json found;
  if (!lede::indexer::parse_plain_json(text, found)) return false;
  const json expected = json::parse(text, nullptr, false);
  CAPTURE(text);
  CHECK_FALSE(expected.is_discarded());
  CHECK(found == expected);
  CHECK(found.dump() == expected.dump());
  return true;
}

const std::string kRecord =
    R"( {"id":"a1","title":"Bo Ek \"denies\" it\u00e9\u20AC\\", "text":"One.\nTwo\té €\/",)"
    R"("n":[1,-20, 0,true,false ,null,[],{}],"id" : "a2", "o":{"k":{"k":[[""]]}}})"
    "\r\n";

}  // namespace

TEST_CASE("records are read as the library reads them") {
  for (const auto& text : {kRecord, std::string("[]"), std::string(" 7 "), std::string("\"\""),
                           std::string("123456789012345678"), std::string("-1"),
                           std::string("{\"a\":1,\"a\":[2]}"), std::string("null")}) {
    CHECK(is_taken_alike(text));
  }
}

TEST_CASE("what is rare or malformed is left to the library") {
  for (const auto& text : {std::string(),
                           std::string(" "),
                           std::string("{"),
                           std::string("[1,]"),
                           std::string("[1 2]"),
                           std::string("{\"a\" 1}"),
                           std::string("{a:1}"),
                           std::string("\"a"),
                           std::string("\"\n\""),
                           std::string("\"\\x\""),
                           std::string("\"\\u12G4\""),
                           std::string("\"\\u12"),
                           std::string("\"\\ud83d\\ude00\""),
                           std::string("01"),
                           std::string("-0"),
                           std::string("-"),
                           std::string("1.5"),
                           std::string("1e3"),
                           std::string("1234567890123456789"),
                           std::string("tru"),
                           std::string("nul1"),
                           std::string("[] []"),
                           std::string("\"\xff\""),
                           std::string("\"\xed\xa0\x80\""),
                           std::string("\xef\xbb\xbf{}"),
                           std::string(50, '[')}) {
    CAPTURE(text);
    CHECK_FALSE(is_taken_alike(text));
  }
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
