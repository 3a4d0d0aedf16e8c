// SPDX-License-Identifier: GPL-2.0-or-later
// What the query layer knows of words and names without a model: kept in the index itself, in
// Xapian's synonym table, for terms and entities that occur in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "lede/article.hpp"

namespace lede::store {

struct NamedEntity {
  EntityType type = EntityType::kMisc;
  std::string name{};
  friend bool operator==(const NamedEntity&, const NamedEntity&) = default;
};

/// Reads the tables of an opened articles collection.
class Lexicon {
 public:
  explicit Lexicon(const Xapian::Database& articles) : articles_(articles) {}
  /// Stems that occur in the index and belong to the family of `stem`, which need not occur.
  [[nodiscard]] std::vector<std::string> family(std::string_view stem) const;
  /// Acts that a word with this stem names.
  [[nodiscard]] std::vector<Act> acts(std::string_view stem) const;
  /// Entities of the index with this spelling, folded ("kiev", "podolyak", "u.s."). A single
  /// surname finds the people who bear it. `cased` is the spelling as the user typed it: "us"
  /// does not find the United States, "US" does.
  [[nodiscard]] std::vector<NamedEntity> entities(std::string_view cased) const;
  /// Entities whose names share the consonant skeleton: spelling variants, to rank below.
  [[nodiscard]] std::vector<NamedEntity> similar(std::string_view name) const;
  /// Spellings seen or known of an entity, canonical first.
  [[nodiscard]] std::vector<std::string> spellings(const NamedEntity& entity) const;

 private:
  Xapian::Database articles_;
};

/// Term of an entity in the articles collection: prefix, type letter, folded name, clipped.
[[nodiscard]] std::string entity_term(const NamedEntity& entity);

}  // namespace lede::store
