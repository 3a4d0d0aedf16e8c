// SPDX-License-Identifier: GPL-2.0-or-later
// The act of a cue verb, by what follows it: "denied involvement" but not "denied bail".
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/statements/complement.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/verb_group.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Nothing when the verb performs no act here.
[[nodiscard]] std::optional<Act> act_of_verb(const Sentence& sentence, std::size_t verb,
                                             const VerbGroup& group, const Complement& complement);

/// Whom the act is aimed at: the first name after the cue; the number of a mention, or
/// kNoMention.
[[nodiscard]] std::uint32_t target_after(const Sentence& sentence, std::size_t verb);

}  // namespace lede::analysis
