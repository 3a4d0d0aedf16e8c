// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/decoder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <random>
#include <vector>

#include "analysis/tagger/transitions.hpp"

using namespace lede;
using namespace lede::analysis;
using namespace lede::analysis::tagging;

namespace {

/// As many types as a model may know; money and the last one's neighbour are left out.
constexpr std::uint32_t kTypes = 0b101101111;
constexpr Lanes kLanesOfTypes(kTypes);

std::vector<std::int16_t> random_transitions(std::mt19937& random) {
  std::vector<std::int16_t> transitions(kTransitionClasses * kLabels * kLabels);
  for (auto& weight : transitions) weight = static_cast<std::int16_t>(random() % 101) - 50;
  return transitions;
}

std::vector<Scores> random_emissions(std::mt19937& random, std::size_t tokens) {
  std::vector<Scores> emissions(tokens);
  for (auto& row : emissions) {
    for (auto& score : row)
      score = static_cast<std::int16_t>(static_cast<int>(random() % 401) - 200);
  }
  return emissions;
}

/// The score of three labels, or nothing when the scheme forbids them.
std::optional<std::int32_t> score_of(const std::array<std::size_t, 3>& labels,
                                     const std::vector<std::int16_t>& transitions,
                                     const std::vector<Scores>& emissions,
                                     const std::vector<std::uint8_t>& classes) {
  if (!may_start(labels.front()) || !may_end(labels.back())) return std::nullopt;
  std::array<std::size_t, 3> lanes{};
  std::ranges::transform(labels, lanes.begin(), [](auto label) { return kLanesOfTypes.of(label); });
  if (std::ranges::count(lanes, kLanes) > 0) return std::nullopt;
  std::int32_t score = emissions[0][lanes[0]];
  for (std::size_t at = 1; at < labels.size(); ++at) {
    if (!may_follow(labels[at - 1], labels[at])) return std::nullopt;
    score += emissions[at][lanes[at]] +
             transitions[(classes[at] * kLabels + labels[at - 1]) * kLabels + labels[at]];
  }
  return score;
}

}  // namespace

TEST_CASE("the decoder finds the best of all sequences that the scheme allows") {
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    const auto transitions = random_transitions(random);
    const auto emissions = random_emissions(random, 3);
    const std::vector<std::uint8_t> classes = {0, static_cast<std::uint8_t>(random() % 18),
                                               static_cast<std::uint8_t>(random() % 18)};
    auto best = std::numeric_limits<std::int32_t>::min();
    for (std::size_t a = 0; a < kLabels; ++a) {
      for (std::size_t b = 0; b < kLabels; ++b) {
        for (std::size_t c = 0; c < kLabels; ++c) {
          if (const auto score = score_of({a, b, c}, transitions, emissions, classes)) {
            best = std::max(best, *score);
          }
        }
      }
    }
    std::vector<std::uint8_t> labels(3);
    Decoder(transitions, kTypes).best_labels(emissions, classes, labels);
    CHECK(score_of({labels[0], labels[1], labels[2]}, transitions, emissions, classes) == best);
  }
}

TEST_CASE("a stretch between tokens outside is decoded as if they were decoded with it") {
  std::mt19937 random(17);
  for (int round = 0; round < 50; ++round) {
    const auto transitions = random_transitions(random);
    auto emissions = random_emissions(random, 5);
    std::vector<std::uint8_t> classes(emissions.size());
    for (auto& c : classes) c = static_cast<std::uint8_t>(random() % kTransitionClasses);
    for (const auto at : {0U, 4U}) {
      emissions[at].fill(-10000);
      emissions[at][kOutside] = 10000;
    }
    const Decoder decoder(transitions, kTypes);
    std::vector<std::uint8_t> whole(5), stretch(3);
    decoder.best_labels(emissions, classes, whole);
    decoder.best_labels(std::span(emissions).subspan(1, 3), std::span(classes).subspan(1, 3),
                        stretch, {true, true, classes[4]});
    CHECK(std::ranges::equal(stretch, std::span(whole).subspan(1, 3)));
  }
}

TEST_CASE("decoded sequences are always well-formed") {
  std::mt19937 random(11);
  const auto transitions = random_transitions(random);
  for (const std::size_t size : {1U, 2U, 7U, 400U}) {
    const auto emissions = random_emissions(random, size);
    const std::vector<std::uint8_t> classes(size, 3);
    std::vector<std::uint8_t> labels(size);
    Decoder(transitions, kTypes).best_labels(emissions, classes, labels);
    CHECK(may_start(labels.front()));
    CHECK(may_end(labels.back()));
    for (std::size_t at = 1; at < size; ++at) CHECK(may_follow(labels[at - 1], labels[at]));
  }
}

TEST_CASE("a type that the model does not know is never proposed") {
  std::mt19937 random(13);
  const auto transitions = random_transitions(random);
  const auto emissions = random_emissions(random, 50);
  const std::vector<std::uint8_t> classes(emissions.size(), 0);
  std::vector<std::uint8_t> labels(emissions.size());
  const Decoder decoder(transitions, 1U << static_cast<unsigned>(EntityType::kPlace));
  decoder.best_labels(emissions, classes, labels);
  for (const auto label : labels)
    CHECK((label == kOutside || type_of(label) == EntityType::kPlace));
}

TEST_CASE("the labels of a model's types have lanes of their own, others none") {
  std::array<int, kLanes> used{};
  for (std::size_t label = 0; label < kLabels; ++label) {
    const auto lane = kLanesOfTypes.of(label);
    const bool known =
        label == kOutside || (kTypes >> static_cast<unsigned>(type_of(label)) & 1) != 0;
    CHECK((lane < kLanes) == known);
    if (known) ++used[lane];
  }
  CHECK(std::ranges::max(used) == 1);
  CHECK(Lanes(0).of(1) == kLanes);
}

TEST_CASE("spans follow from labels") {
  const auto label = [](EntityType type, SpanPart part) {
    return static_cast<std::uint8_t>(label_of(type, part));
  };
  const std::vector<std::uint8_t> labels = {label(EntityType::kPerson, SpanPart::kBegin),
                                            label(EntityType::kPerson, SpanPart::kLast),
                                            kOutside,
                                            label(EntityType::kPlace, SpanPart::kUnit),
                                            label(EntityType::kOrg, SpanPart::kBegin),
                                            label(EntityType::kOrg, SpanPart::kInside),
                                            label(EntityType::kOrg, SpanPart::kLast)};
  std::vector<TaggedSpan> spans;
  append_spans(4, labels, spans);
  const std::vector<TaggedSpan> expected = {
      {4, 0, 2, EntityType::kPerson}, {4, 3, 4, EntityType::kPlace}, {4, 4, 7, EntityType::kOrg}};
  CHECK(spans == expected);
}
