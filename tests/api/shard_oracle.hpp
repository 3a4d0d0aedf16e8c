// SPDX-License-Identifier: GPL-2.0-or-later
// Articles, queries and a comparison to show that shards answer as the one index does.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "lede/annotator.hpp"
#include "lede/reader.hpp"
#include "lede/render.hpp"
#include "lede/searcher.hpp"

class ShardOracle {
 public:
  /// Recombines the sentences of the articles in `folder`, so that names, acts and words keep their
  /// frequencies.
  explicit ShardOracle(const std::string& folder) {
    lede::ReadSink sink;
    sink.article = [this](lede::Article&& article) {
      titles_.push_back(article.title);
      sources_.push_back(article.source);
      const lede::AnnotatedArticle read = annotator_.annotate(std::move(article));
      for (const lede::ByteRange range : read.sentences) {
        sentences_.emplace_back(range.of(read.article.text));
      }
      return true;
    };
    lede::read_articles({folder}, {}, sink);
  }

  [[nodiscard]] std::vector<lede::Article> articles(int count) {
    std::vector<lede::Article> out;
    for (int number = 0; number < count; ++number) {
      lede::Article article;
      article.id = "news/" + std::to_string(number);
      article.title = pick(titles_);
      article.source = pick(sources_);
      article.date = "2023-0" + std::to_string(1 + number % 9) + "-1" + std::to_string(number % 7);
      const int sentences = between(3, 8);
      for (int i = 0; i < sentences; ++i) article.text += pick(sentences_) + "\n\n";
      out.push_back(std::move(article));
    }
    return out;
  }

  [[nodiscard]] std::string query() {
    const std::vector<std::string> words = words_of(pick(sentences_));
    if (words.size() < 3) return "denial OR talks";
    const auto at = static_cast<std::size_t>(between(0, static_cast<int>(words.size()) - 2));
    const std::string& a = words[at];
    const std::string& b = words[at + 1];
    const std::string& c = pick(words);
    const std::vector<std::string> shapes = {a,
                                             a + ' ' + b,
                                             a + " OR " + b + " OR " + c,
                                             a + " -" + c,
                                             '"' + a + ' ' + b + '"',
                                             '"' + a + ' ' + b + "\"~3",
                                             '(' + a + " NEAR/6 " + c + ')',
                                             a + " SENT " + c,
                                             '=' + a,
                                             "title:" + a,
                                             "person:" + a,
                                             "speaker:" + a + ' ' + c,
                                             "act:denial " + c,
                                             "statement:(act:statement " + a + ')',
                                             "date:2023-02..2023-06 " + a,
                                             a + ' ' + b + "^3",
                                             "*",
                                             "source:" + a,
                                             a + "x",
                                             a + b,
                                             "lang:en NOT " + a,
                                             "place:" + a + " OR denial"};
    return pick(shapes);
  }

 private:
  [[nodiscard]] int between(int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random_);
  }
  [[nodiscard]] const std::string& pick(const std::vector<std::string>& from) {
    return from[static_cast<std::size_t>(between(0, static_cast<int>(from.size()) - 1))];
  }
  [[nodiscard]] static std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter) words.back() += c;
      if (!letter && !words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
  }

  std::mt19937 random_{1923};
  lede::Annotator annotator_{};
  std::vector<std::string> titles_{};
  std::vector<std::string> sources_{};
  std::vector<std::string> sentences_{};
};

/// Hits as text, without the score that rounding may change in its last digits.
inline std::vector<std::string> shown(const lede::SearchResult& result, std::size_t from,
                                      std::size_t to) {
  std::vector<std::string> out;
  for (std::size_t i = from; i < to; ++i) {
    lede::SearchResult one;
    one.collection = result.collection;
    one.hits = {result.hits[i]};
    one.hits[0].score = 0;
    out.push_back(lede::to_json(one));
  }
  std::ranges::sort(out);
  return out;
}

inline bool equal_scores(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Everything must be the same, but the order of hits with the same score (by date: the same date),
/// and which of them a page starts and ends with.
inline void check_same(const lede::SearchResult& one, const lede::SearchResult& other,
                       lede::SortOrder sort) {
  CHECK(one.parsed == other.parsed);
  CHECK(one.suggestions == other.suggestions);
  REQUIRE(one.hits.size() == other.hits.size());
  if (one.total_exact && other.total_exact) CHECK(one.total == other.total);
  lede::SearchResult rest_of_one;
  lede::SearchResult rest_of_other;
  rest_of_one.facets = one.facets;
  rest_of_other.facets = other.facets;
  rest_of_one.diagnostics = one.diagnostics;
  rest_of_other.diagnostics = other.diagnostics;
  CHECK(lede::to_json(rest_of_one) == lede::to_json(rest_of_other));
  const auto tied = [&](std::size_t a, std::size_t b) {
    if (sort != lede::SortOrder::kRelevance) return one.hits[a].date == one.hits[b].date;
    return equal_scores(one.hits[a].score, one.hits[b].score);
  };
  for (std::size_t from = 0; from < one.hits.size();) {
    std::size_t to = from + 1;
    while (to < one.hits.size() && tied(from, to)) ++to;
    for (std::size_t i = from; i < to; ++i) {
      REQUIRE(equal_scores(one.hits[i].score, other.hits[i].score));
    }
    const bool whole = to < one.limit && (from > 0 || one.offset == 0);
    if (whole) REQUIRE(shown(one, from, to) == shown(other, from, to));
    from = to;
  }
}
