// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/passes.hpp"

#include "analysis/tagger/decoder.hpp"
#include "analysis/tagger/document_words.hpp"
#include "analysis/tagger/features.hpp"
#include "analysis/tagger/transitions.hpp"

namespace lede::analysis::tagging {
namespace {

void score_features(const FeatureTable& table, std::span<const std::uint64_t> features,
                    Scores& scores) {
  for (const auto feature : features) table.prefetch(feature);
  for (const auto feature : features) table.add(feature, scores);
}

}  // namespace

std::vector<TaggedSpan> tag_document(const Model& model, std::span<const SentenceTokens> document) {
  const auto attributes = attributes_of_document(model, document);
  const DocumentWords words(attributes);
  const FeatureExtractor extractor(attributes, words, model.feature_groups());
  std::vector<Scores> emissions(attributes.tokens.size());
  std::vector<std::uint8_t> classes(attributes.tokens.size());
  std::vector<std::uint64_t> features;
  std::vector<std::uint8_t> labels;
  std::vector<TaggedSpan> spans;
  for (std::size_t s = 0; s < document.size(); ++s) {
    const auto first = attributes.first_token[s];
    const auto size = document[s].size();
    for (auto at = first; at < first + size; ++at) {
      extractor.extract(s, at, features);
      score_features(model.features(), features, emissions[at]);
      classes[at] = static_cast<std::uint8_t>(transition_class(attributes.tokens[at]));
    }
    best_labels(model.transitions(), std::span(emissions).subspan(first, size),
                std::span(classes).subspan(first, size), labels);
    append_spans(static_cast<std::uint32_t>(s), labels, spans);
  }
  return spans;
}

}  // namespace lede::analysis::tagging
