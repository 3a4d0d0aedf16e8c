// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/match.hpp"

#include <algorithm>

namespace lede::query {
namespace {

/// Totals up to here are exact without asking: counting so few costs next to nothing.
constexpr Xapian::doccount kCountedAnyway = 1000;

/// Takes the row of each match; the documents come in rising order.
class RowSpy final : public Xapian::MatchSpy {
 public:
  explicit RowSpy(std::vector<std::uint32_t>& rows) : rows_(rows) {}
  void operator()(const Xapian::Document& document, double) override {
    rows_.push_back(document.get_docid() - 1);
  }

 private:
  std::vector<std::uint32_t>& rows_;
};

void walk_term(const Xapian::Database& shard, const std::string& term,
               std::vector<std::uint32_t>& rows) {
  rows.reserve(shard.get_termfreq(term));
  for (auto at = shard.postlist_begin(term); at != shard.postlist_end(term); ++at) {
    rows.push_back(*at - 1);
  }
}

/// The term of a query that is nothing but a term; empty for any other.
std::string only_term(const Xapian::Query& query) {
  if (query.get_type() != Xapian::Query::LEAF_TERM) return {};
  return *query.get_terms_begin();
}

}  // namespace

RankedPage best_matches(const store::IndexReader& reader, Collection collection,
                        const Xapian::Query& query, const RankingParameters& ranking,
                        std::uint32_t offset, std::uint32_t limit) {
  RankedPage page;
  if (query.empty() || reader.segments() == 0) return page;
  Xapian::Enquire enquire(reader.database(collection));
  enquire.set_weighting_scheme(Bm25(ranking));
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(offset, limit, std::max(limit, kCountedAnyway));
  for (auto at = found.begin(); at != found.end(); ++at) {
    page.hits.push_back({reader.row_of(*at), at.get_weight()});
  }
  page.total = found.get_matches_estimated();
  page.total_exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
  return page;
}

RowSet all_matches(const store::IndexReader& reader, Collection collection,
                   const Xapian::Query& query) {
  RowSet rows;
  rows.segments.resize(reader.segments());
  if (query.empty()) return rows;
  const std::string term = only_term(query);
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    const Xapian::Database& shard = reader.shard(segment, collection);
    if (shard.get_doccount() == 0) continue;
    if (!term.empty()) {
      walk_term(shard, term, rows.segments[segment]);
      continue;
    }
    RowSpy spy(rows.segments[segment]);
    Xapian::Enquire enquire(shard);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    enquire.add_matchspy(&spy);
    const Xapian::MSet counted = enquire.get_mset(0, 0, shard.get_doccount());
    // Xapian knows the answer to some queries without walking them, and then calls no spy.
    if (rows.segments[segment].empty() && counted.get_matches_upper_bound() > 0) {
      for (const auto docid : enquire.get_mset(0, shard.get_doccount())) {
        rows.segments[segment].push_back(docid - 1);
      }
    }
    std::ranges::sort(rows.segments[segment]);
  }
  return rows;
}

Xapian::Query without_deleted(const store::IndexReader& reader, Collection collection,
                              const Xapian::Query& query) {
  RowSet deleted = deleted_rows(reader, collection);
  if (deleted.size() == 0) return query;
  return Xapian::Query(Xapian::Query::OP_AND_NOT, query,
                       rows_query(reader, collection, std::move(deleted), 0));
}

}  // namespace lede::query
