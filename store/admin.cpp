// SPDX-License-Identifier: GPL-2.0-or-later

#include "lede/index_admin.hpp"
#include "store/index_reader.hpp"
#include "store/index_store.hpp"
#include "store/manifest.hpp"

namespace lede {

IndexInfo index_info(const std::string& index) {
  const store::IndexReader reader(index, store::Analysers::kAny);
  reader.require_complete();
  reader.require_folders();
  return reader.info();
}

void compact_index(const std::string& index) {
  const store::Manifest manifest = store::read_manifest(index);
  store::IndexStore(index, manifest.versions).compact();
}

}  // namespace lede
