// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/inflect.hpp"

#include <doctest/doctest.h>

using lede::analysis::inflect_verb;

TEST_CASE("a short verb doubles its last letter, in its participle, too") {
  CHECK(inflect_verb("rig").past == "rigged");
  CHECK(inflect_verb("hit/hit/hit").ing == "hitting");
  CHECK(inflect_verb("rap/rapped/rapped").ing == "rapping");
  CHECK(inflect_verb("quip").past == "quipped");
  CHECK(inflect_verb("regret").past == "regretted");
  CHECK(inflect_verb("vow").past == "vowed");
  CHECK(inflect_verb("fix").ing == "fixing");
  CHECK(inflect_verb("urge").ing == "urging");
  CHECK(inflect_verb("plead").past == "pleaded");
  CHECK(inflect_verb("answer").past == "answered");
}
