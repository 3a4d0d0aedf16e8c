// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/interviewee.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/sentences.hpp"
#include "analysis/tokenised_text.hpp"

namespace {

using lede::EntityType;

lede::analysis::Interviewee interviewee(std::string_view text, std::size_t last = 0) {
  std::vector<lede::Mention> mentions;
  for (const auto& [name, type] : {std::pair{"Ada Lind", EntityType::kPerson},
                                   {"Bo Ek", EntityType::kPerson},
                                   {"The Norvian", EntityType::kOrg}}) {
    const std::string_view surface = name;
    for (auto at = text.find(surface); at != text.npos; at = text.find(surface, at + 1)) {
      mentions.push_back({type, name, {at, at + surface.size()}, {}});
    }
  }
  std::ranges::sort(mentions, {}, [](const lede::Mention& mention) { return mention.range.begin; });
  const auto sentences = lede::analysis::split_sentences(text, "en");
  const auto read = lede::analysis::tokenise_sentences(text, sentences);
  const lede::analysis::Document document{text, "en", read.tokens, sentences, read.first_token};
  const auto found = lede::analysis::find_interviewee(document, mentions, last, sentences.size());
  return {found.name.empty()         ? ""
          : found.name == "Ada Lind" ? "Ada Lind"
                                     : "Bo Ek",
          found.presented, found.at_once};
}

}  // namespace

TEST_CASE("the introduction presents who was interviewed") {
  for (const char* text :
       {"Our reporter spoke to Ada Lind.", "In an interview with Ada Lind we learn why.",
        "We spoke to Ada Lind about Bo Ek.",
        "The Norvian sat down with the builder of the bridge, Ada Lind.",
        "The Norvian caught up with Ada Lind.", "The Norvian interviews Ada Lind.",
        "Ada Lind was interviewed by The Norvian.", "Ada Lind tells The Norvian why.",
        "Ada Lind talked to us.", "Ada Lind shares her thoughts with The Norvian.",
        "Bo Ek built a bridge. It fell. Ada Lind spoke to The Norvian.",
        "Mayor Ada Lind runs the town. The mayor sat down with The Norvian.",
        "Ada Lind is a builder. Ada Lind lives in Holm. She now discusses it with The Norvian."}) {
    CAPTURE(text);
    CHECK(interviewee(text).name == "Ada Lind");
    CHECK(interviewee(text).presented);
  }
}

TEST_CASE("nobody is interviewed where two fit or the one has no name") {
  for (const char* text :
       {"Ada Lind spoke to Bo Ek.", "We spoke to Ada Lind. The Norvian interviews Bo Ek.",
        "Ada Lind interviewed one of the builders.",
        "A builder tells The Norvian why. Ada Lind knows. Ada Lind waits.",
        "After Ada Lind's visit, the mayor sat down with The Norvian.",
        "The mayor sat down with Ada Lind.",
        "Ada Lind is a builder. Ada Lind sleeps. Her brother spoke to The Norvian.",
        "The town waits for Ada Lind. The mayor sat down with The Norvian.",
        "We spoke to Holm's builder about Ada Lind. Ada Lind waits.",
        "Ada Lind gave an interview. So did Bo Ek in an interview."}) {
    CAPTURE(text);
    CHECK(interviewee(text).name.empty());
  }
}

TEST_CASE("news that tells of talks presents nobody") {
  for (const char* text : {"Ada Lind told reporters why.", "In a 2011 interview Ada Lind said why.",
                           "Ada Lind shares a house.", "Ada Lind sat in the sun."}) {
    CAPTURE(text);
    CHECK_FALSE(interviewee(text).presented);
  }
}

TEST_CASE("the last paragraph may present somebody at once") {
  CHECK(interviewee("Ada Lind builds. We spoke to Ada Lind.", 1).at_once);
  CHECK_FALSE(interviewee("We spoke to Ada Lind. Ada Lind builds.", 1).at_once);
}
