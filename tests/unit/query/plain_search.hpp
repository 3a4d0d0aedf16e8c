// SPDX-License-Identifier: GPL-2.0-or-later
// A search over plain strings that tries everything, to compare the index with.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "query/ast.hpp"
#include "query/vocabulary.hpp"
#include "small_index.hpp"

namespace lede::query::test {

/// Words without stems, families or meaning in any language, so that plain strings decide.
inline const std::vector<std::string> kWords = {"kavo", "kavu", "milo", "mira",
                                                "zubo", "zuba", "tolk"};
inline const std::vector<std::string> kSources = {"Alpha", "Beta", "Gamma"};

struct Plain {
  std::string id{};
  std::vector<std::string> words{};
  std::vector<std::string> title{};
  std::vector<std::size_t> sentence{};  ///< number of the sentence of each word
  std::string source{};
};

inline std::string pick(const std::vector<std::string>& from, std::mt19937& random) {
  return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
}

inline std::string other_than(const std::string& word, std::mt19937& random) {
  std::string other = pick(kWords, random);
  while (other == word) other = pick(kWords, random);
  return other;
}

/// Each "tolk" is a person of that name.
inline std::vector<Mention> mentions_in(const std::string& text) {
  std::vector<Mention> mentions;
  for (std::size_t at = 0; (at = text.find("tolk", at)) != std::string::npos; at += 4) {
    mentions.push_back({EntityType::kPerson, "Tolk", {at, at + 4}, {}});
  }
  return mentions;
}

struct Corpus {
  std::vector<Plain> plain;
  std::vector<AnnotatedArticle> articles;
};

inline Corpus make_corpus(std::mt19937& random) {
  Corpus corpus;
  for (int number = 0; number < 40; ++number) {
    Plain plain;
    plain.id = "doc" + std::to_string(number);
    std::string text;
    std::string title;
    for (std::size_t sentence = 0; sentence < 3; ++sentence) {
      const int length = std::uniform_int_distribution<int>(1, 5)(random);
      std::string words;
      for (int i = 0; i < length; ++i) {
        plain.words.push_back(pick(kWords, random));
        plain.sentence.push_back(sentence);
        words += (words.empty() ? "" : " ") + plain.words.back();
      }
      text += words + ".\n\n";
    }
    if (number % 2 == 0) {
      for (int i = 0; i < 2; ++i) {
        plain.title.push_back(pick(kWords, random));
        title += (title.empty() ? "" : " ") + plain.title.back();
      }
    }
    plain.source = pick(kSources, random);
    AnnotatedArticle article =
        SmallArticle(plain.id, text, "und").title(title).source(plain.source).value();
    article.mentions = mentions_in(text);
    article.title_mentions = mentions_in(title);
    corpus.articles.push_back(std::move(article));
    corpus.plain.push_back(std::move(plain));
  }
  return corpus;
}

inline bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

inline std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool overlaps(const Stretch& other) const {
    return first <= other.last && other.first <= last;
  }
};

/// The words of a headline or a text, and the number of the sentence of each.
struct Passage {
  const std::vector<std::string>& words;
  std::vector<std::size_t> sentence{};
};

/// Of two words, in this order and side by side unless there is a slop.
inline std::vector<Stretch> phrase_stretches(const Node& node,
                                             const std::vector<std::string>& words) {
  std::vector<Stretch> out;
  const auto pair = split(node.text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = 0; j < words.size(); ++j) {
      if (i == j || words[i] != pair[0] || words[j] != pair[1]) continue;
      const std::size_t apart = j > i ? j - i : i - j;
      if (apart > 1 + node.distance || (j < i && node.distance == 0)) continue;
      out.push_back({std::min(i, j), std::max(i, j)});
    }
  }
  return out;
}

inline std::vector<Stretch> stretches(const Node& leaf, const std::vector<std::string>& words) {
  if (leaf.kind == NodeKind::kPhrase) return phrase_stretches(leaf, words);
  if (leaf.kind == NodeKind::kField) return stretches(leaf.children[0], words);
  std::vector<Stretch> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool fits = leaf.kind == NodeKind::kPattern ? matches_pattern(leaf.text, words[i])
                                                      : words[i] == leaf.text;
    if (fits) out.push_back({i, i});
  }
  return out;
}

