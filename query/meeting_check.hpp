// SPDX-License-Identifier: GPL-2.0-or-later
// Reads articles to see whether words and names stand in one sentence or near each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "query/ast.hpp"
#include "query/concept.hpp"
#include "query/evidence.hpp"
#include "query/row_set.hpp"
#include "query/spans.hpp"

namespace lede::query {

/// Of several alternatives any will do; each is one or more meetings that must all take place.
///
///   (add_alternative add+)+ keep_passing
class MeetingCheck {
 public:
  /// `kind` is kNear, within `distance` words, or kSentence. `reader` must outlive the check.
  MeetingCheck(const store::IndexReader& reader, NodeKind kind, unsigned distance)
      : reader_(reader), kind_(kind), distance_(distance) {}

  void add_alternative(bool title) { alternatives_.push_back({.title = title}); }
  /// One of each operand's concepts, of which copies are kept, must meet one of the others'.
  void add(const std::vector<std::vector<const Concept*>>& operands);

  /// Drops the rows that do not pass, and those beyond the bound on articles read.
  void keep_passing(Collection collection, RowSet& rows);

 private:
  using Numbers = std::vector<std::uint32_t>;  ///< of concepts
  struct Alternative {
    bool title = false;
    std::vector<std::vector<Numbers>> meetings{};
  };
  /// A text and what is found in it.
  struct Scene {
    std::string_view text{};
    ByteRange part{};  ///< only what stands inside counts
    std::span<const ByteRange> sentences{};
    std::vector<std::vector<Occurrence>> found{};  ///< by concept
    std::vector<ByteRange> words{};                ///< in order; only where distances count
  };

  [[nodiscard]] std::uint32_t number_of(const Concept& part);
  [[nodiscard]] bool passes(store::RowRef row, Collection collection);
  [[nodiscard]] Scene scene(std::string_view text, ByteRange part,
                            const std::vector<Occurrence>& found) const;
  [[nodiscard]] bool passes_in(const Scene* title, const Scene& text) const;
  [[nodiscard]] bool meet(const Scene& scene, const std::vector<Numbers>& meeting) const;
  [[nodiscard]] static bool in_one_sentence(const Scene& scene,
                                            const std::vector<Numbers>& meeting);
  [[nodiscard]] bool near(const Scene& scene, const std::vector<Numbers>& meeting) const;

  const store::IndexReader& reader_;
  NodeKind kind_;
  unsigned distance_;
  std::vector<const Concept*> sources_{};  ///< of the copies
  std::vector<Concept> concepts_{};
  std::vector<Alternative> alternatives_{};
  std::optional<EvidenceFinder> finder_{};
};

}  // namespace lede::query
