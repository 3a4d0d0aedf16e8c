// SPDX-License-Identifier: GPL-2.0-or-later
// What one part of the query asks for, in a form that a text can be checked against.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "lede/search_result.hpp"
#include "query/query.hpp"

namespace lede::query {

/// One word of a concept: the index terms and folded forms that count as it, and why.
struct Slot {
  std::map<std::string, MatchKind, std::less<>> stems{};
  std::map<std::string, MatchKind, std::less<>> forms{};
};

enum class Role : unsigned char { kAnywhere, kSpeaker, kTarget };

/// A part of a concept's score that can be told apart from the others.
struct Share {
  Query query{};
  /// The kind of finds that it counts; none for finds of any kind. An exact form and the other
  /// inflections are one term, and so one share of kStem.
  std::optional<MatchKind> how{};
};

/// One term by which a concept is met.
struct WeightedTerm {
  std::string term{};
  double weight = 1;
};

struct Concept {
  std::string query{};  ///< as the user wrote it
  std::string label{};  ///< the same with its field, signs and boost; for explanations
  ByteRange range{};
  /// The words in order; several only for a phrase. `slack` more words may stand between them,
  /// and then their order is free.
  std::vector<Slot> slots{};
  unsigned slack = 0;
  std::map<std::string, MatchKind, std::less<>> names{};  ///< canonical names of entities
  std::string speaker{};  ///< folded, of one who is no entity: "russian officials"
  std::vector<Act> acts{};
  Role role = Role::kAnywhere;
  bool title_only = false;
  bool stop = false;  ///< too common to be marked
  double rarity = 1;  ///< how much finding it says
  std::vector<WeightedTerm> terms{};
  std::vector<Share> shares{};  ///< what its score is the sum of; for explanations
};

/// A part of the score that no word of the query stands for.
struct Bonus {
  std::string name{};
  Query query{};
};

}  // namespace lede::query
