// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/annotator.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

lede::Article article() {
  lede::Article article;
  article.id = "a";
  article.text = "Mykhailo Podolyak denied the attack on Moscow. Nobody was hurt.";
  return article;
}

}  // namespace

TEST_CASE("an annotator reads language, sentences, names and statements") {
  const auto read = lede::Annotator().annotate(article());
  CHECK(read.article.language == "en");
  CHECK(read.sentences.size() == 2);
  const auto denies = [](const lede::Statement& statement) {
    return statement.act == lede::Act::kDenial && statement.speaker == "Mykhailo Podolyak";
  };
  CHECK(std::ranges::any_of(read.statements, denies));
}
TEST_CASE("words only means no names and no statements") {
  lede::AnnotatorOptions options;
  options.words_only = true;
  const auto read = lede::Annotator(options).annotate(article());
  CHECK(read.sentences.size() == 2);
  CHECK(read.mentions.empty());
  CHECK(read.statements.empty());
}
TEST_CASE("a model that is not there is named") {
  lede::AnnotatorOptions options;
  options.model_path = "/nowhere/at/all.model";
  try {
    const lede::Annotator annotator(options);
    FAIL("no error");
  } catch (const lede::Error& error) {
    CHECK(error.code() == lede::ErrorCode::kNotFound);
    CHECK(std::string_view(error.what()).find("/nowhere/at/all.model") != std::string_view::npos);
  }
}
