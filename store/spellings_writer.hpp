// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers the entities of a segment and their spellings, and writes its names file.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/lexicon.hpp"

namespace lede::store {

class SpellingsWriter {
 public:
  /// An entity as an article spells it; dates and amounts of money are passed over.
  void add(EntityType type, const std::string& name, std::string_view surface);
  [[nodiscard]] bool is_empty() const { return entities_.empty(); }
  /// Throws Error kIo.
  void write(const std::string& path) const;

 private:
  /// An entity as `entity_value` writes it, and its spellings besides its name.
  using Entities = std::unordered_map<std::string, std::set<std::string, std::less<>>>;
  using Entry = Entities::value_type;

  void add_entity(const NamedEntity& entity, Entry& entry);
  void add_spelling(std::string_view spelling, const Entry& entry);
  void put_key(std::string key, const Entry& entry);

  Entities entities_{};
  std::vector<std::pair<std::string, const Entry*>> keys_{};
};

}  // namespace lede::store
