// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "lede/index_admin.hpp"
#include "store/index_store.hpp"
#include "store/manifest.hpp"

namespace lede {

std::vector<std::string> remove_articles(const std::string& index,
                                         const std::vector<std::string>& ids) {
  // Nothing is analysed, so that any analyser's index will do.
  store::IndexStore store(index, store::read_manifest(index).versions);
  std::vector<std::string> missing;
  for (const auto& id : ids) {
    if (!store.remove(id)) missing.push_back(id);
  }
  store.commit();
  return missing;
}

}  // namespace lede
