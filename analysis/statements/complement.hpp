// SPDX-License-Identifier: GPL-2.0-or-later
// The words that a cue verb is about: after it, or before it in "…, X said".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analysis/statements/content.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"

namespace lede::analysis {

/// Words that say what a cue is about; `trailing` when they stand before it ("…, X said").
struct Complement {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool trailing = false;

  /// What the words say; read once, however often it is asked for.
  [[nodiscard]] Content content(const Sentence& sentence) const {
    if (!read) read = content_of(sentence, begin, end);
    return *read;
  }

  mutable std::optional<Content> read{};
};

[[nodiscard]] Complement complement_of(const Sentence& sentence, std::size_t verb,
                                       const Subject& subject, bool inverted);

/// "told Radio 1", "thanked the crew": what follows is never who speaks.
[[nodiscard]] bool always_takes_object(std::string_view lemma);

}  // namespace lede::analysis
