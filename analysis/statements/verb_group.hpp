// SPDX-License-Identifier: GPL-2.0-or-later
// A cue verb with its auxiliaries: is the act done, or negated, hypothetical, passive?
#pragma once

#include <cstddef>

#include "analysis/statements/sentence.hpp"

namespace lede::analysis {

struct VerbGroup {
  std::size_t begin = 0;  ///< first auxiliary or adverb of the group
  bool passive = false;
  bool participle = false;  ///< "…, adding": shares another verb's subject
  bool infinitive = false;  ///< "to deny"
  bool negated = false;
  bool hypothetical = false;  ///< modal, conditional, habitual, asked
  bool bare = false;          ///< base form without auxiliary: present plural, or a noun
};

[[nodiscard]] VerbGroup verb_group(const Sentence& sentence, std::size_t verb);

/// "the parties pushing for change", "such as demanding": a participle without a pause is told of
/// the noun before it. `begin`: the first word of its group.
[[nodiscard]] bool hangs_on_noun(const Sentence& sentence, std::size_t begin);

/// "the claims", "a report", "advocate Ada Lind": no verb after all.
[[nodiscard]] bool is_noun(const Sentence& sentence, std::size_t verb, const VerbGroup& group);

/// "having Norvia admit it": what the subject that starts at word `subject` is wished or brought to
/// do, in the bare form.
[[nodiscard]] bool is_made_to(const Sentence& sentence, std::size_t subject);

}  // namespace lede::analysis
