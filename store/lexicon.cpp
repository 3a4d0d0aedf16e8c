// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/lexicon.hpp"

#include "analysis/stems.hpp"
#include "analysis/unicode.hpp"
#include "store/schema.hpp"

namespace lede::store {
namespace {

char type_letter(EntityType type) {
  constexpr std::string_view kLetters = "polnerd$m";
  return kLetters[static_cast<std::size_t>(type)];
}

}  // namespace

std::string entity_term(const NamedEntity& entity) {
  std::string term(kEntity);
  term += type_letter(entity.type);
  term += analysis::clip_term(analysis::fold(entity.name));
  return term;
}

}  // namespace lede::store
