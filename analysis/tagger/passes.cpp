// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/passes.hpp"

#include "analysis/tagger/decoder.hpp"
#include "analysis/tagger/document_words.hpp"
#include "analysis/tagger/features.hpp"
#include "analysis/tagger/label_agreement.hpp"
#include "analysis/tagger/transitions.hpp"

namespace lede::analysis::tagging {
namespace {

void score_features(const FeatureTable& table, std::span<const std::uint64_t> features,
                    Scores& scores) {
  // In three sweeps, so that the memory's answers come while others are asked for.
  thread_local std::vector<std::uint32_t> runs;
  runs.clear();
  for (const auto feature : features) table.prefetch(feature);
  for (const auto feature : features) {
    if (const auto run = table.find(feature); run != 0) runs.push_back(run);
  }
  for (const auto run : runs) table.add(run, scores);
}

/// The document while it is tagged.
class DocumentPasses {
 public:
  DocumentPasses(const Model& model, std::span<const SentenceTokens> document)
      : model_(model),
        decoder_(model.transitions()),
        attributes_(attributes_of_document(model, document)),
        words_(attributes_),
        emissions_(attributes_.tokens.size(), starting_scores(model.types())),
        classes_(attributes_.tokens.size()),
        labels_(attributes_.tokens.size()) {}

  void first_pass() {
    const FeatureExtractor extractor(attributes_, words_, model_.feature_groups());
    for (std::size_t s = 0; s < attributes_.sentences(); ++s) {
      for (auto at = begin(s); at < end(s); ++at) {
        extractor.extract(s, at, features_);
        score_features(model_.features(), features_, emissions_[at]);
        classes_[at] = static_cast<std::uint8_t>(transition_class(attributes_.tokens[at]));
      }
      decode(s);
    }
  }

  /// Adds what the first pass's answers say, and decodes the sentences about which they do.
  void second_pass() {
    const auto first_labels = labels_;
    const LabelAgreement agreement(words_, first_labels);
    for (std::size_t s = 0; s < attributes_.sentences(); ++s) {
      bool any = false;
      for (auto at = begin(s); at < end(s); ++at) {
        agreement.extract(begin(s), end(s), at, features_);
        score_features(model_.context_features(), features_, emissions_[at]);
        any = any || !features_.empty();
      }
      if (any) decode(s);
    }
  }

  [[nodiscard]] std::vector<TaggedSpan> spans() const {
    std::vector<TaggedSpan> spans;
    for (std::size_t s = 0; s < attributes_.sentences(); ++s) {
      append_spans(static_cast<std::uint32_t>(s),
                   std::span(labels_).subspan(begin(s), end(s) - begin(s)), spans);
    }
    return spans;
  }

 private:
  [[nodiscard]] std::size_t begin(std::size_t s) const { return attributes_.first_token[s]; }
  [[nodiscard]] std::size_t end(std::size_t s) const { return attributes_.first_token[s + 1]; }

  void decode(std::size_t s) {
    const auto size = end(s) - begin(s);
    decoder_.best_labels(std::span(emissions_).subspan(begin(s), size),
                         std::span(classes_).subspan(begin(s), size),
                         std::span(labels_).subspan(begin(s), size));
  }

  const Model& model_;
  Decoder decoder_;
  DocumentTokens attributes_;
  DocumentWords words_;
  std::vector<Scores> emissions_;
  std::vector<std::uint8_t> classes_;
  std::vector<std::uint8_t> labels_;
  std::vector<std::uint64_t> features_;
};

}  // namespace

std::vector<TaggedSpan> tag_document(const Model& model, std::span<const SentenceTokens> document) {
  DocumentPasses passes(model, document);
  passes.first_pass();
  if ((model.feature_groups() & kSecondPass) != 0) passes.second_pass();
  return passes.spans();
}

}  // namespace lede::analysis::tagging
