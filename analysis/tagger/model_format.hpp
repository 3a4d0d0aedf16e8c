// SPDX-License-Identifier: GPL-2.0-or-later
// The tagger's model file: little-endian, sections at 64-byte bounds, one checksum over all.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analysis/tagger/labels.hpp"

namespace lede::analysis::tagging {

inline constexpr std::array<char, 8> kModelMagic = {'L', 'E', 'D', 'E', 'T', 'A', 'G', '\n'};
/// Changes with the layout, the features or the hashes: an older model would score nonsense.
inline constexpr std::uint32_t kModelFormat = 4;

enum class Section : std::uint8_t {
  kFeatureBuckets,  ///< FeatureBucket, open addressing by slot_of
  kFeatureWeights,  ///< LaneWeight, one run for each feature of that kind
  kFeatureRows,     ///< WeightRow, one for each feature of that kind
  kTransitions,     ///< int16 [kTransitionClasses][kLabels][kLabels]
  kContextBuckets,  ///< as kFeatureBuckets, for the second pass
  kContextWeights,  ///< as kFeatureWeights, for the second pass
  kContextRows,     ///< as kFeatureRows, for the second pass
  kWordSlots,       ///< WordSlot, open addressing by slot_of
  kGazetteerSlots,  ///< GazetteerSlot, open addressing by slot_of
};
inline constexpr std::size_t kSections = 9;

inline constexpr std::size_t kBucketFeatures = 8;

/// Features that share a line of the processor's cache; the next bucket takes what a full one
/// cannot. A bucket's fingerprints differ, but for those of empty places.
/// A feature's weights lie in `where` itself when they are one or two, in a run of lanes and
/// weights when they are few, else in a row with a weight for every label.
struct FeatureBucket {
  std::array<std::uint32_t, kBucketFeatures> fingerprints{};
  std::array<std::uint32_t, kBucketFeatures> where{};  ///< WeightKind above; 0 when empty

  /// Places fill from the first.
  [[nodiscard]] constexpr bool full() const { return where.back() != 0; }
};

enum class WeightKind : std::uint32_t {
  kRun,   ///< first LaneWeight << kRunBits | number of them
  kRow,   ///< number of the row
  kPair,  ///< lane << 22 | weight << 14 | lane << 8 | weight, all unsigned
};
inline constexpr std::uint32_t kKindShift = 30;
inline constexpr std::uint32_t kKindMask = (1U << kKindShift) - 1;
inline constexpr std::uint32_t kRunBits = 6;

[[nodiscard]] constexpr WeightKind kind_of(std::uint32_t where) {
  return static_cast<WeightKind>(where >> kKindShift);
}

struct LaneWeight {
  std::uint8_t lane = 0;
  std::int8_t weight = 0;  ///< in steps of the model's quantum
};

/// Weights of all lanes, in the model's quantum; two rows share a line of the cache.
using WeightRow = std::array<std::int8_t, kLanes>;

/// What is known of a word form: clusters and rank under its exact spelling; casing and parts of
/// speech under casing_key. `casing` is 0 when unseen, else 1 to 7 from "never" to "always"
/// capitalised inside sentences.
struct WordSlot {
  std::uint32_t fingerprint = 0;
  std::uint16_t fine = 0;   ///< cluster of 1,024, plus 1; 0 when none
  std::uint8_t middle = 0;  ///< cluster of 256
  std::uint8_t coarse = 0;  ///< cluster of 64
  std::uint8_t casing = 0;
  std::uint8_t detail = 0;  ///< rank, or bits of the parts of speech that it can be
  std::uint16_t used = 0;   ///< 1 when the slot is in use
};

/// A phrase of a gazetteer or the beginning of one.
struct GazetteerSlot {
  std::uint32_t fingerprint = 0;
  std::uint16_t lists = 0;      ///< bit set of the lists that hold the phrase
  std::uint16_t continues = 0;  ///< kPhraseContinues | kPhraseInUse
};

inline constexpr std::uint16_t kPhraseContinues = 1;
inline constexpr std::uint16_t kPhraseInUse = 2;

struct SectionEntry {
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};

struct ModelHeader {
  std::array<char, 8> magic{};
  std::uint32_t format = 0;
  std::uint32_t labels = 0;
  std::uint64_t file_bytes = 0;
  std::uint64_t checksum = 0;  ///< XXH3 of the file with this field zero
  std::uint32_t feature_groups = 0;
  std::uint32_t types = 0;  ///< bit set of the entity types that the model knows: Lanes
  std::array<SectionEntry, kSections> sections{};
};
/// Of a whole file, whatever its checksum field says; `bytes` must hold a header.
[[nodiscard]] std::uint64_t model_checksum(std::string_view bytes);

static_assert(sizeof(ModelHeader) == 40 + 16 * kSections);

}  // namespace lede::analysis::tagging
