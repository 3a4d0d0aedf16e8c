// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/inflect.hpp"

#include <algorithm>
#include <array>

#include "analysis/statements/one_of.hpp"
#include "analysis/tables.hpp"

namespace lede::analysis {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

// Of one syllable: one vowel, then one consonant at the end ("slam", "rig", "quip", not "vow").
bool is_short(std::string_view base) {
  if (base.size() < 3 || is_vowel(base.back())) return false;
  if (std::string_view("wxy").find(base.back()) != std::string_view::npos) return false;
  const std::size_t skip = base.starts_with("qu") ? 2 : 0;
  const auto vowels = std::ranges::count_if(base.substr(skip), is_vowel);
  return vowels == 1 && is_vowel(base[base.size() - 2]);
}

bool doubles_last_letter(std::string_view base) {
  constexpr std::array<std::string_view, 15> kDoubling = {
      "rebut",  "commit", "admit", "begin", "permit", "submit", "aver",    "refer",
      "regret", "demur",  "rebel", "expel", "compel", "dispel", "sidestep"};
  return is_short(base) || one_of(base, kDoubling);
}

bool ends_in_consonant_y(std::string_view base) {
  return base.size() > 1 && base.back() == 'y' && !is_vowel(base[base.size() - 2]);
}

std::string third_person(std::string_view base) {
  std::string form(base);
  if (ends_in_consonant_y(base)) {
    form.pop_back();
    return form + "ies";
  }
  const bool hisses = base.ends_with('s') || base.ends_with('x') || base.ends_with('z') ||
                      base.ends_with("ch") || base.ends_with("sh") || base.ends_with('o');
  return form + (hisses ? "es" : "s");
}

std::string past_tense(std::string_view base) {
  std::string form(base);
  if (ends_in_consonant_y(base)) {
    form.pop_back();
    return form + "ied";
  }
  if (base.ends_with('e')) return form + 'd';
  if (doubles_last_letter(base)) form += base.back();
  return form + "ed";
}

std::string ing_form(std::string_view base) {
  std::string form(base);
  if (base.ends_with("ie")) return form.substr(0, form.size() - 2) + "ying";
  if (base.ends_with('e') && !base.ends_with("ee")) {
    form.pop_back();
  } else if (doubles_last_letter(base)) {
    form += base.back();
  }
  return form + "ing";
}

}  // namespace

VerbForms inflect_verb(std::string_view entry) {
  const auto parts = split_cells(entry, '/');
  const std::string_view base = parts[0];
  VerbForms forms{std::string(base), third_person(base), past_tense(base), past_tense(base),
                  ing_form(base)};
  if (parts.size() == 3) {
    forms.past = parts[1];
    forms.participle = parts[2];
  }
  return forms;
}

}  // namespace lede::analysis
