// SPDX-License-Identifier: GPL-2.0-or-later
// What a phrase becomes once it is known whom it means.
#pragma once

#include <optional>

#include "analysis/statements/phrase.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

/// The last person, body or place that the phrase names; null when there is none.
[[nodiscard]] const Mention* mention_in(const Sentence& sentence, const Phrase& phrase);

[[nodiscard]] Subject unnamed(const Sentence& sentence, const Phrase& phrase);
[[nodiscard]] Subject named(const Phrase& phrase, Speaker speaker);
/// `found`: what to say of a speaker who is not known.
[[nodiscard]] Subject named_or(const Sentence& sentence, const Phrase& phrase,
                               std::optional<Speaker> speaker, bool found);

}  // namespace lede::analysis
