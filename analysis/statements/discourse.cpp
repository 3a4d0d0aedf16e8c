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

bool names_country(std::string_view description) {
  for (const std::string_view word : split_cells(description, ' ')) {
    std::string_view bare = word;
    if (bare.ends_with("'s")) bare.remove_suffix(2);
    if (bare == "us" || (!bare.empty() && !country_of(bare).empty())) return true;
  }
  return false;
}

std::string spaced_words(std::string_view description) {
  std::string spaced = " ";
  const std::string folded = fold(description);
  for (const std::string_view word : split_cells(folded, ' ')) {
    std::string_view bare = word;
    while (!bare.empty() && (bare.back() == ',' || bare.back() == '.')) bare.remove_suffix(1);
    spaced += plain_office(bare);
    spaced += ' ';
  }
  return spaced;
}

}  // namespace

Discourse::Discourse(const Document& document, std::span<const Mention> mentions)
    : mentions_(mentions) {
  std::size_t sentence = 0;
  for (const Mention& mention : mentions) {
    while (sentence + 1 < document.sentences.size() &&
           document.sentences[sentence].end <= mention.range.begin) {
      ++sentence;
    }
    sentence_of_.push_back(sentence);
    if (mention.type == EntityType::kPerson && !mention.description.empty()) {
      holders_.push_back({mention.name, spaced_words(mention.description)});
    }
  }
  for_each_row(embedded_offices(), [this](const auto& row) {
    const bool named = row.size() > 1 && std::ranges::any_of(mentions_, [&row](const Mention& m) {
                         return m.type == EntityType::kPerson && m.name == row[0];
                       });
    if (named) holders_.push_back({row[0], spaced_words(row[1])});
  });
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
  if (author && author->name.empty()) return std::nullopt;
  return author;
}

std::size_t Discourse::last_mentioned(std::string_view name) const {
  std::size_t last = 0;
  for (std::size_t m = 0; m < mentions_.size() && sentence_of_[m] <= sentence_; ++m) {
    if (mentions_[m].name == name) last = sentence_of_[m] + 1;
  }
  return last;
}

std::optional<Speaker> Discourse::person_of_sentence(std::size_t sentence,
                                                     std::size_t before) const {
  const Mention* only = nullptr;
  const auto first = std::ranges::lower_bound(sentence_of_, sentence) - sentence_of_.begin();
  for (auto m = static_cast<std::size_t>(first);
       m < mentions_.size() && sentence_of_[m] == sentence; ++m) {
    if (mentions_[m].range.begin >= before) continue;
    if (mentions_[m].type != EntityType::kPerson) continue;
    if (only != nullptr && only->name != mentions_[m].name) return std::nullopt;
    only = &mentions_[m];
  }
  if (only == nullptr) return std::nullopt;
  return Speaker{only->name, true};
}

std::optional<Speaker> Discourse::pronoun(std::string_view folded, std::size_t before) const {
  if (folded == "he" || folded == "she" || folded == "his" || folded == "her") {
    if (auto here = person_of_sentence(sentence_, before)) return here;
    const auto last = last_speaker(kNearSentences);
    if (last && (last->person || (last->name.empty() && last_sentence_ + 1 >= sentence_))) {
      return last;
    }
    if (!last_person_.name.empty() && sentence_ - last_person_sentence_ <= kNearSentences) {
      return last_person_;
    }
    for (std::size_t back = 1; back <= kNearSentences && back <= sentence_; ++back) {
      if (auto person = person_of_sentence(sentence_ - back, std::string_view::npos)) return person;
    }
    return std::nullopt;
  }
  if (folded == "it" || folded == "its" || folded == "they" || folded == "their") {
    const auto last = last_speaker(kNearSentences);
    if (last && !last->person) return last;
    if (folded != "they" && !last_organisation_.name.empty() &&
        sentence_ - last_organisation_sentence_ <= kNearSentences) {
      return last_organisation_;
    }
  }
  return std::nullopt;
}

std::optional<Speaker> Discourse::most_recent(const std::vector<std::string_view>& names) const {
  if (names.empty()) return std::nullopt;
  if (names.size() == 1) return Speaker{std::string(names[0]), true};
  std::string_view best;
  for (const std::string_view name : names) {
    if (last_mentioned(name) + 1 < sentence_ + 1) continue;
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
    if (last_mentioned(holder.name) == 0) continue;
    bool fits = contains_word(holder.description, plain_office(words.back()));
    for (std::size_t i = 0; fits && i + 1 < words.size(); ++i) {
      const std::string_view country = country_of(words[i]);
      // A description without a country leaves open which; the article has but one such office.
      if (!country.empty() && !names_country(holder.description)) continue;
      fits = contains_word(holder.description, words[i]) ||
             (!country.empty() && (contains_word(holder.description, fold(country)) ||
                                   contains_word(holder.description, fold(demonym_of(country)))));
    }
    if (fits && std::ranges::find(names, holder.name) == names.end()) names.push_back(holder.name);
  }
  return most_recent(names);
}

std::optional<Speaker> Discourse::institution(std::string_view folded) const {
  std::vector<std::string_view> names;
  for (std::size_t m = 0; m < mentions_.size() && sentence_of_[m] <= sentence_; ++m) {
    if (mentions_[m].type != EntityType::kOrg) continue;
    const std::string name = ' ' + fold(mentions_[m].name) + ' ';
    if (!contains_word(name, folded)) continue;
    if (std::ranges::find(names, mentions_[m].name) == names.end()) {
      names.push_back(mentions_[m].name);
    }
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
  if (last_organisation_.name.empty() || sentence_ - last_organisation_sentence_ > kNearSentences) {
    return std::nullopt;
  }
  return last_organisation_;
}

}  // namespace lede::analysis
