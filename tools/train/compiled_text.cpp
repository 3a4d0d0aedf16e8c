// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/compiled_text.hpp"

#include <algorithm>
#include <string_view>

#include "analysis/tagger/features.hpp"
#include "analysis/tagger/transitions.hpp"

namespace lede::tools {

using namespace analysis::tagging;

namespace {

constexpr std::uint32_t kDropped = UINT32_MAX;

/// Calls `use(sentence, token, features)` for every token of a document.
template <typename Use>
void for_each_token(const Model& knowledge, WordCache& cache, const LabelledDocument& document,
                    Use use) {
  std::vector<std::vector<std::string_view>> views;
  views.reserve(document.sentences.size());
  for (const auto& sentence : document.sentences) {
    views.emplace_back(sentence.tokens.begin(), sentence.tokens.end());
  }
  const std::vector<analysis::SentenceTokens> tokens(views.begin(), views.end());
  DocumentTokens attributes;
  read_document(knowledge, tokens, cache, attributes);
  const DocumentWords words(attributes);
  const FeatureExtractor extractor(attributes, words, knowledge.feature_groups());
  std::vector<std::uint64_t> features;
  for (std::size_t s = 0; s < tokens.size(); ++s) {
    for (auto at = attributes.first_token[s]; at < attributes.first_token[s + 1]; ++at) {
      extractor.extract(s, at, features);
      use(s, attributes.tokens[at], features);
    }
  }
}

std::uint32_t index_of(const std::vector<std::uint64_t>& features, std::uint64_t feature) {
  const auto found = std::ranges::lower_bound(features, feature);
  if (found == features.end() || *found != feature) return kDropped;
  return static_cast<std::uint32_t>(found - features.begin());
}

void compile_document(const Model& knowledge, WordCache& cache, const LabelledDocument& document,
                      CompiledText& text) {
  const auto base = text.sentences.size();
  const auto number = text.sentences.empty() ? 0 : text.sentences.back().document + 1;
  for (const auto& sentence : document.sentences) {
    auto& compiled = text.sentences.emplace_back();
    compiled.allowed = sentence.allowed;
    compiled.weight = document.weight;
    compiled.finish = document.finish;
    compiled.document = number;
    compiled.first_feature.push_back(0);
  }
  for_each_token(
      knowledge, cache, document,
      [&](std::size_t s, const TokenAttributes& token, const std::vector<std::uint64_t>& features) {
        add_token_features(text, base + s, features);
        auto& compiled = text.sentences[base + s];
        compiled.classes.push_back(static_cast<std::uint8_t>(transition_class(token)));
      });
}

}  // namespace

std::vector<std::uint64_t> frequent_features(std::vector<std::uint64_t> seen, unsigned min_count) {
  std::ranges::sort(seen);
  std::vector<std::uint64_t> kept;
  for (auto at = seen.begin(); at != seen.end();) {
    const auto next = std::upper_bound(at, seen.end(), *at);
    if (next - at >= static_cast<std::ptrdiff_t>(min_count)) kept.push_back(*at);
    at = next;
  }
  return kept;
}

void add_token_features(CompiledText& text, std::size_t sentence,
                        const std::vector<std::uint64_t>& features) {
  auto& compiled = text.sentences[sentence];
  const auto first = std::ssize(compiled.features);
  for (const auto feature : features) {
    const auto index = index_of(text.features, feature);
    if (index != kDropped) compiled.features.push_back(index);
  }
  // What is learned must not hang on the order in which templates are written down.
  std::sort(compiled.features.begin() + first, compiled.features.end());
  compiled.first_feature.push_back(static_cast<std::uint32_t>(compiled.features.size()));
}

CompiledText compile_text(const Model& knowledge, const std::vector<LabelledDocument>& documents,
                          unsigned min_count) {
  std::vector<std::uint64_t> seen;
  WordCache cache;
  for (const auto& document : documents) {
    for_each_token(
        knowledge, cache, document,
        [&](std::size_t, const TokenAttributes&, const std::vector<std::uint64_t>& features) {
          seen.insert(seen.end(), features.begin(), features.end());
        });
  }
  CompiledText text;
  text.features = frequent_features(std::move(seen), min_count);
  for (const auto& document : documents) compile_document(knowledge, cache, document, text);
  return text;
}

}  // namespace lede::tools
