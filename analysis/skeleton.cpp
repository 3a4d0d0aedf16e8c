// SPDX-License-Identifier: GPL-2.0-or-later
// The consonant skeleton under which romanisations of one name meet.
#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "analysis/aliases.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

using Rewrite = std::pair<std::string_view, std::string_view>;

// Digraphs of the usual romanisations (English, German, French), longest first. "c" stands for
// every hushing sound, since languages disagree on them most.
constexpr std::array<Rewrite, 24> kRewrites = {
    {{"schtsch", "c"}, {"shch", "c"}, {"tsch", "c"}, {"tch", "c"}, {"sch", "c"}, {"zh", "c"},
     {"sh", "c"},      {"ch", "c"},   {"kh", "h"},   {"gh", "g"},  {"ph", "f"},  {"th", "t"},
     {"ts", "s"},      {"tz", "s"},   {"dz", "s"},   {"dj", "c"},  {"ck", "k"},  {"qu", "k"},
     {"c", "k"},       {"q", "k"},    {"x", "ks"},   {"w", "v"},   {"z", "s"},   {"j", ""}}};

// A bit for each letter with which a rewrite begins: most letters stand for themselves.
constexpr std::uint32_t kRewritten = [] {
  std::uint32_t letters = 0;
  for (const Rewrite& rule : kRewrites) letters |= 1U << (rule.first.front() - 'a');
  return letters;
}();

const Rewrite* find_rewrite(std::string_view word) {
  const char first = word.front();
  if (first < 'a' || first > 'z' || (kRewritten >> (first - 'a') & 1U) == 0) return nullptr;
  for (const Rewrite& rule : kRewrites) {
    if (rule.first.front() == first && word.starts_with(rule.first)) return &rule;
  }
  return nullptr;
}

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

bool has_ukrainian_letters(std::string_view text) {
  constexpr std::array<std::string_view, 8> kLetters = {"і", "ї", "є", "ґ", "І", "Ї", "Є", "Ґ"};
  return std::ranges::any_of(kLetters, [text](std::string_view letter) {
    return text.find(letter) != std::string_view::npos;
  });
}

std::string latin_words(std::string_view name) {
  const bool ascii =
      std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return fold(name);
  return fold(romanise(name, has_ukrainian_letters(name) ? "uk" : "ru"));
}

void append_skeleton(std::string_view word, std::string& out) {
  const std::size_t start = out.size();
  if (!word.empty() && is_vowel(word.front())) out += 'a';
  while (!word.empty()) {
    const Rewrite* rewrite = find_rewrite(word);
    std::string_view sound = word.substr(0, 1);
    std::size_t used = 1;
    if (rewrite != nullptr) {
      sound = rewrite->second;
      used = rewrite->first.size();
    }
    for (const char c : sound) {
      const bool letter = c >= 'a' && c <= 'z';
      const bool repeated = out.size() > start && out.back() == c;
      if (letter && !is_vowel(c) && !repeated) out += c;
    }
    word.remove_prefix(used);
  }
}

}  // namespace

std::string name_skeleton(std::string_view name) {
  constexpr std::size_t kTellingLetters = 3;
  const std::string words = latin_words(name);
  std::string skeleton;
  std::size_t letters = 0;
  std::string_view rest = words;
  while (!rest.empty()) {
    const std::size_t end = rest.find_first_of(" -'");
    const std::size_t before = skeleton.size();
    if (!skeleton.empty()) skeleton += ' ';
    const std::size_t start = skeleton.size();
    append_skeleton(rest.substr(0, end), skeleton);
    letters += skeleton.size() - start;
    if (skeleton.size() == start) skeleton.resize(before);
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  return letters < kTellingLetters ? std::string() : skeleton;
}

}  // namespace lede::analysis
