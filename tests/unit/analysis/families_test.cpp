// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/families.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using lede::analysis::family_of;

namespace {

bool related(std::string_view stem, std::string_view other) {
  return std::ranges::find(family_of(stem), other) != family_of(stem).end();
}

}  // namespace

TEST_CASE("a noun and its verb are one family in both directions") {
  CHECK(related("denial", "deni"));
  CHECK(related("deni", "denial"));
}

TEST_CASE("irregular forms meet their verb") {
  CHECK(related("struck", "strike"));
}

TEST_CASE("a family never lists its own stem and an unknown stem has none") {
  CHECK_FALSE(related("deni", "deni"));
  CHECK(family_of("zzyzx").empty());
}

TEST_CASE("words that name an act are known by their stem") {
  const auto words = lede::analysis::act_words();
  const auto named = [&words](std::string_view stem, lede::Act act) {
    return std::ranges::any_of(
        words, [&](const auto& word) { return word.stem == stem && word.act == act; });
  };
  CHECK(named("denial", lede::Act::kDenial));
  CHECK(named("deni", lede::Act::kDenial));
  CHECK(named("threaten", lede::Act::kThreat));
  CHECK_FALSE(named("bank", lede::Act::kThreat));
}
