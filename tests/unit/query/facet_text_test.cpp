// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facet_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace lede;
using lede::query::facet_text;

namespace {

Facet places() {
  Facet facet;
  facet.field = "place";
  facet.distinct = 7;
  facet.values = {{"Kyiv", 16, true, {}}, {"東京", 8, false, {}}, {"Odesa", 1, false, {}}};
  return facet;
}

Facet crossed() {
  Facet facet;
  facet.field = "speaker,act";
  facet.distinct = 3;
  facet.values = {{"Ann × denial", 12, false, {"Ann", "denial"}},
                  {"Bo × threat", 3, false, {"Bo", "threat"}},
                  {"Bo × denial", 1, false, {"Bo", "denial"}}};
  return facet;
}

}  // namespace

TEST_CASE("values stand with their counts and bars, what filters chose with a star") {
  CHECK(facet_text(places(), {}) ==
        "place  3 of 7 values\n"
        "  * Kyiv  16 ████████████████████\n"
        "    東京   8 ██████████\n"
        "    Odesa  1 █▎\n");
}

TEST_CASE("a facet without values says so") {
  Facet facet;
  facet.field = "target";
  CHECK(facet_text(facet, {}) == "target  no values\n");
}

TEST_CASE("a cross is a table, the highest sums first") {
  CHECK(facet_text(crossed(), {}) ==
        "speaker,act\n"
        "         denial  threat\n"
        "    Ann      12       ·\n"
        "    Bo        1       3\n");
}

TEST_CASE("columns that do not fit are left out and counted") {
  CHECK(facet_text(crossed(), {.width = 18}) ==
        "speaker,act  1 of 2 columns\n"
        "         denial\n"
        "    Ann      12\n"
        "    Bo        1\n");
}

TEST_CASE("long and hostile values stay on their line") {
  Facet facet;
  facet.field = "org";
  facet.distinct = 1;
  facet.values = {{std::string(60, 'x') + "\n\033[2J", 1, false, {}}};
  const std::string text = facet_text(facet, {});
  CHECK(text.find('\033') == std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
  CHECK(text.find(std::string(39, 'x') + "…") != std::string::npos);
}
