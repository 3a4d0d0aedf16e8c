// SPDX-License-Identifier: GPL-2.0-or-later
// Where in an article the concepts of a query are: words, phrases, names, cues of acts.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "lede/article.hpp"
#include "query/concept.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// One place where a concept is found, of a phrase one for each word. `first` and `last` number the
/// words of the text, from 1, that the whole find covers; 0 for names and acts.
struct Occurrence {
  ByteRange range{};
  std::uint32_t concept_number = 0;
  MatchKind how = MatchKind::kExact;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Remembers how each spelling reads, so that the words common to many articles are folded and
/// stemmed once. One thread uses it; `concepts` must outlive it.
class EvidenceFinder {
 public:
  explicit EvidenceFinder(std::span<const Concept> concepts);
  /// For articles of an index, which must outlive it.
  EvidenceFinder(const store::IndexReader& reader, std::span<const Concept> concepts);
  ~EvidenceFinder();
  EvidenceFinder(EvidenceFinder&&) noexcept;

  /// The next article is the one stored there: its words need not be folded and stemmed again.
  void turn_to(store::RowRef article);
  /// Sorted by place; of overlapping finds of one concept only the best stays.
  [[nodiscard]] std::vector<Occurrence> in_text(const AnnotatedArticle& article);
  [[nodiscard]] std::vector<Occurrence> in_title(const AnnotatedArticle& article);
  /// All finds, overlapping ones too, in no order.
  [[nodiscard]] std::vector<Occurrence> all_in_text(const AnnotatedArticle& article);
  [[nodiscard]] std::vector<Occurrence> all_in_title(const AnnotatedArticle& article);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Whether this speaker or target is one that the concept asks for.
[[nodiscard]] bool is_named(const Concept& part, const std::string& name);

/// True when a statement is of the kind that the concepts ask for; see matching_statements.
[[nodiscard]] bool concerns(const Statement& statement, const Concept& part);

/// The statements that answer: those in which people and acts of the query meet; when none does,
/// those with an act of the query; without acts in the query, those of its people.
[[nodiscard]] std::vector<std::size_t> matching_statements(const AnnotatedArticle& article,
                                                           std::span<const Concept> concepts);

}  // namespace lede::query
