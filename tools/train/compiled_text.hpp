// SPDX-License-Identifier: GPL-2.0-or-later
// Training documents as numbers: features seen often enough, by index.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/model.hpp"
#include "tools/train/labelled_text.hpp"

namespace lede::tools {

struct CompiledSentence {
  std::vector<std::uint32_t> features{};       ///< of all tokens, one after the other
  std::vector<std::uint32_t> first_feature{};  ///< of each token, plus one end entry
  std::vector<std::uint8_t> classes{};
  std::vector<LabelSet> allowed{};
  float weight = 1;
  bool finish = false;  ///< learned from in the finishing epochs too
  std::uint32_t document = 0;

  [[nodiscard]] std::size_t size() const { return classes.size(); }
  [[nodiscard]] std::span<const std::uint32_t> features_of(std::size_t token) const {
    return std::span(features).subspan(first_feature[token],
                                       first_feature[token + 1] - first_feature[token]);
  }
};

struct CompiledText {
  std::vector<CompiledSentence> sentences{};
  std::vector<std::uint64_t> features{};  ///< index → hash, sorted
};

/// `knowledge` supplies words and lists. Features seen less than `min_count` times are dropped.
[[nodiscard]] CompiledText compile_text(const analysis::tagging::Model& knowledge,
                                        const std::vector<LabelledDocument>& documents,
                                        unsigned min_count);

/// Those of `seen` that occur `min_count` times, sorted.
[[nodiscard]] std::vector<std::uint64_t> frequent_features(std::vector<std::uint64_t> seen,
                                                           unsigned min_count);

/// Appends a token with the features that `text` knows to sentence `sentence`.
void add_token_features(CompiledText& text, std::size_t sentence,
                        const std::vector<std::uint64_t>& features);

}  // namespace lede::tools
