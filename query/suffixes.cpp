// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suffixes.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "query/limits.hpp"
#include "query/remark_text.hpp"

namespace lede::query {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Digits with at most one inner point, from `at`; the end of them.
std::size_t number_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  bool point = false;
  while (end < text.size() && (is_digit(text[end]) || (text[end] == '.' && !point && end > at))) {
    point = point || text[end] == '.';
    ++end;
  }
  return end > at && text[end - 1] == '.' ? end - 1 : end;
}

double to_number(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// One suffix that starts at `at`; the number of bytes it has, 0 when there is none.
std::size_t read_one(std::string_view text, std::size_t at, SuffixesOf what, Lexeme& lexeme) {
  if (at >= text.size()) return 0;
  const std::size_t end = number_end(text, at + 1);
  if (text[at] == '^' && end > at + 1) {
    lexeme.boost = to_number(text.substr(at + 1, end - at - 1));
    return end - at;
  }
  if (text[at] != '~' || what == SuffixesOf::kGroup) return 0;
  if (end > at + 1) {
    const double wanted = to_number(text.substr(at + 1, end - at - 1));
    lexeme.distance = static_cast<unsigned>(std::min(wanted, 1e6));
  } else if (what == SuffixesOf::kWord) {
    lexeme.distance = 1;
  } else {
    return 0;
  }
  lexeme.fuzzy = true;
  return end - at;
}

/// Questions end in "?": there it is punctuation, while inside a word it stands for a letter.
bool drop_question_mark(Lexeme& word, Remarks& remarks) {
  std::string& text = word.text;
  const std::size_t letters = text.find_last_not_of('?') + 1;
  if (letters == 0 || letters == text.size() || text.find_first_of("?*") < letters) return false;
  remarks.hint({word.range.begin, word.range.end},
               "a ? at the end of a word is punctuation; * stands for any ending");
  text.resize(letters);
  return true;
}

}  // namespace

std::size_t read_suffixes(std::string_view tail, SuffixesOf what, Lexeme& lexeme) {
  std::size_t used = 0;
  while (const std::size_t one = read_one(tail, used, what, lexeme)) used += one;
  return used;
}

void check_suffixes(Lexeme& lexeme, SuffixesOf what, ByteRange range, Remarks& remarks) {
  if (lexeme.boost <= 0 || lexeme.boost > kMaxBoost || !std::isfinite(lexeme.boost)) {
    remarks.error(range,
                  fmt::format("a boost is a number above 0 and up to {}; none is used", kMaxBoost));
    lexeme.boost = 1;
  }
  if (what == SuffixesOf::kWord && lexeme.fuzzy &&
      (lexeme.distance == 0 || lexeme.distance > kMaxEdits)) {
    const unsigned used = lexeme.distance == 0 ? 1 : static_cast<unsigned>(kMaxEdits);
    remarks.error(range,
                  fmt::format("~ after a word takes 1 or {} edits; {} is used", kMaxEdits, used));
    lexeme.distance = used;
  }
  if (what == SuffixesOf::kPhrase && lexeme.distance > kMaxWindow) {
    remarks.error(range, fmt::format("~ after a phrase takes at most {} words", kMaxWindow));
    lexeme.distance = static_cast<unsigned>(kMaxWindow);
  }
}

void strip_suffixes(Lexeme& word, Remarks& remarks) {
  std::string& text = word.text;
  for (;;) {
    if (drop_question_mark(word, remarks)) continue;
    const std::size_t mark = text.find_last_of("~^");
    if (mark == std::string::npos || mark == 0) return;
    const std::size_t begin = word.range.begin + (word.exact ? 1 : 0) + mark;
    Lexeme tried;  // without the text, which may be long and have very many suffixes
    tried.boost = word.boost;
    tried.fuzzy = word.fuzzy;
    tried.distance = word.distance;
    const std::size_t used = read_one(text, mark, SuffixesOf::kWord, tried);
    if (mark + used == text.size()) {
      word.boost = tried.boost;
      word.fuzzy = tried.fuzzy;
      word.distance = tried.distance;
      check_suffixes(word, SuffixesOf::kWord, {begin, begin + used}, remarks);
    } else {
      remarks.error({begin, word.range.end},
                    fmt::format("“{}” is no number after ~ or ^ and is left out",
                                shortened(text.substr(mark))));
    }
    text.resize(mark);
  }
}

}  // namespace lede::query
