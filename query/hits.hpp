// SPDX-License-Identifier: GPL-2.0-or-later
// Rows → hits: the stored article with its evidence.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lede/search_result.hpp"
#include "query/evidence.hpp"
#include "query/explain.hpp"
#include "query/match.hpp"

namespace lede::query {

/// Reads the hits of one search. `concepts` must outlive it.
class HitReader {
 public:
  /// With `overlapping`, `matched` has the finds too that a better one of their concept hides: the
  /// name that a word is a part of, say.
  HitReader(const store::IndexReader& reader, std::span<const Concept> concepts,
            std::uint32_t snippets, bool overlapping)
      : reader_(reader),
        concepts_(concepts),
        snippets_(snippets),
        overlapping_(overlapping),
        finder_(reader, concepts) {}

  [[nodiscard]] Hit article(const Ranked& ranked);
  [[nodiscard]] Hit statement(const Ranked& ranked);
  /// The id and the score alone; of the article, for statements too.
  [[nodiscard]] Hit bare(const Ranked& ranked, Collection collection) const;
  /// Beside `matched` of the hit that was read last; not of a bare one.
  [[nodiscard]] std::span<const FoundPart> parts() const { return parts_; }

 private:
  [[nodiscard]] std::vector<MatchedPart> matched(const AnnotatedArticle& article,
                                                 std::span<const Occurrence> in_text,
                                                 std::span<const Occurrence> in_title);
  void name_roles(const Statement& statement, std::vector<MatchedPart>& matched);

  const store::IndexReader& reader_;
  std::span<const Concept> concepts_;
  std::uint32_t snippets_;
  bool overlapping_;
  std::vector<FoundPart> parts_{};
  EvidenceFinder finder_;
};

}  // namespace lede::query
