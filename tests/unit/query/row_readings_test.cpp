// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/row_readings.hpp"

#include <doctest/doctest.h>

#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;

namespace {

std::vector<Concept> denied_and_drone() {
  std::vector<Concept> concepts(2);
  Slot& denied = concepts[0].slots.emplace_back();
  denied.stems.emplace("deni", MatchKind::kStem);
  denied.forms.emplace("denied", MatchKind::kExact);
  concepts[1].slots.emplace_back().stems.emplace("drone", MatchKind::kFamily);
  return concepts;
}

}  // namespace

TEST_CASE("a word is read by its form before its stem") {
  const auto concepts = denied_and_drone();
  const auto how = [&](std::string_view form, std::string_view stem) {
    std::vector<SlotHit> hits;
    read_word(concepts, form, stem, hits);
    return hits.empty() ? "nothing" : std::string(name_of(hits.at(0).how));
  };
  CHECK(how("denied", "deni") == "exact");
  CHECK(how("denies", "deni") == "stem");
  CHECK(how("drones", "drone") == "family");
  CHECK(how("peace", "peac") == "nothing");
}

TEST_CASE("stored words are read by place, those of the title first") {
  const test::SmallIndex index(
      {SmallArticle("a", "Nothing.").value(),
       SmallArticle("b", "They denied it and deny drones.").title("Drones, denying").value()});
  const store::IndexReader reader(index.path());
  const auto concepts = denied_and_drone();
  RowReadings readings(reader, concepts);
  readings.read({0, 1});
  REQUIRE(readings.title_words() == 2);
  REQUIRE(readings.text_words() == 6);
  std::string shown;
  for (std::size_t place = 0; place < 8; ++place) {
    const auto* hits = readings.hits(place);
    shown += hits == nullptr ? '.' : static_cast<char>('0' + hits->at(0).concept_number);
  }
  CHECK(shown == "10.0..01");
  readings.read({0, 0});
  CHECK(readings.title_words() == 0);
  CHECK(readings.text_words() == 1);
  CHECK(readings.hits(0) == nullptr);
}
