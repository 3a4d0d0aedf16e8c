// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/model.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "analysis/tagger/transitions.hpp"
#include "lede/error.hpp"

namespace lede::analysis::tagging {
namespace {

[[noreturn]] void damaged(const std::string& origin, const std::string& what) {
  throw Error(ErrorCode::kDamaged,
              origin + ": damaged tagger model: " + what + "; train it again with lede-train");
}

/// The section as an array, when it lies within the file and holds whole items.
template <typename Item>
std::span<const Item> section_items(std::string_view bytes, const ModelHeader& header,
                                    Section section, const std::string& origin) {
  const auto& entry = header.sections[static_cast<std::size_t>(section)];
  if (entry.offset > bytes.size() || entry.bytes > bytes.size() - entry.offset ||
      entry.offset % alignof(Item) != 0 || entry.bytes % sizeof(Item) != 0) {
    damaged(origin, "section " + std::to_string(static_cast<int>(section)) + " is out of bounds");
  }
  if (entry.bytes == 0) {
    damaged(origin, "section " + std::to_string(static_cast<int>(section)) + " is empty");
  }
  return {reinterpret_cast<const Item*>(bytes.data() + entry.offset), entry.bytes / sizeof(Item)};
}

/// Probing ends at an empty slot, so every table must have one.
template <typename Slot, typename InUse>
void require_empty_slot(std::span<const Slot> slots, InUse in_use, const std::string& origin) {
  if (slots.empty() || slots.size() > UINT32_MAX || std::ranges::all_of(slots, in_use)) {
    damaged(origin, "a table without an empty slot");
  }
}

bool within(std::uint32_t where, std::size_t weights, std::size_t rows) {
  const std::size_t index = where & kKindMask;
  switch (kind_of(where)) {
    case WeightKind::kRun:
      return (index >> kRunBits) + (index & ((1U << kRunBits) - 1)) <= weights;
    case WeightKind::kRow:
      return index < rows;
    case WeightKind::kPair:
      return index >> 22 < kLanes && (index >> 8 & 0x3F) < kLanes;
  }
  return false;
}

/// Looking up joins what all places of a fingerprint say, so that none may come twice.
bool distinct(const FeatureBucket& bucket) {
  for (std::size_t k = 0; k < kBucketFeatures; ++k) {
    for (std::size_t other = 0; other < k; ++other) {
      if (bucket.fingerprints[k] == bucket.fingerprints[other] && bucket.where[k] != 0 &&
          bucket.where[other] != 0) {
        return false;
      }
    }
  }
  return true;
}

FeatureTable checked_table(std::span<const FeatureBucket> buckets,
                           std::span<const LaneWeight> weights, std::span<const WeightRow> rows,
                           const std::string& origin) {
  require_empty_slot(
      buckets, [](const FeatureBucket& bucket) { return bucket.full(); }, origin);
  for (const auto& bucket : buckets) {
    for (const auto where : bucket.where) {
      if (!within(where, weights.size(), rows.size())) damaged(origin, "weights out of bounds");
    }
    if (!distinct(bucket)) damaged(origin, "a feature that is there twice");
  }
  const auto known = [](const LaneWeight& entry) { return entry.lane < kLanes; };
  if (!std::ranges::all_of(weights, known)) damaged(origin, "an unknown lane");
  return {buckets, weights, rows};
}

ModelHeader checked_header(std::string_view bytes, const std::string& origin) {
  ModelHeader header;
  if (bytes.size() < sizeof header) damaged(origin, "shorter than its header");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kModelMagic) damaged(origin, "not a tagger model");
  if (header.format != kModelFormat || header.labels != kLabels) {
    throw Error(ErrorCode::kIncompatible,
                origin + ": tagger model of format " + std::to_string(header.format) +
                    ", this program reads " + std::to_string(kModelFormat) +
                    "; train it again with lede-train");
  }
  if (header.types >> kEntityTypes != 0 || std::popcount(header.types) > int{kMostTypes}) {
    damaged(origin, "unknown or too many types");
  }
  if (header.file_bytes != bytes.size()) damaged(origin, "cut short");
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) damaged(origin, "misaligned");
  return header;
}

template <typename Slot, typename InUse>
const Slot* probe(std::span<const Slot> slots, std::uint64_t hash, InUse in_use) {
  const auto size = static_cast<std::uint32_t>(slots.size());
  const auto fingerprint = static_cast<std::uint32_t>(hash);
  for (auto at = slot_of(hash, size); in_use(slots[at]);) {
    if (slots[at].fingerprint == fingerprint) return &slots[at];
    if (++at == size) at = 0;
  }
  return nullptr;
}

bool word_in_use(const WordSlot& slot) {
  return slot.used != 0;
}
bool phrase_in_use(const GazetteerSlot& slot) {
  return (slot.continues & kPhraseInUse) != 0;
}

}  // namespace

std::uint64_t model_checksum(std::string_view bytes) {
  ModelHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  header.checksum = 0;
  std::string head(sizeof header, '\0');
  std::memcpy(head.data(), &header, sizeof header);
  return mix(hash_bytes(head), hash_bytes(bytes.substr(sizeof header)));
}

Model::Model(std::string_view bytes, const std::string& origin)
    : header_(checked_header(bytes, origin)) {
  if (model_checksum(bytes) != header_.checksum) damaged(origin, "its checksum does not fit");
  const auto items = [&]<typename Item>(Section section, Item) {
    return section_items<Item>(bytes, header_, section, origin);
  };
  features_ = checked_table(items(Section::kFeatureBuckets, FeatureBucket{}),
                            items(Section::kFeatureWeights, LaneWeight{}),
                            items(Section::kFeatureRows, WeightRow{}), origin);
  context_ = checked_table(items(Section::kContextBuckets, FeatureBucket{}),
                           items(Section::kContextWeights, LaneWeight{}),
                           items(Section::kContextRows, WeightRow{}), origin);
  transitions_ = items(Section::kTransitions, std::int16_t{});
  if (transitions_.size() != kTransitionClasses * kLabels * kLabels) {
    damaged(origin, "transitions of the wrong size");
  }
  words_ = items(Section::kWordSlots, WordSlot{});
  require_empty_slot(words_, word_in_use, origin);
  phrases_ = items(Section::kGazetteerSlots, GazetteerSlot{});
  require_empty_slot(phrases_, phrase_in_use, origin);
}

const WordSlot* Model::find_word(std::uint64_t exact_hash) const {
  return probe(words_, exact_hash, word_in_use);
}

const GazetteerSlot* Model::find_phrase(std::uint64_t phrase_hash) const {
  return probe(phrases_, phrase_hash, phrase_in_use);
}

}  // namespace lede::analysis::tagging
