// SPDX-License-Identifier: GPL-2.0-or-later
// Opens an index and answers requests.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"
#include "lede/error.hpp"
#include "lede/search_request.hpp"
#include "lede/search_result.hpp"

namespace lede {

/// What the index knows of one entity, over all articles.
struct EntityCard {
  struct Counted {
    std::string value{};
    std::uint64_t count = 0;
  };
  std::string name{};
  EntityType type = EntityType::kMisc;
  std::uint64_t articles = 0;
  std::vector<Counted> spellings{};
  std::vector<Counted> descriptions{};
  std::string first_date{};
  std::string last_date{};
  std::vector<Counted> together{};    ///< entities named in the same articles
  std::vector<Counted> statements{};  ///< act → statements with this speaker
};

/// A snapshot of an index, or of the shards that a list of shards names, as one commit left it; a
/// writer at work never disturbs it. One Searcher serves one thread at a time; `clone` is cheap
/// (the files stay mapped once) and gives another thread its own.
class LEDE_API Searcher {
 public:
  /// `index` is the folder of an index or a file that lists its shards. Throws Error (kNotFound,
  /// kNotAnIndex, kIncompatible, kDamaged). Where only some of the shards can be opened, the
  /// searches throw, or answer from the others; see SearchRequest::partial.
  explicit Searcher(const std::string& index);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;
  [[nodiscard]] Searcher clone() const;

  /// Never throws for what the user typed unless `strict`; throws Error for a broken index.
  [[nodiscard]] SearchResult search(const SearchRequest& request);
  /// Articles like the one with this id; the query of `request` is not read. Throws Error
  /// (kNotFound, kInvalidArgument for statements).
  [[nodiscard]] SearchResult more_like(std::string_view id, const SearchRequest& request);
  /// Cards of the entities that `name` may stand for, most mentioned first.
  [[nodiscard]] std::vector<EntityCard> entity(std::string_view name);
  /// The whole article with what was read in it. Throws Error kNotFound.
  [[nodiscard]] AnnotatedArticle article(std::string_view id);
  /// Moves to the newest commit; true when there was a newer one.
  bool refresh();

 private:
  struct Impl;
  explicit Searcher(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
