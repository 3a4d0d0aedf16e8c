// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/training.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tools/train/compiled_text.hpp"
#include "tools/train/learner.hpp"
#include "tools/train/model_writer.hpp"
#include "tools/train/sources.hpp"
#include "tools/train/word_knowledge.hpp"

namespace lede::tools {

using namespace analysis::tagging;

namespace {

/// Weights are stored as multiples of this; larger ones than 127 of it are clipped.
constexpr float kQuantum = 1.0F / 32;

int quantised(float weight) {
  return std::clamp(static_cast<int>(std::lround(weight / kQuantum)), -127, 127);
}

std::vector<LabelledDocument> read_documents(const Recipe& recipe) {
  std::vector<LabelledDocument> documents;
  for (const auto& source : recipe.sources) {
    auto more = read_source_documents(source);
    documents.insert(documents.end(), std::make_move_iterator(more.begin()),
                     std::make_move_iterator(more.end()));
  }
  return documents;
}

ModelParts knowledge_of(const Recipe& recipe, const std::vector<LabelledDocument>& documents) {
  ModelParts parts;
  parts.feature_groups = recipe.groups;
  for (const auto& source : recipe.sources) parts.types |= source.types;
  if (!recipe.clusters.empty()) parts.words = read_clusters(recipe.clusters);
  const auto casing = casing_of_words(documents);
  parts.words.insert(parts.words.end(), casing.begin(), casing.end());
  parts.phrases = read_lists(recipe.lists);
  return parts;
}

std::vector<FeatureRow> rounded(const std::vector<std::uint64_t>& features,
                                const std::vector<LabelRow>& weights) {
  std::vector<FeatureRow> rows;
  for (std::size_t at = 0; at < features.size(); ++at) {
    FeatureRow row;
    row.feature = features[at];
    for (std::size_t label = 0; label < kLabels; ++label) {
      const int weight = quantised(weights[at][label]);
      if (weight != 0) {
        row.weights.push_back({static_cast<std::uint8_t>(label), static_cast<std::int8_t>(weight)});
      }
    }
    if (!row.weights.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::int16_t> rounded(const LearnedWeights& weights) {
  std::vector<std::int16_t> out;
  for (const auto& matrix : weights.transitions) {
    for (const auto& row : matrix) {
      for (std::size_t to = 0; to < kLabels; ++to) {
        out.push_back(static_cast<std::int16_t>(std::lround(row[to] / kQuantum)));
      }
    }
  }
  return out;
}

}  // namespace

std::string train_model(const Recipe& recipe) {
  const auto documents = read_documents(recipe);
  auto parts = knowledge_of(recipe, documents);
  const auto knowledge_bytes = model_bytes(parts);
  const Model knowledge(knowledge_bytes, "knowledge");
  const auto text = compile_text(knowledge, documents, recipe.min_count);
  fmt::print(stderr, "{} documents, {} sentences, {} features\n", documents.size(),
             text.sentences.size(), text.features.size());
  LearnerSettings settings{recipe.epochs, recipe.rate, recipe.l1, recipe.l2, parts.types};
  const auto weights = learn(text, settings);
  parts.features = rounded(text.features, weights.features);
  parts.transitions = rounded(weights);
  return model_bytes(parts);
}

}  // namespace lede::tools
