// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/discourse.hpp"

#include <algorithm>
#include <array>

#include "analysis/aliases.hpp"
#include "analysis/embedded.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

LEDE_EMBEDDED(offices)

namespace lede::analysis {
namespace {

constexpr std::size_t kNearSentences = 2;      // a pronoun reaches no further back
constexpr std::size_t kDocumentSentences = 8;  // nor "the statement"

bool contains_word(std::string_view spaced, std::string_view word) {
  std::size_t at = spaced.find(word);
  while (at != std::string_view::npos) {
    const bool starts = at > 0 && spaced[at - 1] == ' ';
    const std::size_t end = at + word.size();
    const bool ends = end < spaced.size() && (spaced[end] == ' ' || spaced[end] == '\'');
    if (starts && ends) return true;
    at = spaced.find(word, at + 1);
  }
  return false;
}

// One of the spellings, each on a line of its own.
bool contains_any(std::string_view spaced, std::string_view spellings) {
  return std::ranges::any_of(Cells(spellings, '\n'), [spaced](std::string_view spelling) {
    return contains_word(spaced, spelling);
  });
}

// Offices that news vary: the first of a row stands for all.
std::string_view plain_office(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 4>, 5> kRows = {
      {{"spokesperson", "spokesman", "spokeswoman", "spokesperson"},
       {"chairman", "chairwoman", "chairperson", "chair"},
       {"lawmaker", "mp", "legislator", "parliamentarian"},
       {"adviser", "advisor", "aide", "adviser"},
       {"head", "chief", "boss", "head"}}};
  for (const auto& row : kRows) {
    if (std::ranges::find(row, word) != row.end()) return row[0];
  }
  return word;
}

// A party's president, leader and head are one.
bool leads_party(std::span<const std::string> words, std::string_view description) {
  static constexpr std::array<std::string_view, 4> kLeads = {"president", "leader", "head",
                                                             "chairman"};
  const auto leads = [](std::string_view word) {
    return std::ranges::find(kLeads, plain_office(word)) != kLeads.end();
  };
  const bool party = std::ranges::any_of(words, [](const std::string& word) {
    return word.find("party") != std::string::npos && word.find('\n') != std::string::npos;
  });
  return party && leads(words.back()) && std::ranges::any_of(Cells(description, ' '), leads);
}

bool names_country(std::string_view description) {
  for (const std::string_view word : Cells(description, ' ')) {
    std::string_view bare = word;
    if (bare.ends_with("'s")) bare.remove_suffix(2);
    if (bare == "us" || (!bare.empty() && !country_of(bare).empty())) return true;
  }
  return false;
}

std::string spaced_words(std::string_view description) {
  std::string spaced = " ";
  const std::string folded = fold(description);
  for (const std::string_view word : Cells(folded, ' ')) {
    std::string_view bare = word;
    while (!bare.empty() && (bare.back() == ',' || bare.back() == '.')) bare.remove_suffix(1);
    spaced += plain_office(bare);
    spaced += ' ';
  }
  return spaced;
}

bool speaks_of_federal_government(const Document& document) {
  for (std::size_t t = 1; t < document.tokens.size(); ++t) {
    if (document.tokens[t].of(document.text) == "government" &&
        document.tokens[t - 1].of(document.text) == "federal") {
      return true;
    }
  }
  return false;
}

// The country that every name of a country in the article means; empty when there are several.
std::string only_country(std::span<const Mention> mentions) {
  std::string_view only;
  for (const Mention& mention : mentions) {
    if (mention.type != EntityType::kPlace && mention.type != EntityType::kNorp) continue;
    const std::string_view country = country_of(mention.name);
    if (country.empty() || country == only) continue;
    if (!only.empty()) return {};
    only = country;
  }
  return std::string(only);
}

}  // namespace

const std::vector<Discourse::Holder>& Discourse::known_holders() {
  static const std::vector<Holder> holders = [] {
    std::vector<Holder> read;
    for_each_row(embedded_offices(), [&read](const auto& row) {
      if (row.size() > 1) read.push_back({row[0], spaced_words(row[1])});
    });
    return read;
  }();
  return holders;
}

Discourse::Discourse(const Document& document, std::span<const Mention> mentions,
                     const QuoteMap& quotes)
    : cast_(document, mentions, quotes) {
  for (const Mention& mention : mentions) {
    if (mention.type == EntityType::kPerson && !mention.description.empty()) {
      holders_.push_back({mention.name, spaced_words(mention.description)});
    }
  }
  if (speaks_of_federal_government(document)) federation_ = only_country(mentions);
  for (const Holder& known : known_holders()) {
    if (cast_.names(known.name)) holders_.push_back(known);
  }
}

void Discourse::note_speaker(const Speaker& speaker) {
  last_ = speaker;
  last_sentence_ = sentence_;
  spoken_ = true;
  if (speaker.person && !speaker.name.empty()) {
    last_person_ = speaker;
    last_person_sentence_ = sentence_;
  }
  if (!speaker.person && !speaker.name.empty()) {
    last_organisation_ = speaker;
    last_organisation_sentence_ = sentence_;
  }
}

std::optional<Speaker> Discourse::last_speaker(std::size_t sentences) const {
  if (!spoken_ || sentence_ - last_sentence_ > sentences) return std::nullopt;
  return last_;
}

std::optional<Speaker> Discourse::document_author() const {
  const bool issued = !last_organisation_.name.empty() &&
                      sentence_ - last_organisation_sentence_ <= kDocumentSentences;
  if (issued) return last_organisation_;
  auto author = last_speaker(kDocumentSentences);
  if (author && !author->name.empty()) return author;
  return current_organisation(kNearSentences);
}

// Who spoke last, if that was in `sentence` and a person whom the pronoun may mean.
std::optional<Speaker> Discourse::speaking_person(std::size_t sentence, Gender gender) const {
  const bool fits = !last_person_.name.empty() && last_person_sentence_ == sentence &&
                    may_agree(gender, cast_.gender(last_person_.name));
  return fits ? std::optional(last_person_) : std::nullopt;
}

// Who speaks in a sentence comes before whom it is about, and that before who else is named.
std::optional<Speaker> Discourse::person_pronoun(Gender gender, std::size_t before) const {
  const auto here = cast_.people(sentence_, before, gender);
  if (here.size() == 1) return Speaker{std::string(here[0]), true};
  if (spoken_ && last_.name.empty() && last_sentence_ == sentence_) return last_;
  if (auto speaker = speaking_person(sentence_, gender)) return speaker;
  for (std::size_t back = 1; back <= kNearSentences && back <= sentence_; ++back) {
    const std::size_t sentence = sentence_ - back;
    if (spoken_ && last_.name.empty() && last_sentence_ == sentence) return last_;
    if (auto speaker = speaking_person(sentence, gender)) return speaker;
    const std::string_view topic = cast_.person_topic(sentence);
    if (!topic.empty() && may_agree(gender, cast_.gender(topic))) {
      return Speaker{std::string(topic), true};
    }
    const auto others = cast_.people(sentence, std::string_view::npos, gender);
    if (others.size() > 1) return std::nullopt;
    const bool last_known = !last_person_.name.empty() &&
                            sentence_ - last_person_sentence_ <= kNearSentences &&
                            may_agree(gender, cast_.gender(last_person_.name));
    const bool another = others.size() == 1 && cast_.follows_pronoun(sentence, gender, others[0]);
    if (others.size() == 1 && !last_known && !another) return Speaker{std::string(others[0]), true};
  }
  return std::nullopt;
}

// An organisation that spoke or that a sentence was about.
std::optional<Speaker> Discourse::current_organisation(std::size_t sentences) const {
  for (std::size_t back = 0; back <= sentences && back <= sentence_; ++back) {
    const std::size_t sentence = sentence_ - back;
    if (!last_organisation_.name.empty() && last_organisation_sentence_ == sentence) {
      return last_organisation_;
    }
    if (back == 0) continue;
    const std::string_view topic = cast_.organisation_topic(sentence);
    if (!topic.empty()) return Speaker{std::string(topic), false};
  }
  return std::nullopt;
}

std::optional<Speaker> Discourse::organisation_pronoun(bool plural, std::size_t before) const {
  const std::string_view here =
      plural ? std::string_view() : cast_.organisation_topic(sentence_, before);
  if (!here.empty()) return Speaker{std::string(here), false};
  const auto last = last_speaker(kNearSentences);
  if (last && !last->person) return last;
  return plural ? std::nullopt : current_organisation(kNearSentences);
}

std::optional<Speaker> Discourse::pronoun(std::string_view folded, std::size_t before) const {
  const Gender gender = gender_of_pronoun(folded);
  if (gender != Gender::kUnknown) return person_pronoun(gender, before);
  if (folded == "it" || folded == "its") return organisation_pronoun(false, before);
  if (folded == "they" || folded == "their") return organisation_pronoun(true, before);
  return std::nullopt;
}

std::optional<Speaker> Discourse::most_recent(const std::vector<std::string_view>& names) const {
  if (names.empty()) return std::nullopt;
  if (names.size() == 1) return Speaker{std::string(names[0]), true};
  std::string_view best;
  for (const std::string_view name : names) {
    if (cast_.last_named(name, sentence_) + 1 < sentence_ + 1) continue;
    if (!best.empty()) return std::nullopt;
    best = name;
  }
  if (best.empty()) return std::nullopt;
  return Speaker{std::string(best), true};
}

std::optional<Speaker> Discourse::office(std::span<const std::string> words) const {
  if (words.empty()) return std::nullopt;
  std::vector<std::string_view> names;
  for (const Holder& holder : holders_) {
    if (cast_.last_named(holder.name, sentence_) == 0) continue;
    bool fits = contains_word(holder.description, plain_office(words.back())) ||
                leads_party(words, holder.description);
    for (std::size_t i = 0; fits && i + 1 < words.size(); ++i) {
      const std::string_view country = country_of(words[i]);
      // A description without a country leaves open which; the article has but one such office.
      if (!country.empty() && !names_country(holder.description)) continue;
      fits = contains_any(holder.description, words[i]) ||
             (!country.empty() && (contains_word(holder.description, fold(country)) ||
                                   contains_word(holder.description, fold(demonym_of(country)))));
    }
    if (fits && std::ranges::find(names, holder.name) == names.end()) names.push_back(holder.name);
  }
  return most_recent(names);
}

std::optional<Speaker> Discourse::government() const {
  if (federation_.empty()) return std::nullopt;
  return Speaker{federation_, false};
}

void Discourse::note_charge(const Speaker& speaker, std::string_view target) {
  charges_.emplace(speaker.name, target);
}

bool Discourse::has_charged(std::string_view speaker, std::string_view target) const {
  return charges_.contains({std::string(speaker), std::string(target)});
}

std::optional<Speaker> Discourse::institution(std::string_view folded) const {
  std::vector<std::string_view> names;
  for (const Cast::Organisation& organisation : cast_.organisations()) {
    const bool fits = contains_word(organisation.words, folded) &&
                      cast_.last_named(organisation.name, sentence_) > 0;
    if (fits) names.push_back(organisation.name);
  }
  if (names.size() == 1) return Speaker{std::string(names[0]), false};
  if (names.size() > 1) {
    if (std::ranges::find(names, last_organisation_.name) != names.end()) {
      return last_organisation_;
    }
    auto recent = most_recent(names);
    if (recent) recent->person = false;
    return recent;
  }
  constexpr std::array<std::string_view, 14> kAnyName = {
      "agency", "group",    "organisation", "organization", "company",    "party",     "union",
      "body",   "watchdog", "firm",         "charity",      "federation", "newspaper", "paper"};
  if (std::ranges::find(kAnyName, folded) == kAnyName.end()) return std::nullopt;
  return current_organisation(kNearSentences);
}

}  // namespace lede::analysis
