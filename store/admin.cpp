// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>

#include "lede/index_admin.hpp"
#include "store/index_reader.hpp"
#include "store/index_store.hpp"
#include "store/manifest.hpp"

namespace lede {

IndexInfo index_info(const std::string& index) {
  return store::IndexReader(index, store::Analysers::kAny).info();
}

void dump_index(const std::string& index, const std::function<bool(const Article&)>& sink) {
  const store::IndexReader reader(index, store::Analysers::kAny);
  struct Row {
    std::string_view id;
    store::RowRef at;
  };
  std::vector<Row> rows;
  for (std::uint32_t number = 0; number < reader.segments(); ++number) {
    const store::Ids& ids = *reader.segment(number).ids;
    const Roaring* deleted = reader.deleted(number, Collection::kArticles);
    for (std::uint32_t row = 0; row < ids.rows(); ++row) {
      if (deleted != nullptr && deleted->contains(row)) continue;
      rows.push_back({ids.entry(row).id, {number, row}});
    }
  }
  std::ranges::sort(rows, {}, &Row::id);
  for (const Row& row : rows) {
    if (!sink(reader.record(row.at).annotated.article)) return;
  }
}

void compact_index(const std::string& index) {
  const store::Manifest manifest = store::read_manifest(index);
  store::IndexStore(index, manifest.versions).compact();
}

}  // namespace lede
