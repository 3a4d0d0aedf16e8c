// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/lexicon.hpp"

#include "store/terms.hpp"

namespace lede::store {

std::string entity_term(const NamedEntity& entity) {
  return value_term(entity_prefix(entity.type), entity.name);
}

}  // namespace lede::store
