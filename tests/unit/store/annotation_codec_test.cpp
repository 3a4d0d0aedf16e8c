// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/annotation_codec.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"
#include "sample_articles.hpp"

using namespace lede;
using namespace lede::store;

namespace {

/// Names as they stand, others, again; a sentence that is none of the article's; a quote.
AnnotatedArticle varied() {
  AnnotatedArticle annotated = test::denial_article("a");
  const std::string& text = annotated.article.text;
  const ByteRange berg = test::range_of(text, "Anna Berg");
  annotated.mentions.push_back({EntityType::kOrg, "Kyiv", berg, "Anna Berg"});
  annotated.mentions.push_back({EntityType::kMisc, "", test::range_of(text, "The"), "mayor"});
  annotated.statements.push_back({.speaker = "Kyiv",
                                  .act = Act::kAccusation,
                                  .target = "Anna Berg",
                                  .cue = "said so",
                                  .cue_range = {},
                                  .sentence = test::range_of(text, "claims on Tuesday"),
                                  .quote = test::range_of(text, "stays open")});
  annotated.statements.push_back(annotated.statements.front());
  return annotated;
}

AnnotatedArticle decoded(std::string_view bytes, const Article& article) {
  AnnotatedArticle annotated{.article = article};
  ByteReader in(bytes, "here");
  decode_annotations(in, "here", annotated);
  CHECK(in.done());
  return annotated;
}

}  // namespace

TEST_CASE("annotations come back as they were, beside the article that they are of") {
  const AnnotatedArticle expected = varied();
  std::string bytes;
  encode_annotations(expected, bytes);
  const AnnotatedArticle got = decoded(bytes, expected.article);
  CHECK(got.sentences == expected.sentences);
  REQUIRE(got.mentions.size() == 4);
  for (std::size_t i = 0; i < got.mentions.size(); ++i) {
    CHECK(got.mentions[i].type == expected.mentions[i].type);
    CHECK(got.mentions[i].name == expected.mentions[i].name);
    CHECK(got.mentions[i].range == expected.mentions[i].range);
    CHECK(got.mentions[i].description == expected.mentions[i].description);
  }
  REQUIRE(got.title_mentions.size() == 1);
  CHECK(got.title_mentions[0].range == expected.title_mentions[0].range);
  REQUIRE(got.statements.size() == 3);
  for (std::size_t i = 0; i < got.statements.size(); ++i) {
    CHECK(got.statements[i].speaker == expected.statements[i].speaker);
    CHECK(got.statements[i].act == expected.statements[i].act);
    CHECK(got.statements[i].target == expected.statements[i].target);
    CHECK(got.statements[i].cue == expected.statements[i].cue);
    CHECK(got.statements[i].cue_range == expected.statements[i].cue_range);
    CHECK(got.statements[i].sentence == expected.statements[i].sentence);
    CHECK(got.statements[i].quote == expected.statements[i].quote);
  }
}

TEST_CASE("a name that stands in the text takes no bytes of its own") {
  AnnotatedArticle annotated = test::plain_article("a", "Anna Berg spoke.");
  annotated.mentions = {{EntityType::kPerson, "Anna Berg", {0, 9}, ""}};
  std::string bytes;
  encode_annotations(annotated, bytes);
  CHECK(bytes.find("Anna") == std::string::npos);
  CHECK(decoded(bytes, annotated.article).mentions.at(0).name == "Anna Berg");
}

TEST_CASE("an article without annotations has few bytes of them") {
  const AnnotatedArticle bare{.article = test::plain_article("a", "Text.").article};
  std::string bytes;
  encode_annotations(bare, bytes);
  CHECK(bytes.size() == 5);
  CHECK(decoded(bytes, bare.article).sentences.empty());
}

TEST_CASE("no flipped bit leads outside the article, and no cut is taken for the whole") {
  const AnnotatedArticle whole = varied();
  const std::size_t limit = whole.article.text.size();
  std::string bytes;
  encode_annotations(whole, bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const std::string cut = bytes.substr(0, size);
    test::check_error(test::error_of([&] { (void)decoded(cut, whole.article); }),
                      ErrorCode::kDamaged, {"here"});
  }
  for (std::size_t at = 0; at < bytes.size() * 8; ++at) {
    std::string flipped = bytes;
    flipped[at / 8] = static_cast<char>(flipped[at / 8] ^ (1 << (at % 8)));
    AnnotatedArticle got{.article = whole.article};
    ByteReader in(flipped, "here");
    try {
      decode_annotations(in, "here", got);
      for (const ByteRange sentence : got.sentences) CHECK(sentence.end <= limit);
      for (const Mention& mention : got.mentions) CHECK(mention.range.end <= limit);
      for (const Statement& statement : got.statements) {
        CHECK(statement.sentence.end <= limit);
        CHECK(statement.cue_range.end <= limit);
        CHECK(statement.quote.end <= limit);
      }
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::kDamaged);
    }
  }
}
