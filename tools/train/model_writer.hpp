// SPDX-License-Identifier: GPL-2.0-or-later
// Weights, words and phrases → the bytes of a model file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/tagger/model_format.hpp"

namespace lede::tools {

struct LabelWeight {
  std::uint8_t label = 0;
  std::int8_t weight = 0;  ///< in steps of the model's quantum
};

struct FeatureRow {
  std::uint64_t feature = 0;
  std::vector<LabelWeight> weights{};
};

struct WordRow {
  std::uint64_t key = 0;
  analysis::tagging::WordSlot slot{};
};

struct PhraseRow {
  std::uint64_t key = 0;
  analysis::tagging::GazetteerSlot slot{};
};

struct ModelParts {
  std::vector<FeatureRow> features{};
  std::vector<FeatureRow> context_features{};
  std::vector<std::int16_t> transitions{};  ///< empty: all zero
  std::vector<WordRow> words{};
  std::vector<PhraseRow> phrases{};
  std::uint32_t feature_groups = 0;
  std::uint32_t types = 0;  ///< at most kMostTypes; weights of other types' labels are dropped
};

/// The same parts give the same bytes.
[[nodiscard]] std::string model_bytes(const ModelParts& parts);

}  // namespace lede::tools
