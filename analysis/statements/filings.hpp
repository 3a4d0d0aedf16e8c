// SPDX-License-Identifier: GPL-2.0-or-later
// Who files a lawsuit, so that "the lawsuit says" has a speaker.
#pragma once

#include <string_view>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

/// A paper that speaks for who took it to a court or an office, not for who spoke last.
[[nodiscard]] bool is_filing(std::string_view folded);

/// Remembers whose filing the sentence tells of. `records`: what was read in it.
void note_filing(const Sentence& sentence, const Records& records, Discourse& discourse);

}  // namespace lede::analysis
