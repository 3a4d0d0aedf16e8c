// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/training.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <string>

#include "lede/error.hpp"
#include "tools/train/compiled_text.hpp"
#include "tools/train/learner.hpp"
#include "tools/train/model_writer.hpp"
#include "tools/train/rounding.hpp"
#include "tools/train/second_pass.hpp"
#include "tools/train/sources.hpp"
#include "tools/train/word_knowledge.hpp"

namespace lede::tools {

using namespace analysis::tagging;

namespace {

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
  if (std::popcount(parts.types) > int{kMostTypes}) {
    throw Error(ErrorCode::kInvalidInput,
                "a model knows at most " + std::to_string(kMostTypes) + " types");
  }
  if (!recipe.clusters.empty()) parts.words = read_clusters(recipe.clusters);
  auto folded = casing_of_words(documents);
  if (!recipe.words.empty()) add_parts_of_speech(recipe.words, folded);
  for (const auto& [key, row] : folded) parts.words.push_back(row);
  parts.phrases = read_lists(recipe.lists);
  return parts;
}

LearnerSettings settings_of(const Recipe& recipe, std::uint32_t types) {
  LearnerSettings settings;
  settings.epochs = recipe.epochs;
  settings.finishing = recipe.finishing;
  settings.rate = recipe.rate;
  settings.l1 = recipe.l1;
  settings.l2 = recipe.l2;
  settings.dropout = recipe.dropout;
  settings.types = types;
  return settings;
}

void add_biases(const Recipe& recipe, const std::vector<std::uint64_t>& features,
                LearnedWeights& weights) {
  const auto bias = std::ranges::lower_bound(features, bias_feature()) - features.begin();
  auto& row = weights.features[static_cast<std::size_t>(bias)];
  row[kOutside] += recipe.outside_bias;
  row[label_of(EntityType::kPerson, SpanPart::kBegin)] += recipe.person_bias;
  row[label_of(EntityType::kPerson, SpanPart::kUnit)] += recipe.person_bias;
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
  const auto settings = settings_of(recipe, parts.types);
  auto weights = learn(text, settings);
  parts.transitions = rounded_transitions(weights);
  if ((recipe.groups & kSecondPass) != 0) {
    const auto second =
        train_second_pass(knowledge, documents, text, settings, weights, recipe.folds);
    parts.context_features = rounded_features(second.text.features, second.weights);
  }
  add_biases(recipe, text.features, weights);
  parts.features = rounded_features(text.features, weights.features);
  return model_bytes(parts);
}

}  // namespace lede::tools
