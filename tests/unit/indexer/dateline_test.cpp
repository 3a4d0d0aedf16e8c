// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dateline.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace lede::indexer;

namespace {

struct DatelineCase {
  std::string line;
  const char* place;
  const char* source;
  int month;
  int day;
};

}  // namespace

TEST_CASE("datelines of many forms are taken off the text") {
  for (const auto& [line, place, source, month, day] : std::vector<DatelineCase>{
           {"HELSINKI: ", "HELSINKI", "", 0, 0},
           {"KYIV (Agency) — ", "KYIV", "Agency", 0, 0},
           {"WARSAW — ", "WARSAW", "", 0, 0},
           {"NAIROBI, Aug 16 (Harbour Wire) - ", "NAIROBI", "Harbour Wire", 8, 16},
           {"KHERSON, Ukraine, 6 June (Harbour Wire) – ", "KHERSON, Ukraine", "Harbour Wire", 6, 6},
           {"BELGOROD, Russia (Eastern Courier), May 23 — ", "BELGOROD, Russia", "Eastern Courier",
            5, 23},
           {"ROSTOV-ON-DON (Eastern Courier) — ", "ROSTOV-ON-DON", "Eastern Courier", 0, 0},
           {"MOSCOW/ISTANBUL: ", "MOSCOW/ISTANBUL", "", 0, 0},
           {"BRUSSELS, Tuesday — ", "BRUSSELS", "", 0, 0},
           {"SÃO PAULO, 30 December. ", "SÃO PAULO", "", 12, 30},
           {"ABUJA, Aug 11 - ", "ABUJA", "", 8, 11},
           {"SHARM EL-SHEIKH: ", "SHARM EL-SHEIKH", "", 0, 0},
           {"Helsinki (Agency) - ", "Helsinki", "Agency", 0, 0},
           {"(Agency) - ", "", "Agency", 0, 0},
           {"May 30 (Agency) - ", "", "Agency", 5, 30}}) {
    CAPTURE(line);
    const auto text = line + "Officials said no.";
    const auto dateline = find_dateline(text);
    REQUIRE(dateline);
    CHECK(dateline->place == place);
    CHECK(dateline->source == source);
    CHECK(dateline->date.month == month);
    CHECK(dateline->date.day == day);
    CHECK(text.substr(dateline->bytes) == "Officials said no.");
  }
}
TEST_CASE("a dateline may be a line of its own") {
  for (const char* line : {"HATAY, Turkey (Harbour Wire), Feb 8", "MOSCOW, 4 July –"}) {
    const auto dateline = find_dateline(line);
    REQUIRE(dateline);
    CHECK(dateline->bytes == std::string_view(line).size());
  }
}
TEST_CASE("texts that begin otherwise have no dateline") {
  for (const char* text :
       {"Moscow woke to explosions.", "BREAKING: A fire.", "NATO: the alliance at 75.",
        "KYIV Ukraine's capital was hit.", "UKRAINE", "Helsinki - Officials said.",
        "Zelensky: we fight.", "", "A: b", "May 30 was a Tuesday.", "(Laughter) He said no.",
        "U.S. officials said no."}) {
    CAPTURE(text);
    CHECK_FALSE(find_dateline(text));
  }
}
