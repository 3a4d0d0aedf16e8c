// SPDX-License-Identifier: GPL-2.0-or-later
// Trains the second pass on answers that the first gives to text it has not seen.
#pragma once

#include <vector>

#include "analysis/tagger/model.hpp"
#include "tools/train/compiled_text.hpp"
#include "tools/train/learner.hpp"
#include "tools/train/rounding.hpp"

namespace lede::tools {

struct SecondPass {
  CompiledText text{};              ///< features of the second pass
  std::vector<LabelRow> weights{};  ///< of `text.features`
};

/// `first` is the whole text's first pass, whose transitions the second keeps. The documents are
/// dealt to `folds` parts; each is tagged by a first pass trained on the others.
[[nodiscard]] SecondPass train_second_pass(const analysis::tagging::Model& knowledge,
                                           const std::vector<LabelledDocument>& documents,
                                           const CompiledText& text,
                                           const LearnerSettings& settings,
                                           const LearnedWeights& first, unsigned folds);

}  // namespace lede::tools
