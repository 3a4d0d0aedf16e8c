// SPDX-License-Identifier: GPL-2.0-or-later
// Without branches on what is found, which would be foretold wrongly half of the time.
#include "analysis/tagger/feature_table.hpp"

#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/registers.hpp"

namespace lede::analysis::tagging {
namespace {

using Four [[gnu::vector_size(16)]] = std::uint32_t;
using Two [[gnu::vector_size(16)]] = std::uint64_t;

std::uint32_t where_in(const FeatureBucket& bucket, std::uint32_t fingerprint) {
  static_assert(kBucketFeatures == 8);
  const Four wanted = {fingerprint, fingerprint, fingerprint, fingerprint};
  const auto* fingerprints = bucket.fingerprints.data();
  const auto* where = bucket.where.data();
  const auto found = (load<Four>(where) & Four(load<Four>(fingerprints) == wanted)) |
                     (load<Four>(where + 4) & Four(load<Four>(fingerprints + 4) == wanted));
  const auto halves = Two(found);
  const auto both = halves[0] | halves[1];
  return static_cast<std::uint32_t>(both) | static_cast<std::uint32_t>(both >> 32);
}

void add_row(const WeightRow& row, Scores& scores) {
  for (std::size_t lane = 0; lane < kLanes; lane += 8) {
    store(load<EightShorts>(&scores[lane]) +
              __builtin_convertvector(load<EightBytes>(&row[lane]), EightShorts),
          &scores[lane]);
  }
}

void add_one(std::uint32_t lane, std::int8_t weight, Scores& scores) {
  scores[lane] = static_cast<std::int16_t>(scores[lane] + weight);
}

void add_pair(std::uint32_t index, Scores& scores) {
  add_one(index >> 22, static_cast<std::int8_t>(index >> 14 & 0xFF), scores);
  add_one(index >> 8 & 0x3F, static_cast<std::int8_t>(index & 0xFF), scores);
}

}  // namespace

FeatureTable::FeatureTable(std::span<const FeatureBucket> buckets,
                           std::span<const LaneWeight> weights, std::span<const WeightRow> rows)
    : buckets_(buckets), weights_(weights), rows_(rows) {
  // Bytes of a step of the index, in parts of 1 << kUnitBits.
  const auto run = (sizeof(LaneWeight) << kUnitBits) >> kRunBits;
  memory_[static_cast<std::size_t>(WeightKind::kRun)] = {
      reinterpret_cast<const char*>(weights.data()), run};
  memory_[static_cast<std::size_t>(WeightKind::kRow)] = {reinterpret_cast<const char*>(rows.data()),
                                                         sizeof(WeightRow) << kUnitBits};
}

std::uint32_t FeatureTable::locate_from(std::uint32_t at, std::uint32_t fingerprint) const {
  for (;;) {
    const auto where = where_in(buckets_[at], fingerprint);
    if (where != 0 || !buckets_[at].full()) return where;
    if (++at == size()) at = 0;
  }
}

std::uint32_t FeatureTable::locate(std::uint64_t feature) const {
  return locate_from(slot_of(feature, size()), static_cast<std::uint32_t>(feature));
}

void FeatureTable::find(std::span<const std::uint64_t> features, std::span<const std::size_t> ends,
                        FoundWeights& found) const {
  found.reserve(features.size());
  std::uint32_t target = 0;
  for (std::size_t k = 0; k < features.size(); ++k) {
    while (k == ends[target]) ++target;
    const auto fingerprint = static_cast<std::uint32_t>(features[k]);
    const auto at = slot_of(features[k], size());
    const auto where = where_in(buckets_[at], fingerprint);
    list(where, target, found);
    const auto elsewhere =
        static_cast<std::size_t>(where == 0) & static_cast<std::size_t>(buckets_[at].full());
    __builtin_prefetch(buckets_.data() + at + elsewhere);
    found.late_[found.late_count_] = {at, fingerprint, target};
    found.late_count_ += elsewhere;
  }
}

void FeatureTable::find_late(FoundWeights& found) const {
  found.reserve(found.late_count_);
  for (std::size_t k = 0; k < found.late_count_; ++k) {
    const auto& late = found.late_[k];
    list(locate_from(late.at, late.fingerprint), late.target, found);
  }
  found.late_count_ = 0;
}

void FeatureTable::add(FoundWeights& found, std::span<Scores> scores) const {
  find_late(found);
  for (const auto& [index, target] : found.of(WeightKind::kRow)) {
    add_row(rows_[index], scores[target]);
  }
  for (const auto& [index, target] : found.of(WeightKind::kPair)) add_pair(index, scores[target]);
  for (const auto& [index, target] : found.of(WeightKind::kRun)) add_run(index, scores[target]);
}

void FeatureTable::add_run(std::uint32_t index, Scores& scores) const {
  const auto count = index & ((1U << kRunBits) - 1);
  for (const auto& entry : weights_.subspan(index >> kRunBits, count)) {
    add_one(entry.lane, entry.weight, scores);
  }
}

Scores FeatureTable::sum(std::span<const std::uint64_t> features) const {
  for (const auto feature : features) prefetch(feature);
  Scores sum{};
  for (const auto feature : features) {
    const auto where = locate(feature);
    const auto index = where & kKindMask;
    switch (kind_of(where)) {
      case WeightKind::kRun:
        add_run(index, sum);
        break;
      case WeightKind::kRow:
        add_row(rows_[index], sum);
        break;
      case WeightKind::kPair:
        add_pair(index, sum);
        break;
    }
  }
  return sum;
}

}  // namespace lede::analysis::tagging
