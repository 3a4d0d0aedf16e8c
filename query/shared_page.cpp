// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shared_page.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "lede/error.hpp"
#include "query/date_order.hpp"
#include "query/shard_codec.hpp"
#include "store/schema.hpp"
#include "store/varint.hpp"

namespace lede::query {
namespace {

constexpr std::string_view kFromShard = "what a shard sent";

struct Candidate {
  double key = 0;
  double score = 0;
  std::uint32_t shard = 0;
  std::uint32_t place = 0;  ///< among its shard's hits
};

bool comes_first(const Candidate& a, const Candidate& b) {
  if (a.key != b.key) return a.key > b.key;
  return std::tie(a.shard, a.place) < std::tie(b.shard, b.place);
}

std::string encoded_page(const RankedPage& page, const std::vector<double>& keys) {
  std::string bytes;
  store::put_varint(page.total, bytes);
  store::put_varint(page.total_exact ? 1 : 0, bytes);
  store::put_varint(keys.size(), bytes);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    store::put_double(keys[i], bytes);
    store::put_double(page.hits[i].score, bytes);
  }
  return bytes;
}

void read_page(std::string_view bytes, std::uint32_t shard, RankedPage& page,
               std::vector<Candidate>& all) {
  store::ByteReader reader(bytes, kFromShard);
  page.total += reader.number<std::uint64_t>();
  if (reader.number<std::uint8_t>() == 0) page.total_exact = false;
  const std::size_t count = reader.count();
  for (std::uint32_t place = 0; place < count; ++place) {
    Candidate candidate{.shard = shard, .place = place};
    candidate.key = reader.real();
    candidate.score = reader.real();
    if (std::isnan(candidate.key)) {
      throw Error(ErrorCode::kDamaged, "a shard sent a hit that has no order");
    }
    all.push_back(candidate);
  }
}

const Ranked& own_hit(const RankedPage& page, const Candidate& candidate) {
  if (candidate.place >= page.hits.size()) {
    throw Error(ErrorCode::kDamaged, "hits came back that this shard has not sent");
  }
  return page.hits[candidate.place];
}

/// What `parts` hold for the hits of a page, one after the other from the hit's own shard.
template <class T>
class Dealer {
 public:
  explicit Dealer(std::vector<std::vector<T>> parts) : parts_(std::move(parts)) {
    next_.resize(parts_.size(), 0);
  }
  T& next(std::uint32_t shard) {
    if (shard >= parts_.size() || next_[shard] >= parts_[shard].size()) {
      throw Error(ErrorCode::kDamaged, "a shard sent less than it has hits on the page");
    }
    return parts_[shard][next_[shard]++];
  }

 private:
  std::vector<std::vector<T>> parts_;
  std::vector<std::size_t> next_{};
};

}  // namespace

RankedPage shared_page(store::Exchange& exchange, const RankedPage& page,
                       const std::vector<double>& keys, std::uint32_t offset, std::uint32_t limit) {
  RankedPage shared;
  std::vector<Candidate> all;
  std::uint32_t shard = 0;
  for (const std::string& part : exchange.gather("page", encoded_page(page, keys))) {
    read_page(part, shard++, shared, all);
  }
  std::ranges::sort(all, comes_first);
  const std::size_t end = std::min<std::size_t>(all.size(), std::size_t{offset} + limit);
  for (std::size_t i = offset; i < end; ++i) {
    const bool own = all[i].shard == exchange.number();
    shared.hits.push_back(own ? own_hit(page, all[i])
                              : Ranked{{kElsewhere, all[i].shard}, all[i].score});
  }
  return shared;
}

RankedPage best_of_all(const store::IndexReader& reader, Collection collection, const Query& query,
                       const RankingParameters& ranking, const Wanted& wanted) {
  store::Exchange* exchange = reader.exchange();
  if (exchange == nullptr) return best_matches(reader, collection, query, ranking, wanted);
  Wanted from_first = wanted;
  from_first.offset = 0;
  from_first.limit = page_end(wanted.offset, wanted.limit);
  const RankedPage page = best_matches(reader, collection, query, ranking, from_first);
  std::vector<double> scores;
  scores.reserve(page.hits.size());
  for (const Ranked& hit : page.hits) scores.push_back(hit.score);
  return shared_page(*exchange, page, scores, wanted.offset, wanted.limit);
}

RankedPage earliest_of_all(const store::IndexReader& reader, Collection collection,
                           const RowSet& rows, SortOrder order, std::uint32_t offset,
                           std::uint32_t limit) {
  store::Exchange* exchange = reader.exchange();
  if (exchange == nullptr) return by_date(reader, collection, rows, order, offset, limit);
  const RankedPage page = by_date(reader, collection, rows, order, 0, page_end(offset, limit));
  std::vector<double> keys;
  keys.reserve(page.hits.size());
  for (const Ranked& hit : page.hits) {
    const auto dates = reader.columns(hit.row.segment, collection).numbers("date");
    const std::int64_t date = dates[hit.row.row];
    const auto key = static_cast<double>(order == SortOrder::kDateAscending ? -date : date);
    keys.push_back(date == store::kNoDate ? -HUGE_VAL : key);
  }
  return shared_page(*exchange, page, keys, offset, limit);
}

std::vector<std::uint64_t> shared_values(store::Exchange& exchange, const std::vector<Ranked>& page,
                                         const std::vector<std::uint64_t>& own) {
  std::string bytes;
  store::put_varint(own.size(), bytes);
  for (const std::uint64_t value : own) store::put_varint(value, bytes);
  std::vector<std::vector<std::uint64_t>> parts;
  for (const std::string& part : exchange.gather("values", std::move(bytes))) {
    store::ByteReader reader(part, kFromShard);
    auto& values = parts.emplace_back();
    for (std::size_t left = reader.count(); left > 0; --left) {
      values.push_back(reader.number<std::uint64_t>());
    }
  }
  Dealer<std::uint64_t> dealer(std::move(parts));
  std::vector<std::uint64_t> values;
  values.reserve(page.size());
  for (const Ranked& hit : page) {
    values.push_back(dealer.next(is_elsewhere(hit) ? hit.row.row : exchange.number()));
  }
  return values;
}

void collect_hits(store::Exchange& exchange, Collection collection, const std::vector<Ranked>& page,
                  std::vector<Hit>& hits) {
  std::vector<Hit> own;
  if (exchange.number() != 0) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (!is_elsewhere(page[i])) own.push_back(std::move(hits[i]));
    }
  }
  const std::vector<std::string> parts = exchange.collect("hits", encoded(own));
  if (parts.empty()) return;
  std::vector<std::vector<Hit>> read;
  read.reserve(parts.size());
  for (const std::string& part : parts) read.push_back(decoded_hits(part));
  Dealer<Hit> dealer(std::move(read));
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!is_elsewhere(page[i])) continue;
    hits[i] = std::move(dealer.next(page[i].row.row));
    if (collection == Collection::kStatements && hits[i].statements.size() != 1) {
      throw Error(ErrorCode::kDamaged, "a shard sent a hit that is not one statement");
    }
  }
}

}  // namespace lede::query
