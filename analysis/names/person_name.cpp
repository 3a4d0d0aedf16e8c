// SPDX-License-Identifier: GPL-2.0-or-later
// Titles off, possessives off, middle initials off.
#include "analysis/names/person_name.hpp"

#include <array>
#include <cctype>

#include "analysis/aliases.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

constexpr std::array<std::string_view, 18> kTrimmed = {
    " ",      "\n",     "\t",     "\"",     "'",      "(",      ")", ",", "\u2018",
    "\u2019", "\u201C", "\u201D", "\u00AB", "\u00BB", "\u00A0", "[", "]", ";"};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = text.find_first_not_of(" \n\t", at);
    if (start == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \n\t", start), text.size());
    words.push_back(text.substr(start, end - start));
    at = end;
  }
  return words;
}

bool is_initial(std::string_view word) {
  const bool dotted = word.size() == 2 && word[1] == '.';
  return (word.size() == 1 || dotted) && std::isupper(static_cast<unsigned char>(word[0])) != 0;
}

// "ex-premier", "secretary-general": a title whose parts are titles.
TitleKind title_kind_of(std::string_view folded) {
  const std::size_t hyphen = folded.find('-');
  const TitleKind whole = title_kind(folded);
  // "Statsminister", "Utrikesminister"
  if (whole == TitleKind::kNone && folded.ends_with("minister")) return TitleKind::kRole;
  if (whole != TitleKind::kNone || hyphen == std::string_view::npos) return whole;
  const TitleKind first = title_kind(folded.substr(0, hyphen));
  const TitleKind second = title_kind(folded.substr(hyphen + 1));
  if (first == TitleKind::kNone || second == TitleKind::kNone) return TitleKind::kNone;
  return first == TitleKind::kModifier ? second : first;
}

// A title before a name: "President", "Dr.", "Russia's Defence Minister", "US".
bool leads_name(std::string_view word) {
  std::string folded = fold(word);
  if (folded.ends_with("'s")) folded.resize(folded.size() - 2);
  return title_kind_of(folded) != TitleKind::kNone || folded == "the" ||
         !country_of(folded == "us" ? word : std::string_view(folded)).empty();
}

bool is_title(std::string_view word) {
  const TitleKind kind = title_kind_of(fold(word));
  return kind == TitleKind::kHonorific || kind == TitleKind::kRank || kind == TitleKind::kRole;
}

// These belong to the name by which a monarch or a pope is known.
bool stays_in_name(std::string_view word) {
  constexpr std::array<std::string_view, 8> kStyles = {"King", "Queen",  "Prince",  "Princess",
                                                       "Pope", "Sheikh", "Emperor", "Saint"};
  for (const std::string_view style : kStyles) {
    if (word == style) return true;
  }
  return false;
}

// "Dean Smith": an office before a full name, a first name before one more word.
bool may_be_first_name(const std::vector<std::string_view>& words, std::size_t at) {
  if (at + 2 != words.size()) return false;
  const bool sultan = words[at] == "Sultan" && fold(words[at + 1]).starts_with("al-");
  const bool initials =
      words[at] == "CS" || words[at] == "PS";  // a Kenyan secretary, or "CS Lewis"
  return words[at] == "Dean" || sultan || initials;
}

// "U. S. President", as some wires space it.
bool is_spaced_abbreviation(const std::vector<std::string_view>& words, std::size_t at) {
  return at + 2 < words.size() && words[at] == "U." &&
         (words[at + 1] == "S." || words[at + 1] == "N." || words[at + 1] == "K.");
}

// "H E" and "H. E.", "His Excellency"
bool is_excellency(const std::vector<std::string_view>& words, std::size_t at) {
  return (words[at] == "H" && words[at + 1] == "E") || (words[at] == "H." && words[at + 1] == "E.");
}

// "First Lady": only the two words together are a title.
bool is_first_lady(const std::vector<std::string_view>& words, std::size_t at) {
  return at + 2 < words.size() && fold(words[at]) == "first" && is_spouse_title(words[at + 1]);
}

