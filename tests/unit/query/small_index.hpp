// SPDX-License-Identifier: GPL-2.0-or-later
// An index of a few articles, annotated by hand, that lives as long as a test.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "analysis/analyser.hpp"
#include "analysis/families.hpp"
#include "analysis/sentences.hpp"
#include "lede/searcher.hpp"
#include "store/index_store.hpp"

namespace lede::query::test {

/// Annotates by finding the given words in the text.
class SmallArticle {
 public:
  SmallArticle(std::string id, std::string text, std::string language = "en") {
    article_.article.id = std::move(id);
    article_.article.text = std::move(text);
    article_.article.language = std::move(language);
    article_.sentences =
        analysis::split_sentences(article_.article.text, article_.article.language);
  }
  SmallArticle& title(std::string value) {
    article_.article.title = std::move(value);
    return *this;
  }
  SmallArticle& date(std::string value) {
    article_.article.date = std::move(value);
    return *this;
  }
  SmallArticle& source(std::string value) {
    article_.article.source = std::move(value);
    return *this;
  }
  SmallArticle& names(EntityType type, const std::string& surface, std::string name) {
    article_.mentions.push_back({type, std::move(name), place(surface), {}});
    return *this;
  }
  SmallArticle& states(std::string speaker, Act act, const std::string& cue,
                       std::string target = {}) {
    Statement statement;
    statement.speaker = std::move(speaker);
    statement.act = act;
    statement.target = std::move(target);
    statement.cue = cue;
    statement.cue_range = place(cue);
    for (const ByteRange sentence : article_.sentences) {
      if (sentence.contains(statement.cue_range)) statement.sentence = sentence;
    }
    article_.statements.push_back(std::move(statement));
    return *this;
  }
  [[nodiscard]] const AnnotatedArticle& value() const { return article_; }

 private:
  [[nodiscard]] ByteRange place(const std::string& words) const {
    const std::size_t at = article_.article.text.find(words);
    return {at, at + words.size()};
  }

  AnnotatedArticle article_{};
};

class SmallIndex {
 public:
  /// `per_segment` articles go into each segment, so that several are searched together.
  explicit SmallIndex(const std::vector<AnnotatedArticle>& articles, std::size_t per_segment = 2,
                      std::string corrections = "")
      : corrections_(std::move(corrections)) {
    std::string path = (std::filesystem::temp_directory_path() / "lede-query-XXXXXX").string();
    folder_ = mkdtemp(path.data());
    store::IndexStore index(this->path(), versions());
    for (std::size_t at = 0; at < articles.size();) {
      store::SegmentWriter segment = index.new_segment();
      for (std::size_t i = 0; i < per_segment && at < articles.size(); ++i, ++at) {
        segment.add(articles[at], store::fingerprint(articles[at].article));
      }
      segment.finish();
      index.adopt(std::move(segment));
    }
    index.commit();
  }
  ~SmallIndex() { std::filesystem::remove_all(folder_); }
  SmallIndex(const SmallIndex&) = delete;
  SmallIndex& operator=(const SmallIndex&) = delete;

  [[nodiscard]] std::string path() const { return (folder_ / "index").string(); }
  void remove(std::string_view id) const {
    store::IndexStore index(path(), versions());
    index.remove(id);
    index.commit();
  }
  /// As somebody who builds an index anew and puts it in the place of the old one.
  void replace_by(const SmallIndex& other) const {
    std::filesystem::remove_all(path());
    std::filesystem::copy(other.path(), path(), std::filesystem::copy_options::recursive);
  }

 private:
  [[nodiscard]] store::Versions versions() const {
    return {std::string(analysis::analyser_version()), std::string(analysis::lexicon_version()),
            "none", corrections_};
  }

  std::string corrections_;

  std::filesystem::path folder_{};
};

}  // namespace lede::query::test
