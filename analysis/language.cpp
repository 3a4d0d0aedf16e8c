// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/language.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <string>

#include "analysis/stems.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

/// Share of English function words among the first words of `text`; 0 without words.
double english_share(std::string_view text) {
  constexpr std::size_t kLooked = 600;
  std::size_t words = 0;
  std::size_t stops = 0;
  std::size_t begin = 0;
  std::string folded;
  const auto sample = text.substr(0, kLooked);
  while (begin < sample.size()) {
    const auto end = std::min(sample.find_first_of(" \n\t,.;:\"", begin), sample.size());
    if (end > begin) {
      ++words;
      folded.clear();
      fold(sample.substr(begin, end - begin), folded);
      if (is_stop_word(folded, "en")) ++stops;
    }
    begin = end + 1;
  }
  return words == 0 ? 0 : static_cast<double>(stops) / static_cast<double>(words);
}

// No other language's running text reaches this share of English function words, so most English
// articles are known without asking CLD2, which costs as much as all tokenising.
constexpr double kSurelyEnglish = 0.35;
// Where CLD2 has too little to be sure, a few function words do not lie.
constexpr double kProbablyEnglish = 0.08;

}  // namespace

std::string detect_language(std::string_view text) {
  const auto share = english_share(text);
  if (share >= kSurelyEnglish) return "en";
  // CLD2 settles long before this much text, and its time grows with the length.
  constexpr std::size_t kLooked = 2048;
  auto sample = text.substr(0, kLooked);
  while (!sample.empty() && !is_valid_utf8(sample)) sample.remove_suffix(1);
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language three[3];
  int percent[3];
  double scores[3];
  int bytes = 0;
  bool reliable = false;
  const auto summary =
      CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true, &hints,
                                     0, three, percent, scores, nullptr, &bytes, &reliable);
  if (reliable && summary != CLD2::UNKNOWN_LANGUAGE) {
    std::string code = CLD2::LanguageCode(summary);
    return code.substr(0, code.find('-'));
  }
  return share >= kProbablyEnglish ? "en" : "und";
}

}  // namespace lede::analysis
