// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tokenised_text.hpp"

#include <doctest/doctest.h>

#include "analysis/sentences.hpp"

using namespace lede;
using namespace lede::analysis;

TEST_CASE("the tokens of sentences lie one after another") {
  const std::string_view text = "He left. She stayed there.";
  const auto tokenised = tokenise_sentences(text, split_sentences(text, "en"));
  CHECK(tokenised.tokens.size() == 7);
  CHECK(tokenised.first_token == std::vector<std::uint32_t>{0, 3, 7});
  CHECK(tokenised.tokens[3].of(text) == "She");
}

TEST_CASE("names of title and text are told apart, each with ranges of its own text") {
  const std::string_view title = "Ukraine denies strike on Moscow";
  const std::string_view text =
      "The attack was denied. President Volodymyr Zelensky spoke in Kyiv.";
  const auto heading = tokenise_sentences(title, split_sentences(title, "en"));
  const auto body = tokenise_sentences(text, split_sentences(text, "en"));
  const auto names = tag_names(Tagger::built_in(), heading, body);
  REQUIRE_FALSE(names.title.empty());
  REQUIRE_FALSE(names.text.empty());
  for (const Mention& mention : names.title) CHECK(mention.range.of(title) == mention.name);
  for (const Mention& mention : names.text) CHECK(mention.range.of(text) == mention.name);
  CHECK(names.title.front().name == "Ukraine");
  CHECK(names.text.back().name == "Kyiv");
}

TEST_CASE("a text without sentences has no tokens and no names") {
  const TokenisedText nothing = tokenise_sentences("", {});
  CHECK(nothing.first_token == std::vector<std::uint32_t>{0});
  CHECK(tag_names(Tagger::built_in(), nothing, nothing).text.empty());
}
