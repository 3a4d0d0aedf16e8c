// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/decoder.hpp"

#include <algorithm>
#include <limits>

namespace lede::analysis::tagging {
namespace {

constexpr std::int32_t kImpossible = std::numeric_limits<std::int32_t>::min() / 2;

}  // namespace

Decoder::Decoder(std::span<const std::int16_t> transitions, std::uint32_t types)
    : rows_(kTransitionClasses * kLabels) {
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    std::ranges::copy(transitions.subspan(row * kLabels, kLabels), rows_[row].begin());
  }
  for (std::size_t type = 0; type < kEntityTypes; ++type) {
    if ((types >> type & 1) != 0) types_.push_back(static_cast<EntityType>(type));
  }
  for (std::size_t label = 0; label < kLabels; ++label) {
    if (label != kOutside && (types >> static_cast<unsigned>(type_of(label)) & 1) == 0) continue;
    if (may_start(label)) starts_.add(label);
    if (may_end(label)) ends_.add(label);
  }
  for (std::size_t c = 0; c < kTransitionClasses; ++c) {
    std::int32_t least = INT16_MAX, most = INT16_MIN;
    for (const auto from : ends_.all()) {
      for (const auto to : starts_.all()) {
        least = std::min<std::int32_t>(least, this->transitions(c, from)[to]);
        most = std::max<std::int32_t>(most, this->transitions(c, from)[to]);
      }
    }
    spread_[c] = most - least;
  }
}

void Decoder::start(const Scores& emission, Step& step) const {
  step.score.fill(kImpossible);
  for (const auto label : starts_.all()) step.score[label] = emission[label];
}

void Decoder::enter_names(const Step& before, const Scores& emission, std::size_t transition_class,
                          Step& after) const {
  auto best = kImpossible;
  for (const auto label : ends_.all()) best = std::max(best, before.score[label]);
  Scores reached;
  reached.fill(std::numeric_limits<std::int16_t>::min());
  after.from.fill(kOutside);
  for (const auto label : ends_.all()) {
    // A label that is further behind than transitions can make good never wins; the scores of the
    // others, taken from the best, are small.
    if (before.score[label] < best - spread_[transition_class]) continue;
    const auto behind = static_cast<std::int16_t>(before.score[label] - best);
    const auto& weights = transitions(transition_class, label);
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const auto score = static_cast<std::int16_t>(behind + weights[lane]);
      const bool better = score > reached[lane];
      reached[lane] = better ? score : reached[lane];
      after.from[lane] = better ? static_cast<std::int16_t>(label) : after.from[lane];
    }
  }
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    after.score[lane] = best + reached[lane] + emission[lane];
  }
}

void Decoder::stay_in_names(const Step& before, const Scores& emission,
                            std::size_t transition_class, Step& after) const {
  for (const auto type : types_) {
    const auto begin = label_of(type, SpanPart::kBegin), inside = label_of(type, SpanPart::kInside);
    const auto& from_begin = transitions(transition_class, begin);
    const auto& from_inside = transitions(transition_class, inside);
    for (const auto label : {inside, label_of(type, SpanPart::kLast)}) {
      const auto short_name = before.score[begin] + from_begin[label];
      const auto long_name = before.score[inside] + from_inside[label];
      after.score[label] = std::max(short_name, long_name) + emission[label];
      after.from[label] = static_cast<std::int16_t>(long_name > short_name ? inside : begin);
    }
  }
}

void Decoder::advance(const Step& before, const Scores& emission, std::size_t transition_class,
                      Step& after) const {
  enter_names(before, emission, transition_class, after);
  stay_in_names(before, emission, transition_class, after);
}

void Decoder::best_labels(std::span<const Scores> emissions, std::span<const std::uint8_t> classes,
                          std::span<std::uint8_t> labels) const {
  if (emissions.empty()) return;
  thread_local std::vector<Step> steps;
  steps.resize(emissions.size());
  start(emissions[0], steps[0]);
  for (std::size_t at = 1; at < emissions.size(); ++at) {
    advance(steps[at - 1], emissions[at], classes[at], steps[at]);
  }
  std::size_t best = kOutside;
  for (const auto label : ends_.all()) {
    if (steps.back().score[label] > steps.back().score[best]) best = label;
  }
  for (auto at = emissions.size(); at-- > 0;) {
    labels[at] = static_cast<std::uint8_t>(best);
    best = static_cast<std::size_t>(steps[at].from[best]);
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
