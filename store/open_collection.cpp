// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/open_collection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lede/error.hpp"
#include "store/glass_file.hpp"
#include "store/layout.hpp"
#include "store/xapian_errors.hpp"

namespace lede::store {
namespace {

/// A document without a row would have its columns read outside their bounds.
void check_documents(const Xapian::Database& database, const Columns& columns,
                     const std::string& path) {
  // The last id is a sum of two numbers of the file, of which one is the count.
  if (std::max(database.get_doccount(), database.get_lastdocid()) <= columns.rows()) return;
  throw Error(ErrorCode::kDamaged,
              fmt::format("{}: it holds more documents than the segment has rows; rebuild the "
                          "index with lede-index dump OLD | lede-index add NEW -",
                          path));
}

}  // namespace

OpenCollection open_collection(const Snapshot& snapshot, Collection collection) {
  const bool articles = collection == Collection::kArticles;
  OpenCollection open;
  for (const auto& segment : snapshot.segments) {
    const FileDescriptor& file = articles ? segment->articles : segment->statements;
    const std::string path =
        in_folder(segment->folder, articles ? kArticlesGlass : kStatementsGlass);
    // Every segment has its place among the shards.
    const Xapian::Database one =
        file.is_open() ? open_glass(file, path)
                       : Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
    with_xapian(path, [&] {
      check_documents(one, articles ? *segment->article_columns : *segment->statement_columns,
                      path);
      open.database.add_database(one);
      open.shards.push_back(one);
    });
  }
  open.documents = open.database.get_doccount();
  open.average_length = open.database.get_avlength();
  return open;
}

}  // namespace lede::store
