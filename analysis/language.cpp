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

/// A short English text gives CLD2 too little to be sure; its function words do not lie.
bool reads_as_english(std::string_view text) {
  constexpr std::size_t kLooked = 2000;
  std::size_t words = 0;
  std::size_t stops = 0;
  std::size_t begin = 0;
  const auto sample = text.substr(0, kLooked);
  while (begin < sample.size()) {
    const auto end = std::min(sample.find_first_of(" \n\t,.;:", begin), sample.size());
    if (end > begin) {
      ++words;
      if (is_stop_word(fold(sample.substr(begin, end - begin)), "en")) ++stops;
    }
    begin = end + 1;
  }
  return stops > 0 && stops * 6 >= words;
}

}  // namespace

std::string detect_language(std::string_view text) {
  // CLD2 settles long before this much text, and its time grows with the length.
  constexpr std::size_t kLooked = 8192;
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
  return reads_as_english(sample) ? "en" : "und";
}

}  // namespace lede::analysis
