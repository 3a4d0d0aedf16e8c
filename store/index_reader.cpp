// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/analyser.hpp"
#include "lede/error.hpp"
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
  return open;
}

void check_analyser(const Snapshot& snapshot) {
  const std::string& theirs = snapshot.manifest.versions.analyser;
  const std::string_view ours = analysis::analyser_version();
  if (theirs == ours) return;
  throw Error(ErrorCode::kIncompatible,
              fmt::format("{}: the index was made by analyser {}, this program has {}; rebuild it: "
                          "lede-index dump {} | lede-index add NEW -",
                          snapshot.path, theirs, ours, snapshot.path));
}

}  // namespace

struct IndexReader::Impl {
  [[nodiscard]] const OpenCollection& collection(Collection which) {
    auto& open = which == Collection::kArticles ? articles : statements;
    if (!open) open = open_collection(*snapshot, which);
    return *open;
  }

  std::shared_ptr<const Snapshot> snapshot{};
  Analysers analysers = Analysers::kSame;
  std::optional<OpenCollection> articles{};
  std::optional<OpenCollection> statements{};
};

IndexReader::IndexReader(const std::string& path, Analysers analysers)
    : impl_(std::make_unique<Impl>()) {
  impl_->snapshot = load_snapshot(path, nullptr);
  impl_->analysers = analysers;
  if (analysers == Analysers::kSame) check_analyser(*impl_->snapshot);
}
IndexReader::IndexReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

IndexReader IndexReader::clone() const {
  auto impl = std::make_unique<Impl>();
  impl->snapshot = impl_->snapshot;
  impl->analysers = impl_->analysers;
  return IndexReader(std::move(impl));
}

bool IndexReader::refresh() {
  const Snapshot& old = *impl_->snapshot;
  if (read_manifest(old.path).generation == old.manifest.generation) return false;
  auto fresh = load_snapshot(old.path, &old);
  if (impl_->analysers == Analysers::kSame) check_analyser(*fresh);
  impl_->snapshot = std::move(fresh);
  impl_->articles.reset();
  impl_->statements.reset();
  return true;
}

const IndexInfo& IndexReader::info() const {
  return impl_->snapshot->info;
}

std::uint32_t IndexReader::segments() const {
  return static_cast<std::uint32_t>(impl_->snapshot->segments.size());
}

const SegmentFiles& IndexReader::segment(std::uint32_t number) const {
  return *impl_->snapshot->segments[number];
}

const Roaring* IndexReader::deleted(std::uint32_t segment, Collection collection) const {
  const Snapshot& snapshot = *impl_->snapshot;
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
                            impl_->snapshot->path));
  }
  return static_cast<std::uint32_t>(at - uuids.begin());
}

const Columns& IndexReader::columns(std::uint32_t number, Collection collection) const {
  const SegmentFiles& files = segment(number);
  return collection == Collection::kArticles ? *files.article_columns : *files.statement_columns;
}

AnnotatedArticle IndexReader::record(RowRef article) const {
  return segment(article.segment).records->read(article.row);
}

std::optional<RowRef> IndexReader::find(std::string_view id) const {
  for (std::uint32_t number = segments(); number-- > 0;) {
    const auto row = segment(number).ids->find(id, impl_->snapshot->deleted_articles[number]);
    if (row) return RowRef{number, *row};
  }
  return std::nullopt;
}

Lexicon IndexReader::lexicon() const {
  return Lexicon(database(Collection::kArticles), impl_->snapshot->words, impl_->snapshot->path);
}

}  // namespace lede::store
