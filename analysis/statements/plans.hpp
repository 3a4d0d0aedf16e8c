// SPDX-License-Identifier: GPL-2.0-or-later
// What somebody tells of his own side's plans, and that it never did a thing.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// What somebody refuses who will not do it ("would not resign"), unlike "would not run this
/// winter". `verb`: folded.
[[nodiscard]] bool is_concession(std::string_view verb);

/// "he would build", "his party will", "Norvia will" in the mouth of its minister: a pledge, a
/// threat or a rejection by words [begin, end).
[[nodiscard]] std::optional<Act> act_of_plan(const Sentence& sentence, std::size_t begin,
                                             std::size_t end, const Speaker& speaker,
                                             const Discourse& discourse);

/// "it had never censored a book", told of nobody but the speaker's own side; unlike "he had never
/// seen rain".
[[nodiscard]] bool never_did(const Sentence& sentence, std::size_t begin, std::size_t end,
                             const Speaker& speaker, const Discourse& discourse);

}  // namespace lede::analysis
