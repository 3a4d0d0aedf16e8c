// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/ner_score.hpp"

#include <algorithm>
#include <ctime>
#include <string_view>

#include "tools/eval/ner_types.hpp"

namespace lede::tools {
namespace {

double thread_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Gold spans as the tagger would give them; tags of unknown types are left out.
std::vector<analysis::TaggedSpan> gold_spans(const std::vector<ConllSentence>& sentences,
                                             std::size_t begin, std::size_t end) {
  std::vector<analysis::TaggedSpan> gold;
  for (auto at = begin; at < end; ++at) {
    for (const auto& span : spans_of(sentences[at].tags)) {
      if (const auto type = type_of_tag(span.tag)) {
        gold.push_back({static_cast<std::uint32_t>(at - begin),
                        static_cast<std::uint32_t>(span.begin),
                        static_cast<std::uint32_t>(span.end), *type});
      }
    }
  }
  return gold;
}

void count(const std::vector<analysis::TaggedSpan>& gold,
           const std::vector<analysis::TaggedSpan>& found, CountsByType& counts) {
  for (const auto& span : gold) ++counts[static_cast<std::size_t>(span.type)].gold;
  for (const auto& span : found) {
    auto& type = counts[static_cast<std::size_t>(span.type)];
    ++type.found;
    if (std::ranges::find(gold, span) != gold.end()) ++type.right;
  }
}

}  // namespace

SpanCounts& SpanCounts::operator+=(const SpanCounts& other) {
  gold += other.gold;
  found += other.found;
  right += other.right;
  return *this;
}
double SpanCounts::precision() const {
  return ratio(right, found);
}
double SpanCounts::recall() const {
  return ratio(right, gold);
}
double SpanCounts::f1() const {
  return ratio(2 * right, gold + found);
}

NerScore& NerScore::operator+=(const NerScore& other) {
  for (std::size_t type = 0; type < by_type.size(); ++type) by_type[type] += other.by_type[type];
  tokens += other.tokens;
  seconds += other.seconds;
  return *this;
}

SpanCounts NerScore::total(std::span<const EntityType> types) const {
  SpanCounts sum;
  for (const auto type : types) sum += by_type[static_cast<std::size_t>(type)];
  return sum;
}

NerScore score_tagger(const analysis::Tagger& tagger, const std::vector<ConllSentence>& sentences) {
  NerScore score;
  const auto bounds = document_bounds(sentences, kSentenceRun);
  std::vector<std::vector<std::string_view>> views(sentences.size());
  for (std::size_t at = 0; at < sentences.size(); ++at) {
    views[at].assign(sentences[at].tokens.begin(), sentences[at].tokens.end());
    score.tokens += views[at].size();
  }
  const std::vector<analysis::SentenceTokens> tokens(views.begin(), views.end());
  std::vector<std::vector<analysis::TaggedSpan>> found(bounds.size() - 1);
  const double start = thread_seconds();
  for (std::size_t d = 0; d + 1 < bounds.size(); ++d) {
    found[d] = tagger.tag(std::span(tokens).subspan(bounds[d], bounds[d + 1] - bounds[d]));
  }
  score.seconds = thread_seconds() - start;
  for (std::size_t d = 0; d + 1 < bounds.size(); ++d) {
    count(gold_spans(sentences, bounds[d], bounds[d + 1]), found[d], score.by_type);
  }
  return score;
}

std::vector<EntityType> types_in(const std::vector<ConllSentence>& sentences) {
  std::array<bool, kEntityTypes> seen{};
  for (const auto& sentence : sentences) {
    for (const auto& span : spans_of(sentence.tags)) {
      if (const auto type = type_of_tag(span.tag)) seen[static_cast<std::size_t>(*type)] = true;
    }
  }
  std::vector<EntityType> types;
  for (std::size_t type = 0; type < seen.size(); ++type) {
    if (seen[type]) types.push_back(static_cast<EntityType>(type));
  }
  return types;
}

}  // namespace lede::tools
