// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "lede/error.hpp"
#include "store/facet_union.hpp"
#include "store/open_collection.hpp"
#include "store/snapshot.hpp"
#include "store/xapian_errors.hpp"

namespace lede::store {

struct IndexReader::Impl {
  [[nodiscard]] OpenCollection& collection(Collection which) {
    auto& open = which == Collection::kArticles ? articles : statements;
    if (!open) open = open_collection(snapshot(), which);
    return *open;
  }
  [[nodiscard]] const Snapshot& snapshot() const { return *shards.joined; }

  void forget() {
    articles.reset();
    statements.reset();
    lexicon.reset();
    words.reset();
    article_terms = {};
    facets.clear();
  }

  std::string path{};
  Shards shards{};
  std::shared_ptr<Exchange> exchange{};
  std::vector<MissingShard> missing{};  ///< of the shards and of the exchange
  Analysers analysers = Analysers::kSame;
  std::optional<OpenCollection> articles{};
  std::optional<OpenCollection> statements{};
  std::optional<Lexicon> lexicon{};
  std::optional<IndexWords> words{};
  ArticleTerms article_terms{};
  std::map<std::pair<Collection, std::string>, FacetUnion, std::less<>> facets{};
};

IndexReader::IndexReader(const std::string& path, Analysers analysers)
    : impl_(std::make_unique<Impl>()) {
  impl_->path = path;
  impl_->shards = open_shards(path, analysers, nullptr);
  impl_->analysers = analysers;
  impl_->missing = impl_->shards.missing;
}
IndexReader::IndexReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

IndexReader IndexReader::clone() const {
  auto impl = std::make_unique<Impl>();
  impl->path = impl_->path;
  impl->shards = impl_->shards;
  impl->missing = impl->shards.missing;
  impl->analysers = impl_->analysers;
  return IndexReader(std::move(impl));
}

bool IndexReader::refresh() {
  Shards fresh = open_shards(impl_->path, impl_->analysers, &impl_->shards);
  if (same_commits(fresh, impl_->shards)) return false;
  impl_->shards = std::move(fresh);
  impl_->missing = impl_->shards.missing;
  impl_->forget();
  return true;
}

const std::vector<ShardAddress>& IndexReader::servers() const {
  return impl_->shards.servers;
}

void IndexReader::join(std::shared_ptr<Exchange> exchange, std::vector<MissingShard> unreachable) {
  impl_->forget();
  impl_->exchange = std::move(exchange);
  impl_->missing = impl_->shards.missing;
  std::ranges::move(unreachable, std::back_inserter(impl_->missing));
}

Exchange* IndexReader::exchange() const {
  return impl_->exchange.get();
}

const std::vector<MissingShard>& IndexReader::missing() const {
  return impl_->missing;
}

void IndexReader::require_folders() const {
  if (servers().empty()) return;
  throw Error(ErrorCode::kInvalidArgument,
              impl_->path + ": this list names servers; ask about each shard where it lies");
}

void IndexReader::require_complete() const {
  if (missing().empty()) return;
  const MissingShard& first = missing().front();
  throw Error(first.code,
              fmt::format("{}: shard {} is missing: {}; mend it, or ask for an answer from the "
                          "other shards (--partial)",
                          impl_->path, first.shard, first.message));
}

const IndexInfo& IndexReader::info() const {
  return impl_->snapshot().info;
}

bool IndexReader::has_analysis() const {
  return info().model_version != kNoModel;
}

std::uint32_t IndexReader::segments() const {
  return static_cast<std::uint32_t>(impl_->snapshot().segments.size());
}

const SegmentFiles& IndexReader::segment(std::uint32_t number) const {
  return *impl_->snapshot().segments[number];
}

const Roaring* IndexReader::deleted(std::uint32_t segment, Collection collection) const {
  const Snapshot& snapshot = impl_->snapshot();
  const Roaring& rows = collection == Collection::kArticles ? snapshot.deleted_articles[segment]
                                                            : snapshot.deleted_statements[segment];
  return rows.isEmpty() ? nullptr : &rows;
}

const Xapian::Database& IndexReader::database(Collection collection) const {
  return impl_->collection(collection).database;
}

const Xapian::Database& IndexReader::shard(std::uint32_t segment, Collection collection) const {
  return impl_->collection(collection).shards[segment];
}

const Columns& IndexReader::columns(std::uint32_t segment_number, Collection collection) const {
  const SegmentFiles& files = segment(segment_number);
  return collection == Collection::kArticles ? *files.article_columns : *files.statement_columns;
}

const FacetUnion& IndexReader::facet(Collection collection, std::string_view field) const {
  const std::pair key(collection, std::string(field));
  const auto known = impl_->facets.find(key);
  if (known != impl_->facets.end()) return known->second;
  std::vector<const FacetColumn*> parts;
  for (std::uint32_t number = 0; number < segments(); ++number) {
    parts.push_back(columns(number, collection).facet(field));
  }
  return impl_->facets.emplace(key, FacetUnion(std::move(parts))).first->second;
}

AnnotatedArticle IndexReader::record(RowRef article) const {
  return segment(article.segment).records->read(article.row);
}

std::optional<RowRef> IndexReader::find(std::string_view id) const {
  for (std::uint32_t number = segments(); number-- > 0;) {
    const auto row = segment(number).ids->find(id, impl_->snapshot().deleted_articles[number]);
    if (row) return RowRef{number, *row};
  }
  return std::nullopt;
}

std::shared_ptr<KnownTerm> IndexReader::known(Collection collection, std::string_view term) const {
  OpenCollection& open = impl_->collection(collection);
  if (const auto at = open.terms.find(term); at != open.terms.end()) return at->second;
  if (open.terms.size() >= kMaxRemembered) open.terms.clear();
  auto known = std::make_shared<KnownTerm>();
  known->term = term;
  const auto of_all = open.of_all_shards.find(term);
  known->frequency =
      of_all != open.of_all_shards.end() ? of_all->second : open.database.get_termfreq(known->term);
  known->lists.resize(segments());
  known->words.resize(segments());
  open.terms.emplace(known->term, known);
  return known;
}

std::uint64_t IndexReader::frequency(Collection collection, std::string_view term) const {
  if (exchange() == nullptr) return known(collection, term)->frequency;
  OpenCollection& open = impl_->collection(collection);
  const auto at = open.of_all_shards.find(term);
  if (at != open.of_all_shards.end()) return at->second;
  const std::string key(term);
  const std::uint64_t own = open.database.get_termfreq(key);
  const std::uint64_t all = sum_of(exchange(), "frequency", own);
  open.remember(key, all);
  return all;
}

void IndexReader::learn(Collection collection, std::vector<std::string> terms) const {
  if (exchange() == nullptr) return;
  OpenCollection& open = impl_->collection(collection);
  Counts unknown;
  for (const std::string& term : union_of(exchange(), "terms", std::move(terms))) {
    if (!open.of_all_shards.contains(term)) unknown[term] = open.database.get_termfreq(term);
  }
  if (unknown.empty()) return;
  if (open.of_all_shards.size() + unknown.size() > kMaxRemembered) open.of_all_shards.clear();
  for (const auto& [term, articles] : sum_of(exchange(), "frequencies", std::move(unknown))) {
    open.remember(term, articles);
  }
}

void IndexReader::agree() const {
  static_cast<void>(words());
  for (const Collection which : {Collection::kArticles, Collection::kStatements}) {
    OpenCollection& open = impl_->collection(which);
    if (exchange() == nullptr || open.agreed) continue;
    const double own = open.average_length * static_cast<double>(open.documents);
    open.documents = sum_of(exchange(), "documents", open.documents);
    const std::uint64_t words =
        sum_of(exchange(), "length", static_cast<std::uint64_t>(std::llround(own)));
    open.average_length =
        open.documents == 0 ? 0 : static_cast<double>(words) / static_cast<double>(open.documents);
    open.agreed = true;
  }
}

std::shared_ptr<const PostingList> IndexReader::postings(std::uint32_t segment_number,
                                                         Collection collection,
                                                         KnownTerm& term) const {
  auto list = term.lists[segment_number].lock();
  if (list) {
    // Threads that share the list would disturb each other by writing what is there already.
    if (!list->used.load(std::memory_order_relaxed)) list->used = true;
  } else {
    list = decoded(segment_number, collection).list(shard(segment_number, collection), term.term);
    term.lists[segment_number] = list;
  }
  return list;
}

const std::vector<std::uint32_t>& IndexReader::words_of_stem(std::uint32_t segment_number,
                                                             KnownTerm& stem) const {
  auto& words = stem.words[segment_number];
  if (!words) {
    words.emplace();
    segment(segment_number).words->each_of_stem(stem.term, [&](const WordEntry& entry) {
      words->push_back(entry.number);
    });
  }
  return *words;
}

std::span<const std::uint32_t> IndexReader::lengths(std::uint32_t segment_number,
                                                    Collection collection) const {
  return decoded(segment_number, collection).lengths();
}

SegmentPostings& IndexReader::decoded(std::uint32_t segment_number, Collection collection) const {
  const SegmentFiles& files = segment(segment_number);
  return collection == Collection::kArticles ? *files.article_postings : *files.statement_postings;
}

std::uint64_t IndexReader::documents(Collection collection) const {
  return impl_->collection(collection).documents;
}

double IndexReader::average_length(Collection collection) const {
  return impl_->collection(collection).average_length;
}

const Lexicon& IndexReader::lexicon() const {
  if (!impl_->lexicon) {
    std::vector<const Names*> names;
    for (std::uint32_t number = 0; number < segments(); ++number) {
      if (segment(number).names) names.push_back(segment(number).names.get());
    }
    impl_->lexicon.emplace(database(Collection::kArticles), std::move(names),
                           impl_->snapshot().words, impl_->snapshot().path, exchange());
  }
  return *impl_->lexicon;
}

IndexWords& IndexReader::words() const {
  if (!impl_->words) {
    std::vector<std::string> languages;
    for (const auto& [code, articles] : info().languages) languages.push_back(code);
    impl_->words.emplace(union_of(exchange(), "languages", std::move(languages)));
  }
  return *impl_->words;
}

ArticleTerms& IndexReader::article_terms() const {
  return impl_->article_terms;
}

}  // namespace lede::store
