// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/token_scorer.hpp"

#include <algorithm>

namespace lede::analysis::tagging {

void TokenScorer::score(const FeatureExtractor& extractor, std::span<const PlacedToken> tokens,
                        std::span<Scores> scores) {
  for (std::size_t at = 0; at < tokens.size(); at += kMostTokens) {
    const auto size = std::min(kMostTokens, tokens.size() - at);
    score_part(extractor, tokens.subspan(at, size), scores.subspan(at, size));
  }
}

void TokenScorer::score_part(const FeatureExtractor& extractor, std::span<const PlacedToken> tokens,
                             std::span<Scores> scores) {
  plan_.start(found_, scores.size());
  filler_.clear();
  rows_.clear();
  rows_ends_.clear();
  missing_rows_.clear();
  for (const auto& [sentence, at] : tokens) extractor.plan(sentence, at, plan_);
  for (std::uint32_t k = 0; k < tokens.size(); ++k) {
    if (find_rows(k)) continue;
    filler_.start(missing_);
    extractor.complete(tokens[k].sentence, tokens[k].at, filler_);
  }
  plan_.singles().find(found_);
  add_rows(scores);
  table_.add(found_, scores);
  add_missing(scores);
}

bool TokenScorer::find_rows(std::uint32_t token) {
  const auto keys = plan_.keys(token);
  const auto known_before = missing_rows_.size();
  missing_.assign(keys.size(), 0);
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (const auto row = cache_.find(keys[k]); row != RowCache::kNone) {
      rows_.push_back(row);
    } else {
      missing_[k] = 1;
      missing_rows_.push_back({keys[k], token});
    }
  }
  rows_ends_.push_back(static_cast<std::uint32_t>(rows_.size()));
  return missing_rows_.size() == known_before;
}

void TokenScorer::add_rows(std::span<Scores> scores) const {
  std::size_t at = 0;
  for (std::size_t token = 0; token < scores.size(); ++token) {
    Scores sum = scores[token];
    for (; at < rows_ends_[token]; ++at) sum.add(cache_.row(rows_[at]));
    scores[token] = sum;
  }
}

void TokenScorer::add_missing(std::span<Scores> scores) {
  made_.assign(missing_rows_.size(), Scores{});
  found_.clear();
  filler_.groups().find(found_);
  table_.add(found_, made_);
  for (std::size_t k = 0; k < made_.size(); ++k) {
    scores[missing_rows_[k].token].add(made_[k]);
    cache_.put(missing_rows_[k].key, made_[k]);
  }
}

}  // namespace lede::analysis::tagging
