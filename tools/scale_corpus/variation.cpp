// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/scale_corpus/variation.hpp"

#include <algorithm>

namespace lede::scale {

namespace {

constexpr std::size_t kShortestName = 5;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_small(c) || is_capital(c);
}

/// A capital and at least four small letters.
bool is_name(std::string_view word) {
  return word.size() >= kShortestName && is_capital(word.front()) &&
         std::ranges::all_of(word.substr(1), is_small);
}

/// Calls `each` with begin and end of every run of characters of one kind.
template <class Kind, class Each>
void each_run(std::string_view text, Kind kind, Each each) {
  for (std::size_t begin = 0; begin < text.size();) {
    if (!kind(text[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && kind(text[end])) ++end;
    each(begin, end);
    begin = end;
  }
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

void redraw_numbers(std::string& text, std::mt19937_64& random) {
  each_run(text, is_digit, [&](std::size_t begin, std::size_t end) {
    if (is_year(std::string_view(text).substr(begin, end - begin))) return;
    for (std::size_t i = begin + 1; i < end; ++i)
      text[i] = static_cast<char>('0' + below(random, 10));
  });
}

std::string renamed(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  std::size_t copied = 0;
  each_run(text, is_letter, [&](std::size_t begin, std::size_t end) {
    if (text.substr(begin, end - begin) != from) return;
    out.append(text.substr(copied, begin - copied)).append(to);
    copied = end;
  });
  return out.append(text.substr(copied));
}

}  // namespace

std::size_t below(std::mt19937_64& random, std::size_t bound) {
  return static_cast<std::size_t>(random() % bound);
}

void Names::learn(std::string_view sentence) {
  each_run(sentence, is_letter, [&](std::size_t begin, std::size_t end) {
    const auto word = sentence.substr(begin, end - begin);
    if (begin > 0 && is_name(word)) known_.emplace_back(word);
  });
}

void Names::settle() {
  std::ranges::sort(known_);
  const auto rest = std::ranges::unique(known_);
  known_.erase(rest.begin(), rest.end());
}

std::string Names::blend(std::string_view name, std::mt19937_64& random) const {
  if (known_.empty()) return std::string(name);
  const std::string& other = known_[below(random, known_.size())];
  return std::string(name.substr(0, name.size() / 2)) + other.substr(other.size() / 2);
}

std::string varied(std::string text, const Names& names, std::mt19937_64& random) {
  redraw_numbers(text, random);
  if (below(random, 3) != 0) return text;
  std::vector<std::string_view> found;
  each_run(text, is_letter, [&](std::size_t begin, std::size_t end) {
    const auto word = std::string_view(text).substr(begin, end - begin);
    if (begin > 0 && is_name(word)) found.push_back(word);
  });
  if (found.empty()) return text;
  const auto name = found[below(random, found.size())];
  return renamed(text, name, names.blend(name, random));
}

}  // namespace lede::scale
