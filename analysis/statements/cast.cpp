// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/cast.hpp"

#include <algorithm>
#include <array>

#include "analysis/aliases.hpp"
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
    if (vote.male > 0 && vote.female == 0) named_[name].gender = Gender::kMale;
    if (vote.female > 0 && vote.male == 0) named_[name].gender = Gender::kFemale;
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

std::size_t Cast::last_named(std::string_view name, std::size_t sentence) const {
  const auto found = named_.find(name);
  if (found == named_.end()) return 0;
  const auto& sentences = found->second.sentences;
  const auto after = std::ranges::upper_bound(sentences, sentence);
  return after == sentences.begin() ? 0 : *(after - 1) + 1;
}

bool Cast::acts(std::string_view name) const {
  const auto found = named_.find(name);
  return found != named_.end() && found->second.acts;
}

Gender Cast::gender(std::string_view name) const {
  const auto found = named_.find(name);
  return found == named_.end() ? Gender::kUnknown : found->second.gender;
}

std::size_t Cast::first_in(std::size_t sentence) const {
  const auto first = std::ranges::lower_bound(appearances_, sentence, {}, &Appearance::sentence);
  return static_cast<std::size_t>(first - appearances_.begin());
}

std::string_view Cast::topic(std::size_t sentence, bool person, std::size_t before) const {
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    const EntityType type = mentions_[m].type;
    if (!appearances_[m].subject || appearances_[m].quoted) continue;
    if (type != EntityType::kPerson && type != EntityType::kOrg) continue;
    if (mentions_[m].range.begin >= before) return {};
    return (type == EntityType::kPerson) == person ? std::string_view(mentions_[m].name)
                                                   : std::string_view();
  }
  return {};
}

std::string_view Cast::person_topic(std::size_t sentence) const {
  return topic(sentence, true, std::string_view::npos);
}
std::string_view Cast::organisation_topic(std::size_t sentence, std::size_t before) const {
  return topic(sentence, false, before);
}

bool Cast::is_only_person(std::string_view name, Gender gender, std::size_t sentence) const {
  bool found = false;
  for (const std::string_view other : people_) {
    if (last_named(other, sentence) == 0) break;  // the rest come later still
    if (other == name) {
      found = true;
    } else if (may_agree(gender, this->gender(other))) {
      return false;
    }
  }
  return found && may_agree(gender, this->gender(name));
}

std::string_view Cast::country_topic(std::size_t sentence) const {
  const std::size_t m = first_in(sentence);
  if (m >= mentions_.size() || appearances_[m].sentence != sentence) return {};
  const bool country = mentions_[m].type == EntityType::kPlace && appearances_[m].opens &&
                       appearances_[m].subject && !country_of(mentions_[m].name).empty();
  return country ? std::string_view(mentions_[m].name) : std::string_view();
}

std::string_view Cast::only_organisation(std::size_t sentence, std::size_t before) const {
  std::string_view only;
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    const Appearance& appearance = appearances_[m];
    if (mentions_[m].type != EntityType::kOrg || mentions_[m].range.begin >= before) continue;
    if (appearance.quoted || appearance.governed || mentions_[m].name == only) continue;
    if (!only.empty()) return {};
    only = mentions_[m].name;
  }
  return only;
}

bool Cast::names_other(const Speaker& speaker, std::size_t sentence, std::size_t before,
                       Gender gender) const {
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    const Mention& mention = mentions_[m];
    if (mention.range.begin >= before || mention.name == speaker.name) continue;
    const bool person = mention.type == EntityType::kPerson;
    // A country that only tells where somebody is, "in Norvia", is no body.
    const bool body = mention.type == EntityType::kOrg ||
                      (mention.type == EntityType::kPlace && appearances_[m].subject);
    const bool other =
        gender == Gender::kUnknown ? body : person && may_agree(gender, this->gender(mention.name));
    if (other) return true;
  }
  return false;
}

std::vector<std::string_view> Cast::people(std::size_t sentence, std::size_t before,
                                           Gender gender) const {
  std::vector<std::string_view> names;
  for (std::size_t m = first_in(sentence);
       m < mentions_.size() && appearances_[m].sentence == sentence; ++m) {
    if (mentions_[m].type != EntityType::kPerson || mentions_[m].range.begin >= before) continue;
    const std::string_view name = mentions_[m].name;
    if (appearances_[m].quoted || !may_agree(gender, this->gender(name))) continue;
    if (named_.at(name).body) continue;
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace lede::analysis
