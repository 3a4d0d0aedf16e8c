// SPDX-License-Identifier: GPL-2.0-or-later
// Country + organ → one canonical name.
#include "analysis/names/institutions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/aliases.hpp"
#include "analysis/string_memo.hpp"
#include "analysis/unicode.hpp"
#include "analysis/word_filter.hpp"

namespace lede::analysis {
namespace {

using Words = std::span<const std::string_view>;
using Pair = std::pair<std::string_view, std::string_view>;

// What a ministry is for, as newspapers write it, and as we do.
constexpr std::array<Pair, 34> kPortfolios = {{{"defence", "Defence"},
                                               {"defense", "Defence"},
                                               {"foreign affairs", "Foreign Affairs"},
                                               {"foreign", "Foreign Affairs"},
                                               {"external affairs", "External Affairs"},
                                               {"internal affairs", "Internal Affairs"},
                                               {"home affairs", "Home Affairs"},
                                               {"interior", "Interior"},
                                               {"justice", "Justice"},
                                               {"finance", "Finance"},
                                               {"health", "Health"},
                                               {"education", "Education"},
                                               {"energy", "Energy"},
                                               {"economy", "Economy"},
                                               {"economic development", "Economic Development"},
                                               {"culture", "Culture"},
                                               {"transport", "Transport"},
                                               {"transportation", "Transport"},
                                               {"agriculture", "Agriculture"},
                                               {"intelligence", "Intelligence"},
                                               {"labour", "Labour"},
                                               {"labor", "Labour"},
                                               {"trade", "Trade"},
                                               {"commerce", "Commerce"},
                                               {"industry", "Industry"},
                                               {"environment", "Environment"},
                                               {"information", "Information"},
                                               {"tourism", "Tourism"},
                                               {"emergencies", "Emergency Situations"},
                                               {"emergency", "Emergency Situations"},
                                               {"emergency situations", "Emergency Situations"},
                                               {"digital transformation", "Digital Transformation"},
                                               {"sports", "Sport"},
                                               {"sport", "Sport"}}};

// Other organs of a state. Most are written small: they describe as much as they name.
constexpr std::array<Pair, 30> kOrgans = {
    {{"armed forces", "Armed Forces"},
     {"army", "Armed Forces"},
     {"military", "Armed Forces"},
     {"forces", "Armed Forces"},
     {"defence forces", "Armed Forces"},
     {"defense forces", "Armed Forces"},
     {"air force", "Air Force"},
     {"navy", "Navy"},
     {"coast guard", "Coast Guard"},
     {"supreme court", "Supreme Court"},
     {"constitutional court", "Constitutional Court"},
     {"central bank", "Central Bank"},
     {"national guard", "National Guard"},
     {"security council", "Security Council"},
     {"government", "government"},
     {"cabinet", "cabinet"},
     {"parliament", "parliament"},
     {"police", "police"},
     {"federal police", "police"},
     {"national police", "police"},
     {"presidency", "presidency"},
     {"presidential office", "presidency"},
     {"president s office", "presidency"},
     {"prime minister s office", "Prime Minister's Office"},
     {"prosecutor general s office", "Prosecutor General's Office"},
     {"embassy", "embassy"},
     {"senate", "Senate"},
     {"football federation", "Football Federation"},
     {"health authority", "Health Authority"},
     {"election commission", "Election Commission"}}};

std::string folded_word(std::string_view word) {
  std::string folded = fold(word);
  if (folded == "'s") return "s";
  if (folded.ends_with("'s")) folded.resize(folded.size() - 2);
  return folded;
}

// Compares `phrase`, folded words with single spaces, to the start of `words`; words used or 0.
std::size_t match_phrase(Words words, std::string_view phrase) {
  std::size_t used = 0;
  while (!phrase.empty()) {
    if (used == words.size()) return 0;
    const std::size_t end = phrase.find(' ');
    if (folded_word(words[used]) != phrase.substr(0, end)) return 0;
    ++used;
    phrase = end == std::string_view::npos ? std::string_view{} : phrase.substr(end + 1);
  }
  return used;
}

struct Match {
  std::string_view name{};
  std::size_t words = 0;
};

template <typename Table>
Match longest(const Table& table, Words words) {
  Match best;
  if (words.empty()) return best;
  const std::string first = folded_word(words.front());
  for (const auto& [phrase, name] : table) {
    if (!phrase.starts_with(first)) continue;
    const std::size_t used = match_phrase(words, phrase);
    if (used > best.words) best = {name, used};
  }
  return best;
}

// "defence ministry", "ministry of (the) defence".
Match ministry_at(Words words) {
  if (const Match portfolio = longest(kPortfolios, words); portfolio.words > 0) {
    const std::size_t next = portfolio.words;
    if (next < words.size() && folded_word(words[next]) == "ministry") {
      return {portfolio.name, next + 1};
    }
    return {};
  }
  std::size_t used = match_phrase(words, "ministry of");
  if (used == 0) used = match_phrase(words, "ministry for");
  if (used == 0) return {};
  if (used < words.size() && fold(words[used]) == "the") ++used;
  const Match portfolio = longest(kPortfolios, words.subspan(used));
  if (portfolio.words == 0) return {};
  return {portfolio.name, used + portfolio.words};
}

std::string full_name(std::string_view country, std::string_view organ) {
  if (country == "Ukraine" && organ == "Armed Forces") return "Armed Forces of Ukraine";
  if (country == "Russia" && organ == "presidency") return "Kremlin";
  std::string name(demonym_of(country));
  name += ' ';
  name += organ;
  if (const auto known = known_alias(name, EntityType::kOrg)) return std::string(known->name);
  return name;
}

std::string_view country_at(Words words, std::size_t& used) {
  if (fold(words.front()) == "the") return {};
  for (std::size_t count = std::min<std::size_t>(3, words.size()); count > 0; --count) {
    std::string joined;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) joined += ' ';
      joined += words[i];
    }
    for (const std::string_view ending : {"'s", "’s"}) {
      if (joined.ends_with(ending)) joined.resize(joined.size() - ending.size());
    }
    const std::string_view country = country_of(joined);
    if (country.empty() || demonym_of(country).empty()) continue;
    used = count;
    return country;
  }
  return {};
}

