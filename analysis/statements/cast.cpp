// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/cast.hpp"

#include <algorithm>
#include <array>

#include "analysis/aliases.hpp"
#include "analysis/statements/ages.hpp"
#include "analysis/statements/body_kinds.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/string_memo.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

// The word that ends right before `at`, a dot at its end aside.
std::string_view word_before(const Document& document, std::size_t at) {
  const std::string_view text = document.text.substr(0, at);
  const std::size_t end = text.find_last_not_of(" .\n");
  if (end == std::string_view::npos) return {};
  const std::size_t space = text.find_last_of(" \n", end);
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  return text.substr(begin, end + 1 - begin);
}

// A word before a name, perhaps with a comma.
bool is_kin(std::string_view word) {
  constexpr std::array<std::string_view, 20> kKin = {
      "son",    "sons",        "daughter",    "daughters", "wife",    "husband", "mother",
      "father", "brother",     "brothers",    "sister",    "sisters", "uncle",   "aunt",
      "cousin", "grandfather", "grandmother", "nephew",    "niece",   "widow"};
  if (word.ends_with(',')) word.remove_suffix(1);
  return one_of(word, kKin);
}

bool is_possessor(const Document& document, std::size_t end) {
  const std::string_view rest = document.text.substr(end, 4);
  return rest.starts_with("'s") || rest.starts_with("\u2019s");
}

}  // namespace

namespace {

// "Ada Lind and", "Norvia Rail and the"
bool is_joined(const Document& document, std::size_t from, std::size_t to) {
  if (from >= to) return false;
  const std::string_view between = document.text.substr(from, to - from);
  return one_of(between, {" and ", " and the ", " & ", " or "});
}

}  // namespace

Cast::Cast(const Document& document, std::span<const Mention> mentions, const QuoteMap& quotes)
    : mentions_(mentions) {
  std::size_t sentence = 0;
  std::size_t token = 0;
  appearances_.reserve(mentions.size());
  note_bracketed(document);
  for (const Mention& mention : mentions) {
    while (sentence + 1 < document.sentences.size() &&
           document.sentences[sentence].end <= mention.range.begin) {
      ++sentence;
    }
    while (token < document.tokens.size() && document.tokens[token].end <= mention.range.begin) {
      ++token;
    }
    const bool quoted = token < quotes.inside.size() && quotes.inside[token];
    note(document, mention, {sentence, false, false, false, quoted, Gender::kUnknown});
    if (mention.type == EntityType::kOrg) note_kind(document, mention, token);
  }
  note_pronouns(document);
  learn_genders(document, quotes);
  note_namesakes();
}

void Cast::note_pronouns(const Document& document) {
  he_.resize(document.sentences.size(), std::string_view::npos);
  she_.resize(document.sentences.size(), std::string_view::npos);
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    for (std::size_t t = document.first_token[s]; t < document.first_token[s + 1]; ++t) {
      const std::string_view word = document.tokens[t].of(document.text);
      const std::size_t begin = document.tokens[t].begin;
      if (word == "he" || word == "He" || word == "his" || word == "His") {
        he_[s] = std::min(he_[s], begin);
      }
      if (word == "she" || word == "She" || word == "her" || word == "Her") {
        she_[s] = std::min(she_[s], begin);
      }
    }
  }
}

// The person of a sentence that names no other, as its subject; empty when there is none such.
std::string_view Cast::only_person(std::size_t sentence) const {
  std::string_view only;
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    if (mentions_[m].type != EntityType::kPerson || mentions_[m].name == only) continue;
    if (!only.empty() || !appearances_[m].subject || appearances_[m].quoted) return {};
    only = mentions_[m].name;
  }
  return only;
}

// "Robin Vale said that she …": pronouns tell what the first name leaves open. Quoted ones are the
// speaker's, about others.
void Cast::learn_genders(const Document& document, const QuoteMap& quotes) {
  struct Votes {
    std::size_t male = 0;
    std::size_t female = 0;
  };
  std::map<std::string_view, Votes> votes;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const std::string_view name = only_person(s);
    if (name.empty() || gender(name) != Gender::kUnknown) continue;
    const std::size_t named = mentions_[first_in(s)].range.begin;
    for (std::size_t t = document.first_token[s]; t < document.first_token[s + 1]; ++t) {
      if (document.tokens[t].begin < named || quotes.inside[t]) continue;
      const Gender told = gender_of_pronoun(document.tokens[t].of(document.text));
      votes[name].male += told == Gender::kMale;
      votes[name].female += told == Gender::kFemale;
    }
  }
  for (const auto& [name, vote] : votes) {
    if ((vote.male > 0) == (vote.female > 0)) continue;
    named_[name].gender = vote.male > 0 ? Gender::kMale : Gender::kFemale;
    named_[name].inferred = true;
  }
}

