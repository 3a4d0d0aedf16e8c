// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/body_phrase.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "analysis/statements/body_kinds.hpp"
#include "analysis/statements/name_speakers.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase_subjects.hpp"

namespace lede::analysis {
namespace {

// "the rival company": not the one that was told of.
bool tells_of_another(const Sentence& sentence, const Phrase& phrase) {
  for (std::size_t i = phrase.begin + 1; i < phrase.head(); ++i) {
    if (one_of(sentence[i].folded, {"other", "rival", "parent", "sister", "second", "third", "new",
                                    "competing", "former", "opposing"})) {
      return true;
    }
  }
  return false;
}

bool has_possessor(const Sentence& sentence, const Phrase& phrase) {
  for (std::size_t i = phrase.begin; i < phrase.head(); ++i) {
    if (is_clitic(sentence[i]) && sentence.has_mention(i - 1) && !sentence.has_mention(i)) {
      return true;
    }
  }
  return false;
}

// "Norvia's biggest airline" says what it is, not how it is called.
bool is_ranked(const Sentence& sentence, const Phrase& phrase) {
  for (std::size_t i = phrase.begin + 1; i < phrase.head(); ++i) {
    if (sentence.has_mention(i)) continue;
    const std::string_view word = sentence[i].folded;
    if (word.ends_with("est") || one_of(word, {"most", "leading", "top", "main", "sole"})) {
      return !one_of(word, {"west", "forest", "protest", "interest"});
    }
  }
  return false;
}

bool is_based_somewhere(const Sentence& sentence, const Phrase& phrase) {
  if (sentence[phrase.begin].folded != "the") return false;
  for (std::size_t i = phrase.begin + 2; i < phrase.head(); ++i) {
    if (sentence[i].folded == "based" && sentence[i - 1].text == "-") return true;
  }
  return false;
}

// "the top court"
bool is_highest_court(const Sentence& sentence, const Phrase& phrase) {
  return sentence[phrase.head()].folded == "court" && phrase.head() == phrase.begin + 2 &&
         one_of(sentence[phrase.begin + 1].folded, {"top", "apex", "highest"});
}

// Words beside "the" that tell more of a body: one in "the environmental group" and "the low-cost
// carrier", none in "the Holm-based group".
std::size_t words_told_beside(const Sentence& sentence, const Phrase& phrase) {
  std::size_t words = 0;
  for (std::size_t i = phrase.begin + 1; i < phrase.head(); ++i) {
    const bool joined = sentence[i].text == "-" || sentence[i - 1].text == "-";
    if (!joined && !sentence.has_mention(i) && sentence[i + 1].text != "-") ++words;
    if (joined && sentence[i].text != "-" && sentence[i].folded != "based") ++words;
  }
  return words;
}

/// What the rules ask of the phrase.
struct BodyPhrase {
  BodyPhrase(const Sentence& sentence, const Phrase& phrase);

  std::size_t first = 0;  ///< behind the determiners
  const Mention* name = nullptr;
  std::string_view head{};
  bool definite = false;  ///< "the …"
  bool news_agency = false;
  bool possessed = false;  ///< "Norvia's …"
  bool kind = false;       ///< words beside it tell more of it, but not which it is
  std::size_t words = 0;   ///< such words
};

BodyPhrase::BodyPhrase(const Sentence& sentence, const Phrase& phrase) : first(phrase.begin) {
  while (first < phrase.end && sentence[first].is(kDeterminer)) ++first;
  name = mention_in(sentence, {first, phrase.end});
  head = sentence[phrase.head()].folded;
  definite = sentence[phrase.begin].folded == "the";
  news_agency = sentence.word_is(phrase.head() - 1, "news");
  possessed = has_possessor(sentence, phrase);
  kind = is_kind_of_body(head) || is_based_somewhere(sentence, phrase);
  if (possessed && kind && is_ranked(sentence, phrase)) {
    possessed = false;
    definite = true;
    first = std::max(first, phrase.begin + 1);
  }
  words = name != nullptr || news_agency ? 0 : words_told_beside(sentence, phrase);
}

// "Litzman's office", "KMT caucus": the organisation goes by the words themselves.
Subject called_by_words(const Sentence& sentence, const Phrase& phrase, std::size_t first) {
  const ByteRange range{sentence[first].range.begin, sentence[phrase.head()].range.end};
  std::string name(range.of(sentence.text()));
  std::ranges::replace(name, '\n', ' ');
  return named(phrase, {std::move(name), false});
}

// "the federal government", and then "the government"
Subject federal_government(const Sentence& sentence, const Phrase& phrase, const BodyPhrase& body,
                           const Discourse& discourse) {
  const bool federal = body.first + 2 == phrase.end && sentence.word_is(body.first, "federal");
  const bool bare = body.first + 1 == phrase.end;
  if (body.head != "government" || body.first == phrase.begin || !(federal || bare)) return {};
  const auto government = discourse.government();
  return government ? named_or(sentence, phrase, government, true) : Subject{};
}

// Whether it is told of as the one that the article knows: "the company", "its union", "the UN
// agency", "the top court".
bool is_known_one(const Sentence& sentence, const Phrase& phrase, const BodyPhrase& body) {
  if (body.first == phrase.begin || sentence.word_is(phrase.end, "of") ||
      tells_of_another(sentence, phrase)) {
    return false;
  }
  if (body.name != nullptr) return body.definite && body.kind && !body.possessed;
  const bool plain = body.first + 1 == phrase.end || sentence[body.first].is(kPossessive);
  return plain || (body.definite && (body.kind || is_highest_court(sentence, phrase)));
}

}  // namespace

Subject resolve_institution(const Sentence& sentence, const Phrase& phrase,
                            const Discourse& discourse) {
  const BodyPhrase body(sentence, phrase);
  if (body.name != nullptr && body.name->type == EntityType::kOrg &&
      (is_medium(body.head) || body.news_agency)) {
    return named(phrase, {body.name->name, false});
  }
  if (body.name != nullptr && sentence.has_mention(body.first) && (body.possessed || !body.kind)) {
    return called_by_words(sentence, phrase, body.first);
  }
  if (Subject state = federal_government(sentence, phrase, body, discourse); state.found) {
    return state;
  }
  if (body.name == nullptr && body.first > phrase.begin && body.definite) {
    if (auto called = body_called(sentence, {body.first, phrase.end}, discourse)) {
      return named(phrase, std::move(*called));
    }
  }
  if (!is_known_one(sentence, phrase, body)) return unnamed(sentence, phrase);
  const std::size_t at = sentence[phrase.begin].range.begin;
  auto known = body.news_agency && body.name == nullptr
                   ? discourse.news_agency()
                   : discourse.institution(body.head, at, body.words);
  return named_or(sentence, phrase, std::move(known), true);
}

}  // namespace lede::analysis
