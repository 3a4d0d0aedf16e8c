// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/surface_kinds.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/aliases.hpp"
#include "analysis/names/ordinary_words.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {

namespace {

// "director general of police": several words without a capital.
bool is_common_phrase(std::string_view surface) {
  const auto is_small = [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; };
  return surface.find(' ') != std::string_view::npos && std::ranges::all_of(surface, is_small);
}

// "Sun-han": a given name of East Asia, which settles what a short surname before it is.
bool is_hyphenated_given_name(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' &&
         word[hyphen + 1] <= 'z';
}

// "iii)" of a list
bool is_numeral(std::string_view surface) {
  return surface.find_first_not_of("ivx") == std::string_view::npos;
}

// "Jun 14 2022" of a dateline
bool is_date(std::string_view surface) {
  const std::size_t space = surface.find(' ');
  if (space == std::string_view::npos) return false;
  const bool month = (word_info(fold(surface.substr(0, space))).classes & kTemporal) != 0;
  return month && surface.substr(space).find_first_not_of("0123456789 ,") == std::string_view::npos;
}

}  // namespace

bool is_common_in_person_slot(std::string_view name) {
  const std::string folded = fold(name);
  if (name.empty() || !is_capitalised(name)) return true;
  if (name.find_first_of("0123456789@/_") != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 12> kNever = {
      "i", "he", "she", "mr", "mrs", "dr", "god", "covid", "internet", "monday", "january", "may"};
  if (std::ranges::find(kNever, folded) != kNever.end()) return true;
  return name.find(' ') == std::string_view::npos && title_kind(folded) != TitleKind::kNone;
}

bool ends_like_organisation(std::string_view surface) {
  constexpr std::array<std::string_view, 31> kEnds = {
      "university", "party",   "ministry",   "council",     "committee",  "commission",
      "court",      "bank",    "agency",     "association", "union",      "institute",
      "group",      "bureau",  "federation", "foundation",  "department", "corporation",
      "company",    "college", "society",    "congress",    "parliament", "alliance",
      "coalition",  "ltd",     "inc",        "jv",          "plc",        "limited",
      "corp"};
  const std::size_t space = surface.rfind(' ');
  if (space == std::string_view::npos) return false;
  for (const std::string_view head : {"Ministry of ", "Department of "}) {
    const std::size_t at = surface.find(head);
    if (at == 0 || (at != std::string_view::npos && surface[at - 1] == ' ')) return true;
  }
  const std::string last = fold(surface.substr(space + 1));
  return std::ranges::find(kEnds, last) != kEnds.end();
}

bool is_no_name_of_its_own(std::string_view surface, EntityType type) {
  const bool body = known_alias(surface).has_value();
  if (type == EntityType::kOrg && !body && (is_numeral(surface) || is_date(surface))) return true;
  if (type == EntityType::kOrg && !body && (is_office(surface) || is_common_phrase(surface))) {
    return true;
  }
  constexpr char32_t kFirstEastAsian = 0x2E80;
  return type == EntityType::kPerson && !surface.empty() &&
         code_point_at(surface, 0).value >= kFirstEastAsian;
}

bool follows_indefinite_article(std::string_view text, const Mention& mention) {
  constexpr std::size_t kArticle = 4;
  const std::size_t begin = mention.range.begin - std::min(mention.range.begin, kArticle);
  const std::string before = fold(text.substr(begin, mention.range.begin - begin));
  return before.ends_with(" a ") || before.ends_with(" an ");
}

bool is_mere_title(std::string_view surface) {
  const std::string folded = fold(surface);
  const std::string_view last = std::string_view(folded).substr(folded.rfind(' ') + 1);
  if (title_kind(last) != TitleKind::kRole) return false;
  if (folded.find(" of ") != std::string::npos && !is_office(surface)) return false;
  return std::ranges::all_of(Cells(folded, ' '),
                             [](std::string_view word) { return is_ordinary_word(word); });
}

bool is_titled_person(std::string_view surface) {
  const PersonName parsed = parse_person(surface);
  if (parsed.title.empty() || parsed.words.size() < 2 || parsed.words.size() > 3) return false;
  const bool given = is_hyphenated_given_name(parsed.words.back());
  return std::ranges::all_of(parsed.words, [given](std::string_view word) {
    return is_capitalised(word) && (given || !is_ordinary_word(word)) && country_of(word).empty() &&
           country_of_demonym(word).empty();
  });
}

bool is_one_ordinary_word(std::string_view surface) {
  return surface.find_first_of(" -") == std::string_view::npos && !known_alias(surface) &&
         is_ordinary_word(surface);
}

bool is_in_web_address(std::string_view text, const Mention& mention) {
  constexpr std::size_t kReach = 300;  // bytes: no address that a text shows is much longer
  const std::size_t from = mention.range.begin - std::min(mention.range.begin, kReach);
  std::string_view before = text.substr(from, mention.range.begin - from);
  const std::size_t space = before.find_last_of(" \n\t");
  if (space != std::string_view::npos) before.remove_prefix(space + 1);
  const std::string_view whole = mention.range.of(text);
  return before.find("://") != before.npos || before.starts_with("www.") ||
         whole.find("://") != whole.npos || whole.starts_with("www.") ||
         text.substr(mention.range.end, 3) == "://";
}

bool is_mere_initials(std::string_view surface) {
  std::size_t letters = 0;
  for (const std::string_view word : Cells(surface, ' ')) {
    const bool initial = word.size() == 1 || (word.size() == 2 && word[1] == '.');
    if (!initial) return false;
    ++letters;
  }
  return letters > 1;
}

bool ends_abbreviation(std::string_view text, const Mention& mention) {
  constexpr std::size_t kLongest = 2;
  if (mention.range.size() > 1) return false;
  std::string_view before = text.substr(0, mention.range.begin);
  if (before.ends_with(' ')) before.remove_suffix(1);
  if (!before.ends_with('.')) return false;
  before.remove_suffix(1);
  const std::size_t start = before.find_last_of(" \n.(") + 1;
  return before.size() > start && before.size() - start <= kLongest;
}

}  // namespace lede::analysis
