// SPDX-License-Identifier: GPL-2.0-or-later
// What a token looks like on its own: folded form, shape, affixes, clusters, casing.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tagger.hpp"

namespace lede::analysis::tagging {

class Model;

enum class CaseClass : std::uint8_t {
  kLower,
  kTitle,
  kUpper,
  kMixed,
  kInitial,
  kAcronym,
  kDigit,
  kAlnum,
  kHyphen,
  kQuote,
  kSentenceEnd,
  kComma,
  kOtherPunctuation,
  kUncased
};
inline constexpr std::size_t kCaseClasses = 14;

/// How the sentence uses capitals: headlines tell less by them.
enum class SentenceCase : std::uint8_t { kNormal, kTitleCase, kAllCaps, kNoCaps };

inline constexpr std::size_t kAffixes = 4;
inline constexpr std::size_t kMaxGrams = 14;
inline constexpr std::size_t kShortestAcronym = 3;  ///< in letters
inline constexpr std::size_t kLongestAcronym = 6;

/// What a word is to a token that it speaks for by its mere place: the one before or after a plain
/// token, one of those farther off, the bounds of the token's run of capitals, those around it.
enum class Role : std::uint8_t {
  kBefore,
  kAfter,
  kFarBefore,
  kFarAfter,
  kRunEnd,
  kRunBegin,
  kAfterRun,
  kBeforeRun
};
inline constexpr std::size_t kRoles = 8;
inline constexpr std::uint32_t kNotLocated = UINT32_MAX;

/// Hashes stand for strings.
struct TokenAttributes {
  std::uint64_t exact = 0;
  std::uint64_t folded = 0;
  std::uint64_t shape = 0;   ///< "Xxxx-00" with runs cut to at most two
  std::uint64_t ending = 0;  ///< last three bytes of a longer word, else 0
  std::uint16_t fine = 0;    ///< clusters, 0 when the word has none
  std::uint16_t middle = 0;
  std::uint16_t coarse = 0;
  std::uint16_t other_fine = 0;  ///< clusters of the spelling with the other case, if known
  std::uint16_t other_middle = 0;
  std::uint8_t rank = 0;  ///< of the word among all by frequency, in powers of two; 0 unknown
  std::uint8_t other_rank = 0;
  std::uint8_t parts_of_speech = 0;  ///< bits: noun, verb, adjective, adverb; 0 not in the lexicon
  std::uint8_t casing = 0;           ///< as WordSlot::casing
  CaseClass case_class = CaseClass::kLower;
  bool capital = false;         ///< begins with a capital letter
  bool quiet = false;           ///< is_quiet
  std::uint8_t transition = 0;  ///< transition_class
  char initial = 0;             ///< that letter when it is ASCII
  std::uint64_t letters = 0;    ///< of "NATO" or "U.N.", one byte each; 0 for other words
  std::array<std::uint16_t, 4> gazetteer{};  ///< lists by place in the phrase: B, I, L, U
  /// FeatureBucket::where of the word's feature in each role, so that it is looked up once and not
  /// for each token that the word stands beside.
  std::array<std::uint32_t, kRoles> located = {kNotLocated, kNotLocated, kNotLocated, kNotLocated,
                                               kNotLocated, kNotLocated, kNotLocated, kNotLocated};
};

/// What is asked of few words: parts of their spelling.
struct WordParts {
  std::array<std::uint64_t, kAffixes> prefix{};  ///< hashes; 0 beyond the word's length
  std::array<std::uint64_t, kAffixes> suffix{};
  std::array<std::uint32_t, kMaxGrams> grams{};  ///< of a capitalised word: runs of four bytes
  std::uint8_t gram_count = 0;
};
[[nodiscard]] WordParts parts_of(std::string_view word, bool capital);

/// The form under which words are compared: folded, digits made 0, cut when overlong.
void fold_word(std::string_view word, std::string& out);

[[nodiscard]] SentenceCase sentence_case(SentenceTokens tokens);

/// Key of a folded word's casing in the table of words, beside exact forms.
[[nodiscard]] std::uint64_t casing_key(std::uint64_t folded_hash);

/// Of a word by itself: all but `gazetteer`. `exact` is its hash.
[[nodiscard]] TokenAttributes attributes_of_word(const Model& model, std::string_view word,
                                                 std::uint64_t exact);

/// The hash of a word as it is spelled; overlong words are cut.
[[nodiscard]] std::uint64_t exact_hash(std::string_view word);

}  // namespace lede::analysis::tagging
