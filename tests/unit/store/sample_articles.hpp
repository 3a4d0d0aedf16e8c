// SPDX-License-Identifier: GPL-2.0-or-later
// Annotated articles for the tests of the store, written by hand so that no analysis is needed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyser.hpp"
#include "analysis/families.hpp"
#include "analysis/sentences.hpp"
#include "lede/article.hpp"
#include "store/index_store.hpp"
#include "store/segment_writer.hpp"

namespace lede::test {

inline ByteRange range_of(std::string_view text, std::string_view part) {
  const std::size_t begin = text.find(part);
  return {begin, begin + part.size()};
}

inline AnnotatedArticle plain_article(const std::string& id, const std::string& text) {
  AnnotatedArticle annotated;
  annotated.article.id = id;
  annotated.article.text = text;
  annotated.article.language = "en";
  annotated.article.origin = "news/" + id;
  annotated.sentences = analysis::split_sentences(text, "en");
  return annotated;
}

/// The minister of a small town denies a thing; two sentences, one statement, two mentions.
inline AnnotatedArticle denial_article(const std::string& id) {
  AnnotatedArticle annotated = plain_article(
      id, "Mayor Anna Berg denied the claims on Tuesday. The bridge in Kyiv stays open.");
  Article& article = annotated.article;
  article.title = "Berg rejects bridge claims";
  article.date = "2023-05-30";
  article.source = "The Evening Post";
  article.section = "World";
  article.authors = {"Jo Dale", "Kim Ray"};
  article.url = "https://example.org/bridge";
  annotated.mentions = {
      {EntityType::kPerson, "Anna Berg", range_of(article.text, "Anna Berg"), "mayor"},
      {EntityType::kPlace, "Kyiv", range_of(article.text, "Kyiv"), ""}};
  annotated.title_mentions = {
      {EntityType::kPerson, "Anna Berg", range_of(article.title, "Berg"), ""}};
  annotated.statements = {{.speaker = "Anna Berg",
                           .act = Act::kDenial,
                           .target = "",
                           .cue = "denied",
                           .cue_range = range_of(article.text, "denied"),
                           .sentence = annotated.sentences.at(0),
                           .quote = {}}};
  return annotated;
}

inline store::Versions current_versions() {
  return {.analyser = std::string(analysis::analyser_version()),
          .lexicon = std::string(analysis::lexicon_version()),
          .model = "none",
          .corrections = ""};
}

/// One segment with these articles, adopted.
inline void add_segment(store::IndexStore& store, const std::vector<AnnotatedArticle>& articles) {
  store::SegmentWriter segment = store.new_segment();
  for (const AnnotatedArticle& article : articles) {
    segment.add(article, store::fingerprint(article.article));
  }
  segment.finish();
  store.adopt(std::move(segment));
}

}  // namespace lede::test
