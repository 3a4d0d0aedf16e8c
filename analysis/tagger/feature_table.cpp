// SPDX-License-Identifier: GPL-2.0-or-later
// Without branches on what is found, which would be foretold wrongly half of the time.
#include "analysis/tagger/feature_table.hpp"

#include <cstring>

#include "analysis/tagger/hashing.hpp"

namespace lede::analysis::tagging {
namespace {

/// Four numbers in a vector register.
using Four [[gnu::vector_size(16)]] = std::uint32_t;
/// Eight scores.
using Eight [[gnu::vector_size(16)]] = std::int16_t;
using EightBytes [[gnu::vector_size(8)]] = std::int8_t;

template <typename Vector>
Vector load(const void* from) {
  Vector vector;
  std::memcpy(&vector, from, sizeof vector);
  return vector;
}

std::uint32_t where_in(const FeatureBucket& bucket, std::uint32_t fingerprint) {
  static_assert(kBucketFeatures == 8);
  const Four wanted = {fingerprint, fingerprint, fingerprint, fingerprint};
  const auto* fingerprints = bucket.fingerprints.data();
  const auto* where = bucket.where.data();
  const auto found = (load<Four>(where) & Four(load<Four>(fingerprints) == wanted)) |
                     (load<Four>(where + 4) & Four(load<Four>(fingerprints + 4) == wanted));
  return found[0] | found[1] | found[2] | found[3];
}

void add_row(const WeightRow& row, Scores& scores) {
  for (std::size_t lane = 0; lane < kLanes; lane += 8) {
    const auto sum =
        load<Eight>(&scores[lane]) + __builtin_convertvector(load<EightBytes>(&row[lane]), Eight);
    std::memcpy(&scores[lane], &sum, sizeof sum);
  }
}

void add_one(std::uint32_t lane, std::int8_t weight, Scores& scores) {
  scores[lane] = static_cast<std::int16_t>(scores[lane] + weight);
}

}  // namespace

void FeatureTable::prefetch(std::uint64_t feature) const {
  __builtin_prefetch(&buckets_[slot_of(feature, size())]);
}

std::uint32_t FeatureTable::locate(std::uint64_t feature) const {
  const auto fingerprint = static_cast<std::uint32_t>(feature);
  auto at = slot_of(feature, size());
  auto where = where_in(buckets_[at], fingerprint);
  while ((static_cast<unsigned>(where == 0) & static_cast<unsigned>(buckets_[at].full())) != 0) {
    if (++at == size()) at = 0;
    where = where_in(buckets_[at], fingerprint);
  }
  return where;
}

void FeatureTable::find(std::span<const std::uint64_t> features, std::uint32_t target,
                        FoundWeights& found) const {
  found.reserve(features.size());
  for (const auto feature : features) {
    const auto where = locate(feature);
    const auto index = where & kKindMask;
    const std::size_t kind = where == 0 ? FoundWeights::kKinds - 1 : where >> kKindShift;
    const std::array<const void*, FoundWeights::kKinds> memory = {
        weights_.data() + (index >> kRunBits), rows_.data() + index, this, this};
    __builtin_prefetch(memory[kind]);
    found.lists_[kind][found.counts_[kind]++] = {index, target};
  }
}

void FeatureTable::add(const FoundWeights& found, std::span<Scores> scores) const {
  for (const auto& [index, target] : found.of(WeightKind::kRow)) {
    add_row(rows_[index], scores[target]);
  }
  for (const auto& [index, target] : found.of(WeightKind::kPair)) {
    add_one(index >> 22, static_cast<std::int8_t>(index >> 14 & 0xFF), scores[target]);
    add_one(index >> 8 & 0x3F, static_cast<std::int8_t>(index & 0xFF), scores[target]);
  }
  for (const auto& [index, target] : found.of(WeightKind::kRun)) {
    const auto count = index & ((1U << kRunBits) - 1);
    for (const auto& entry : weights_.subspan(index >> kRunBits, count)) {
      add_one(entry.lane, entry.weight, scores[target]);
    }
  }
}

}  // namespace lede::analysis::tagging
