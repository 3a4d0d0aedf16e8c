// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/organisations.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "analysis/aliases.hpp"
#include "analysis/names/institutions.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

bool is_acronym(std::string_view word) {
  std::size_t capitals = 0;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isupper(byte) != 0) ++capitals;
    if (byte >= 0x80) return false;
  }
  return capitals >= 2 && word.size() <= 8 && capitals * 2 > word.size();
}

bool is_small_word(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kSmall = {"of", "for", "the", "and", "on",
                                                      "in", "to",  "de",  "a"};
  return std::ranges::find(kSmall, folded) != kSmall.end();
}

// The token before `bracket` from which the initials up to the bracket spell `acronym`, or the
// bracket itself when they don't. Small words may be skipped, and give a letter when `small_too`;
// hyphens split words as tokens do.
std::size_t spelled_from(std::string_view text, std::span<const Token> tokens, std::size_t bracket,
                         std::string_view acronym, bool small_too) {
  std::size_t letters = acronym.size();
  std::size_t at = bracket;
  std::size_t start = bracket;
  while (letters > 0 && at > 0) {
    --at;
    const Token& token = tokens[at];
    if (!token.is_term()) {
      if (token.of(text) == "-" || token.of(text) == "&") continue;
      return bracket;
    }
    const std::string folded = fold(token.of(text));
    const char wanted =
        static_cast<char>(std::tolower(static_cast<unsigned char>(acronym[letters - 1])));
    const bool small = is_small_word(folded);
    if (folded.front() == wanted && (small_too || !small)) {
      --letters;
      start = at;
    } else if (!small) {
      return bracket;
    }
  }
  return letters == 0 ? start : bracket;
}

// "AMC" for "Assembly of Manitoba Chiefs".
bool has_initials(std::string_view name, std::string_view acronym) {
  std::string all;
  std::string telling;
  for (const std::string_view word : split_cells(name, ' ')) {
    if (word.empty()) continue;
    all += word.front();
    if (!is_small_word(fold(word))) telling += word.front();
  }
  const std::string folded = fold(acronym);
  return fold(all) == folded || fold(telling) == folded;
}

// "Comtide" for "Commission on Tides": its letters in their order, from the first word to the last.
bool is_clipped_from(std::string_view word, std::string_view name) {
  constexpr std::size_t kShortest = 4;
  if (word.size() < kShortest || word.find_first_of(" -.") != word.npos) return false;
  const std::string letters = fold(word);
  const std::string full = fold(name);
  if (full.find(letters) != full.npos || letters.front() != full.front()) return false;
  std::size_t at = 0;
  for (const char c : letters) {
    at = full.find(c, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  const std::size_t last = full.rfind(' ');
  return last != full.npos && full.find(letters.back(), last) != full.npos;
}

// "Norvia Rail Board" is an organ of Norvia Rail, not its full name.
bool is_organ(std::string_view rest) {
  constexpr std::array<std::string_view, 8> kOrgans = {
      "Board", "Act", "Bill", "Initiative", "Secretariat", "Caucus", "Trust", "Management"};
  return std::ranges::find(kOrgans, rest) != kOrgans.end();
}

// "Norvian Institute for the Study of Tides NIST": where the acronym begins that the tagger left at
// the end of what it shortens, or the end.
std::size_t trailing_acronym(std::string_view name) {
  constexpr std::size_t kLongEnough = 4;
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos || !is_acronym(name.substr(space + 1))) return name.size();
  const std::string_view acronym = name.substr(space + 1);
  const std::string_view full = name.substr(0, space);
  const bool phrase = full.find(" of ") != full.npos || full.find(" for ") != full.npos;
  const bool shortens = has_initials(full, acronym) || (phrase && acronym.size() >= kLongEnough);
  return shortens && full.find(' ') != full.npos ? space : name.size();
}

}  // namespace

void Organisations::cut_acronyms(std::string_view text, std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (mention.type != EntityType::kOrg) continue;
    const std::string_view surface = mention.range.of(text);
    const std::size_t end = trailing_acronym(surface);
    if (end == surface.size()) continue;
    acronyms_.emplace(surface.substr(end + 1), canonical_organisation(surface.substr(0, end)));
    mention.range.end = mention.range.begin + end;
  }
}

void Organisations::learn_acronyms(std::string_view text, std::span<const Token> tokens,
                                   std::vector<Mention>& mentions) {
  cut_acronyms(text, mentions);
  std::vector<std::uint32_t> owner = mention_of_tokens(tokens, mentions);
  std::vector<Mention> found;
  for (std::size_t t = 1; t + 2 < tokens.size(); ++t) {
    if (tokens[t].of(text) != "(" || tokens[t + 2].of(text) != ")") continue;
    const std::string_view acronym = tokens[t + 1].of(text);
    const std::uint32_t before = owner[t - 1];
    const bool clipped = before != kNoMention && mentions[before].type == EntityType::kOrg &&
                         is_capitalised(acronym) && !known_alias(acronym) &&
                         is_clipped_from(acronym, mentions[before].range.of(text));
    if (clipped) {
      acronyms_.emplace(acronym, canonical_organisation(mentions[before].range.of(text)));
      continue;
    }
    if (!is_acronym(acronym)) continue;
    std::size_t start = spelled_from(text, tokens, t, acronym, false);
    if (start == t) start = spelled_from(text, tokens, t, acronym, true);
    if (before != kNoMention && mentions[before].type == EntityType::kPerson) continue;
    // "in Latin America (WOLA)": what is shortened begins further ahead.
    if (start == t && before != kNoMention && mentions[before].type == EntityType::kPlace) continue;
    if (before != kNoMention) {
      start = std::min<std::size_t>(start, token_at(tokens, mentions[before].range.begin));
    }
    if (start >= t) continue;
    const ByteRange range{tokens[start].begin, tokens[t - 1].end};
    if (is_office(range.of(text))) {
      offices_.emplace(acronym);
      continue;
    }
    acronyms_.emplace(acronym, canonical_organisation(range.of(text)));
    // Those before this one stand in order.
    while (!found.empty() && found.back().range.overlaps(range)) found.pop_back();
    found.push_back({EntityType::kOrg, std::string(range.of(text)), range, {}});
  }
  std::erase_if(mentions, [&found](const Mention& mention) {
    const auto reaches = [](const Mention& f) { return f.range.end; };
    const auto next = std::ranges::upper_bound(found, mention.range.begin, {}, reaches);
    return next != found.end() && next->range.overlaps(mention.range);
  });
  mentions.insert(mentions.end(), found.begin(), found.end());
  settle_mentions(mentions);
}

