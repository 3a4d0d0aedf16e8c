// SPDX-License-Identifier: GPL-2.0-or-later
// A snapshot of an index: every segment that its manifest, or those of its shards, name, opened
// together.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>
#include <roaring/roaring.hh>

#include "lede/index_admin.hpp"
#include "lede/search_request.hpp"
#include "lede/search_result.hpp"
#include "store/article_terms.hpp"
#include "store/columns.hpp"
#include "store/exchange.hpp"
#include "store/index_words.hpp"
#include "store/known_term.hpp"
#include "store/lexicon.hpp"
#include "store/records.hpp"
#include "store/segment_files.hpp"
#include "store/shards.hpp"

namespace lede::store {

class FacetUnion;

/// A row of a segment; segments are numbered as in the manifest, shard after shard.
struct RowRef {
  std::uint32_t segment = 0;
  std::uint32_t row = 0;
  friend bool operator==(const RowRef&, const RowRef&) = default;
};

/// One for each thread (Xapian databases are not thread-safe); `clone` shares the mapped files.
class IndexReader {
 public:
  /// `path` is the folder of an index or a list of shards. Throws Error (kNotFound, kNotAnIndex,
  /// kIncompatible, kDamaged, kIo).
  explicit IndexReader(const std::string& path, Analysers analysers = Analysers::kSame);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;
  [[nodiscard]] IndexReader clone() const;
  /// True when a newer commit was there and is now open.
  bool refresh();
  /// Shards on other machines, which are not this reader's to open.
  [[nodiscard]] const std::vector<ShardAddress>& servers() const;
  /// From here on words, names and statistics are those of all shards of the exchange, which must
  /// be asked for in the same order everywhere; forgets what it knew of them. `unreachable` are
  /// missing as well.
  void join(std::shared_ptr<Exchange> exchange, std::vector<MissingShard> unreachable);
  /// Null for a reader that is alone.
  [[nodiscard]] Exchange* exchange() const;
  /// Makes sure that the sizes and languages of all shards are known.
  void agree() const;
  /// Makes sure that the frequencies of these terms are known, and of those that other shards ask
  /// about at the same time.
  void learn(Collection collection, std::vector<std::string> terms) const;
  /// Shards that could not be opened or reached.
  [[nodiscard]] const std::vector<MissingShard>& missing() const;
  /// Throws the Error of a missing shard, when there is one.
  void require_complete() const;
  /// Throws Error kInvalidArgument where shards are on other machines.
  void require_folders() const;

  [[nodiscard]] const IndexInfo& info() const;
  /// False for an index of words only, without names, acts and statements.
  [[nodiscard]] bool has_analysis() const;
  [[nodiscard]] std::uint32_t segments() const;
  [[nodiscard]] const SegmentFiles& segment(std::uint32_t number) const;
  /// Deleted rows of a segment's collection; null when there are none.
  [[nodiscard]] const Roaring* deleted(std::uint32_t segment, Collection collection) const;

  /// All segments as one Xapian database, statistics merged; opened at the first call. Deleted rows
  /// still match: combine with `deleted`. An index without segments gives an empty database.
  [[nodiscard]] const Xapian::Database& database(Collection collection) const;
  /// The database of one segment alone, docid = row + 1: to walk matches row by row. Empty for a
  /// segment without statements.
  [[nodiscard]] const Xapian::Database& shard(std::uint32_t segment, Collection collection) const;
  /// What is remembered of a term until the next refresh. Its frequency is that of all shards when
  /// it was asked for before, by `frequency` or `learn`; nothing is asked of them here.
  [[nodiscard]] std::shared_ptr<KnownTerm> known(Collection collection,
                                                 std::string_view term) const;
  /// The documents of a term in one segment, docid = row + 1, deleted ones included.
  [[nodiscard]] std::shared_ptr<const PostingList> postings(std::uint32_t segment,
                                                            Collection collection,
                                                            KnownTerm& term) const;
  /// The numbers of the words of a segment that have this stem.
  [[nodiscard]] const std::vector<std::uint32_t>& words_of_stem(std::uint32_t segment,
                                                                KnownTerm& stem) const;
  /// Words of each document of a segment, by row.
  [[nodiscard]] std::span<const std::uint32_t> lengths(std::uint32_t segment,
                                                       Collection collection) const;
  /// How many documents of all segments have the term, deleted ones included.
  [[nodiscard]] std::uint64_t frequency(Collection collection, std::string_view term) const;
  /// How many documents there are, deleted ones included, and how long they are on average.
  [[nodiscard]] std::uint64_t documents(Collection collection) const;
  [[nodiscard]] double average_length(Collection collection) const;

  [[nodiscard]] const Columns& columns(std::uint32_t segment, Collection collection) const;
  /// The values of a facet field over all segments; lives until the next refresh.
  [[nodiscard]] const FacetUnion& facet(Collection collection, std::string_view field) const;
  [[nodiscard]] AnnotatedArticle record(RowRef article) const;
  /// The live article with this id.
  [[nodiscard]] std::optional<RowRef> find(std::string_view id) const;
  /// Lives until the next refresh, as do the two below.
  [[nodiscard]] const Lexicon& lexicon() const;
  [[nodiscard]] IndexWords& words() const;
  [[nodiscard]] ArticleTerms& article_terms() const;

 private:
  struct Impl;
  [[nodiscard]] SegmentPostings& decoded(std::uint32_t segment, Collection collection) const;
  explicit IndexReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::store