// "Russian defence ministry", "Ukraine's Air Force".
Institution after_country(Words words) {
  std::size_t used = 0;
  const std::string_view country = country_at(words, used);
  if (country.empty()) return {};
  if (used < words.size() && folded_word(words[used]) == "s") ++used;
  const Words rest = words.subspan(used);
  if (const Match ministry = ministry_at(rest); ministry.words > 0) {
    return {full_name(country, "Ministry of " + std::string(ministry.name)), used + ministry.words};
  }
  if (const Match organ = longest(kOrgans, rest); organ.words > 0) {
    return {full_name(country, organ.name), used + organ.words};
  }
  return {};
}

// "Ministry of Defence of Ukraine", "government of Nigeria", "Armed Forces of Ukraine".
Institution before_country(Words words) {
  Match organ = ministry_at(words);
  const bool ministry = organ.words > 0;
  if (!ministry) organ = longest(kOrgans, words);
  std::size_t used = organ.words;
  if (used == 0 || used >= words.size() || fold(words[used]) != "of") return {};
  ++used;
  if (used < words.size() && fold(words[used]) == "the") ++used;
  std::size_t country_words = 0;
  const std::string_view country = country_at(words.subspan(used), country_words);
  if (country.empty() || !country_of_demonym(words[used]).empty()) return {};
  const std::string kind = (ministry ? "Ministry of " : "") + std::string(organ.name);
  return {full_name(country, kind), used + country_words};
}

std::string_view first_word(std::string_view phrase) {
  return phrase.substr(0, phrase.find(' '));
}

/// What may follow from a word as the first of an institution's name.
struct Starts {
  bool country = false;
  bool organ = false;
};

WordFilter<12> starts_of_organs() {
  WordFilter<12> starts;
  starts.add("ministry");
  for (const auto& [phrase, name] : kPortfolios) starts.add(first_word(phrase));
  for (const auto& [phrase, name] : kOrgans) starts.add(first_word(phrase));
  return starts;
}

// Few words start an institution, and every capitalised one is asked.
Starts read_starts(std::string_view word) {
  static const WordFilter<12> organs = starts_of_organs();
  const std::string folded = folded_word(word);
  return {may_start_country(word) || may_start_country(folded), organs.may_contain(folded)};
}

Starts starts_of(std::string_view word) {
  constexpr std::size_t kRemembered = 1U << 14;
  thread_local StringMemo<Starts> memo(kRemembered);
  memo.make_room();
  return memo.of(word, read_starts);
}

}  // namespace

Institution institution_at(Words words) {
  if (words.empty()) return {};
  const Starts starts = starts_of(words.front());
  Institution found;
  if (starts.country) found = after_country(words);
  if (found.words == 0 && starts.organ) found = before_country(words);
  return found;
}

Institution bare_ministry_at(Words words) {
  if (words.empty() || !starts_of(words.front()).organ) return {};
  const Match ministry = ministry_at(words);
  if (ministry.words == 0) return {};
  return {"Ministry of " + std::string(ministry.name), ministry.words};
}

}  // namespace lede::analysis
