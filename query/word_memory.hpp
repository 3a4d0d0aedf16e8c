// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of earlier queries mean in a commit of the index.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "query/kept_scores.hpp"
#include "query/words.hpp"

namespace lede::query {

/// How the query at hand asks for a word.
struct WordUse {
  WordPlace place = WordPlace::kText;
  bool near = false;  ///< in NEAR, where words have places and nothing else counts
  bool alone = true;  ///< its score is not one of the parts of a sum of alternatives
};

/// Remembers words, not queries: the family, names, acts and frequencies of a word are looked up
/// once, and the documents that it leads to lie in one list once it was asked for again. What was
/// not used for longest is forgotten. For one reader, which must outlive it; one thread uses it.
class WordMemory {
 public:
  static constexpr std::size_t kMaxBytes = std::size_t{16} << 20U;
  explicit WordMemory(std::size_t max_bytes = kMaxBytes) : max_bytes_(max_bytes) {}

  /// As `read_word` or `read_near_word`. A word that is alone may be answered by a list.
  [[nodiscard]] Reading read(PlanContext& context, const Node& node, const WordUse& use);
  /// The reader has turned to another commit.
  void forget();
  [[nodiscard]] std::size_t words() const { return entries_.size(); }

 private:
  struct Entry {
    std::string key{};
    Reading reading{};
    std::shared_ptr<const KeptScores> list{};  ///< null where `reading` asks for one term alone
    Query listed{};
    std::size_t bytes = 0;  ///< as they were last added up
  };

  using Entries = std::list<Entry>;

  Entries::iterator keep(std::string key, PlanContext& context, const Node& node,
                         const WordUse& use);
  void add_up(Entry& used);

  std::size_t max_bytes_;
  std::size_t bytes_ = 0;
  Entries entries_{};  ///< last used first
  std::unordered_map<std::string_view, Entries::iterator> by_key_{};
};

/// With or without a memory.
[[nodiscard]] Reading read_word(WordMemory* memory, PlanContext& context, const Node& node,
                                const WordUse& use);

}  // namespace lede::query
