// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the subject of a reported clause is who reports it, or a body that he speaks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

/// What the clause tells of its subject: somebody else's plan is seldom taken for one's own, but
/// somebody else's omission is what charges are made of.
enum class Told : std::uint8_t { kPlan, kOmission };

/// One past the subject at word `at` when it is the speaker's own side, else `at`.
[[nodiscard]] std::size_t own_side(const Sentence& sentence, std::size_t at, std::size_t end,
                                   const Speaker& speaker, const Discourse& discourse, Told told);

/// Whether the person holds an office of the country, rather than only comes from it.
[[nodiscard]] bool speaks_for_state(const Speaker& speaker, std::string_view country,
                                    const Discourse& discourse);

}  // namespace lede::analysis
