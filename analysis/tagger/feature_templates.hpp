// SPDX-License-Identifier: GPL-2.0-or-later
// The numbers of the feature templates, and the groups of features that one place decides.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "analysis/tagger/document_words.hpp"
#include "analysis/tagger/feature_table.hpp"
#include "analysis/tagger/feature_window.hpp"

namespace lede::analysis::tagging {

/// Every template has a number of its own; the window's place is added to the first of its row.
enum Template : std::uint64_t {
  kBias = 1,
  kWordAt = 10,
  kFineAt = 20,
  kMiddleAt = 30,
  kCoarseAt = 40,
  kShapeAt = 50,
  kCaseAt = 60,
  kSuffixAt = 70,
  kGazetteerAt = 80,
  kExact = 100,
  kPrefix = 110,
  kSuffix = 120,
  kPreviousWordAndWord = 130,
  kWordAndNextWord,
  kAround,
  kTwoBefore,
  kTwoAfter,
  kShapeBefore,
  kShapeAfter,
  kShapeTriple,
  kCaseTriple,
  kWordInCases,
  kShapeAndNextWord,
  kShapeAndPreviousWord,
  kClusterBefore,
  kClusterAfter,
  kClusterAround,
  kShapeAndClusterBefore,
  kShapeAndClusterAfter,
  kClusterTriple,
  kBagBefore,
  kBagAfter,
  kGazetteer,
  kGazetteerHere,
  kGazetteerAndCase,
  kGazetteerPair,
  kGazetteerAndNextWord,
  kCasing,
  kCasingHere,
  kHeadline,
  kHeadlineWord,
  kFirstWord,
  kDocumentCounts = 161,
  kDocumentBefore,
  kDocumentAfter,
  kDocumentWordBefore,
  kDocumentWordAfter,
  kDocumentPhrase,
  kLongCapitals,
  kOtherCase = 260,
  kPartsOfSpeech = 270,
  kRank = 280,
  kGram = 285,
  kExpansion = 290,
  kRegister = 300,
};

/// Of a word in a role.
[[nodiscard]] constexpr std::uint64_t template_of(Role role) {
  constexpr std::array<std::uint64_t, kRoles> kTemplates = {
      kWordAt + 1,       kWordAt + 3,       kBagBefore,        kBagAfter,
      kLongCapitals + 1, kLongCapitals + 2, kLongCapitals + 3, kLongCapitals + 4};
  return kTemplates[static_cast<std::size_t>(role)];
}

/// Names of groups of features, for keys: a key says all that decides the group.
enum Group : std::uint64_t {
  kOwnWord = 1,
  kOwnWordHere,
  kWindowWord = 10,
  kWordBefore = 30,
  kWordAfter,
  kShapes,
  kFarCases,
  kLexicon,
  kLists,
  kMentionBefore,
  kMentionAfter,
  kPlainWord,
};

inline constexpr int kWindow = 2;  ///< words on either side that get features of their own

/// A token in its sentence, and what holds for the whole sentence or document.
struct Place {
  Window window;
  bool first_word = false;
  SentenceCase casing = SentenceCase::kNormal;
  Register tone = Register::kImpersonal;
  std::uint32_t groups = 0;  ///< FeatureGroup bits of the model

  [[nodiscard]] const TokenAttributes& operator[](std::ptrdiff_t offset) const {
    return window[offset];
  }
  [[nodiscard]] bool on(std::uint32_t group) const { return (groups & group) != 0; }
};

[[nodiscard]] inline std::uint64_t number_of(SentenceCase casing) {
  return static_cast<std::uint64_t>(casing);
}
[[nodiscard]] inline std::uint64_t number_of(Register tone) {
  return static_cast<std::uint64_t>(tone);
}
[[nodiscard]] inline std::uint64_t gazetteer_of(const TokenAttributes& token) {
  return std::bit_cast<std::uint64_t>(token.gazetteer);
}

/// Every list that the token is in, with its part in the phrase.
template <typename Use>
void for_each_mark(const TokenAttributes& token, Use use) {
  for (std::size_t part = 0; part < token.gazetteer.size(); ++part) {
    for (unsigned bits = token.gazetteer[part]; bits != 0; bits &= bits - 1) {
      use(static_cast<std::uint64_t>(std::countr_zero(bits)) * 4 + part);
    }
  }
}

/// Sets `located`.
void locate_roles(const FeatureTable& table, TokenAttributes& token);

/// What the token's own spelling says, and nothing else.
void add_own_spelling(const Place& place, std::string_view word, Sink& sink);

/// What the word says where it stands. Decided by the word, its lists, `first_word`, `casing` and
/// `tone`.
void add_own_word_here(const Place& place, Sink& sink);

/// What a token that hardly ever belongs to a name says by itself. Decided by the word and the
/// cases around it.
void add_plain_word(const Place& place, Sink& sink);

/// What a word of the window says by itself. Decided by the word and `offset`.
void add_window_word(const Place& place, int offset, Sink& sink);

}  // namespace lede::analysis::tagging
