// SPDX-License-Identifier: GPL-2.0-or-later
// Who speaks where a name ends the subject: one bearer of it, or several bodies.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

/// The head of `phrase` is a mention.
[[nodiscard]] Subject resolve_name(const Sentence& sentence, const Phrase& phrase,
                                   const Discourse& discourse);

/// "Norvia Rail officials", without names of their own: the body whose they are; null for "Norvian
/// officials" and "a Norvia Rail official", who is one of many.
[[nodiscard]] const Mention* body_of_officials(const Sentence& sentence, const Phrase& phrase);

/// "the central bank", "the defence ministry", of which `words` leave "the" out: the body that has
/// them in its name. One word alone describes as much as it names.
[[nodiscard]] std::optional<Speaker> body_called(const Sentence& sentence, const Phrase& words,
                                                 const Discourse& discourse);

/// "the Norvian and Sundian governments", which end before word `end`; not found when they don't.
[[nodiscard]] Subject joint_governments(const Sentence& sentence, std::size_t end);

/// "Norvia's embassy in Holm": one of many, told apart by the place that `place` spans.
void add_seat(const Sentence& sentence, const Phrase& place, Subject& subject);

[[nodiscard]] bool is_like_acronym(std::string_view word);

}  // namespace lede::analysis
