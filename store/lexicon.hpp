// SPDX-License-Identifier: GPL-2.0-or-later
// What the query layer knows of words and names without a model: kept in the index itself, words
// in its lexicon file, names that occur in those of its segments.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "lede/article.hpp"
#include "store/text_map.hpp"

namespace lede::store {

struct NamedEntity {
  EntityType type = EntityType::kMisc;
  std::string name{};
  friend bool operator==(const NamedEntity&, const NamedEntity&) = default;
};

class Exchange;
class Names;
class WordLexicon;

/// Reads the tables of an opened index and remembers words that were asked for; one thread uses it.
/// All throw Error for a broken index.
class Lexicon {
 public:
  /// Without `words` there are no families and no acts. With an exchange, names and words are those
  /// of all shards. `names` are those of the segments, and must outlive it.
  Lexicon(const Xapian::Database& articles, std::vector<const Names*> names,
          std::shared_ptr<const WordLexicon> words, std::string path, Exchange* exchange = nullptr)
      : articles_(articles),
        names_(std::move(names)),
        words_(std::move(words)),
        path_(std::move(path)),
        exchange_(exchange) {}
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
  [[nodiscard]] std::vector<std::string> values(const std::string& key) const;
  [[nodiscard]] std::vector<std::string> members(std::string_view stem) const;
  [[nodiscard]] std::vector<NamedEntity> spelled(std::string_view cased) const;

  Xapian::Database articles_;
  std::vector<const Names*> names_;
  std::shared_ptr<const WordLexicon> words_;
  std::string path_;    ///< of the index, for messages
  Exchange* exchange_;  ///< with other shards; may be null
  mutable TextMap<std::vector<std::string>> families_{};
  mutable TextMap<std::vector<NamedEntity>> entities_{};
};

/// Term of an entity in the articles collection: prefix, type letter, folded name, clipped.
[[nodiscard]] std::string entity_term(const NamedEntity& entity);

}  // namespace lede::store
