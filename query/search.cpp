// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/search.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "analysis/unicode.hpp"
#include "lede/error.hpp"
#include "query/collapse.hpp"
#include "query/dates.hpp"
#include "query/explain.hpp"
#include "query/facets.hpp"
#include "query/feedback.hpp"
#include "query/fields.hpp"
#include "query/filters.hpp"
#include "query/hits.hpp"
#include "query/parser.hpp"
#include "query/recency.hpp"
#include "query/shared_page.hpp"
#include "query/suggestions.hpp"
#include "store/schema.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

/// Totals up to here are exact without asking: counting so few costs next to nothing.
constexpr std::uint64_t kCountedAnyway = 1000;

/// As the table of fields has it; filters of unknown fields are refused elsewhere.
std::string field_name(const Filter& filter) {
  const FieldInfo* field = find_field(filter.field);
  return field == nullptr ? filter.field : std::string(field->name);
}

SelectedValues selected_values(const store::Lexicon& lexicon, const std::vector<Filter>& filters) {
  SelectedValues selected;
  for (const Filter& filter : filters) {
    auto& values = selected[field_name(filter)];
    values.insert(store::fold_value(filter.value));
    for (const auto& entity : lexicon.entities(filter.value)) {
      values.insert(store::fold_value(entity.name));
    }
  }
  return selected;
}

class Answer {
 public:
  Answer(const store::IndexReader& reader, const SearchRequest& request, const Plan& plan,
         const PlanOptions& options, Remarks& remarks)
      : reader_(reader), request_(request), plan_(plan), options_(options), remarks_(remarks) {}

  void fill(SearchResult& result) {
    for (const FacetRequest& facet : request_.facets) check_facet(facet, request_.collection);
    const RankedPage page = this->page();
    result.total = page.total;
    result.total_exact = page.total_exact;
    HitReader hits(reader_, plan_.concepts, request_.snippets, request_.explain);
    const Explainer explainer(reader_, request_.collection, options_.ranking, plan_.concepts,
                              bonuses_, explained(page));
    for (std::size_t i = 0; i < page.hits.size(); ++i) {
      if (is_elsewhere(page.hits[i])) {
        result.hits.emplace_back();
        continue;
      }
      result.hits.push_back(hit(hits, page.hits[i]));
      if (i < hidden_.size()) result.hits.back().collapsed = hidden_[i];
      if (!request_.explain || request_.bare) continue;
      if (by_relevance()) {
        explainer.explain(i, hits.parts(), result.hits.back());
      } else {
        result.hits.back().explanation = plan_.ranked ? "sorted by date" : "no part of it weighs";
      }
    }
    if (reader_.exchange() != nullptr) {
      collect_hits(*reader_.exchange(), request_.collection, page.hits, result.hits);
    }
    facets(result);
  }

 private:
  bool by_relevance() const { return request_.sort == SortOrder::kRelevance && plan_.ranked; }

  /// The hits whose scores are taken apart.
  std::span<const Ranked> explained(const RankedPage& page) const {
    if (!request_.explain || request_.bare || !by_relevance()) return {};
    return page.hits;
  }

  Hit hit(HitReader& reader, const Ranked& ranked) const {
    if (request_.bare) return reader.bare(ranked, request_.collection);
    return request_.collection == Collection::kArticles ? reader.article(ranked)
                                                        : reader.statement(ranked);
  }

  /// The query with all filters but those of `except`.
  Query query_without(const std::set<std::string>& except) {
    const auto filters =
        plan_filters(reader_, request_.collection, request_.filters, except, options_, remarks_);
    return filters ? Query(Query::Op::kFilter, plan_.query, *filters) : plan_.query;
  }

  MatchedRows& rows_without(const std::set<std::string>& except) {
    std::set<std::string> filtered;
    for (const Filter& filter : request_.filters) {
      if (except.contains(field_name(filter))) filtered.insert(field_name(filter));
    }
    const auto known = rows_.find(filtered);
    if (known != rows_.end()) return known->second;
    return rows_
        .emplace(filtered,
                 MatchedRows(all_matches(reader_, request_.collection, query_without(filtered))))
        .first->second;
  }

  RankedPage page() {
    const bool count = !request_.facets.empty() || request_.exact_total;
    const auto fetch = [&](std::uint32_t offset, std::uint32_t limit) {
      if (by_relevance()) return ranked_page(offset, limit);
      return earliest_of_all(reader_, request_.collection, rows_without({}).rows(), request_.sort,
                             offset, limit);
    };
    // Only articles have the hashes that tell which of them are alike.
    const bool collapse = request_.collapse && request_.collection == Collection::kArticles;
    RankedPage page = collapse
                          ? collapsed_page(reader_, fetch, request_.offset, request_.limit, hidden_)
                          : fetch(request_.offset, request_.limit);
    if (by_relevance() && count) {
      page.total = store::sum_of(reader_.exchange(), "total", rows_without({}).rows().size());
      page.total_exact = true;
    }
    return page;
  }

  /// What only `more` matches does not have the words that were asked for.
  Query with_bonus(const Query& query, std::string name, const Query& more) {
    if (!more.empty()) bonuses_.push_back({std::move(name), more});
    return {Query::Op::kAndMaybe, query, more};
  }

  Query ranked_query() {
    Query query = query_without({});
    bonuses_ = plan_.bonuses;
    if (request_.recency_half_life_days <= 0) return query;
    return with_bonus(
        query, "recency",
        recency(reader_, request_.collection, request_.recency_half_life_days, options_.today));
  }

