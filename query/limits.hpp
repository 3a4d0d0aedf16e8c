// SPDX-License-Identifier: GPL-2.0-or-later
// Bounds on what one query may cost; past each of them a diagnostic says what was left out.
#pragma once

#include <cstddef>

namespace lede::query {

inline constexpr std::size_t kMaxQueryBytes = 64U << 10;
inline constexpr std::size_t kMaxDepth = 40;      ///< nested brackets
inline constexpr std::size_t kMaxClauses = 1024;  ///< words, phrases and field values
inline constexpr std::size_t kMaxPhraseWords = 32;
inline constexpr std::size_t kMaxWindow = 1000;   ///< words between NEAR's operands
inline constexpr std::size_t kMaxMeetings = 64;   ///< what the brackets of one NEAR stand for
inline constexpr std::size_t kMaxNearWords = 64;  ///< of all operands of one NEAR
inline constexpr std::size_t kMaxEdits = 2;
inline constexpr double kMaxBoost = 100;
inline constexpr std::size_t kMaxExpansions = 200;         ///< terms of one wildcard or fuzzy word
inline constexpr std::size_t kMaxQueryExpansions = 4000;   ///< terms of all of them together
inline constexpr std::size_t kMaxTermsScanned = 1U << 20;  ///< of the vocabulary, a query
/// Of values that may be meant by those that nothing has: a hint, which takes nothing of a search.
inline constexpr std::size_t kMaxNearValuesScanned = 1U << 18;
inline constexpr std::size_t kMaxSentenceChecks = 20000;  ///< articles read to decide SENT
inline constexpr std::size_t kMaxDiagnostics = 16;

}  // namespace lede::query
