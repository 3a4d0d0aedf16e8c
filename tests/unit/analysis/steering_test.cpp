// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/steering.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace lede::analysis;

TEST_CASE("controls of both sets, separators and bidi marks steer; letters and blanks don't") {
  for (const char32_t c :
       {0x00U, 0x07U, 0x0AU, 0x1BU, 0x1FU, 0x7FU, 0x80U, 0x9BU, 0x9FU, 0x061CU, 0x200EU, 0x200FU,
        0x2028U, 0x2029U, 0x202AU, 0x202EU, 0x2066U, 0x2069U}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(steers(c));
  }
  for (const char32_t c :
       {0x20U, 0x41U, 0x7EU, 0xA0U, 0xE9U, 0x200DU, 0x2027U, 0x202FU, 0x2065U, 0x206AU, 0x1F600U}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(steers(c));
  }
}

TEST_CASE("a message keeps its letters and shows what would steer") {
  CHECK(without_steering("Zoë 你") == "Zoë 你");
  CHECK(without_steering("a\033[31mb\nc\u009Bd\u202Ee") == "a\\x1b[31mb\\x0ac\\x9bd\\x202ee");
  CHECK(without_steering("cut \xE2\x82") == "cut \uFFFD");
}

TEST_CASE("JSON means the same without steering characters") {
  const nlohmann::json value = {{"t", "a\u009B31m\u202Eb\x7F\u2028 Zoë"}};
  const std::string safe = json_without_steering(value.dump(1));
  CHECK(safe == "{\n \"t\": \"a\\u009b31m\\u202eb\\u007f\\u2028 Zoë\"\n}");
  CHECK(nlohmann::json::parse(safe) == value);
  CHECK(json_without_steering("{\"a\":1}") == "{\"a\":1}");
}
