// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::tests::Marks;
using lede::tests::read_marked;

TEST_CASE("every form of a person's name is one person") {
  const auto read = read_marked(
      "President Vladimir V. Putin spoke. Putin left. Mr Putin came back. President Putin slept.",
      {{"President Vladimir V. Putin", EntityType::kPerson},
       {"President Putin", EntityType::kPerson},
       {"Putin", EntityType::kPerson}});
  REQUIRE(read.mentions.size() == 4);
  for (const auto& mention : read.mentions) CHECK(mention.name == "Vladimir Putin");
  CHECK(read.mentions[0].range.of(read.text) == "Vladimir V. Putin");
}

TEST_CASE("a surname that fits two people stays unresolved") {
  const auto read = read_marked("Anna Brandt met Karl Brandt. Brandt laughed.",
                                {{"Anna Brandt", EntityType::kPerson},
                                 {"Karl Brandt", EntityType::kPerson},
                                 {"Brandt", EntityType::kPerson}});
  CHECK(read.name_at("Brandt") == "Brandt");
}

TEST_CASE("a surname means the one person who was named before it") {
  const auto read =
      read_marked("Anna Brandt resigned. Brandt laughed. Karl Brandt was there, and Brandt left.",
                  {{"Anna Brandt", EntityType::kPerson},
                   {"Karl Brandt", EntityType::kPerson},
                   {"Brandt", EntityType::kPerson}});
  CHECK(read.name_at("Brandt", 0) == "Anna Brandt");
  CHECK(read.name_at("Brandt", 1) == "Anna Brandt");
}

TEST_CASE("a surname is nobody's for certain once both who bear it are named again") {
  const auto read = read_marked(
      "Anna Brandt resigned. Brandt laughed. Karl Brandt was there. Karl Brandt sang. Brandt left.",
      {{"Anna Brandt", EntityType::kPerson},
       {"Karl Brandt", EntityType::kPerson},
       {"Brandt", EntityType::kPerson}});
  CHECK(read.name_at("Brandt", 0) == "Anna Brandt");
  CHECK(read.name_at("Brandt", 1) == "Brandt");
}

TEST_CASE("a slip in a surname leads to the one whose it is, a woman's ending elsewhere") {
  const auto read =
      read_marked("Ivo Linetzky spoke. Linetsky laughed. Linetzka left. Lintezky slept.",
                  {{"Ivo Linetzky", EntityType::kPerson},
                   {"Linetsky", EntityType::kPerson},
                   {"Linetzka", EntityType::kPerson},
                   {"Lintezky", EntityType::kPerson}});
  CHECK(read.name_at("Linetsky") == "Ivo Linetzky");
  CHECK(read.name_at("Lintezky") == "Ivo Linetzky");
  CHECK(read.name_at("Linetzka") == "Linetzka");
}

TEST_CASE("an office before a name is cut off, also where the tagger saw an organisation") {
  const auto read = read_marked(
      "House Speaker Ivo Marek met ex-premier Ana Sorel, Assemblyman Tomas Rhee and Dean Smith.",
      {{"House Speaker Ivo Marek", EntityType::kOrg},
       {"ex-premier Ana Sorel", EntityType::kPerson},
       {"Assemblyman Tomas Rhee", EntityType::kPerson},
       {"Dean Smith", EntityType::kPerson}});
  REQUIRE(read.mentions.size() == 4);
  CHECK(read.mentions[0].type == EntityType::kPerson);
  CHECK(read.mentions[0].name == "Ivo Marek");
  CHECK(read.mentions[1].name == "Ana Sorel");
  CHECK(read.mentions[2].name == "Tomas Rhee");
  CHECK(read.mentions[3].name == "Dean Smith");
}

TEST_CASE("a surname of another person of the article is not the famous one") {
  const auto read =
      read_marked("Maria Sokol and Igor Putin met. Putin laughed.",
                  {{"Igor Putin", EntityType::kPerson}, {"Putin", EntityType::kPerson}});
  CHECK(read.name_at("Putin") == "Igor Putin");
}

TEST_CASE("a bracketed acronym stands for the name before it") {
  const auto read =
      read_marked("The Northern Harbour Agency (NHA) met. NHA is large.",
                  {{"Northern Harbour Agency", EntityType::kOrg}, {"NHA", EntityType::kOrg}});
  CHECK(read.name_at("NHA", 1) == "Northern Harbour Agency");
}

TEST_CASE("organs of a state have one name, however they are written") {
  for (const char* text :
       {"The Russian defence ministry spoke.", "The Russian Defense Ministry spoke.",
        "Russia's Ministry of Defence spoke.", "The Ministry of Defence of Russia spoke.",
        "Russia\u2019s defence ministry spoke."}) {
    CAPTURE(text);
    const auto read = read_marked(text, {{"Russian", EntityType::kNorp}});
    REQUIRE_FALSE(read.mentions.empty());
    CHECK(read.mentions[0].name == "Russian Ministry of Defence");
    CHECK(read.mentions[0].type == EntityType::kOrg);
  }
}

