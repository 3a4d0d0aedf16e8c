// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/positional_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ranges>

#include "query/parser.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

struct Positional {
  SmallIndex index{strike_articles()};
  store::IndexReader reader{index.path()};
  PlanOptions options{};
  Remarks remarks{};
  PlanContext context{reader, Collection::kArticles, options, remarks};
};

/// The stems of a word with how each reads: "deni family".
std::vector<std::string> shown(const PositionalWord& word) {
  std::vector<std::string> out;
  out.reserve(word.slot.stems.size());
  for (const auto& [stem, how] : word.slot.stems) {
    out.push_back(stem + " " + std::string(name_of(how)));
  }
  return out;
}

using Stems = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Positional,
                  "a word of a phrase has its inflections, one of NEAR its family and spellings") {
  CHECK(shown(read_positional(context, "denial", false)) == Stems{"denial stem"});
  CHECK(shown(read_positional(context, "denial", true)) == Stems{"deni family", "denial stem"});
  const Stems kiev = shown(read_positional(context, "Kiev", true));
  CHECK(std::ranges::count(kiev, "kiev stem") == 1);
  CHECK(std::ranges::count(kiev, "kyiv alias") == 1);
  options.plain = true;
  CHECK(shown(read_positional(context, "denial", true)) == Stems{"denial stem"});
}

TEST_CASE_FIXTURE(Positional, "the stems that are shown are those that are looked for") {
  const PositionalWord word = read_positional(context, "Kiev", true);
  REQUIRE(word.choices.size() == 1);
  Stems stems = word.choices[0].stems;
  std::ranges::sort(stems);
  CHECK(stems.size() == word.slot.stems.size());
  CHECK(std::ranges::equal(stems, std::views::keys(word.slot.stems)));
  CHECK(word.choices[0].forms.empty());
}

TEST_CASE_FIXTURE(Positional, "a form is looked for among the words of its stem") {
  const PositionalWord word = read_positional_form(context, "Denied");
  CHECK(word.slot.stems.empty());
  REQUIRE(word.choices.size() == 1);
  CHECK(word.choices[0].stems == Stems{"deni"});
  CHECK(word.choices[0].forms == Stems{"denied"});
}

TEST_CASE_FIXTURE(Positional, "a pattern and a fuzzy word stand for the words of the index") {
  const auto forms = [&](const std::string& query) {
    Stems out;
    for (const auto& [form, how] :
         read_positional_forms(context, parse(query, remarks)).slot.forms) {
      out.push_back(form + " " + std::string(name_of(how)));
    }
    return out;
  };
  CHECK(forms("dr*") == Stems{"drones wildcard"});
  CHECK(forms("dronse~1") == Stems{"drones fuzzy"});
  CHECK(forms("x*").empty());
}