// "Tan Sri", of which the first word is a surname as well, and "H E"
bool is_double_title(const std::vector<std::string_view>& words, std::size_t at) {
  if (at + 2 >= words.size()) return false;
  return (is_excellency(words, at) && at + 3 < words.size()) ||
         (words[at] == "Tan" && words[at + 1] == "Sri");
}

// A nickname between the first name and the surname: Ada “Ace” Lind.
bool is_nickname(std::string_view word) {
  for (const std::string_view mark : {"\"", "\u201C", "'", "\u2018"}) {
    if (word.size() > mark.size() && word.starts_with(mark)) return true;
  }
  return false;
}

// Words that lead a surface to its name, title after title: how many.
std::size_t count_title_words(const std::vector<std::string_view>& words) {
  std::size_t titles = 0;
  bool office = false;  // "Superintendent of Police": all that follows "of" is the office's
  for (std::size_t run = 0; run + 1 < words.size();) {
    const bool of = words[run] == "of" && titles == run && run > 0 && run + 2 < words.size();
    if (of && leads_name(words[run + 1])) {
      office = true;
      ++run;
    } else if (is_spaced_abbreviation(words, run) || is_double_title(words, run) ||
               is_first_lady(words, run)) {
      ++run;
    } else if (!leads_name(words[run]) || stays_in_name(words[run])) {
      break;
    }
    const bool second = run > 0 && (is_excellency(words, run - 1) || is_first_lady(words, run - 1));
    if (office || second || (is_title(words[run]) && !may_be_first_name(words, run)))
      titles = run + 1;
    ++run;
  }
  return titles;
}

bool is_ascii_alnum(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

// Most names begin and end with a letter: nothing to cut, unless the last is a possessive's.
bool is_bare(std::string_view surface) {
  if (surface.empty() || !is_ascii_alnum(surface.front()) || !is_ascii_alnum(surface.back())) {
    return false;
  }
  const bool may_possess = (surface.back() | 0x20) == 's' && surface.size() > 1;
  return !may_possess || is_ascii_alnum(surface[surface.size() - 2]);
}

}  // namespace

std::string_view trim_name(std::string_view surface) {
  if (is_bare(surface)) return surface;
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::string_view ending : {"'s", "\u2019s", "'S"}) {
      if (surface.size() > ending.size() && surface.ends_with(ending)) {
        surface.remove_suffix(ending.size());
        changed = true;
      }
    }
    for (const std::string_view mark : kTrimmed) {
      if (surface.starts_with(mark)) {
        surface.remove_prefix(mark.size());
        changed = true;
      }
      if (surface.ends_with(mark)) {
        surface.remove_suffix(mark.size());
        changed = true;
      }
    }
  }
  return surface;
}

PersonName parse_person(std::string_view surface) {
  const std::string_view whole = trim_name(surface);
  std::vector<std::string_view> words = words_of(whole);
  PersonName parsed;
  if (words.empty()) return parsed;
  const std::size_t first = count_title_words(words);
  const auto offset = static_cast<std::size_t>(words[first].data() - whole.data());
  parsed.name = whole.substr(offset);
  parsed.title = trim_name(whole.substr(0, offset));
  parsed.words.assign(words.begin() + static_cast<std::ptrdiff_t>(first), words.end());
  return parsed;
}

std::string without_middle_initials(const std::vector<std::string_view>& words) {
  std::string name;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool middle = i > 0 && i + 1 < words.size();
    if (middle && is_initial(words[i]) && !is_initial(words[i - 1])) continue;
    if (middle && is_nickname(words[i])) continue;
    if (!name.empty()) name += ' ';
    name += words[i];
  }
  return name;
}

std::string plain_person_name(std::string_view name) {
  return without_middle_initials(words_of(name));
}

bool is_part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::size_t at = 0;
  for (const std::string& word : part) {
    while (at < whole.size() && whole[at] != word) ++at;
    if (at == whole.size()) return false;
    ++at;
  }
  return true;
}

}  // namespace lede::analysis
