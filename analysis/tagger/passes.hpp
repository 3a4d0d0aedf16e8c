// SPDX-License-Identifier: GPL-2.0-or-later
// Tagging a document: a first pass, a second that knows the first's answers.
#pragma once

#include <span>
#include <vector>

#include "analysis/tagger.hpp"
#include "analysis/tagger/decoder.hpp"
#include "analysis/tagger/document_words.hpp"
#include "analysis/tagger/model.hpp"
#include "analysis/tagger/row_cache.hpp"
#include "analysis/tagger/token_scorer.hpp"
#include "analysis/tagger/word_cache.hpp"

namespace lede::analysis::tagging {

/// What one thread keeps from document to document: what it has looked up, and room. For one
/// model alone.
struct Workspace {
  explicit Workspace(const Model& model) : scorer(model.features(), rows) {}
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;
  ~Workspace() = default;

  RowCache rows{};
  TokenScorer scorer;
  WordCache words{};
  DocumentTokens document{};
  std::vector<Scores> emissions{};  ///< of the tokens that are scored
};

[[nodiscard]] std::vector<TaggedSpan> tag_document(const Model& model, const Decoder& decoder,
                                                   Workspace& space,
                                                   std::span<const SentenceTokens> document);

}  // namespace lede::analysis::tagging
