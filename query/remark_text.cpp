// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/remark_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/unicode.hpp"
#include "query/terminal_text.hpp"

namespace lede::query {
namespace {

constexpr std::string_view kIndent = "  ";
constexpr std::string_view kCut = "…";
constexpr std::size_t kColumns = 100;
/// Shown before a place that is far from the query's start.
constexpr std::size_t kColumnsBefore = 30;
constexpr std::size_t kColumnsInMessage = 60;
/// More bytes than this many columns can take, accents included.
constexpr std::size_t kMostBytes = 2000;

/// The end of `text` that has at most `columns`.
std::string ending(std::string_view text, std::size_t columns) {
  std::size_t begin = text.size() > kMostBytes ? text.size() - kMostBytes : 0;
  begin = analysis::grapheme_floor(text, begin);
  std::string shown = harmless(text.substr(begin));
  while (columns_of(shown) > columns && begin < text.size()) {
    begin += analysis::code_point_at(text, begin).bytes;
    shown = harmless(text.substr(begin));
  }
  return begin == 0 ? shown : std::string(kCut) + shown;
}

/// The beginning of `text`.
std::string beginning(std::string_view text, std::size_t columns) {
  return clipped(
      harmless(text.substr(0, analysis::grapheme_floor(text, std::min(text.size(), kMostBytes)))),
      columns);
}

}  // namespace

std::string shortened(std::string_view query) {
  return beginning(query, kColumnsInMessage);
}

std::string remark_text(std::string_view query, const Diagnostic& diagnostic) {
  std::string out = fmt::format("note: {}\n", harmless(diagnostic.message));
  const std::string instead =
      diagnostic.suggestion.empty()
          ? ""
          : fmt::format("{}write {}\n", kIndent, beginning(diagnostic.suggestion, kColumns - 6));
  if (diagnostic.range.empty()) return out + instead;
  // Blanks at the ends are kept, so that the carets stand where they should.
  const auto [begin, end] = diagnostic.range;
  const bool blank = begin > 0 && query[begin - 1] == ' ';
  const bool fits = query.size() <= kMostBytes && columns_of(harmless(query)) <= kColumns;
  std::string before =
      fits ? harmless(query.substr(0, begin)) : ending(query.substr(0, begin), kColumnsBefore);
  if (blank) before += ' ';
  const std::size_t left = kColumns - std::min(kColumns, columns_of(before));
  const std::string about = beginning(query.substr(begin, end - begin), left);
  const std::string rest = beginning(query.substr(begin), left);
  out += fmt::format("{}{}{}\n{}{}{}\n", kIndent, before, rest, kIndent,
                     std::string(columns_of(before), ' '),
                     std::string(std::max<std::size_t>(columns_of(about), 1), '^'));
  return out + instead;
}

}  // namespace lede::query
