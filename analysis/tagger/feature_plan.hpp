// SPDX-License-Identifier: GPL-2.0-or-later
// What is to be summed for the tokens of a sentence, listed before any of it is looked up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger/feature_table.hpp"
#include "analysis/tagger/feature_templates.hpp"
#include "analysis/tagger/feature_window.hpp"
#include "analysis/tagger/row_cache.hpp"

namespace lede::analysis::tagging {

/// Features in runs, one run for each of the scores that they are added to.
class FeatureRuns {
 public:
  explicit FeatureRuns(const FeatureTable& table) : table_(table) {}

  void clear() {
    features_.clear();
    ends_.clear();
  }
  [[nodiscard]] Sink sink() { return Sink(features_); }
  void end_run() {
    for (auto at = ends_.empty() ? 0 : ends_.back(); at < features_.size(); ++at) {
      table_.prefetch(features_[at]);
    }
    ends_.push_back(features_.size());
  }
  /// The target of a run is its number.
  void find(FoundWeights& found) const { table_.find(features_, ends_, found); }

 private:
  const FeatureTable& table_;
  std::vector<std::uint64_t> features_;
  std::vector<std::size_t> ends_;
};

/// The groups of features of tokens, by their keys, and their single features.
class FeaturePlan {
 public:
  FeaturePlan(const FeatureTable& table, const RowCache& cache)
      : table_(table), cache_(cache), single_(table) {}

  /// For at most `tokens`. Weights that need not be looked up are listed in `found`.
  void start(FoundWeights& found, std::size_t tokens) {
    found_ = &found;
    found_->clear();
    found_->reserve(tokens * kMostWords);
    keys_.clear();
    key_ends_.assign(1, 0);
    single_.clear();
  }
  /// A group of features that nothing but `key` decides.
  template <typename Emit>
  void group(std::uint64_t key, const Emit&) {
    cache_.prefetch(key);
    keys_.push_back(key);
  }
  /// Receives features that are looked up one by one.
  [[nodiscard]] Sink single() { return single_.sink(); }
  /// A word that says something by its place alone; a token has at most kMostWords.
  void word(Role role, const TokenAttributes& token) {
    const auto where = token.located[static_cast<std::size_t>(role)];
    if (where == kNotLocated) {
      single().add(template_of(role), token.folded);
    } else {
      table_.list(where, static_cast<std::uint32_t>(key_ends_.size() - 1), *found_);
    }
  }
  void end_token() {
    key_ends_.push_back(keys_.size());
    single_.end_run();
  }

  [[nodiscard]] std::span<const std::uint64_t> keys(std::size_t token) const {
    return std::span(keys_).subspan(key_ends_[token], key_ends_[token + 1] - key_ends_[token]);
  }
  /// One run a token.
  [[nodiscard]] const FeatureRuns& singles() const { return single_; }

 private:
  static constexpr std::size_t kMostWords = 16;

  const FeatureTable& table_;
  const RowCache& cache_;
  FoundWeights* found_ = nullptr;
  std::vector<std::uint64_t> keys_;
  std::vector<std::size_t> key_ends_{0};
  FeatureRuns single_;
};

/// Lists the features of the groups of a token that the cache lacks.
class GroupFiller {
 public:
  explicit GroupFiller(const FeatureTable& table) : groups_(table) {}

  void clear() { groups_.clear(); }
  /// `missing` has one entry a group, in the order of the plan.
  void start(std::span<const std::uint8_t> missing) {
    missing_ = missing;
    next_ = 0;
  }
  template <typename Emit>
  void group(std::uint64_t, const Emit& emit) {
    if (missing_[next_++] == 0) return;
    emit(groups_.sink());
    groups_.end_run();
  }
  /// Single features and words are none of its business.
  void word(Role, const TokenAttributes&) {}
  [[nodiscard]] Sink single() {
    ignored_.clear();
    return Sink(ignored_);
  }
  /// One run for each group that was missing.
  [[nodiscard]] const FeatureRuns& groups() const { return groups_; }

 private:
  FeatureRuns groups_;
  std::span<const std::uint8_t> missing_;
  std::size_t next_ = 0;
  std::vector<std::uint64_t> ignored_;
};

}  // namespace lede::analysis::tagging
