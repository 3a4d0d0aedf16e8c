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

struct WeightTable {
  std::vector<FeatureSlot> slots;
  std::vector<LabelWeight> weights;
};

WeightTable weight_table(std::span<const FeatureRow> rows) {
  WeightTable table;
  table.slots.resize(table_size(rows.size()));
  table.weights.emplace_back();  // so that no run is 0, which marks an empty slot
  for (const auto& row : rows) {
    auto& slot = free_slot(table.slots, row.feature, [](const auto& s) { return s.run != 0; });
    slot.fingerprint = static_cast<std::uint32_t>(row.feature);
    slot.run = static_cast<std::uint32_t>(table.weights.size()) << kRunBits |
               static_cast<std::uint32_t>(row.weights.size());
    table.weights.insert(table.weights.end(), row.weights.begin(), row.weights.end());
  }
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
    bytes_.resize((bytes_.size() + 15) / 16 * 16);
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
  const auto features = weight_table(parts.features);
  const auto context = weight_table(parts.context_features);
  auto transitions = parts.transitions;
  transitions.resize(kTransitionClasses * kLabels * kLabels);
  file.add(Section::kFeatureSlots, features.slots);
  file.add(Section::kFeatureWeights, features.weights);
  file.add(Section::kContextSlots, context.slots);
  file.add(Section::kContextWeights, context.weights);
  file.add(Section::kTransitions, transitions);
  file.add(Section::kWordSlots, word_table(parts.words));
  file.add(Section::kGazetteerSlots, phrase_table(parts.phrases));
  return file.finish(parts);
}

}  // namespace lede::tools
