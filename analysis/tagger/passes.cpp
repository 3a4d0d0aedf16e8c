// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/passes.hpp"

#include <algorithm>

#include "analysis/tagger/features.hpp"
#include "analysis/tagger/label_agreement.hpp"
#include "analysis/tagger/transitions.hpp"

namespace lede::analysis::tagging {
namespace {

/// The document while it is tagged.
class DocumentPasses {
 public:
  DocumentPasses(const Model& model, const Decoder& decoder, Workspace& space)
      : model_(model),
        decoder_(decoder),
        space_(space),
        attributes_(space.document),
        words_(attributes_),
        emissions_(space.emissions),
        classes_(attributes_.tokens.size()),
        labels_(attributes_.tokens.size()) {
    emissions_.assign(attributes_.tokens.size(), Scores{});
  }

  void first_pass() {
    const FeatureExtractor extractor(attributes_, words_, model_.feature_groups());
    for (std::size_t s = 0; s < attributes_.sentences(); ++s) {
      space_.scorer.score(extractor, s, begin(s),
                          std::span(emissions_).subspan(begin(s), end(s) - begin(s)));
      for (auto at = begin(s); at < end(s); ++at) {
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
      for (auto at = begin(s); at < end(s); at += SentenceScorer::kMostTokens) {
        const auto size = std::min(SentenceScorer::kMostTokens, end(s) - at);
        any = add_context(agreement, s, at, size) || any;
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

  /// For `size` tokens from `first` on, of sentence `s`; whether there was anything to add.
  bool add_context(const LabelAgreement& agreement, std::size_t s, std::size_t first,
                   std::size_t size) {
    features_.clear();
    ends_.clear();
    for (std::size_t k = 0; k < size; ++k) {
      agreement.extract(begin(s), end(s), first + k, features_);
      ends_.push_back(features_.size());
    }
    if (features_.empty()) return false;
    found_.clear();
    model_.context_features().find(features_, ends_, found_);
    model_.context_features().add(found_, std::span(emissions_).subspan(first, size));
    return true;
  }

  void decode(std::size_t s) {
    const auto size = end(s) - begin(s);
    decoder_.best_labels(std::span(emissions_).subspan(begin(s), size),
                         std::span(classes_).subspan(begin(s), size),
                         std::span(labels_).subspan(begin(s), size));
  }

  const Model& model_;
  const Decoder& decoder_;
  Workspace& space_;
  const DocumentTokens& attributes_;
  DocumentWords words_;
  std::vector<Scores>& emissions_;
  std::vector<std::uint8_t> classes_;
  std::vector<std::uint8_t> labels_;
  std::vector<std::uint64_t> features_;
  std::vector<std::size_t> ends_;
  FoundWeights found_;
};

}  // namespace

std::vector<TaggedSpan> tag_document(const Model& model, const Decoder& decoder, Workspace& space,
                                     std::span<const SentenceTokens> document) {
  read_document(model, document, space.words, space.document);
  DocumentPasses passes(model, decoder, space);
  passes.first_pass();
  if ((model.feature_groups() & kSecondPass) != 0) passes.second_pass();
  return passes.spans();
}

}  // namespace lede::analysis::tagging
