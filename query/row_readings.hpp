// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a stored article are to a query, read from its words: nothing is folded or
// stemmed again.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "query/concept.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// A word of the text reads as this word of a concept.
struct SlotHit {
  std::uint32_t concept_number = 0;
  std::uint32_t slot = 0;
  MatchKind how = MatchKind::kExact;
};

/// Appends what a word with this folded form and stem is to the concepts.
void read_word(std::span<const Concept> concepts, std::string_view form, std::string_view stem,
               std::vector<SlotHit>& hits);

/// One thread uses it; `reader` and `concepts` must outlive it.
class RowReadings {
 public:
  RowReadings(const store::IndexReader& reader, std::span<const Concept> concepts)
      : reader_(reader), concepts_(concepts) {}

  /// Reads the words of one article. Throws Error kDamaged.
  void read(store::RowRef row);
  /// How many words the title has, and the text.
  [[nodiscard]] std::size_t title_words() const;
  [[nodiscard]] std::size_t text_words() const;
  /// Of word number `place`, the title's words first; null for words that are nothing.
  [[nodiscard]] const std::vector<SlotHit>* hits(std::size_t place) const;

 private:
  struct Segment {
    std::vector<store::WantedWord> wanted{};  ///< the bits number the hits from 1 on
    std::vector<std::vector<SlotHit>> hits{};
  };

  [[nodiscard]] const Segment& segment(std::uint32_t number);
  void add_stem(std::uint32_t number, std::string_view stem, Segment& out) const;

  const store::IndexReader& reader_;
  std::span<const Concept> concepts_;
  std::map<std::uint32_t, Segment> segments_{};
  std::optional<store::RowRef> row_{};
  store::RowWords words_{};
};

}  // namespace lede::query
