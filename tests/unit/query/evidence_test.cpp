// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/evidence.hpp"

#include <doctest/doctest.h>

#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;

namespace {

using Stems = std::map<std::string, MatchKind, std::less<>>;
using Words = std::vector<std::string>;

Concept word(const std::string& stem, MatchKind how = MatchKind::kStem) {
  Concept part;
  part.slots.push_back({.stems = Stems{{stem, how}}});
  return part;
}

Concept phrase(const Words& stems, unsigned slack = 0) {
  Concept part;
  for (const std::string& stem : stems)
    part.slots.push_back({.stems = Stems{{stem, MatchKind::kStem}}});
  part.slack = slack;
  return part;
}

Concept person(const std::string& name, Role role = Role::kAnywhere) {
  Concept part;
  part.names.emplace(name, MatchKind::kAlias);
  part.role = role;
  return part;
}

Concept act(Act which) {
  Concept part;
  part.acts.push_back(which);
  return part;
}

Words found(const AnnotatedArticle& article, const std::vector<Concept>& concepts) {
  EvidenceFinder finder(concepts);
  Words out;
  for (const Occurrence& one : finder.in_text(article)) {
    out.emplace_back(one.range.of(article.article.text));
  }
  return out;
}

}  // namespace

TEST_CASE("words are found by form before stem, in any inflection") {
  const auto article = SmallArticle("a", "Denied once. They DENY it, and dénied.").value();
  Concept denied = word("deni");
  denied.slots[0].forms.emplace("denied", MatchKind::kExact);
  const std::vector<Concept> concepts = {denied};
  const auto all = EvidenceFinder(concepts).in_text(article);
  REQUIRE(all.size() == 3);
  CHECK(all[0].how == MatchKind::kExact);
  CHECK(all[1].how == MatchKind::kStem);
  CHECK(all[2].how == MatchKind::kExact);
}

TEST_CASE("a phrase is found where its words stand side by side in order") {
  const auto article =
      SmallArticle("a", "Peace talks. They hope for peace and for talks, as Bo did.").value();
  CHECK(found(article, {phrase({"peac", "talk"})}) == Words{"Peace", "talks"});
  // With a slack the order is free, and others may stand between.
  CHECK(found(article, {phrase({"talk", "peac"}, 0)}).empty());
  CHECK(found(article, {phrase({"talk", "peac"}, 2)}) == Words{"Peace", "talks", "peace", "talks"});
  CHECK(found(article, {phrase({"peac", "talk", "war"})}).empty());
}

TEST_CASE("of overlapping finds of one concept the best stays, of two concepts both do") {
  const auto article = SmallArticle("a", "Mykhailo Podolyak denied it.")
                           .names(EntityType::kPerson, "Mykhailo Podolyak", "Mykhailo Podolyak")
                           .states("Mykhailo Podolyak", Act::kDenial, "denied")
                           .value();
  Concept both = word("podolyak");
  both.names.emplace("Mykhailo Podolyak", MatchKind::kAlias);
  CHECK(found(article, {both}) == Words{"Podolyak"});
  CHECK(found(article, {word("podolyak"), person("Mykhailo Podolyak")}) ==
        Words{"Mykhailo Podolyak", "Podolyak"});
  const std::vector<Concept> concepts = {both};
  CHECK(EvidenceFinder(concepts).all_in_text(article).size() == 2);
  CHECK(found(article, {act(Act::kDenial)}) == Words{"denied"});
  CHECK(found(article, {act(Act::kThreat)}).empty());
}

TEST_CASE("what is asked of the headline is not looked for in the text") {
  const auto article = SmallArticle("a", "A drone fell.").title("Drone down").value();
  Concept in_title = word("drone");
  in_title.title_only = true;
  const std::vector<Concept> concepts = {in_title};
  EvidenceFinder finder(concepts);
  CHECK(finder.in_text(article).empty());
  CHECK(finder.in_title(article).size() == 1);
}

TEST_CASE("words stored in an index are read as those of the text") {
  const auto article = SmallArticle("a", "Denied, denies; peace talks.").title("Denials").value();
  const test::SmallIndex index({SmallArticle("b", "Nothing.").value(), article});
  const store::IndexReader reader(index.path());
  const std::vector<Concept> concepts = {word("deni"), phrase({"peac", "talk"})};
  EvidenceFinder plain(concepts);
  EvidenceFinder stored(reader, concepts);
  stored.turn_to({0, 1});
  const auto expected = plain.in_text(article);
  const auto read = stored.in_text(article);
  REQUIRE(read.size() == expected.size());
  REQUIRE(read.size() == 4);
  for (std::size_t i = 0; i < read.size(); ++i) {
    CHECK(read[i].range == expected[i].range);
    CHECK(read[i].concept_number == expected[i].concept_number);
    CHECK(read[i].first == expected[i].first);
  }
  CHECK(stored.in_title(article).size() == plain.in_title(article).size());
}

TEST_CASE(
    "statements answer in which person and act meet, else those of the act, else of the person") {
  const auto article = SmallArticle("a", "Bo denied it. Al denied that. Bo said so. Cy accused Bo.")
                           .states("Bo", Act::kDenial, "denied it")
                           .states("Al", Act::kDenial, "denied that")
                           .states("Bo", Act::kStatement, "said")
                           .states("Cy", Act::kAccusation, "accused", "Bo")
                           .value();
  using Numbers = std::vector<std::size_t>;
  const auto answers = [&](const std::vector<Concept>& concepts) {
    return matching_statements(article, concepts);
  };
  CHECK(answers({person("Bo"), act(Act::kDenial)}) == Numbers{0});
  CHECK(answers({person("Di"), act(Act::kDenial)}) == Numbers{0, 1});
  CHECK(answers({person("Bo")}) == Numbers{0, 2, 3});
  CHECK(answers({person("Bo", Role::kSpeaker)}) == Numbers{0, 2});
  CHECK(answers({person("Bo", Role::kTarget)}) == Numbers{3});
  CHECK(answers({word("deni")}).empty());
}
