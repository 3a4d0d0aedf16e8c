// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string_view>

#include "analysis/unicode.hpp"
#include "query/snippets.hpp"

namespace lede::query {
namespace {

constexpr std::string_view kEllipsis = "…";
/// Of the letters, how many may go lost for a cut at a clause instead of a word.
constexpr std::size_t kClauseSlack = 60;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The offset `count` letters after `from`, at most `end`.
std::size_t forward(std::string_view text, std::size_t from, std::size_t end, std::size_t count) {
  while (from < end && count-- > 0) from += analysis::code_point_at(text, from).bytes;
  return std::min(from, end);
}

/// The offset `count` letters before `from`, at least `begin`.
std::size_t backward(std::string_view text, std::size_t from, std::size_t begin,
                     std::size_t count) {
  while (from > begin && count > 0) {
    --from;
    if ((static_cast<unsigned char>(text[from]) & 0xC0U) != 0x80U) --count;
  }
  return from;
}

bool ends_clause(char c) {
  return c == ',' || c == ';' || c == ':' || c == ')';
}

/// Where to end at or before `at`: behind a clause if one ends near, else behind a word, else at a
/// grapheme.
std::size_t cut_end(std::string_view text, std::size_t least, std::size_t at) {
  const std::size_t nearest = std::max(least, backward(text, at, least, kClauseSlack));
  for (std::size_t i = at; i > nearest; --i) {
    if (i < text.size() && is_space(text[i]) && ends_clause(text[i - 1])) return i - 1;
  }
  for (std::size_t i = at; i > least; --i) {
    if (i < text.size() && is_space(text[i])) return i;
  }
  return std::max(least, analysis::grapheme_floor(text, at));
}

/// Where to begin at or after `at` and at or before `most`.
std::size_t cut_begin(std::string_view text, std::size_t at, std::size_t most) {
  const std::size_t farthest = std::min(most, forward(text, at, most, kClauseSlack));
  for (std::size_t i = at; i + 1 < farthest; ++i) {
    if (ends_clause(text[i]) && is_space(text[i + 1])) return i + 2;
  }
  for (std::size_t i = at; i < most; ++i) {
    if (is_space(text[i])) return i + 1;
  }
  return analysis::grapheme_floor(text, most);
}

/// The stretch of at most kMaxSnippetLetters that holds most marks, the earliest of the best.
ByteRange densest(std::string_view text, ByteRange sentence, std::span<const ByteRange> marks) {
  ByteRange best = marks.empty() ? ByteRange{sentence.begin, sentence.begin} : marks.front();
  std::size_t most = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const std::size_t reach =
        forward(text, marks[i].begin, sentence.end, kMaxSnippetLetters - kClauseSlack);
    std::size_t last = i;
    while (last + 1 < marks.size() && marks[last + 1].end <= reach) ++last;
    if (last - i + 1 <= most) continue;
    most = last - i + 1;
    best = {marks[i].begin, marks[last].end};
  }
  return best;
}

ByteRange window(std::string_view text, ByteRange sentence, std::span<const ByteRange> marks) {
  if (letters_in(sentence.of(text)) <= kMaxSnippetLetters) return sentence;
  const ByteRange core = densest(text, sentence, marks);
  ByteRange out = sentence;
  const std::size_t from_start = letters_in(ByteRange{sentence.begin, core.end}.of(text));
  if (from_start > kMaxSnippetLetters) {
    const std::size_t used = letters_in(core.of(text));
    const std::size_t before = kMaxSnippetLetters > used ? (kMaxSnippetLetters - used) / 2 : 0;
    out.begin = cut_begin(text, backward(text, core.begin, sentence.begin, before), core.begin);
  }
  const std::size_t reach = forward(text, out.begin, sentence.end, kMaxSnippetLetters);
  if (reach < sentence.end) out.end = cut_end(text, std::max(core.end, out.begin + 1), reach);
  return out;
}

}  // namespace

std::vector<ByteRange> merged(std::vector<ByteRange> ranges) {
  std::ranges::sort(ranges);
  std::vector<ByteRange> out;
  for (const ByteRange range : ranges) {
    if (!out.empty() && range.begin < out.back().end) {
      out.back().end = std::max(out.back().end, range.end);
    } else if (!range.empty()) {
      out.push_back(range);
    }
  }
  return out;
}

Snippet extract(std::string_view text, ByteRange sentence, std::span<const ByteRange> marks) {
  Snippet snippet;
  snippet.range = window(text, sentence, marks);
  std::size_t shift = 0;
  if (snippet.range.begin > sentence.begin) {
    snippet.text = kEllipsis;
    shift = kEllipsis.size();
  }
  snippet.text += snippet.range.of(text);
  if (snippet.range.end < sentence.end) snippet.text += kEllipsis;
  for (const ByteRange mark : marks) {
    if (!snippet.range.contains(mark)) continue;
    snippet.marks.push_back(
        {mark.begin - snippet.range.begin + shift, mark.end - snippet.range.begin + shift});
  }
  return snippet;
}

}  // namespace lede::query
