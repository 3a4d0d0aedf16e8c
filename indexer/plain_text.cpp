// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <utility>

#include "analysis/unicode.hpp"
#include "indexer/article_fields.hpp"
#include "indexer/clean_text.hpp"
#include "indexer/credits.hpp"
#include "indexer/dateline.hpp"
#include "indexer/dates.hpp"
#include "indexer/furniture.hpp"

namespace lede::indexer {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t kLongestHeadline = 200;
constexpr std::size_t kHeadlineWords = 26;
constexpr std::size_t kWrapColumn = 100;
constexpr std::size_t kTailParagraphs = 6;  // credits stand among the last lines

std::size_t next_line(const Lines& lines, std::size_t at) {
  while (at < lines.size() && lines[at].empty()) ++at;
  return at;
}

/// "MOSCOW, 4 July –" with nothing after it.
std::optional<Dateline> whole_dateline(std::string_view line) {
  auto dateline = find_dateline(line);
  if (!dateline || dateline->bytes < line.size()) return std::nullopt;
  return dateline;
}

bool is_between_headline_and_text(std::string_view line) {
  return parse_byline(line).has_value() || whole_dateline(line).has_value();
}

bool ends_open(std::string_view line) {
  constexpr std::array<std::string_view, 8> kOpen{",", ";", ":", "-", " the", " a", " of", " and"};
  return std::ranges::any_of(kOpen, [line](auto end) { return line.ends_with(end); });
}

/// A headline is short, no sentence with a full stop, and stands before a text.
bool is_headline(const Lines& lines, std::size_t at) {
  const auto line = lines[at];
  if (line.size() > kLongestHeadline || count_words(line) > kHeadlineWords) return false;
  const bool asks = line.ends_with('?') || line.ends_with('!');
  if ((ends_sentence(line) && !asks) || ends_open(line)) return false;
  if (find_dateline(line) || parse_byline(line)) return false;
  const auto next = next_line(lines, at + 1);
  if (next == lines.size()) return false;
  if (next > at + 1 || is_between_headline_and_text(lines[next])) return true;
  return ends_sentence(lines[next]) && lines[next].size() > line.size();
}

void note_date(const DateParts& parts, std::string_view line, Reading& reading) {
  if (parts.year == 0 || parts.month == 0 || parts.day == 0 || !iso_date(parts).empty()) return;
  reading.remarks.push_back("\"" + std::string(line) +
                            "\" is no day of the calendar; read without a date");
}

/// "Date: 30 May 2023", as archives write above an article; nothing for other keys.
std::optional<std::pair<std::string, std::string_view>> key_and_value(std::string_view line) {
  constexpr std::size_t kLongestKey = 16;
  const auto colon = line.find(": ");
  if (colon > kLongestKey) return std::nullopt;
  auto key = analysis::fold(line.substr(0, colon));
  unsigned rank = 0;
  const auto field = field_named(key, rank);
  if (field == Field::kNone || field == Field::kText || field == Field::kId) return std::nullopt;
  return std::pair(std::move(key), trim(line.substr(colon + 2)));
}

bool is_address(std::string_view line) {
  const bool begins = line.starts_with("https://") || line.starts_with("http://");
  return begins && line.find(' ') == line.npos;
}

/// How many lines from `at` on are keys and values. One alone is a headline ("Source: the bridge
/// was mined"), so that fewer than two count as none.
std::size_t read_keys(const Lines& lines, std::size_t at, Reading& reading) {
  auto end = at;
  while (end < lines.size() && key_and_value(lines[end])) ++end;
  if (end - at < 2) return 0;
  for (auto line = at; line < end; ++line) {
    const auto entry = key_and_value(lines[line]);
    set_field(entry->first, entry->second, reading);
  }
  return end - at;
}

/// Takes headline, bylines and a dateline of its own off the front; returns where text begins.
std::size_t read_head(const Lines& lines, DateParts& dateline_date, Reading& reading) {
  auto& article = reading.article;
  for (auto at = next_line(lines, 0); at < lines.size(); at = next_line(lines, at + 1)) {
    const auto line = lines[at];
    const bool last = next_line(lines, at + 1) == lines.size();
    if (last) return at;
    if (const auto keys = read_keys(lines, at, reading)) {
      at += keys - 1;
    } else if (is_address(line)) {
      if (article.url.empty()) article.url = line;
    } else if (const auto dateline = whole_dateline(line)) {
      article.place = dateline->place;
      if (article.source.empty()) article.source = dateline->source;
      dateline_date = dateline->date;
    } else if (const auto credits = parse_byline(line)) {
      add_credits(*credits, article);
      if (credits->date) note_date(*credits->date, line, reading);
      if (credits->date) dateline_date = completed(dateline_date, *credits->date);
    } else if (article.title.empty() && is_headline(lines, at)) {
      article.title = line;
    } else if (line != article.title) {
      return at;
    }
  }
  return lines.size();
}

/// Text wrapped by hand at some column: most lines stop in the middle of a sentence.
bool is_hard_wrapped(const Lines& lines) {
  std::size_t inner = 0;
  std::size_t open = 0;
  std::size_t longest = 0;
  for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
    longest = std::max(longest, lines[at].size());
    if (lines[at].empty() || lines[at + 1].empty()) continue;
    ++inner;
    open += ends_sentence(lines[at]) ? 0U : 1U;
  }
  return inner >= 2 && longest <= kWrapColumn && open * 10 >= inner * 6;
}

