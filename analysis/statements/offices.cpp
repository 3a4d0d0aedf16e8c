// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/offices.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "analysis/aliases.hpp"
#include "analysis/embedded.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

LEDE_EMBEDDED(offices)

namespace lede::analysis {
namespace {

// Each phrase like "the mayor" is compared with all that the article says people are. One that
// gives more of them a post is a list, in which a post alone tells little, and takes a time that
// grows with both.
constexpr std::size_t kMaxHolders = 128;

// One of the spellings, each on a line of its own.
bool contains_any(std::string_view spaced, std::string_view spellings) {
  return std::ranges::any_of(Cells(spellings, '\n'), [spaced](std::string_view spelling) {
    return Offices::contains_word(spaced, spelling);
  });
}

// Offices that news vary: the first of a row stands for all.
std::string_view plain_office(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 6>, 5> kRows = {
      {{"spokesperson", "spokesman", "spokeswoman", "spokesperson"},
       {"chairman", "chairwoman", "chairperson", "chair"},
       {"lawmaker", "mp", "legislator", "parliamentarian", "assemblyman", "assemblywoman"},
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
  const auto leads = [](std::string_view word) { return one_of(plain_office(word), kLeads); };
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
    constexpr std::string_view kAround = ",.()";
    while (!bare.empty() && kAround.find(bare.back()) != kAround.npos) bare.remove_suffix(1);
    while (!bare.empty() && bare.front() == '(') bare.remove_prefix(1);
    constexpr std::string_view kVice = "vice-";  // two words in the sentences' tokens
    if (bare.starts_with(kVice)) {
      spaced += "vice ";
      bare.remove_prefix(kVice.size());
    }
    spaced += plain_office(bare);
    spaced += ' ';
  }
  return spaced;
}

// "the Uruguayan leader" heads the state, whatever the office is called there.
bool leads_country(std::span<const std::string> words, std::string_view description) {
  constexpr std::array<std::string_view, 5> kHeads = {"president", "premier", "prime", "chancellor",
                                                      "king"};
  return words.size() == 2 && words[1] == "leader" && !country_of(words[0]).empty() &&
         names_country(description) &&
         std::ranges::any_of(kHeads, [description](std::string_view head) {
           return Offices::contains_word(description, head);
         });
}

// The initials of "Superintendent of Police" are "sp"; a run of them with the office's own counts.
bool has_office_initials(std::string_view description, std::string_view acronym) {
  std::string initials;
  std::size_t office = std::string::npos;
  for (const std::string_view word : Cells(description, ' ')) {
    if (word.empty() || word == "of" || word == "for" || word == "the" || word == "and") continue;
    if (title_kind(word) == TitleKind::kRole) office = initials.size();
    initials += word.front();
  }
  if (office == std::string::npos) return false;
  for (std::size_t at = initials.find(acronym); at != std::string::npos;
       at = initials.find(acronym, at + 1)) {
    if (at <= office && office < at + acronym.size()) return true;
  }
  return false;
}

}  // namespace

bool Offices::contains_word(std::string_view spaced, std::string_view word) {
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

const std::vector<Offices::Holder>& Offices::known_holders() {
  static const std::vector<Holder> holders = [] {
    std::vector<Holder> read;
    for_each_row(embedded_offices(), [&read](const auto& row) {
      if (row.size() > 1) read.push_back({row[0], spaced_words(row[1]), true});
    });
    return read;
  }();
  return holders;
}

const Offices::HolderIndex& Offices::known_by_name() {
  static const HolderIndex index = [] {
    HolderIndex by_name;
    const std::vector<Holder>& known = known_holders();
    for (std::size_t i = 0; i < known.size(); ++i) by_name.emplace(known[i].name, i);
    return by_name;
  }();
  return index;
}

Offices::Offices(std::span<const Mention> mentions, const Cast& cast) {
  std::set<std::pair<std::string_view, std::string_view>> known_as;
  for (const Mention& mention : mentions) {
    if (mention.type != EntityType::kPerson || mention.description.empty()) continue;
    if (!known_as.emplace(mention.name, mention.description).second) continue;
    if (known_as.size() > kMaxHolders) {
      holders_.clear();
      return;
    }
    holders_.push_back({mention.name, spaced_words(mention.description)});
  }
  std::set<std::size_t> known;  // in the order of the table
  for (const Mention& mention : mentions) {
    const auto [first, end] = known_by_name().equal_range(mention.name);
    for (auto at = first; at != end; ++at) known.insert(at->second);
  }
  for (const std::size_t at : known) {
    if (cast.names(known_holders()[at].name)) holders_.push_back(known_holders()[at]);
  }
}

bool Offices::fits(const Holder& holder, std::span<const std::string> words) {
  // "the president" is not the vice-president.
  const bool vice = contains_word(holder.description, "vice");
  if (vice && std::ranges::find(words, "vice") == words.end()) return false;
  bool fit = contains_word(holder.description, plain_office(words.back())) ||
             leads_party(words, holder.description) || leads_country(words, holder.description);
  for (std::size_t i = 0; fit && i + 1 < words.size(); ++i) {
    const std::string_view country = country_of(words[i]);
    // A description without a country leaves open which; the article has but one such office.
    if (!country.empty() && !names_country(holder.description)) continue;
    fit = contains_any(holder.description, words[i]) ||
          (!country.empty() && (contains_word(holder.description, fold(country)) ||
                                contains_word(holder.description, fold(demonym_of(country)))));
  }
  return fit;
}

bool Offices::speaks_for(std::string_view person, std::string_view country) const {
  const std::string name = fold(country);
  const std::string demonym = fold(demonym_of(country));
  return std::ranges::any_of(holders_, [&](const Holder& holder) {
    if (holder.name != person) return false;
    if (country == "United States" && contains_word(holder.description, "us")) return true;
    return contains_word(holder.description, name) ||
           (!demonym.empty() && contains_word(holder.description, demonym));
  });
}

std::vector<std::string_view> Offices::descriptions(std::string_view person) const {
  std::vector<std::string_view> found;
  for (const Holder& holder : holders_) {
    if (holder.name == person) found.emplace_back(holder.description);
  }
  return found;
}

std::vector<std::string_view> Offices::holders(std::span<const std::string> words, const Cast& cast,
                                               std::size_t sentence,
                                               std::string_view speaking) const {
  // "the prime minister" of another country than the article is about holds the office too.
  constexpr std::size_t kRecent = 2;
  std::vector<std::string_view> names;
  if (words.empty()) return names;
  const bool country =
      std::ranges::any_of(words, [](const std::string& word) { return names_country(word); });
  for (const Holder& holder : holders_) {
    const std::size_t named = cast.last_named(holder.name, sentence);
    if (named == 0 || !fits(holder, words)) continue;
    const bool long_ago = !country && named + kRecent < sentence && holder.name != speaking;
    if (holder.from_table && long_ago) continue;
    // "the visit of the prime minister of Norvia": he is but named with something.
    if (long_ago && names_country(holder.description) && !cast.acts(holder.name)) continue;
    if (std::ranges::find(names, holder.name) == names.end()) names.push_back(holder.name);
  }
  return names;
}

std::vector<std::string_view> Offices::holders_of_acronym(std::string_view folded, const Cast& cast,
                                                          std::size_t sentence) const {
  std::vector<std::string_view> names;
  for (const Holder& holder : holders_) {
    if (cast.last_named(holder.name, sentence) == 0) continue;
    const bool fits = contains_word(holder.description, folded) ||
                      has_office_initials(holder.description, folded);
    if (fits && std::ranges::find(names, holder.name) == names.end()) names.push_back(holder.name);
  }
  return names;
}

}  // namespace lede::analysis
