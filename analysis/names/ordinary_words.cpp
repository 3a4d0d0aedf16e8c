// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/ordinary_words.hpp"

#include "analysis/families.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/stems.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {

bool is_ordinary_word(std::string_view word) {
  thread_local Stemmer stemmer("en");
  const std::string folded = fold(word);
  if (is_stop_word(folded, "en") || title_kind(folded) != TitleKind::kNone) return true;
  const WordInfo& info = word_info(folded);
  if (info.classes != 0 || info.verb != nullptr || info.noun != nullptr) return true;
  return !family_of(stemmer.stem(folded)).empty();
}

}  // namespace lede::analysis