/// Paragraphs in `joined` when lines must be put together; a deque keeps the views valid.
Lines paragraphs_of(const Lines& lines, bool lines_are_paragraphs,
                    std::deque<std::string>& joined) {
  Lines paragraphs;
  if (lines_are_paragraphs || !is_hard_wrapped(lines)) {
    std::ranges::copy_if(lines, std::back_inserter(paragraphs),
                         [](std::string_view line) { return !line.empty(); });
    return paragraphs;
  }
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].empty()) continue;
    if (at == 0 || lines[at - 1].empty()) {
      joined.emplace_back(lines[at]);
    } else {
      joined.back() += ' ';
      joined.back() += lines[at];
    }
  }
  for (const auto& paragraph : joined) paragraphs.emplace_back(paragraph);
  return paragraphs;
}

void read_credits(Lines& paragraphs, Article& article) {
  const auto tail = paragraphs.size() > kTailParagraphs ? paragraphs.size() - kTailParagraphs : 0;
  for (auto at = paragraphs.size(); at > std::max<std::size_t>(tail, 1); --at) {
    const auto names = parse_credit(paragraphs[at - 1]);
    if (!names) continue;
    add_contributors(*names, article);
    paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(at - 1));
  }
}

void read_dateline(Lines& paragraphs, DateParts& date, Article& article) {
  if (paragraphs.empty()) return;
  const auto dateline = find_dateline(paragraphs.front());
  if (!dateline || dateline->bytes >= paragraphs.front().size()) return;
  article.place = dateline->place;
  if (article.source.empty()) article.source = dateline->source;
  date = completed(date, dateline->date);
  paragraphs.front().remove_prefix(dateline->bytes);
}

std::string join(const Lines& paragraphs) {
  std::string text;
  for (const auto paragraph : paragraphs) {
    if (!text.empty()) text += "\n\n";
    text += paragraph;
  }
  return text;
}

}  // namespace

void read_lines(Lines lines, std::string_view name, bool lines_are_paragraphs, Reading& reading) {
  drop_furniture(lines);
  auto& article = reading.article;
  DateParts date;
  const auto text_begin = read_head(lines, date, reading);
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(text_begin));
  std::deque<std::string> joined;
  auto paragraphs = paragraphs_of(lines, lines_are_paragraphs, joined);
  read_dateline(paragraphs, date, article);
  read_credits(paragraphs, article);
  drop_unfinished_tail(paragraphs);
  read_credits(paragraphs, article);
  article.text = join(paragraphs);
  if (article.date.empty()) article.date = iso_date(completed(date, date_in_name(name)));
  if (article.date.empty()) article.date = iso_date(date_in_name(name));
}

Reading read_plain_text(std::string_view text, std::string_view name) {
  Reading reading;
  const auto cleaned = clean_text(text);
  read_lines(lines_of(cleaned), name, false, reading);
  return reading;
}

}  // namespace lede::indexer
