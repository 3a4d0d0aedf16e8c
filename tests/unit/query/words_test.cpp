// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query/match.hpp"
#include "query/parser.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

struct Words {
  SmallIndex index{strike_articles(), 10};
  store::IndexReader reader{index.path()};
  PlanOptions options{};
  Remarks remarks{};

  Reading read(const std::string& word, WordPlace place = WordPlace::kText) {
    PlanContext context(reader, Collection::kArticles, options, remarks);
    return read_word(context, parse(word, remarks), place);
  }

  /// Of the strike articles quoted, denies, kiev, weather, those that have the word.
  std::vector<std::uint32_t> rows(const std::string& word, WordPlace place = WordPlace::kText) {
    return all_matches(reader, Collection::kArticles, read(word, place).query).segments.at(0);
  }

  std::vector<std::string> kinds(const std::string& word) {
    std::vector<std::string> out;
    for (const Share& share : read(word).part.shares) {
      out.emplace_back(share.how ? name_of(*share.how) : "any");
    }
    return out;
  }
};

using Rows = std::vector<std::uint32_t>;
using Kinds = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Words, "a plain word is read as inflection, family, name and act") {
  CHECK(rows("deny") == Rows{0, 1});
  CHECK(kinds("drones") == Kinds{"stem"});
  CHECK(kinds("deny") == Kinds{"stem", "act"});
  CHECK(kinds("denial") == Kinds{"family", "act"});
  CHECK(kinds("Moscow") == Kinds{"stem", "alias"});
  options.plain = true;
  CHECK(rows("denial").empty());
  CHECK(kinds("Moscow") == Kinds{"stem"});
}

TEST_CASE_FIXTURE(Words, "in capitals a name is no pronoun") {
  CHECK(rows("US") == Rows{0});
  CHECK(rows("us") == Rows{0, 2});
  CHECK(read("US").part.slots.at(0).forms.empty());
}

TEST_CASE_FIXTURE(Words, "an exact word has its form only, but for case and accents") {
  CHECK(rows("=DÉNIED") == Rows{1});
  CHECK(rows("=deny").empty());
  CHECK(kinds("=denied") == Kinds{"exact"});
}

TEST_CASE_FIXTURE(Words, "fuzzy words weigh less with each edit") {
  const auto score = [&](const std::string& word) {
    return best_matches(reader, Collection::kArticles, read(word).query, {}, {}).hits.at(0).score;
  };
  CHECK(score("sunnny~1") == doctest::Approx(score("sunny~1") / 2));
  CHECK(score("sunnnny~2") == doctest::Approx(score("sunny~1") / 4));
  CHECK(kinds("sunny~1") == Kinds{"exact"});
  CHECK(kinds("sunnny~1") == Kinds{"fuzzy"});
}

TEST_CASE_FIXTURE(Words, "a word with a hyphen is a phrase, or one word") {
  CHECK(read("anti-missile").part.slots.size() == 2);
  CHECK(rows("peace-talks") == Rows{1});
  CHECK(rows("counter-productive") == Rows{0});
  CHECK(rows("=counter-productive").empty());
}

TEST_CASE_FIXTURE(Words, "a headline has words of its own, and aliases as words") {
  CHECK(rows("drone", WordPlace::kTitle) == Rows{1});
  CHECK(rows("talks", WordPlace::kTitle).empty());
  CHECK(rows("denial", WordPlace::kTitle).empty());
}

TEST_CASE_FIXTURE(Words, "the spellings of a name that are one word are known by their stems") {
  PlanContext context(reader, Collection::kArticles, options, remarks);
  const auto stems = [&](const std::string& place) {
    return stems_of_spellings(context, {EntityType::kPlace, place});
  };
  const auto kyiv = stems("Kyiv");
  for (const char* spelling : {"kyiv", "kiev", "київ"}) {
    CHECK(std::ranges::count(kyiv, spelling) > 0);
  }
  const auto states = stems("United States");
  CHECK(std::ranges::count(states, "america") == 1);
  // "US" would find the pronoun.
  CHECK(std::ranges::count(states, "us") == 0);
}

TEST_CASE("words are what is searched, and capitals what is written so") {
  CHECK(words_of("U.S. troops, 30 — “here”") ==
        std::vector<std::string>{"U.S.", "troops", "30", "here"});
  CHECK(is_in_capitals("US"));
  CHECK(is_in_capitals("U.S."));
  CHECK_FALSE(is_in_capitals("Us"));
  CHECK_FALSE(is_in_capitals("A"));
  CHECK_FALSE(is_in_capitals("42"));
}
