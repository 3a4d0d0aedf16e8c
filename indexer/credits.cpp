// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/credits.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "analysis/unicode.hpp"
#include "indexer/clean_text.hpp"

namespace lede::indexer {
namespace {

constexpr std::size_t kLongestByline = 140;
constexpr std::size_t kLongestCredit = 300;

bool starts_upper(std::string_view word) {
  return !word.empty() &&
         u_isupper(static_cast<UChar32>(analysis::code_point_at(word, 0).value)) != 0;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(trim(text.substr(0, at)));
    if (at == text.npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::string_view without_prefix(std::string_view text, std::string_view prefix) {
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  return trim(text);
}

/// "Foreign desk", "Staff writers": who writes without a name.
bool names_a_desk(std::string_view part) {
  static const std::unordered_set<std::string> kWords{
      "desk",    "staff",  "writer",        "writers",        "reporter", "reporters", "editor",
      "editors", "bureau", "correspondent", "correspondents", "agencies", "newsroom"};
  return std::ranges::any_of(split(part, " "), [](std::string_view word) {
    return kWords.contains(analysis::fold(word));
  });
}

/// Words of which names of newspapers and agencies are made.
bool names_a_publication(std::string_view part) {
  static const std::unordered_set<std::string> kWords{
      "news",     "times",     "post",        "herald",    "courier",  "observer", "dispatch",
      "wire",     "chronicle", "guardian",    "tribune",   "journal",  "gazette",  "telegraph",
      "mail",     "star",      "sun",         "press",     "agency",   "reuters",  "bbc",
      "cnn",      "ap",        "afp",         "today",     "daily",    "weekly",   "note",
      "ledger",   "review",    "independent", "standard",  "mirror",   "express",  "globe",
      "monitor",  "media",     "magazine",    "bulletin",  "radio",    "tv",       "tass",
      "interfax", "bloomberg", "politico",    "economist", "inquirer", "examiner", "register",
      "record",   "sentinel",  "advertiser",  "argus",     "echo",     "online"};
  const auto words = split(part, " ");
  return std::ranges::any_of(
      words, [](std::string_view word) { return kWords.contains(analysis::fold(word)); });
}

/// Up to five words, each capitalised but for small ones: a person or a publication.
bool looks_like_name(std::string_view part) {
  static const std::unordered_set<std::string_view> kSmall{"of", "the", "de",  "van", "von", "der",
                                                           "al", "bin", "and", "da",  "la",  "le"};
  const auto words = split(part, " ");
  if (words.empty() || words.size() > 5 || !starts_upper(words.front())) return false;
  if (part.find_first_of("?!:;\"0123456789") != part.npos) return false;
  return std::ranges::all_of(
      words, [](std::string_view word) { return starts_upper(word) || kSmall.contains(word); });
}

/// Cuts a line at bars, dots and " by "; a part that came after "by" starts with "By ".
std::vector<std::string> parts_of(std::string_view line) {
  std::string bars(line);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSeparators{
      {{" · ", "|"},
       {" • ", "|"},
       {" — ", "|"},
       {" – ", "|"},
       {" / ", "|"},
       {" by ", "|By "},
       {". Updated", "|Updated"},
       {". Published", "|Published"}}};
  for (const auto& [from, to] : kSeparators) {
    for (auto at = bars.find(from); at != bars.npos; at = bars.find(from, at + to.size())) {
      bars.replace(at, from.size(), to);
    }
  }
  std::vector<std::string> parts;
  for (const auto part : split(bars, "|")) {
    if (!part.empty()) parts.emplace_back(part);
  }
  return parts;
}

/// Classifies the parts of one line and remembers whether one of them could be nothing else.
class BylineParser {
 public:
  bool take(std::string_view part) {
    if (part.ends_with('.')) part.remove_suffix(1);
    if (take_date(part)) return true;
    const bool by = part.starts_with("By ") || part.starts_with("BY ");
    if (by) part = without_prefix(part.substr(3), "the ");
    return take_pieces(split(part, ", "), by);
  }
  /// True when a part of the line could be nothing else than part of a byline.
  [[nodiscard]] bool understood() const { return certain_ || publication_; }
  Credits credits;

 private:
  bool take_date(std::string_view text) {
    const auto date = parse_date(text);
    if (!date || (date->year == 0 && date->day == 0)) return false;
    credits.date = date;
    certain_ = true;
    return true;
  }

  /// "May 30, 2023" is two pieces, so that the longest run that is a date goes first.
  bool take_pieces(const std::vector<std::string_view>& pieces, bool by) {
    for (std::size_t at = 0; at < pieces.size();) {
      const auto used = take_date_pieces(pieces, at);
      if (used == 0 && !take_name(pieces[at], by)) return false;
      at += std::max<std::size_t>(used, 1);
    }
    return true;
  }

  std::size_t take_date_pieces(const std::vector<std::string_view>& pieces, std::size_t at) {
    for (auto end = std::min(at + 3, pieces.size()); end > at; --end) {
      const auto* begin = pieces[at].data();
      const auto* last = pieces[end - 1].data() + pieces[end - 1].size();
      if (take_date({begin, static_cast<std::size_t>(last - begin)})) return end - at;
    }
    return 0;
  }

  bool take_name(std::string_view piece, bool by) {
    if (piece.ends_with('.')) piece.remove_suffix(1);
    const auto bare = without_prefix(piece, "the ");
    if (names_a_desk(bare) && count_words(bare) <= 5) {
      credits.authors.emplace_back(bare);
      certain_ = true;
      return true;
    }
    if (by) {
      const auto names = author_names(bare);
      if (names.empty() || !std::ranges::all_of(names, looks_like_name)) return false;
      if (!credits.authors.empty() && names_a_publication(bare)) {
        credits.source = bare;
      } else {
        credits.authors.insert(credits.authors.end(), names.begin(), names.end());
      }
      certain_ = true;
      return true;
    }
    if (!looks_like_name(piece)) return false;
    if (publication_ && count_words(piece) <= 3) return true;  // "BBC News, Kyiv"
    if (!credits.source.empty()) return false;
    credits.source = piece;
    // A publication's name alone on its line; "Sun rises" is refused for its small letters.
    if (names_a_publication(piece) && count_words(piece) >= 2) publication_ = true;
    return true;
  }

  bool certain_ = false;
  bool publication_ = false;
};

std::string_view without_brackets(std::string_view line) {
  if (line.starts_with('(') && line.ends_with(')')) line = line.substr(1, line.size() - 2);
  if (line.ends_with('.')) line.remove_suffix(1);
  return trim(line);
}

}  // namespace

std::optional<Credits> parse_byline(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestByline) return std::nullopt;
  BylineParser parser;
  for (const auto& part : parts_of(line)) {
    if (!parser.take(part)) return std::nullopt;
  }
  if (!parser.understood()) return std::nullopt;
  return parser.credits;
}

std::optional<std::vector<std::string>> parse_credit(std::string_view line) {
  constexpr std::array<std::string_view, 7> kWriting{"additional reporting by ",
                                                     "reporting by ",
                                                     "reported by ",
                                                     "written by ",
                                                     "writing by ",
                                                     "with reporting by ",
                                                     "additional reporting: "};
  constexpr std::array<std::string_view, 5> kEditing{"editing by ", "edited by ", "compiled by ",
                                                     "translated by ", "photographs by "};
  line = without_brackets(trim(line));
  if (line.empty() || line.size() > kLongestCredit) return std::nullopt;
  std::vector<std::string> names;
  bool any = false;
  for (const auto part : split(line, ";")) {
    const auto folded = analysis::fold(part);
    const auto begins = [&folded](std::string_view cue) { return folded.starts_with(cue); };
    const auto cue = std::ranges::find_if(kWriting, begins);
    if (cue != kWriting.end()) {
      for (auto& name : author_names(part.substr(cue->size()))) names.push_back(std::move(name));
    } else if (std::ranges::none_of(kEditing, begins)) {
      return std::nullopt;
    }
    any = true;
  }
  // "Reporting by the state media has been one-sided" is a sentence of the text.
  const auto named = [](const std::string& name) {
    return looks_like_name(name) || names_a_desk(name);
  };
  if (!any || !std::ranges::all_of(names, named)) return std::nullopt;
  return names;
}

std::vector<std::string> author_names(std::string_view names) {
  std::string joined(names);
  for (const std::string_view word : {" and ", " & ", "; ", " with "}) {
    for (auto at = joined.find(word); at != joined.npos; at = joined.find(word)) {
      joined.replace(at, word.size(), ", ");
    }
  }
  std::vector<std::string> found;
  for (auto name : split(joined, ",")) {
    name = without_prefix(without_prefix(without_prefix(name, "By "), "by "), "the ");
    name = trim(name.substr(0, name.find(" in ")));
    if (name.ends_with('.') && name.size() > 3) name.remove_suffix(1);
    const bool address = name.find("://") != name.npos || name.find('@') != name.npos;
    if (!name.empty() && !address) found.emplace_back(name);
  }
  return found;
}

void add_authors(const std::vector<std::string>& authors, Article& article) {
  for (const auto& author : authors) {
    if (std::ranges::find(article.authors, author) == article.authors.end()) {
      article.authors.push_back(author);
    }
  }
}

void add_contributors(const std::vector<std::string>& names, Article& article) {
  add_authors(names, article);
  for (const auto& name : names) {
    if (std::ranges::find(article.contributors, name) == article.contributors.end()) {
      article.contributors.push_back(name);
    }
  }
}

void add_credits(const Credits& credits, Article& article) {
  add_authors(credits.authors, article);
  if (article.source.empty()) article.source = credits.source;
  if (article.date.empty() && credits.date) article.date = iso_date(*credits.date);
}

}  // namespace lede::indexer