bool Cast::follows_pronoun(std::size_t sentence, Gender gender, std::string_view name) const {
  const std::size_t pronoun = gender == Gender::kFemale ? she_[sentence] : he_[sentence];
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    if (mentions_[m].name == name) return pronoun < mentions_[m].range.begin;
  }
  return false;
}

Cast::Before Cast::before(const Document& document, std::size_t at) {
  constexpr std::size_t kRemembered = 1U << 12;
  thread_local StringMemo<Before> memo(kRemembered);
  memo.make_room();
  return memo.of(word_before(document, at), [](std::string_view word) -> Before {
    const std::string folded = fold(word);
    return {(word_info(folded).classes & kPreposition) != 0, is_kin(word), gender_of_title(folded)};
  });
}

void Cast::note(const Document& document, const Mention& mention, Appearance appearance) {
  const std::size_t sentence = appearance.sentence;
  const Before before = Cast::before(document, mention.range.begin);
  const bool opens = mention.range.begin == document.sentences[sentence].begin;
  const bool bracketed = mention.range.begin > 0 && document.text[mention.range.begin - 1] == '(';
  appearance.governed = bracketed || (!opens && before.preposition);
  appearance.subject = !appearance.governed && !is_possessor(document, mention.range.end);
  appearance.opens = opens;
  appearance.joined =
      !appearances_.empty() && appearances_.back().sentence == sentence &&
      is_joined(document, mentions_[appearances_.size() - 1].range.end, mention.range.begin);
  appearance.kin = !opens && before.kin;
  appearance.titled = opens ? Gender::kUnknown : before.titled;
  appearances_.push_back(appearance);
  const auto [entry, fresh] = named_.try_emplace(mention.name);
  Named& named = entry->second;
  named.acts = named.acts || appearance.subject;
  if (named.sentences.empty() || named.sentences.back() != sentence) {
    named.sentences.push_back(sentence);
  }
  if (mention.type == EntityType::kPerson) {
    if (fresh) named.gender = gender_of_name(mention.name);
    if (named.age.empty()) named.age = age_beside(document.text, mention.range);
    const bool plain = mention.description.empty();
    const Gender described = plain ? Gender::kUnknown : gender_of_title(fold(mention.description));
    if (appearance.titled != Gender::kUnknown) {
      named.gender = appearance.titled;
    } else if (described != Gender::kUnknown && named.gender == Gender::kUnknown) {
      named.gender = described;
    }
  }
  if (fresh && mention.type == EntityType::kPerson) {
    named.body = bracketed_.contains(mention.name);
    if (!named.body) people_.push_back(mention.name);
  }
  if (fresh && mention.type == EntityType::kOrg) {
    organisations_.push_back({mention.name, ' ' + fold(mention.name) + ' '});
  }
}

void Cast::note_kind(const Document& document, const Mention& mention, std::size_t token) {
  std::size_t end = token;
  while (end < document.tokens.size() && document.tokens[end].begin < mention.range.end) ++end;
  const std::string kind = kind_told(document, token, end);
  if (kind.empty()) return;
  const auto body =
      std::ranges::find(organisations_, std::string_view(mention.name), &Organisation::name);
  if (body != organisations_.end()) body->kinds += ' ' + kind + ' ';
}

void Cast::note_bracketed(const Document& document) {
  for (const Mention& mention : mentions_) {
    if (mention.type != EntityType::kOrg) continue;
    std::string_view rest = document.text.substr(mention.range.end);
    if (!rest.starts_with(" (")) continue;
    rest.remove_prefix(2);
    const std::size_t end = rest.find_first_of(" )");
    if (end != std::string_view::npos && rest[end] == ')') bracketed_.insert(rest.substr(0, end));
  }
}

void Cast::note_namesakes() {
  for (const std::string_view person : people_) namesakes_.add(person);
  for (std::size_t m = 0; m < mentions_.size(); ++m) {
    const std::string_view name = mentions_[m].name;
    if (mentions_[m].type != EntityType::kPerson) continue;
    const bool in_full = 2 * mentions_[m].range.size() > name.size() + 3;
    if (in_full && !appearances_[m].kin)
      namesakes_.add_in_full(name, gender(name), appearances_[m].sentence);
  }
}

}  // namespace lede::analysis