namespace {

// "Ben-Gurion" "University of the Negev": the second half alone is no name that anybody goes by.
void join_names_of_schools(std::string_view text, std::vector<Mention>& mentions) {
  constexpr std::array<std::string_view, 4> kSchools = {"University of ", "Institute of ",
                                                        "College of ", "Academy of "};
  for (std::size_t m = 1; m < mentions.size(); ++m) {
    Mention& school = mentions[m];
    Mention& name = mentions[m - 1];
    const bool named = name.type == EntityType::kOrg || name.type == EntityType::kPlace ||
                       name.type == EntityType::kPerson;
    const bool adjoin = school.range.begin == name.range.end + 1 && text[name.range.end] == ' ';
    if (!named || !adjoin || school.type != EntityType::kOrg) continue;
    const std::string_view surface = school.range.of(text);
    if (std::ranges::none_of(
            kSchools, [surface](std::string_view head) { return surface.starts_with(head); })) {
      continue;
    }
    school.range.begin = name.range.begin;
    name.range.end = name.range.begin;  // settled away
  }
}

}  // namespace

void join_places_of_organisations(std::string_view text, std::span<const Token> tokens,
                                  std::vector<Mention>& mentions) {
  constexpr std::array<std::string_view, 21> kOf = {
      "university", "bank",       "institute", "college", "court",      "board",   "council",
      "church",     "department", "assembly",  "academy", "federation", "museum",  "theatre",
      "theater",    "party",      "union",     "chamber", "library",    "society", "association"};
  for (Mention& organisation : mentions) {
    if (organisation.type != EntityType::kOrg) continue;
    const std::uint32_t after = token_at(tokens, organisation.range.end);
    if (after == 0 || after >= tokens.size() || tokens[after].of(text) != "of") continue;
    const std::string head = fold(tokens[after - 1].of(text));
    if (std::ranges::find(kOf, head) == kOf.end()) continue;
    std::uint32_t next = after + 1;
    if (next < tokens.size() && tokens[next].of(text) == "the") ++next;
    while (next < tokens.size() && is_capitalised(tokens[next].of(text)) &&
           tokens[next].is_term()) {
      organisation.range.end = tokens[next].end;
      ++next;
    }
  }
  settle_mentions(mentions);
  join_names_of_schools(text, mentions);
  settle_mentions(mentions);
}

bool Organisations::is_short_for_office(std::string_view surface) const {
  return !offices_.empty() && offices_.contains(std::string(surface));
}

std::span<const std::string> Organisations::others() const {
  return budget_.take(std::span(full_names_));
}

void Organisations::learn(std::string_view surface) {
  const std::string_view name = without_article(trim_name(surface));
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos) return;
  if (title_kind(fold(name.substr(space + 1))) == TitleKind::kRole) return;
  const auto known = others();
  if (std::ranges::find(known, name) == known.end()) full_names_.emplace_back(name);
}

bool Organisations::abbreviates(std::string_view surface) const {
  return std::ranges::any_of(others(), [surface](const std::string& full) {
    return full.size() > surface.size() && full.starts_with(surface) && full[surface.size()] == ' ';
  });
}

bool Organisations::has_part(std::string_view word) const {
  return std::ranges::any_of(others(), [word](const std::string& full) {
    const std::size_t at = full.find(word);
    return at != std::string::npos && full.size() > word.size();
  });
}

std::string Organisations::resolve(std::string_view surface) const {
  const std::string_view name = without_article(trim_name(surface));
  if (const auto acronym = acronyms_.find(std::string(name)); acronym != acronyms_.end()) {
    return acronym->second;
  }
  const bool in_capitals = is_acronym(name);
  const auto is_fuller = [&](const std::string& full) {
    if (in_capitals && has_initials(full, name)) return true;
    const bool continues = full.size() > name.size() + 1 && full[name.size()] == ' ' &&
                           !is_organ(std::string_view(full).substr(name.size() + 1));
    const bool ends = full.size() > name.size() + 1 && full.ends_with(name) &&
                      full[full.size() - name.size() - 1] == ' ';
    if (name == "Ministry" && full.find("Ministry of ") != std::string::npos) return true;
    return (continues && full.starts_with(name)) || (ends && name.find(' ') == name.npos);
  };
  // The first that the article names is the one it means later on.
  const auto candidates = others();
  const auto fuller = std::ranges::find_if(candidates, is_fuller);
  const bool known = known_alias(name, EntityType::kOrg).has_value();
  const bool spelled =
      fuller != candidates.end() && name.size() > 2 && in_capitals && has_initials(*fuller, name);
  if (fuller == candidates.end() || (known && !spelled && !fuller->ends_with(name))) {
    return canonical_organisation(name);
  }
  return canonical_organisation(*fuller);
}

}  // namespace lede::analysis
