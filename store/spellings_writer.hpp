// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers the entities of a segment and their spellings, and writes its names file.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/lexicon.hpp"
#include "store/section_file.hpp"
#include "store/text_numbers.hpp"

namespace lede::store {

class SpellingsWriter {
 public:
  /// An entity as an article spells it; dates and amounts of money are passed over.
  void add(EntityType type, const std::string& name, std::string_view surface);
  [[nodiscard]] bool is_empty() const { return spellings_.empty(); }
  /// Throws Error kIo.
  void write(const std::string& path) const;

 private:
  void add_entity(const NamedEntity& entity, std::uint32_t number);
  void add_spelling(std::string_view spelling, std::uint32_t entity);
  void put_key(std::string key, std::uint32_t entity);
  /// By entity, its rank among all.
  [[nodiscard]] std::vector<std::uint32_t> write_entities(SectionWriter& writer) const;
  void write_keys(const std::vector<std::uint32_t>& ranks, SectionWriter& writer) const;

  TextNumbers entities_{};  ///< as `entity_value` writes them
  /// By entity, its spellings besides its name.
  std::deque<std::set<std::string, std::less<>>> spellings_{};
  std::vector<std::pair<std::string, std::uint32_t>> keys_{};
};

}  // namespace lede::store
