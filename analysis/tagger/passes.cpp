// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/passes.hpp"

#include <algorithm>

#include "analysis/tagger/feature_templates.hpp"
#include "analysis/tagger/features.hpp"
#include "analysis/tagger/label_agreement.hpp"

namespace lede::analysis::tagging {
namespace {

/// Tokens of one sentence that are decided together.
struct Stretch {
  std::uint32_t sentence = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t scores = 0;  ///< place of the first token's scores
};

/// The document while it is tagged. A quiet token between quiet ones is outside without being
/// scored: the model hardly ever puts one into a name, and most tokens are such.
class DocumentPasses {
 public:
  DocumentPasses(const Model& model, const Decoder& decoder, Workspace& space)
      : model_(model),
        decoder_(decoder),
        space_(space),
        attributes_(space.document),
        words_(attributes_),
        emissions_(space.emissions),
        labels_(attributes_.tokens.size(), std::uint8_t{kOutside}) {
    for (std::uint32_t s = 0; s < attributes_.sentences(); ++s) cut(s);
    emissions_.assign(scored_.size(), Scores{});
  }

  void first_pass() {
    const FeatureExtractor extractor(attributes_, words_, model_.feature_groups());
    space_.scorer.score(extractor, scored_, emissions_);
    for (const auto& stretch : stretches_) decode(stretch);
  }

  /// Adds what the first pass's answers say, and decodes the stretches about which they do.
  void second_pass() {
    const LabelAgreement agreement(words_, labels_);
    std::vector<std::uint8_t> changed(stretches_.size());
    for (std::size_t k = 0; k < stretches_.size(); ++k) {
      const auto& stretch = stretches_[k];
      const auto size = stretch.end - stretch.begin;
      for (std::uint32_t done = 0; done < size; done += TokenScorer::kMostTokens) {
        changed[k] |= add_context(agreement, stretch, done);
      }
    }
    for (std::size_t k = 0; k < stretches_.size(); ++k) {
      if (changed[k] != 0) decode(stretches_[k]);
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
  [[nodiscard]] std::uint32_t begin(std::size_t s) const { return attributes_.first_token[s]; }
  [[nodiscard]] std::uint32_t end(std::size_t s) const { return attributes_.first_token[s + 1]; }

  /// A capital that the place in the sentence explains may be quiet, no other.
  [[nodiscard]] bool quiet(std::uint32_t at, std::uint32_t first) const {
    const auto& token = attributes_.tokens[at];
    return token.quiet && gazetteer_of(token) == 0 && (!token.capital || at == first);
  }

  /// Cuts sentence `s` into stretches around what is not quiet. One without capitals is scored as a
  /// whole, since names in it have none either.
  void cut(std::uint32_t s) {
    const bool whole = attributes_.casing[s] == SentenceCase::kNoCaps;
    const auto first = begin(s), end = this->end(s);
    bool open = false;
    bool before = true, here = !whole && first < end && quiet(first, first);
    for (auto at = first; at < end; ++at) {
      const bool after = at + 1 == end || (!whole && quiet(at + 1, first));
      const bool passed = before && here && after;
      before = here;
      here = after;
      if (passed) {
        open = false;
        continue;
      }
      if (!open) stretches_.push_back({s, at, at, static_cast<std::uint32_t>(scored_.size())});
      open = true;
      stretches_.back().end = at + 1;
      scored_.push_back({s, at});
      classes_.push_back(attributes_.tokens[at].transition);
    }
  }

  /// For the stretch's tokens from the `done`-th on, as many as are taken at once; whether there
  /// was anything to add.
  bool add_context(const LabelAgreement& agreement, const Stretch& stretch, std::uint32_t done) {
    features_.clear();
    ends_.clear();
    const auto size =
        std::min<std::size_t>(TokenScorer::kMostTokens, stretch.end - stretch.begin - done);
    for (std::size_t k = 0; k < size; ++k) {
      agreement.extract(begin(stretch.sentence), end(stretch.sentence), stretch.begin + done + k,
                        features_);
      ends_.push_back(features_.size());
    }
    if (features_.empty()) return false;
    found_.clear();
    model_.context_features().find(features_, ends_, found_);
    model_.context_features().add(found_,
                                  std::span(emissions_).subspan(stretch.scores + done, size));
    return true;
  }

  void decode(const Stretch& stretch) {
    const auto size = stretch.end - stretch.begin;
    Around around;
    around.outside_before = stretch.begin > begin(stretch.sentence);
    around.outside_after = stretch.end < end(stretch.sentence);
    if (around.outside_after) around.class_after = attributes_.tokens[stretch.end].transition;
    decoder_.best_labels(std::span(emissions_).subspan(stretch.scores, size),
                         std::span(classes_).subspan(stretch.scores, size),
                         std::span(labels_).subspan(stretch.begin, size), around);
  }

  const Model& model_;
  const Decoder& decoder_;
  Workspace& space_;
  const DocumentTokens& attributes_;
  DocumentWords words_;
  std::vector<Scores>& emissions_;
  std::vector<Stretch> stretches_;
  std::vector<PlacedToken> scored_;
  std::vector<std::uint8_t> classes_;  ///< of the tokens that are scored
  std::vector<std::uint8_t> labels_;   ///< of all tokens
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
