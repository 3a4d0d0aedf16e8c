// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "lede/annotator.hpp"

TEST_CASE("what was read in an article is one line of JSON that ranges point into") {
  lede::AnnotatedArticle read;
  read.article.id = "a";
  read.article.text = "Putin denied it.\n";
  read.article.language = "en";
  read.article.date = "2023-05-30";
  read.sentences = {{0, 16}};
  read.mentions = {{lede::EntityType::kPerson, "Vladimir Putin", {0, 5}, "Russia's president"}};
  read.statements = {{"Vladimir Putin", lede::Act::kDenial, "", "denied", {6, 12}, {0, 16}, {}}};
  CHECK(lede::to_json(read) ==
        R"({"id":"a","title":"","text":"Putin denied it.\n","language":"en","date":"2023-05-30",)"
        R"("sentences":[[0,16]],)"
        R"("mentions":[{"type":"person","name":"Vladimir Putin","text":"Putin","range":[0,5],)"
        R"("description":"Russia's president"}],"title_mentions":[],)"
        R"("statements":[{"speaker":"Vladimir Putin","act":"denial","target":null,"cue":"denied",)"
        R"("cue_range":[6,12],"sentence":[0,16],"quote":null}]})");
}

TEST_CASE("bytes that are no UTF-8 do not break the line") {
  lede::AnnotatedArticle read;
  read.article.text = "\xff";
  CHECK(lede::to_json(read).find("\xef\xbf\xbd") != std::string::npos);
}
