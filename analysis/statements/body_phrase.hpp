// SPDX-License-Identifier: GPL-2.0-or-later
// Which body a phrase like "the company" or "Litzman's office" means.
#pragma once

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

/// The head of `phrase` is the noun of a body, and no mention.
[[nodiscard]] Subject resolve_institution(const Sentence& sentence, const Phrase& phrase,
                                          const Discourse& discourse);

}  // namespace lede::analysis
