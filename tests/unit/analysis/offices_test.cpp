// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/offices.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/analysis/norvia.hpp"

using lede::EntityType;
using lede::tests::Acts;
using lede::tests::acts_in_norvia;
using lede::tests::read_marked;

TEST_CASE("a rank before a name stands for its bearer afterwards") {
  CHECK(acts_in_norvia("Inspector Ada Lind waited. The line was open, the inspector said.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("an office's acronym stands for who holds it") {
  const std::string said = " The UHO said the line was open.";
  CHECK(acts_in_norvia("Upper Harbour Officer (UHO) Ada Lind waited." + said) ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Upper Harbour Officer Ada Lind waited." + said) ==
        Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia("Lower Harbour Officer Ada Lind waited." + said) == Acts{});
}

TEST_CASE("a country's leader is its president") {
  const auto acts = [](const std::string& text) {
    return read_marked(text, {{"Ada Lind", EntityType::kPerson},
                              {"Uruguayan", EntityType::kNorp},
                              {"Uruguay", EntityType::kPlace}})
        .acts();
  };
  CHECK(acts("Ada Lind, the president of Uruguay, slept. The Uruguayan leader said it rained.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts("President Ada Lind slept. The Uruguayan leader said it rained.") ==
        Acts{": statement"});
}

TEST_CASE("a vice-president is found as such, and is not the president") {
  const std::string text = "Vice-President Ada Lind slept. The line was open, the ";
  CHECK(acts_in_norvia(text + "vice-president said.") == Acts{"Ada Lind: statement"});
  CHECK(acts_in_norvia(text + "president said.") == Acts{": statement"});
}

TEST_CASE("a post before one name is not that of the next") {
  CHECK(acts_in_norvia("Mayor Ada Lind and secretary Bo Ek slept. It rained, the mayor said.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("where very many people have posts, a post alone is nobody's") {
  const auto acts = [](int others) {
    std::string text = "Inspector Ada Lind waited.";
    lede::tests::Marks marked = {{"Ada Lind", EntityType::kPerson}};
    for (int i = 0; i < others; ++i) {
      const std::string name = "Bo Ek" + std::string(1, static_cast<char>('a' + i % 26)) +
                               std::string(1, static_cast<char>('a' + i / 26));
      text += " Secretary " + name + " slept.";
      marked.emplace_back(name, EntityType::kPerson);
    }
    return read_marked(text + " The line was open, the inspector said.", marked).acts();
  };
  CHECK(acts(60) == Acts{"Ada Lind: statement"});
  CHECK(acts(200) == Acts{": statement"});
}

TEST_CASE("a leader whom only the table knows holds no office that is told of much later") {
  const lede::tests::Marks names = {{"Narendra Modi", EntityType::kPerson}};
  CHECK(read_marked("It rained on Narendra Modi. The prime minister said it was late.", names)
            .acts() == Acts{"Narendra Modi: statement"});
  CHECK(read_marked("It rained on Narendra Modi. It was late. It snowed. It thawed. It froze. The "
                    "prime minister said it was late.",
                    names)
            .acts() == Acts{": statement"});
}

TEST_CASE("a minister pledges what his country will do, another's does not") {
  const auto acts = [](const std::string& text) {
    return read_marked(text, {{"Ada Lind", EntityType::kPerson},
                              {"Norway", EntityType::kPlace},
                              {"Canada", EntityType::kPlace}})
        .acts();
  };
  CHECK(acts("Norwegian minister Ada Lind said Norway would build a bridge.") ==
        Acts{"Ada Lind: pledge"});
  CHECK(acts("Norwegian minister Ada Lind said Canada would build a bridge.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts("Norwegian minister Ada Lind said Norway would lose a match.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("an office goes on to the country or body before its holder's name") {
  const auto acts = [](const std::string& text) {
    return read_marked(text, {{"Ada Lind", EntityType::kPerson}, {"Norway", EntityType::kPlace}})
        .acts();
  };
  CHECK(acts("It snowed. Prime Minister of Norway Ada Lind left. The prime minister said it was "
             "late.") == Acts{"Ada Lind: statement"});
  CHECK(acts("It snowed. President of the Senate Ada Lind left. The president said it was late.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts("It snowed. First Lady Ada Lind left. The First Lady said it was late.") ==
        Acts{"Ada Lind: statement"});
  CHECK(acts("It snowed. Ada Lind (52), mayor of Holm, left. The mayor said it was late.") ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("the head of a country who is but named with a visit is not the one who speaks on") {
  const auto acts = [](const std::string& text) {
    return read_marked(text, {{"Ada Lind", EntityType::kPerson}, {"Norway", EntityType::kPlace}})
        .acts();
  };
  const std::string later = " It snowed. It thawed. It froze. The prime minister said it was late.";
  CHECK(acts("They wrote before the visit of Ada Lind, prime minister of Norway." + later) ==
        Acts{": statement"});
  CHECK(acts("Then came Ada Lind, prime minister of Norway." + later) ==
        Acts{"Ada Lind: statement"});
}

TEST_CASE("an office between commas may end with its initials in brackets") {
  CHECK(read_marked("Ada Lind, the Upper Harbour Officer (UHO), left. The UHO said it was late.",
                    {{"Ada Lind", EntityType::kPerson}})
            .acts() == Acts{"Ada Lind: statement"});
}

TEST_CASE("of two who hold an office, the one who spoke last goes on") {
  const auto acts = [](const std::string& text) {
    return read_marked(text, {{"Ada Lind", EntityType::kPerson}, {"Bo Ek", EntityType::kPerson}})
        .acts();
  };
  CHECK(acts("President Bo Ek left with President Ada Lind. The line was open, Ek and Lind heard. "
             "President Ada Lind said it rained beside President Bo Ek. It was late, the president "
             "said.") == Acts{"Ada Lind: statement", "Ada Lind: statement"});
  CHECK(acts("President Bo Ek left with President Ada Lind. It was late, the president said.") ==
        Acts{": statement"});
}

TEST_CASE("who has just spoken holds his office still, however long ago he was named") {
  const auto acts = [](const std::string& between) {
    return read_marked(
               "Gabriel Boric met Ada Lind, president of Norvia. It rained. \"It rained,\" "
               "he said. " +
                   between + "The president said it snowed.",
               {{"Gabriel Boric", EntityType::kPerson},
                {"Ada Lind", EntityType::kPerson},
                {"Norvia", EntityType::kPlace}})
        .acts();
  };
  CHECK(acts("It froze. ") == Acts{"Gabriel Boric: statement", "Gabriel Boric: statement"});
}
