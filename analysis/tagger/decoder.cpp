// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/decoder.hpp"

#include <algorithm>
#include <limits>

#include "analysis/tagger/registers.hpp"

namespace lede::analysis::tagging {
namespace {

constexpr std::int32_t kImpossible = std::numeric_limits<std::int32_t>::min() / 2;

/// First lane of a part's block.
constexpr std::size_t block_of(SpanPart part) {
  return Lanes::of(part, 0) - 1;
}
constexpr auto kBegins = block_of(SpanPart::kBegin), kUnits = block_of(SpanPart::kUnit),
               kInsides = block_of(SpanPart::kInside), kLasts = block_of(SpanPart::kLast);

using Four = FourInts;
constexpr std::size_t kFour = 4;
static_assert(kBlock % kFour == 0);

Four four(const std::int32_t& first) {
  return load<Four>(&first);
}
Four four(const std::int16_t& first) {
  return __builtin_convertvector(load<FourShorts>(&first), Four);
}
void keep(Four numbers, std::int32_t& first) {
  store(numbers, &first);
}
Four larger(Four a, Four b) {
  return a > b ? a : b;
}

}  // namespace

Decoder::Decoder(std::span<const std::int16_t> transitions, std::uint32_t types)
    : lanes_(types), entries_(kTransitionClasses * kLanes) {
  for (std::size_t label = 0; label < kLabels; ++label) {
    const auto lane = lanes_.of(label);
    if (lane == kLanes) continue;
    label_[lane] = static_cast<std::uint8_t>(label);
    open_[lane] = -1;
    if (may_end(label)) ends_.push_back(static_cast<std::uint8_t>(lane));
  }
  for (std::size_t c = 0; c < kTransitionClasses; ++c) {
    prepare(c, transitions.subspan(c * kLabels * kLabels, kLabels * kLabels));
  }
}

void Decoder::prepare(std::size_t transition_class, std::span<const std::int16_t> transitions) {
  for (std::size_t label = 0; label < kLabels; ++label) {
    for (std::size_t next = 0; next < kLabels; ++next) {
      const auto from = lanes_.of(label), to = lanes_.of(next);
      if (from == kLanes || to == kLanes || !may_follow(label, next)) continue;
      const std::int32_t weight = transitions[label * kLabels + next];
      if (to < kStarts) {
        entries_[transition_class * kLanes + from][to] = weight;
      } else {
        auto& stay = stays_[transition_class][to < kLasts ? 0 : 1];
        (from < kStarts ? stay.from_begin : stay.from_inside)[to % kBlock] = weight;
      }
    }
  }
  const auto* const entries = &entries_[transition_class * kLanes];
  for (const auto lane : ends_) {
    auto least = INT32_MAX;
    for (std::size_t to = 0; to < kStarts; ++to) {
      if (open_[to] != 0) least = std::min(least, entries[kOutside][to] - entries[lane][to]);
    }
    margins_[transition_class][lane] = least;
  }
}

void Decoder::start(const Scores& emission, const Around& around, std::size_t transition_class,
                    Step& step) const {
  const auto& weights = entries_[transition_class * kLanes + kOutside];
  step.score.fill(kImpossible);
  for (std::size_t lane = 0; lane < kStarts; ++lane) {
    if (open_[lane] == 0) continue;
    step.score[lane] = emission[lane] + (around.outside_before ? weights[lane] : 0);
  }
}

bool Decoder::names_may_win(const Step& before, std::size_t transition_class) const {
  const auto& margin = margins_[transition_class];
  Four may{};
  for (const auto block : {kUnits, kLasts}) {
    for (auto lane = block; lane < block + kBlock; lane += kFour) {
      may |= four(before.score[lane]) > before.score[kOutside] + four(margin[lane]);
    }
  }
  return (may[0] | may[1] | may[2] | may[3]) != 0;
}

void Decoder::enter_from_outside(const Step& before, std::size_t transition_class,
                                 Step& after) const {
  const auto& weights = entries_[transition_class * kLanes + kOutside];
  for (std::size_t to = 0; to < kStarts; to += kFour) {
    keep(before.score[kOutside] + four(weights[to]), after.score[to]);
    keep(Four{}, after.from[to]);
  }
}

void Decoder::enter_from_names(const Step& before, std::size_t transition_class,
                               Step& after) const {
  for (const auto lane : ends_) {
    if (before.score[lane] <= before.score[kOutside] + margins_[transition_class][lane]) continue;
    const auto& weights = entries_[transition_class * kLanes + lane];
    for (std::size_t to = 0; to < kStarts; to += kFour) {
      const auto score = before.score[lane] + four(weights[to]);
      const auto better = score > four(after.score[to]);
      keep(better ? score : four(after.score[to]), after.score[to]);
      keep(better ? Four{} + std::int32_t{lane} : four(after.from[to]), after.from[to]);
    }
  }
}

void Decoder::stay_in_names(const Step& before, const Scores& emission, const Stay& weights,
                            std::size_t block, Step& after) {
  for (std::size_t k = 0; k < kBlock; k += kFour) {
    const auto short_name = four(before.score[kBegins + k]) + four(weights.from_begin[k]);
    const auto long_name = four(before.score[kInsides + k]) + four(weights.from_inside[k]);
    keep(larger(short_name, long_name) + four(emission[block + k]), after.score[block + k]);
    constexpr Four kPlace = {0, 1, 2, 3};
    const auto lanes = kPlace + static_cast<std::int32_t>(k);
    keep(lanes + (long_name > short_name ? Four{} + std::int32_t{kInsides}
                                         : Four{} + std::int32_t{kBegins}),
         after.from[block + k]);
  }
}

void Decoder::advance(const Step& before, const Scores& emission, std::size_t transition_class,
                      Step& after) const {
  enter_from_outside(before, transition_class, after);
  if (names_may_win(before, transition_class)) enter_from_names(before, transition_class, after);
  for (std::size_t lane = 0; lane < kStarts; lane += kFour) {
    keep(four(after.score[lane]) + four(emission[lane]), after.score[lane]);
  }
  const auto& [inside, last] = stays_[transition_class];
  stay_in_names(before, emission, inside, kInsides, after);
  stay_in_names(before, emission, last, kLasts, after);
  for (const auto block : {kUnits, kLasts}) {
    for (auto lane = block; lane < block + kBlock; lane += kFour) {
      const auto open = four(open_[lane]);
      keep((four(after.score[lane]) & open) | (kImpossible & ~open), after.score[lane]);
    }
  }
}

std::size_t Decoder::best_end(const Step& last, const Around& around) const {
  const auto score = [&](std::size_t lane) {
    if (!around.outside_after) return last.score[lane];
    return last.score[lane] + entries_[around.class_after * kLanes + lane][kOutside];
  };
  std::size_t best = kOutside;
  for (const auto lane : ends_) {
    if (score(lane) > score(best)) best = lane;
  }
  return best;
}

void Decoder::best_labels(std::span<const Scores> emissions, std::span<const std::uint8_t> classes,
                          std::span<std::uint8_t> labels, const Around& around) const {
  if (emissions.empty()) return;
  thread_local std::vector<Step> steps;
  if (steps.size() < emissions.size()) steps.resize(emissions.size());
  start(emissions[0], around, classes[0], steps[0]);
  for (std::size_t at = 1; at < emissions.size(); ++at) {
    advance(steps[at - 1], emissions[at], classes[at], steps[at]);
  }
  auto best = best_end(steps[emissions.size() - 1], around);
  for (auto at = emissions.size(); at-- > 0;) {
    labels[at] = label_[best];
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
