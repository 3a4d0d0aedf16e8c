// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/scene.hpp"

#include <algorithm>

#include "analysis/statements/one_of.hpp"

namespace lede::analysis {
namespace {

// Words that tell of a game right behind a verb, though not everywhere.
bool is_stake(const Sentence& sentence, std::size_t i) {
  if (one_of(sentence[i].folded, {"goal", "goals", "semi", "semifinal", "semifinals", "quarter",
                                  "encore", "kick", "red", "yellow", "point", "points"})) {
    const bool colour = one_of(sentence[i].folded, {"red", "yellow"});
    return !colour || sentence.word_is(i + 1, "card");
  }
  // "in the final", unlike "the final vote"
  return sentence.word_is(i, "final") && (i + 1 >= sentence.size() || sentence[i + 1].punctuation ||
                                          sentence.is(i + 1, kPreposition | kConjunction));
}

// "builders", "inspectors", "unionists": who does a work, of which no list is complete.
bool is_trade(std::string_view folded) {
  const bool plural = folded.ends_with("ers") || folded.ends_with("ors") ||
                      folded.ends_with("ists") || folded.ends_with("ians");
  return plural && folded.size() > 5 &&
         !one_of(folded,
                 {"numbers",   "factors",   "matters", "errors",   "waters",  "orders", "papers",
                  "powers",    "winters",   "summers", "rivers",   "flowers", "motors", "doors",
                  "floors",    "colours",   "tremors", "rumors",   "letters", "offers", "borders",
                  "computers", "disasters", "headers", "twisters", "showers", "towers"});
}

bool is_medium(std::string_view folded) {
  return one_of(folded, {"film", "movie", "novel", "play", "opera", "musical", "sitcom", "drama",
                         "thriller", "comedy", "song", "ballet", "sequel", "remake", "cartoon"});
}

}  // namespace

bool is_move(const frames::Context& c, std::size_t words) {
  if (c.quotes_or_that()) return false;
  const std::size_t end = std::min(c.verb + 1 + words, c.sentence.size());
  for (std::size_t i = c.verb + 1; i < end; ++i) {
    if (c.sentence[i].text == ";" || c.sentence[i].text == ".") return false;
    if (c.sentence.is(i, kGame) || is_stake(c.sentence, i)) return true;
  }
  return false;
}

bool is_tale(const Sentence& sentence, std::size_t verb) {
  constexpr std::size_t kAdjectives = 4;
  const bool present = sentence[verb].info->verb->form == VerbForm::kThird ||
                       one_of(sentence[verb].info->verb->lemma, {"voice", "express"});
  if (!present) return false;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i].quoted || !one_of(sentence[i].folded, {"in", "throughout"})) continue;
    // "in the film", "in Bo Ek's new play"
    for (std::size_t at = i + 1; at < std::min(i + 2 + kAdjectives, sentence.size()); ++at) {
      if (sentence[at].punctuation || sentence.is(at, kPreposition | kConjunction)) break;
      if (is_medium(sentence[at].folded) && !sentence.word_is(at + 1, "industry")) return true;
    }
  }
  return false;
}

bool is_ruling(const frames::Context& c) {
  constexpr std::size_t kReach = 6;
  const std::size_t from = c.group.begin - std::min(c.group.begin, kReach);
  for (std::size_t i = from; i < c.group.begin; ++i) {
    if (one_of(c.sentence[i].folded, {"court", "judge", "judges", "tribunal", "jury", "magistrate",
                                      "magistrates", "justices"})) {
      return true;
    }
  }
  return false;
}

bool is_reflexive(std::string_view folded) {
  return one_of(folded, {"himself", "herself", "itself", "themselves", "myself", "ourselves"});
}

bool can_be_at_fault(const Sentence& sentence, std::size_t begin, std::size_t words) {
  constexpr std::uint32_t kParty = kPower | kPersonNoun | kInstitutionNoun;
  for (std::size_t i = begin; i < std::min(begin + words, sentence.size()); ++i) {
    const Word& word = sentence[i];
    if (word.text == ";" || word.text == "." || is_reflexive(word.folded)) return false;
    if (sentence[begin].quoted && (!word.quoted || word.text == ",")) return false;
    if (sentence.has_mention(i)) {
      const EntityType type = sentence.mention(word.mention).type;
      if (type != EntityType::kDate) return true;
      continue;
    }
    if (word.is(kParty) || is_trade(word.folded)) return true;
    if (one_of(word.folded, {"him", "her", "them", "us", "me", "you", "those"}) &&
        (word.folded != "her" || i + 1 >= sentence.size() || sentence[i + 1].punctuation ||
         sentence.is(i + 1, kPreposition))) {
      return true;
    }
  }
  return false;
}

bool has_clause(const frames::Context& c) {
  constexpr std::size_t kReach = 10;
  if (c.quotes_or_that()) return true;
  for (std::size_t i = c.verb + 2; i < std::min(c.verb + kReach, c.sentence.size()); ++i) {
    const Word& word = c.sentence[i];
    if (word.punctuation) return false;
    if (word.is(kBe | kHave | kModal | kDo) && !word.is(kTemporal)) return true;  // "in May"
  }
  return false;
}

}  // namespace lede::analysis