TEST_CASE("known names are found where the tagger saw none") {
  const auto read = read_marked("Officials in Kiev and at Nato were silent.", {});
  CHECK(read.name_at("Kiev") == "Kyiv");
  CHECK(read.name_at("Nato") == "NATO");
}

TEST_CASE("an honorific makes a person of the capitals after it") {
  const auto read = read_marked("They asked Mr Adeyemo about it.", {});
  CHECK(read.name_at("Adeyemo") == "Adeyemo");
}

TEST_CASE("titles and appositions become descriptions") {
  const auto read = read_marked(
      "Russia's defence minister Sergei Shoigu left. Mykhailo Podolyak, a Ukrainian presidential "
      "aide, stayed.",
      {{"Sergei Shoigu", EntityType::kPerson}, {"Mykhailo Podolyak", EntityType::kPerson}});
  const auto described = [&read](std::string_view name) {
    const auto mention = std::ranges::find(read.mentions, name, &lede::Mention::name);
    return mention == read.mentions.end() ? std::string("-") : mention->description;
  };
  CHECK(described("Sergei Shoigu") == "Russia's defence minister");
  CHECK(described("Mykhailo Podolyak") == "a Ukrainian presidential aide");
}

TEST_CASE("offices and nationalities are not people") {
  const auto read =
      read_marked("The President met Ukrainians.",
                  {{"President", EntityType::kPerson}, {"Ukrainians", EntityType::kPerson}});
  for (const auto& mention : read.mentions) CHECK(mention.type != EntityType::kPerson);
}

TEST_CASE("Georgia among American names is the state") {
  const auto state = read_marked("Georgia and Florida voted for Biden.", {});
  CHECK(state.name_at("Florida") == "Florida");
  const auto read =
      read_marked("Votes in Georgia, Florida and Arizona.", {{"Georgia", EntityType::kPlace}});
  CHECK(read.name_at("Georgia") == "Georgia (US state)");
  const auto country = read_marked("Protesters in Georgia marched through Tbilisi.",
                                   {{"Georgia", EntityType::kPlace}});
  CHECK(country.name_at("Georgia") == "Georgia");
}

TEST_CASE("Slavic cases of known names are found") {
  const auto read =
      read_marked("За словами Михайла Подоляка, про Зеленського не йшлося.", {}, "uk");
  CHECK(read.name_at("Зеленського") == "Volodymyr Zelensky");
  const auto full = read_marked("Це заявив Михайло Подоляк.", {}, "uk");
  CHECK(full.name_at("Михайло Подоляк") == "Mykhailo Podolyak");
}

TEST_CASE("known names are found beside what other languages write with a capital") {
  const auto german = read_marked("Dort traf Präsident Selenskyj in Kiew ein.", {}, "de");
  CHECK(german.name_at("Selenskyj") == "Volodymyr Zelensky");
  CHECK(german.name_at("Kiew") == "Kyiv");
  const auto french =
      read_marked("La France attend. Il a reçu à Paris Volodymyr Zelensky.", {}, "fr");
  CHECK(french.name_at("France") == "France");
  CHECK(french.name_at("Paris") == "Paris");
  CHECK(french.name_at("Volodymyr Zelensky") == "Volodymyr Zelensky");
  const auto hotel = read_marked("Elle quitte le Grand Paris Palace.", {}, "fr");
  CHECK(hotel.mentions.empty());
}

TEST_CASE("a pen name in quotes is a person") {
  const auto read = read_marked("The clip came from milblogger “Korvat.” It is short.", {});
  CHECK(read.name_at("Korvat") == "Korvat");
  const auto song = read_marked("The crowd sang “Korvat” again.", {});
  CHECK(song.mentions.empty());
}

TEST_CASE("a mere title is no name of a thing either") {
  const auto read = read_marked("The Crown Prince left.", {{"Crown Prince", EntityType::kProduct}});
  CHECK(read.mentions.empty());
}

TEST_CASE("one of many of a name is nobody in the news") {
  const auto read = read_marked("It became a Frankenstein\u2019s monster.",
                                {{"Frankenstein", EntityType::kPerson}});
  CHECK(read.mentions.empty());
}

TEST_CASE("a university in two halves is one name") {
  const auto read = read_marked(
      "Arden Lund University of the Fells opened.",
      {{"Arden Lund", EntityType::kPerson}, {"University of the Fells", EntityType::kOrg}});
  CHECK(read.name_at("Arden Lund University of the Fells") == "Arden Lund University of the Fells");
}