/// Every way to choose one stretch of each leaf is tried.
inline bool leaves_near(const std::vector<const Node*>& leaves, const Passage& passage,
                        std::size_t reach, std::vector<Stretch>& chosen) {
  if (chosen.size() == leaves.size()) {
    std::size_t first_end = SIZE_MAX;
    std::size_t last_begin = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (chosen[i].overlaps(chosen[j])) return false;
      }
      first_end = std::min(first_end, chosen[i].last);
      last_begin = std::max(last_begin, chosen[i].first);
    }
    return last_begin <= first_end + reach;
  }
  for (const Stretch& stretch : stretches(*leaves[chosen.size()], passage.words)) {
    chosen.push_back(stretch);
    if (leaves_near(leaves, passage, reach, chosen)) return true;
    chosen.pop_back();
  }
  return false;
}

inline bool is_near(std::vector<const Node*> operands, const Plain& plain, unsigned distance,
                    bool title) {
  // An AND first: each of its parts may be near another word of an OR.
  for (const NodeKind bracket : {NodeKind::kAnd, NodeKind::kOr}) {
    for (const Node*& operand : operands) {
      if (operand->kind != bracket) continue;
      const auto& parts = operand->children;
      const auto with = [&](const Node& part) {
        operand = &part;
        return is_near(operands, plain, distance, title);
      };
      return bracket == NodeKind::kAnd ? std::ranges::all_of(parts, with)
                                       : std::ranges::any_of(parts, with);
    }
  }
  std::vector<Stretch> chosen;
  const std::size_t reach = distance + operands.size() - 2;
  if (leaves_near(operands, {plain.title}, reach, chosen)) return true;
  chosen.clear();
  return !title && leaves_near(operands, {plain.words}, reach, chosen);
}

inline bool in_sentence(const Node& node, const Passage& passage, std::size_t sentence) {
  const auto inner = [&](const Node& child) { return in_sentence(child, passage, sentence); };
  switch (node.kind) {
    case NodeKind::kAnd:
    case NodeKind::kSentence:
      return std::ranges::all_of(node.children, inner);
    case NodeKind::kOr:
      return std::ranges::any_of(node.children, inner);
    default:
      return std::ranges::any_of(stretches(node, passage.words), [&](const Stretch& stretch) {
        return passage.sentence[stretch.first] == sentence &&
               passage.sentence[stretch.last] == sentence;
      });
  }
}

inline bool in_one_sentence(const Node& node, const Plain& plain, bool title) {
  const Passage head{plain.title, std::vector<std::size_t>(plain.title.size(), 0)};
  if (in_sentence(node, head, 0)) return true;
  const Passage text{plain.words, plain.sentence};
  return !title &&
         (in_sentence(node, text, 0) || in_sentence(node, text, 1) || in_sentence(node, text, 2));
}

inline bool matches(const Node& node, const Plain& plain, bool title) {
  const auto child = [&](const Node& inner) { return matches(inner, plain, title); };
  const auto stands = [&](const Node& leaf) {
    return !stretches(leaf, plain.title).empty() ||
           (!title && !stretches(leaf, plain.words).empty());
  };
  switch (node.kind) {
    case NodeKind::kAnd:
      return std::ranges::all_of(node.children, child);
    case NodeKind::kOr:
      return std::ranges::any_of(node.children, child);
    case NodeKind::kNot:
      return !child(node.children[0]);
    case NodeKind::kNear: {
      std::vector<const Node*> operands;
      operands.reserve(node.children.size());
      for (const Node& operand : node.children) operands.push_back(&operand);
      return is_near(operands, plain, node.distance, title);
    }
    case NodeKind::kSentence:
      return in_one_sentence(node, plain, title);
    case NodeKind::kField:
      if (node.field == "source") return plain.source == node.children[0].text;
      if (node.field == "person") return stands(node.children[0]);
      return matches(node.children[0], plain, true);
    default:
      return stands(node);
  }
}

}  // namespace lede::query::test