  RankedPage ranked_page(std::uint32_t offset, std::uint32_t limit) {
    Query query = ranked_query();
    Wanted wanted{.offset = offset, .limit = limit};
    if (!request_.bare) wanted.counted = kCountedAnyway;
    if (request_.any && !request_.plain && request_.collection == Collection::kArticles) {
      const auto words = std::ranges::count_if(
          plan_.concepts, [](const Concept& part) { return !part.terms.empty(); });
      const Feedback more =
          feedback(reader_, query, static_cast<std::size_t>(words), options_.ranking);
      query = with_bonus(query, "feedback", more.query);
      const std::size_t last = std::size_t{offset} + limit;
      if (wanted.counted == 0 && last > 0 && last <= more.reached.size()) {
        wanted.least = more.reached[last - 1];
      }
    }
    return best_of_all(reader_, request_.collection, query, options_.ranking, wanted);
  }

  void facets(SearchResult& result) {
    if (request_.facets.empty()) return;
    const SelectedValues selected = selected_values(reader_.lexicon(), request_.filters);
    for (const FacetRequest& facet : request_.facets) {
      result.facets.push_back(count_facet(reader_, request_.collection,
                                          rows_without(filtered_fields(facet)), facet, selected));
    }
  }

  const store::IndexReader& reader_;
  const SearchRequest& request_;
  const Plan& plan_;
  const PlanOptions& options_;
  Remarks& remarks_;
  std::map<std::set<std::string>, MatchedRows>
      rows_{};  ///< by the fields whose filters are left out
  std::vector<std::uint32_t> hidden_{};
  std::vector<Bonus> bonuses_{};  ///< of the query as it was ranked
};

void throw_if_strict(const SearchRequest& request, const Remarks& remarks) {
  if (!request.strict || !remarks.faulty()) return;
  const Diagnostic& first = remarks.first_error();
  throw Error(ErrorCode::kInvalidQuery, fmt::format("query, bytes {} to {}: {}", first.range.begin,
                                                    first.range.end, first.message));
}

/// What is asked for that this index or this request cannot give.
void remark_vain(const store::IndexReader& reader, const SearchRequest& request, Remarks& remarks) {
  if (request.collection != Collection::kStatements) return;
  if (request.collapse) remarks.hint({}, "only articles are collapsed, statements are all shown");
  if (reader.documents(Collection::kStatements) > 0) return;
  remarks.hint({}, reader.has_analysis()
                       ? "this index holds no statements: none were found in its articles"
                       : "this index holds no statements: it was made with --no-analysis");
}

void remark_missing(const store::IndexReader& reader, const SearchRequest& request,
                    Remarks& remarks, SearchResult& result) {
  if (!request.partial) reader.require_complete();
  result.missing_shards = reader.missing();
  for (const MissingShard& missing : result.missing_shards) {
    remarks.hint({}, fmt::format("shard {} is missing, this is the answer of the others: {}",
                                 missing.shard, missing.message));
  }
}

/// A day is written once, not for each query of it.
const std::string& today() {
  thread_local std::int64_t day = current_day();
  thread_local std::string written = iso_day(day);
  if (const std::int64_t now = current_day(); now != day) {
    day = now;
    written = iso_day(now);
  }
  return written;
}

}  // namespace

SearchRequest prepared(SearchRequest request) {
  if (!std::isfinite(request.recency_half_life_days) || request.recency_half_life_days < 0) {
    throw Error(ErrorCode::kInvalidArgument,
                fmt::format("a half-life of {} days is none; give a number above 0, or 0 for no "
                            "recency",
                            request.recency_half_life_days));
  }
  if (!request.today.empty() && !parse_day(request.today)) {
    throw Error(ErrorCode::kInvalidArgument,
                fmt::format("today “{}” is no day; write one as 2023-05-30", request.today));
  }
  if (request.today.empty()) request.today = today();
  return request;
}

PlanOptions plan_options(const SearchRequest& request) {
  PlanOptions options;
  options.any = request.any;
  options.plain = request.plain;
  options.explain = request.explain;
  options.today = parse_day(request.today).value_or(current_day());
  options.saved_queries_path = request.saved_queries_path;
  return options;
}

void answer(const store::IndexReader& reader, const SearchRequest& request, const Plan& plan,
            const PlanOptions& options, Remarks& remarks, SearchResult& result) {
  remark_missing(reader, request, remarks, result);
  reader.agree();
  result.collection = request.collection;
  result.offset = request.offset;
  result.limit = request.limit;
  Answer(reader, request, plan, options, remarks).fill(result);
}

SearchResult run_search(const store::IndexReader& reader, const SearchRequest& request,
                        WordMemory* memory) {
  SearchResult result;
  std::size_t replaced = 0;
  result.query = analysis::repair_utf8(request.query, replaced);
  Remarks remarks;
  Node tree = request.any ? parse_words(result.query, remarks) : parse(result.query, remarks);
  if (tree.kind == NodeKind::kNothing && remarks.all().empty()) tree.kind = NodeKind::kAll;
  result.parsed = print(tree);
  throw_if_strict(request, remarks);
  reader.agree();
  remark_vain(reader, request, remarks);
  const PlanOptions options = plan_options(request);
  const Plan planned = plan(reader, request.collection, tree, options, remarks, memory);
  throw_if_strict(request, remarks);
  answer(reader, request, planned, options, remarks, result);
  if (!request.bare) {
    result.suggestions = suggest(reader, result.query, planned.concepts, options,
                                 request.collection, result.total, remarks);
  }
  result.diagnostics = remarks.take();
  return result;
}

}  // namespace lede::query