TEST_CASE("a surname means who is named with an initial") {
  const Marks two = {{"S. Lindal", EntityType::kPerson},
                     {"B. Lindal", EntityType::kPerson},
                     {"Lindal", EntityType::kPerson}};
  const auto one = read_marked("S. Lindal met nobody. Then Lindal left.",
                               {{"S. Lindal", EntityType::kPerson}, two[2]});
  CHECK(one.mentions.back().name == "S. Lindal");
  const auto both = read_marked("S. Lindal met B. Lindal. Then Lindal left.", two);
  CHECK(both.mentions.back().name == "Lindal");
}

TEST_CASE("a bracketed acronym spans the small words of the name before it") {
  const auto read =
      read_marked("The Harbour Office on Lower Norvia (HOLN) met. HOLN is large.",
                  {{"Harbour Office", EntityType::kOrg}, {"Lower Norvia", EntityType::kPlace}});
  CHECK(read.name_at("Harbour Office on Lower Norvia") == "Harbour Office on Lower Norvia");
  const auto place =
      read_marked("It met in Lower Norvia (HOLN). HOLN is large.",
                  {{"Lower Norvia", EntityType::kPlace}, {"HOLN", EntityType::kOrg}});
  CHECK(place.mentions.back().name == "HOLN");
}

TEST_CASE("an office and its acronym are no organisations") {
  const auto read =
      read_marked("The Upper Harbour Officer (UHO) met the High Commissioner for Tides.",
                  {{"Upper Harbour Officer", EntityType::kOrg},
                   {"UHO", EntityType::kOrg},
                   {"High Commissioner for Tides", EntityType::kOrg}});
  CHECK(read.mentions.empty());
  const auto office = read_marked("The Office of the Governor met.",
                                  {{"Office of the Governor", EntityType::kOrg}});
  CHECK(office.mentions.size() == 1);
  const auto college = read_marked("The Rector of Norvia College met.",
                                   {{"Rector of Norvia College", EntityType::kEvent}});
  CHECK(college.name_at("Norvia College") == "Norvia College");
}

TEST_CASE("a ministry is an organisation, and a state's news agency not the state") {
  const auto read = read_marked(
      "The Ministry of Tides met the Jordan News Agency.",
      {{"Ministry of Tides", EntityType::kEvent}, {"Jordan News Agency", EntityType::kOrg}});
  CHECK(read.mentions[0].type == EntityType::kOrg);
  CHECK(read.name_at("Jordan News Agency") == "Jordan News Agency");
}

TEST_CASE("a name is not short for its own board") {
  const auto read =
      read_marked("The Tidal Power Board met Tidal Power.",
                  {{"Tidal Power Board", EntityType::kOrg}, {"Tidal Power", EntityType::kOrg}});
  CHECK(read.name_at("Tidal Power") == "Tidal Power");
}

TEST_CASE("spaced initials are one abbreviation") {
  const auto read = read_marked("It left the U. S. today.", {{"U. S.", EntityType::kPlace}});
  REQUIRE(read.mentions.size() == 1);
  CHECK(read.mentions[0].name == "United States");
}

TEST_CASE("a national theatre keeps its nation") {
  const auto read =
      read_marked("The National Theatre of Norway met.", {{"National Theatre", EntityType::kOrg}});
  CHECK(read.name_at("National Theatre of Norway") == "National Theatre of Norway");
}

TEST_CASE("a piece of a web address, of an abbreviation or of a dateline is no name") {
  CHECK(read_marked("See https://tides.example/ada-lind-left today.",
                    {{"ada-lind-left", EntityType::kOrg}})
            .mentions.empty());
  CHECK(
      read_marked("It was built in A. D. 250.", {{"A. D", EntityType::kPerson}}).mentions.empty());
  CHECK(read_marked("She took her Ph. D. there.", {{"D", EntityType::kPerson}}).mentions.empty());
  CHECK(
      read_marked("He snapped. Q., now 38, left.", {{"Q", EntityType::kPerson}}).mentions.size() ==
      1);
  CHECK(read_marked("HOLM, Jun 14 2022 - It rained.", {{"Jun 14 2022", EntityType::kOrg}})
            .mentions.empty());
  CHECK(read_marked("It (iii) rained.", {{"iii", EntityType::kOrg}}).mentions.empty());
}

TEST_CASE("a hyphenated given name follows the surname") {
  const auto read = read_marked("Zho Jae-hyun left. Zho slept. Later came Christian Zho.",
                                {{"Zho Jae-hyun", EntityType::kPerson},
                                 {"Christian Zho", EntityType::kPerson},
                                 {"Zho", EntityType::kPerson}});
  CHECK(read.name_at("Zho") == "Zho Jae-hyun");
}
