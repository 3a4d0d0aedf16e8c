// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/ordinary_words.hpp"

#include "analysis/families.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/stems.hpp"
#include "analysis/string_memo.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {

namespace {

bool look_up(std::string_view word) {
  thread_local Stemmer stemmer("en");
  const std::string folded = fold(word);
  if (is_stop_word(folded, "en") || title_kind(folded) != TitleKind::kNone) return true;
  const WordInfo& info = word_info(folded);
  if (info.classes != 0 || info.verb != nullptr || info.noun != nullptr) return true;
  return !family_of(stemmer.stem(folded)).empty();
}

}  // namespace

bool is_ordinary_word(std::string_view word) {
  constexpr std::size_t kRemembered = 1U << 14;
  thread_local StringMemo<bool> memo(kRemembered);
  memo.make_room();
  return memo.of(word, look_up);
}

}  // namespace lede::analysis
