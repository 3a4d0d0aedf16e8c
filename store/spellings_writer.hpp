// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers the spellings of the entities of a segment for the synonym table.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "store/glass_file.hpp"
#include "store/lexicon.hpp"

namespace lede::store {

class SpellingsWriter {
 public:
  /// An entity as an article spells it; dates and amounts of money are passed over.
  void add(EntityType type, const std::string& name, std::string_view surface);
  [[nodiscard]] const Synonyms& all() const { return entries_; }

 private:
  void add_entity(const NamedEntity& entity);
  void add_spelling(const NamedEntity& entity, std::string_view spelling);
  void put(std::string key, std::string value);

  std::unordered_set<std::string> seen_{};
  Synonyms entries_{};
};

}  // namespace lede::store
