// SPDX-License-Identifier: GPL-2.0-or-later
// Tagging a document: a first pass on each sentence, a second that knows the first's answers.
#pragma once

#include <span>
#include <vector>

#include "analysis/tagger.hpp"
#include "analysis/tagger/model.hpp"

namespace lede::analysis::tagging {

[[nodiscard]] std::vector<TaggedSpan> tag_document(const Model& model,
                                                   std::span<const SentenceTokens> document);

}  // namespace lede::analysis::tagging
