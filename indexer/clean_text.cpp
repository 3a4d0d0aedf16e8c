// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/clean_text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/unicode.hpp"

namespace lede::indexer {
namespace {

enum class Character { kKept, kSpace, kLineEnd, kDropped };

Character class_of(char32_t c) {
  if (c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == U'\f') {
    return Character::kLineEnd;
  }
  if (c == U' ' || c == U'\t' || c == U'\v') return Character::kSpace;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return Character::kDropped;
  if (c < 0xA0) return Character::kKept;
  if (c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF) return Character::kDropped;
  return u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR ? Character::kSpace
                                                                  : Character::kKept;
}

/// Puts off spaces and line ends until a character follows, so that lines are trimmed.
class Cleaner {
 public:
  explicit Cleaner(std::size_t capacity) { out_.reserve(capacity); }

  void put(std::string_view bytes) {
    if (at_line_start_) {
      at_line_start_ = false;
    } else if (space_) {
      out_ += ' ';
    }
    space_ = false;
    out_.append(bytes);
  }
  void space() { space_ = true; }
  void line_end() {
    out_ += '\n';
    at_line_start_ = true;
    space_ = false;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  bool space_ = false;
  bool at_line_start_ = true;
};

}  // namespace

std::string clean_text(std::string_view text) {
  Cleaner cleaner(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto run = at;
    while (run < text.size() && text[run] > ' ' && text[run] < '\x7F') ++run;
    if (run > at) {
      cleaner.put(text.substr(at, run - at));
      at = run;
      continue;
    }
    const auto c = analysis::code_point_at(text, at);
    const auto bytes = text.substr(at, c.bytes);
    at += c.bytes;
    if (c.value == U'\r' && at < text.size() && text[at] == '\n') continue;
    switch (class_of(c.value)) {
      case Character::kKept:
        cleaner.put(bytes);
        break;
      case Character::kSpace:
        cleaner.space();
        break;
      case Character::kLineEnd:
        cleaner.line_end();
        break;
      case Character::kDropped:
        break;
    }
  }
  return cleaner.take();
}

std::string clean_line(std::string_view text) {
  std::string line = clean_text(text);
  std::ranges::replace(line, '\n', ' ');
  const auto twice = [](char a, char b) { return a == ' ' && b == ' '; };
  line.erase(std::unique(line.begin(), line.end(), twice), line.end());
  return std::string(trim(line));
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const auto begin = text.find_first_not_of(kSpaces);
  if (begin == text.npos) return text.substr(0, 0);  // still a place in the text
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

std::size_t count_words(std::string_view line) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : line) {
    if (c != ' ' && !inside) ++words;
    inside = c != ' ';
  }
  return words;
}

bool ends_sentence(std::string_view line) {
  constexpr std::array<std::string_view, 7> kClosing{"\"", "'", ")", "]", "”", "’", "»"};
  constexpr std::array<std::string_view, 6> kFinal{".", "!", "?", "…", "。", "："};
  line = trim(line);
  for (bool more = true; more;) {
    more = false;
    for (const auto mark : kClosing) {
      if (!line.ends_with(mark)) continue;
      line.remove_suffix(mark.size());
      more = true;
    }
  }
  return std::ranges::any_of(kFinal, [line](auto mark) { return line.ends_with(mark); });
}

}  // namespace lede::indexer
