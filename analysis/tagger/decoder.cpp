// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/decoder.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace lede::analysis::tagging {
namespace {

constexpr std::int32_t kImpossible = std::numeric_limits<std::int32_t>::min() / 2;

struct LabelLists {
  std::array<std::uint8_t, 1 + 2 * kEntityTypes> starts{};
  std::array<std::uint8_t, 1 + 2 * kEntityTypes> ends{};
};

constexpr LabelLists kLists = [] {
  LabelLists lists;
  std::size_t starts = 0, ends = 0;
  for (std::size_t label = 0; label < kLabels; ++label) {
    if (may_start(label)) lists.starts[starts++] = static_cast<std::uint8_t>(label);
    if (may_end(label)) lists.ends[ends++] = static_cast<std::uint8_t>(label);
  }
  return lists;
}();

struct Step {
  Scores score;
  PerLabel<std::uint8_t> from;
};

void enter(const Step& before, const std::int16_t* transitions, const Scores& emission,
           std::size_t label, std::span<const std::uint8_t> candidates, Step& after) {
  std::int32_t best = kImpossible;
  std::uint8_t from = candidates.front();
  for (const auto candidate : candidates) {
    const auto score = before.score[candidate] + transitions[candidate * kLabels + label];
    if (score > best) {
      best = score;
      from = candidate;
    }
  }
  after.score[label] = std::max(best, kImpossible) + emission[label];
  after.from[label] = from;
}

void advance(const Step& before, const std::int16_t* transitions, const Scores& emission,
             std::int32_t spread, Step& after) {
  // A label that is further behind than transitions can make good never wins.
  std::array<std::uint8_t, kLists.ends.size()> hopeful{};
  std::size_t count = 0;
  auto best = kImpossible;
  for (const auto label : kLists.ends) best = std::max(best, before.score[label]);
  for (const auto label : kLists.ends) {
    if (before.score[label] >= best - spread) hopeful[count++] = label;
  }
  for (const auto label : kLists.starts) {
    enter(before, transitions, emission, label, std::span(hopeful).first(count), after);
  }
  for (std::size_t type = 0; type < kEntityTypes; ++type) {
    const auto entity = static_cast<EntityType>(type);
    const std::array<std::uint8_t, 2> open = {
        static_cast<std::uint8_t>(label_of(entity, SpanPart::kBegin)),
        static_cast<std::uint8_t>(label_of(entity, SpanPart::kInside))};
    enter(before, transitions, emission, label_of(entity, SpanPart::kInside), open, after);
    enter(before, transitions, emission, label_of(entity, SpanPart::kLast), open, after);
  }
}

}  // namespace

Scores starting_scores(std::uint32_t types) {
  constexpr std::int32_t kBarred = -1'000'000;
  Scores scores{};
  for (std::size_t label = 1; label < kLabels; ++label) {
    if ((types >> static_cast<unsigned>(type_of(label)) & 1) == 0) scores[label] = kBarred;
  }
  return scores;
}

Decoder::Decoder(std::span<const std::int16_t> transitions) : transitions_(transitions) {
  for (std::size_t c = 0; c < kTransitionClasses; ++c) {
    std::int32_t least = INT16_MAX, most = INT16_MIN;
    for (const auto from : kLists.ends) {
      for (const auto to : kLists.starts) {
        const std::int32_t weight = transitions[(c * kLabels + from) * kLabels + to];
        least = std::min(least, weight);
        most = std::max(most, weight);
      }
    }
    spread_[c] = most - least;
  }
}

void Decoder::best_labels(std::span<const Scores> emissions, std::span<const std::uint8_t> classes,
                          std::span<std::uint8_t> labels) const {
  if (emissions.empty()) return;
  thread_local std::vector<Step> steps;
  steps.resize(emissions.size());
  for (std::size_t label = 0; label < kLabels; ++label) {
    steps[0].score[label] = may_start(label) ? emissions[0][label] : kImpossible;
  }
  for (std::size_t at = 1; at < emissions.size(); ++at) {
    const auto* entered = transitions_.data() + classes[at] * kLabels * kLabels;
    advance(steps[at - 1], entered, emissions[at], spread_[classes[at]], steps[at]);
  }
  auto best = kLists.ends.front();
  for (const auto label : kLists.ends) {
    if (steps.back().score[label] > steps.back().score[best]) best = label;
  }
  for (auto at = emissions.size(); at-- > 0;) {
    labels[at] = best;
    best = steps[at].from[best];
  }
}

void append_spans(std::uint32_t sentence, std::span<const std::uint8_t> labels,
                  std::vector<TaggedSpan>& spans) {
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at < labels.size(); ++at) {
    if (labels[at] == kOutside) continue;
    if (may_start(labels[at])) begin = at;
    if (may_end(labels[at])) spans.push_back({sentence, begin, at + 1, type_of(labels[at])});
  }
}

}  // namespace lede::analysis::tagging
