// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/sentences.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

// A period after these is part of the word, whatever follows.
constexpr std::array<std::string_view, 44> kTitlesAndSuch = {
    "adm",  "al",  "brig", "capt", "cf",   "cmdr", "col",    "dr",   "e.g", "fig",    "fr",
    "gen",  "gov", "hon",  "i.e",  "lt",   "maj",  "messrs", "mr",   "mrs", "ms",     "mt",
    "no",   "nos", "op",   "pp",   "pres", "prof", "rep",    "reps", "rev", "rt",     "sen",
    "sens", "sgt", "sr",   "st",   "ste",  "supt", "vol",    "vs",   "viz", "approx", "ca"};

// A period after these may end the sentence too: it does before a word that often starts one.
constexpr std::array<std::string_view, 30> kAbbreviations = {
    "a.m",  "p.m", "inc", "ltd", "corp", "co",  "bros", "plc", "jr",  "etc",
    "dept", "est", "jan", "feb", "mar",  "apr", "jun",  "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "mon",  "tue", "wed",  "thu", "fri", "ave"};

constexpr std::array<std::string_view, 46> kStarters = {
    "a",     "an",      "the",       "this", "that",  "these", "those", "it",   "its",  "he",
    "his",   "she",     "her",       "they", "their", "we",    "our",   "i",    "you",  "but",
    "and",   "so",      "or",        "in",   "on",    "at",    "as",    "if",   "when", "while",
    "after", "before",  "for",       "from", "with",  "by",    "there", "what", "who",  "why",
    "how",   "however", "meanwhile", "also", "no",    "some"};

// "Plan B" may end a sentence; "J. Smith" may not. Both look alike, and names are commoner.
bool is_initial(std::string_view word) {
  return word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z' && word != "I";
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<ByteRange> run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const char c = text_[at];
      if (c == '\n') {
        at = newline(at);
      } else if (c == '.' || c == '!' || c == '?') {
        at = terminal(at);
      } else if (static_cast<unsigned char>(c) >= 0x80) {
        at = unicode(at);
      } else {
        ++at;
      }
    }
    close(text_.size());
    return std::move(sentences_);
  }

 private:
  /// Bytes of the white space that begins at `at`, NBSP and its like included; 0 for none.
  [[nodiscard]] std::size_t space_at(std::size_t at) const {
    if (at >= text_.size()) return 0;
    if (is_space(text_[at])) return 1;
    if (static_cast<unsigned char>(text_[at]) < 0x80) return 0;
    const auto point = code_point_at(text_, at);
    const bool space = u_isUWhiteSpace(static_cast<UChar32>(point.value)) != 0 ||
                       point.value == 0x200B || point.value == 0xFEFF;
    return space ? point.bytes : 0;
  }

  void close(std::size_t end) {
    auto begin = begin_;
    begin_ = end;
    while (begin < end) {
      const auto space = space_at(begin);
      if (space == 0) break;
      begin += space;
    }
    while (end > begin) {
      auto last = end - 1;
      while (last > begin && (static_cast<unsigned char>(text_[last]) & 0xC0) == 0x80) --last;
      if (space_at(last) == 0) break;
      end = last;
    }
    if (begin < end) sentences_.push_back({begin, end});
  }

  [[nodiscard]] std::size_t skip_spaces(std::size_t at, bool& newline) const {
    while (at < text_.size()) {
      const auto space = space_at(at);
      if (space == 0) break;
      newline = newline || text_[at] == '\n';
      at += space;
    }
    return at;
  }

  std::size_t newline(std::size_t at) {
    std::size_t next = at;
    std::size_t lines = 0;
    while (next < text_.size()) {
      const auto space = space_at(next);
      if (space == 0) break;
      if (text_[next] == '\n') ++lines;
      next += space;
    }
    const auto line_begin = text_.rfind('\n', at == 0 ? 0 : at - 1);
    const auto line = at - (line_begin == std::string_view::npos || at == 0 ? 0 : line_begin + 1);
    // Lines wrapped by an editor are alike and moderately long; a much shorter or longer line is
    // a heading or a whole paragraph.
    constexpr std::size_t kWrappedMin = 50;
    constexpr std::size_t kWrappedMax = 110;
    const bool wrapped = line >= kWrappedMin && line <= kWrappedMax;
    if (lines > 1 || (!wrapped && starts_sentence(next))) close(at);
    return next;
  }

  [[nodiscard]] bool starts_sentence(std::size_t at) const {
    while (at < text_.size()) {
      const auto point = code_point_at(text_, at);
      const auto c = static_cast<UChar32>(point.value);
      if (u_islower(c)) return false;
      if (u_isalpha(c) || u_isdigit(c)) return true;
      const bool opener = c == '"' || c == '\'' || c == '(' || c == '[' || c == '$' || c == '-' ||
                          c == '*' || c == '#' || c == '@' || c >= 0x80;
      if (!opener) return false;
      if (u_isUWhiteSpace(c) && text_[at] == '\n') return true;
      at += point.bytes;
    }
    return true;
  }

  /// Past closing quotes and brackets that belong to the sentence which ends before `at`.
  [[nodiscard]] std::size_t skip_closers(std::size_t at) const {
    while (at < text_.size()) {
      const auto point = code_point_at(text_, at);
      const auto c = point.value;
      const bool closer = c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D ||
                          c == 0x2019 || c == 0xBB || c == 0x300D || c == 0x300F;
      if (!closer) return at;
      at += point.bytes;
    }
    return at;
  }

  [[nodiscard]] std::string_view word_before(std::size_t at) const {
    std::size_t begin = at;
    while (begin > begin_ && !is_space(text_[begin - 1]) && text_[begin - 1] != '(' &&
           text_[begin - 1] != '"' && text_[begin - 1] != '-') {
      --begin;
    }
    return text_.substr(begin, at - begin);
  }

  [[nodiscard]] bool starter_at(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && ((text_[end] | 0x20) >= 'a' && (text_[end] | 0x20) <= 'z')) ++end;
    if (end == at) return at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x80;
    return contains(kStarters, fold(text_.substr(at, end - at)));
  }

  /// True when the period at `at` belongs to a word; `next` is where the next word begins.
  [[nodiscard]] bool abbreviates(std::size_t at, std::size_t next) const {
    const auto word = word_before(at);
    if (is_initial(word)) return true;
    if (word.size() > 12) return false;
    const auto folded = fold(word);
    if (contains(kTitlesAndSuch, folded)) {
      // "No." ends "Is it? No." but not "No. 10".
      const bool numbered = folded == "no" || folded == "nos" || folded == "fig" || folded == "vol";
      return !numbered || (next < text_.size() && u_isdigit(static_cast<UChar32>(text_[next])));
    }
    const bool dotted = word.size() >= 3 && word[1] == '.';
    return (dotted || contains(kAbbreviations, folded)) && !starter_at(next);
  }

  std::size_t terminal(std::size_t at) {
    std::size_t end = at;
    while (end < text_.size() && (text_[end] == '.' || text_[end] == '!' || text_[end] == '?')) {
      ++end;
    }
    const bool lone_period = end == at + 1 && text_[at] == '.';
    const auto closed = skip_closers(end);
    bool new_line = false;
    const auto next = skip_spaces(closed, new_line);
    if (next == text_.size()) {
      close(text_.size());
      return next;
    }
    if (next == closed) return end;
    if (lone_period && closed == end && abbreviates(at, next)) return closed;
    if (!starts_sentence(next)) return closed;
    close(closed);
    return new_line ? closed : next;
  }

  std::size_t unicode(std::size_t at) {
    const auto point = code_point_at(text_, at);
    const auto end = at + point.bytes;
    switch (point.value) {
      case 0x3002:
      case 0xFF01:
      case 0xFF1F:
      case 0x61F:
      case 0x6D4:
      case 0x964: {
        const auto closed = skip_closers(end);
        close(closed);
        return closed;
      }
      case 0x2026: {  // an ellipsis ends a sentence only before one that starts
        const auto closed = skip_closers(end);
        bool new_line = false;
        const auto next = skip_spaces(closed, new_line);
        if (next != closed && starts_sentence(next)) close(closed);
        return closed;
      }
      default:
        return end;
    }
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  std::vector<ByteRange> sentences_{};
};

}  // namespace

std::vector<ByteRange> split_sentences(std::string_view text, std::string_view /*language*/) {
  return Splitter(text).run();
}

}  // namespace lede::analysis
