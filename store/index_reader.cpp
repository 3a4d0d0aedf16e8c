// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lede/error.hpp"
#include "store/facet_union.hpp"
#include "store/glass_file.hpp"
#include "store/layout.hpp"
#include "store/snapshot.hpp"
#include "store/xapian_errors.hpp"

namespace lede::store {
namespace {

struct OpenCollection {
  Xapian::Database database{};
  std::vector<Xapian::Database> shards{};  ///< by segment, as are their ids
  std::vector<std::string> uuids{};
  std::uint32_t documents = 0;
  double average_length = 0;
  TextMap<std::shared_ptr<KnownTerm>> terms{};
};

/// A document without a row would have its columns read outside their bounds.
void check_documents(const Xapian::Database& database, const Columns& columns,
                     const std::string& path) {
  if (database.get_lastdocid() <= columns.rows()) return;
  throw Error(ErrorCode::kDamaged,
              fmt::format("{}: it holds more documents than the segment has rows; rebuild the "
                          "index with lede-index dump OLD | lede-index add NEW -",
                          path));
}

OpenCollection open_collection(const Snapshot& snapshot, Collection collection) {
  const bool articles = collection == Collection::kArticles;
  OpenCollection open;
  for (const auto& segment : snapshot.segments) {
    const FileDescriptor& file = articles ? segment->articles : segment->statements;
    const std::string path =
        in_folder(segment->folder, articles ? kArticlesGlass : kStatementsGlass);
    // Document ids are dealt out to the databases in turn, so that every segment needs one.
    const Xapian::Database one =
        file.is_open() ? open_glass(file, path)
                       : Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
    with_xapian(path, [&] {
      check_documents(one, articles ? *segment->article_columns : *segment->statement_columns,
                      path);
      open.uuids.push_back(one.get_uuid());
      open.database.add_database(one);
      open.shards.push_back(one);
    });
  }
  open.documents = open.database.get_doccount();
  open.average_length = open.database.get_avlength();
  return open;
}

}  // namespace

struct IndexReader::Impl {
  [[nodiscard]] OpenCollection& collection(Collection which) {
    auto& open = which == Collection::kArticles ? articles : statements;
    if (!open) open = open_collection(snapshot(), which);
    return *open;
  }
  [[nodiscard]] const Snapshot& snapshot() const { return *shards.joined; }

  std::string path{};
  Shards shards{};
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
}
IndexReader::IndexReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

IndexReader IndexReader::clone() const {
  auto impl = std::make_unique<Impl>();
  impl->path = impl_->path;
  impl->shards = impl_->shards;
  impl->analysers = impl_->analysers;
  return IndexReader(std::move(impl));
}

bool IndexReader::refresh() {
  Shards fresh = open_shards(impl_->path, impl_->analysers, &impl_->shards);
  if (same_commits(fresh, impl_->shards)) return false;
  impl_->shards = std::move(fresh);
  impl_->articles.reset();
  impl_->statements.reset();
  impl_->lexicon.reset();
  impl_->words.reset();
  impl_->article_terms = {};
  impl_->facets.clear();
  return true;
}

const std::vector<MissingShard>& IndexReader::missing() const {
  return impl_->shards.missing;
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

std::uint32_t IndexReader::segment_of(const Xapian::Database& shard, Collection collection) const {
  const auto& uuids = impl_->collection(collection).uuids;
  const auto at = std::ranges::find(uuids, shard.get_uuid());
  if (at == uuids.end()) {
    throw Error(ErrorCode::kInternal,
                fmt::format("{}: a database is asked about that belongs to no segment",
                            impl_->snapshot().path));
  }
  return static_cast<std::uint32_t>(at - uuids.begin());
}

const Columns& IndexReader::columns(std::uint32_t number, Collection collection) const {
  const SegmentFiles& files = segment(number);
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
  known->frequency = open.database.get_termfreq(known->term);
  known->lists.resize(segments());
  known->words.resize(segments());
  open.terms.emplace(known->term, known);
  return known;
}

std::shared_ptr<const PostingList> IndexReader::postings(std::uint32_t number,
                                                         Collection collection,
                                                         KnownTerm& term) const {
  auto list = term.lists[number].lock();
  if (list) {
    // Threads that share the list would disturb each other by writing what is there already.
    if (!list->used.load(std::memory_order_relaxed)) list->used = true;
  } else {
    list = decoded(number, collection).list(shard(number, collection), term.term);
    term.lists[number] = list;
  }
  return list;
}

const std::vector<std::uint32_t>& IndexReader::words_of_stem(std::uint32_t number,
                                                             KnownTerm& stem) const {
  auto& words = stem.words[number];
  if (!words) {
    words.emplace();
    segment(number).words->each_of_stem(
        stem.term, [&](const WordEntry& entry) { words->push_back(entry.number); });
  }
  return *words;
}

std::span<const std::uint32_t> IndexReader::lengths(std::uint32_t number,
                                                    Collection collection) const {
  return decoded(number, collection).lengths(shard(number, collection));
}

SegmentPostings& IndexReader::decoded(std::uint32_t number, Collection collection) const {
  const SegmentFiles& files = segment(number);
  return collection == Collection::kArticles ? *files.article_postings : *files.statement_postings;
}

std::uint32_t IndexReader::documents(Collection collection) const {
  return impl_->collection(collection).documents;
}

double IndexReader::average_length(Collection collection) const {
  return impl_->collection(collection).average_length;
}

const Lexicon& IndexReader::lexicon() const {
  if (!impl_->lexicon) {
    impl_->lexicon.emplace(database(Collection::kArticles), impl_->snapshot().words,
                           impl_->snapshot().path);
  }
  return *impl_->lexicon;
}

IndexWords& IndexReader::words() const {
  if (!impl_->words) {
    std::vector<std::string> languages;
    for (const auto& [code, articles] : info().languages) languages.push_back(code);
    impl_->words.emplace(languages);
  }
  return *impl_->words;
}

ArticleTerms& IndexReader::article_terms() const {
  return impl_->article_terms;
}

}  // namespace lede::store
