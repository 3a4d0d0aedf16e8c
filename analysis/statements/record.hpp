// SPDX-License-Identifier: GPL-2.0-or-later
// What one cue of a sentence yields, before it becomes statements.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/names/spans.hpp"
#include "analysis/statements/speaker.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

struct Record {
  Subject subject{};
  Act act = Act::kStatement;
  std::size_t cue_begin = 0;  ///< words
  std::size_t cue_end = 0;
  std::uint32_t target = kNoMention;
  bool silent = false;            ///< names a speaker but is no statement of its own
  bool reported_by_verb = false;  ///< a verb of saying that only frames what follows
  bool within = false;            ///< told in the words of another record's speaker
};

using Records = std::vector<Record>;

[[nodiscard]] inline bool is_charge(Act act) {
  return act == Act::kAccusation || act == Act::kCriticism;
}

}  // namespace lede::analysis
