// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/second_pass.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "analysis/tagger/decoder.hpp"
#include "analysis/tagger/document_words.hpp"
#include "analysis/tagger/label_agreement.hpp"

namespace lede::tools {

using namespace analysis::tagging;

namespace {

using Scored = std::vector<std::vector<LabelRow>>;  ///< sentence, token

std::vector<LabelRow> score_sentence(const CompiledSentence& sentence,
                                     const LearnedWeights& weights) {
  std::vector<LabelRow> scores(sentence.size());
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    for (const auto feature : sentence.features_of(at)) {
      for (std::size_t k = 0; k < kPaddedLabels; ++k) scores[at][k] += weights.features[feature][k];
    }
  }
  return scores;
}

/// The scores that each sentence gets from a first pass that has not seen its document.
Scored held_out_scores(const CompiledText& text, const LearnerSettings& settings, unsigned folds) {
  Scored scores(text.sentences.size());
  for (unsigned fold = 0; fold < folds; ++fold) {
    fmt::print(stderr, "fold {} of {}\n", fold + 1, folds);
    auto fold_settings = settings;
    fold_settings.leave_out = {folds, fold};
    const auto weights = learn(text, fold_settings);
    for (std::size_t s = 0; s < text.sentences.size(); ++s) {
      if (text.sentences[s].document % folds == fold) {
        scores[s] = score_sentence(text.sentences[s], weights);
      }
    }
  }
  return scores;
}

std::vector<std::uint8_t> first_labels(std::span<const CompiledSentence> sentences,
                                       std::span<const std::vector<LabelRow>> scores,
                                       const Decoder& decoder) {
  std::vector<std::uint8_t> labels;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    std::vector<Scores> emissions;
    for (const auto& row : scores[s]) emissions.push_back(rounded_scores(row, decoder.lanes()));
    const auto first = labels.size();
    labels.resize(first + emissions.size());
    decoder.best_labels(emissions, sentences[s].classes, std::span(labels).subspan(first));
  }
  return labels;
}

/// Calls `use(sentence, features)` for every token of the text.
template <typename Use>
void for_each_context(const Model& knowledge, const std::vector<LabelledDocument>& documents,
                      const CompiledText& text, const Scored& scores, const Decoder& decoder,
                      Use use) {
  std::size_t base = 0;
  std::vector<std::uint64_t> features;
  WordCache cache;
  DocumentTokens attributes;
  for (const auto& document : documents) {
    std::vector<std::vector<std::string_view>> views;
    views.reserve(document.sentences.size());
    for (const auto& sentence : document.sentences) {
      views.emplace_back(sentence.tokens.begin(), sentence.tokens.end());
    }
    const std::vector<analysis::SentenceTokens> tokens(views.begin(), views.end());
    read_document(knowledge, tokens, cache, attributes);
    const DocumentWords words(attributes);
    const auto size = document.sentences.size();
    const auto labels = first_labels(std::span(text.sentences).subspan(base, size),
                                     std::span(scores).subspan(base, size), decoder);
    const LabelAgreement agreement(words, labels);
    for (std::size_t s = 0; s < size; ++s) {
      const auto begin = attributes.first_token[s], end = attributes.first_token[s + 1];
      for (auto at = begin; at < end; ++at) {
        features.clear();
        agreement.extract(begin, end, at, features);
        use(base + s, features);
      }
    }
    base += size;
  }
}

}  // namespace

SecondPass train_second_pass(const Model& knowledge, const std::vector<LabelledDocument>& documents,
                             const CompiledText& text, const LearnerSettings& settings,
                             const LearnedWeights& first, unsigned folds) {
  const auto scores = held_out_scores(text, settings, folds);
  const auto transitions = rounded_transitions(first);
  const Decoder decoder(transitions, knowledge.types());
  SecondPass pass;
  for_each_context(knowledge, documents, text, scores, decoder,
                   [&](std::size_t, const std::vector<std::uint64_t>& features) {
                     pass.text.features.insert(pass.text.features.end(), features.begin(),
                                               features.end());
                   });
  pass.text.features = frequent_features(std::move(pass.text.features), 3);
  for (const auto& sentence : text.sentences) {
    auto& copy = pass.text.sentences.emplace_back(sentence);
    copy.features.clear();
    copy.first_feature = {0};
  }
  for_each_context(knowledge, documents, text, scores, decoder,
                   [&](std::size_t s, const std::vector<std::uint64_t>& features) {
                     add_token_features(pass.text, s, features);
                   });
  auto second = settings;
  second.dropout = 0;
  second.epochs = 4;
  pass.weights = learn(pass.text, second, {&scores, &first.transitions}).features;
  return pass;
}

}  // namespace lede::tools
