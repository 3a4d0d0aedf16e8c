// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/model_writer.hpp"

#include <cstring>
#include <span>

#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/transitions.hpp"

namespace lede::tools {

using namespace analysis::tagging;

namespace {

/// Slots for open addressing, a quarter of them empty.
std::uint32_t table_size(std::size_t rows) {
  return static_cast<std::uint32_t>(rows * 4 / 3 + 1);
}

template <typename Slot, typename InUse>
Slot& free_slot(std::vector<Slot>& slots, std::uint64_t key, InUse in_use) {
  auto at = slot_of(key, static_cast<std::uint32_t>(slots.size()));
  while (in_use(slots[at])) at = at + 1 == slots.size() ? 0 : at + 1;
  return slots[at];
}

/// With as many weights a row is read faster than a run.
constexpr std::size_t kFewestOfRow = 7;

constexpr std::uint32_t located(WeightKind kind, std::size_t index) {
  return static_cast<std::uint32_t>(kind) << kKindShift | static_cast<std::uint32_t>(index);
}

struct WeightTable {
  std::vector<FeatureBucket> buckets;
  std::vector<LaneWeight> weights;
  std::vector<WeightRow> rows;
};

std::uint32_t located_pair(std::span<const LaneWeight> weights) {
  const auto packed = [](const LaneWeight& entry) {
    return static_cast<std::uint32_t>(entry.lane) << 8 | static_cast<std::uint8_t>(entry.weight);
  };
  const auto second = weights.size() > 1 ? packed(weights[1]) : 0;
  return located(WeightKind::kPair, packed(weights[0]) << 14 | second);
}

/// Stores the weights of one feature and returns FeatureBucket::where.
std::uint32_t store(std::span<const LaneWeight> weights, WeightTable& table) {
  if (weights.size() <= 2) return located_pair(weights);
  if (weights.size() >= kFewestOfRow) {
    auto& row = table.rows.emplace_back();
    for (const auto& entry : weights) row[entry.lane] = entry.weight;
    return located(WeightKind::kRow, table.rows.size() - 1);
  }
  const auto first = table.weights.size();
  table.weights.insert(table.weights.end(), weights.begin(), weights.end());
  return located(WeightKind::kRun, first << kRunBits | weights.size());
}

std::vector<LaneWeight> by_lane(std::span<const LabelWeight> weights, const Lanes& lanes) {
  std::vector<LaneWeight> out;
  for (const auto& [label, weight] : weights) {
    const auto lane = lanes.of(label);
    if (lane < kLanes) out.push_back({static_cast<std::uint8_t>(lane), weight});
  }
  return out;
}

/// Of features with one fingerprint in a bucket the first stays alone: looking up cannot tell them
/// apart.
void place(const FeatureRow& row, const Lanes& lanes, WeightTable& table) {
  const auto weights = by_lane(row.weights, lanes);
  if (weights.empty()) return;
  const auto fingerprint = static_cast<std::uint32_t>(row.feature);
  auto at = slot_of(row.feature, static_cast<std::uint32_t>(table.buckets.size()));
  for (;; at = at + 1 == table.buckets.size() ? 0 : at + 1) {
    auto& bucket = table.buckets[at];
    for (std::size_t k = 0; k < kBucketFeatures; ++k) {
      if (bucket.where[k] == 0) {
        bucket.fingerprints[k] = fingerprint;
        bucket.where[k] = store(weights, table);
        return;
      }
      if (bucket.fingerprints[k] == fingerprint) return;
    }
  }
}

WeightTable weight_table(std::span<const FeatureRow> rows, const Lanes& lanes) {
  WeightTable table;
  table.buckets.resize(table_size(rows.size()) / kBucketFeatures + 1);
  table.weights.emplace_back();  // so that no section is empty
  table.rows.emplace_back();
  for (const auto& row : rows) place(row, lanes, table);
  return table;
}

std::vector<WordSlot> word_table(std::span<const WordRow> rows) {
  std::vector<WordSlot> slots(table_size(rows.size()));
  for (const auto& row : rows) {
    auto& slot = free_slot(slots, row.key, [](const auto& s) { return s.used != 0; });
    slot = row.slot;
    slot.fingerprint = static_cast<std::uint32_t>(row.key);
    slot.used = 1;
  }
  return slots;
}

std::vector<GazetteerSlot> phrase_table(std::span<const PhraseRow> rows) {
  std::vector<GazetteerSlot> slots(table_size(rows.size()));
  for (const auto& row : rows) {
    auto& slot = free_slot(slots, row.key, [](const auto& s) { return s.continues != 0; });
    slot = row.slot;
    slot.fingerprint = static_cast<std::uint32_t>(row.key);
    slot.continues = static_cast<std::uint16_t>(slot.continues | kPhraseInUse);
  }
  return slots;
}

class FileBuilder {
 public:
  FileBuilder() : bytes_(sizeof(ModelHeader), '\0') {}

  template <typename Item>
  void add(Section section, const std::vector<Item>& items) {
    bytes_.resize((bytes_.size() + 63) / 64 * 64);
    auto& entry = header_.sections[static_cast<std::size_t>(section)];
    entry = {bytes_.size(), items.size() * sizeof(Item)};
    bytes_.append(reinterpret_cast<const char*>(items.data()), entry.bytes);
  }

  std::string finish(const ModelParts& parts) {
    header_.magic = kModelMagic;
    header_.format = kModelFormat;
    header_.labels = kLabels;
    header_.file_bytes = bytes_.size();
    header_.feature_groups = parts.feature_groups;
    header_.types = parts.types;
    std::memcpy(bytes_.data(), &header_, sizeof header_);
    header_.checksum = model_checksum(bytes_);
    std::memcpy(bytes_.data(), &header_, sizeof header_);
    return std::move(bytes_);
  }

 private:
  ModelHeader header_;
  std::string bytes_;
};

}  // namespace

std::string model_bytes(const ModelParts& parts) {
  FileBuilder file;
  const Lanes lanes(parts.types);
  const auto features = weight_table(parts.features, lanes);
  const auto context = weight_table(parts.context_features, lanes);
  auto transitions = parts.transitions;
  transitions.resize(kTransitionClasses * kLabels * kLabels);
  file.add(Section::kFeatureBuckets, features.buckets);
  file.add(Section::kFeatureWeights, features.weights);
  file.add(Section::kFeatureRows, features.rows);
  file.add(Section::kTransitions, transitions);
  file.add(Section::kContextBuckets, context.buckets);
  file.add(Section::kContextWeights, context.weights);
  file.add(Section::kContextRows, context.rows);
  file.add(Section::kWordSlots, word_table(parts.words));
  file.add(Section::kGazetteerSlots, phrase_table(parts.phrases));
  return file.finish(parts);
}

}  // namespace lede::tools
