// SPDX-License-Identifier: GPL-2.0-or-later
// Who stands behind what is cited: "according to him", "a study by X", "data compiled by X".
#pragma once

#include <cstddef>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

struct Source {
  Subject subject{};
  std::size_t end = 0;    ///< one past the last word of the phrase, without its author's name
  bool document = false;  ///< written or counted by who is named, not the party itself
};

/// The source that begins at word `first`, behind "according to".
[[nodiscard]] Source cited_source(const Sentence& sentence, std::size_t first,
                                  const Discourse& discourse);

/// "released by", "compiled by": the word right before `by` tells who wrote, unlike "seen by".
[[nodiscard]] bool is_issued(const Sentence& sentence, std::size_t by);

/// "the survey by X", "the survey released by X", "X's yearly survey", "X figures": `document` is
/// the noun, `end` one past its phrase.
[[nodiscard]] bool has_author(const Sentence& sentence, std::size_t document, std::size_t end);

/// "a report released by X": the report; else the word before the preposition.
[[nodiscard]] std::size_t issued_document(const Sentence& sentence, std::size_t by);

/// "company (ABC) policy", of which the bracket is at `end`: the name is but a part of what is
/// cited.
[[nodiscard]] bool goes_on(const Sentence& sentence, std::size_t end);

}  // namespace lede::analysis
