// SPDX-License-Identifier: GPL-2.0-or-later
// What one part of the query asks for, in a form that a text can be checked against.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "lede/search_result.hpp"

namespace lede::query {

/// One word of a concept: the index terms and folded forms that count as it, and why.
struct Slot {
  std::map<std::string, MatchKind, std::less<>> stems{};
  std::map<std::string, MatchKind, std::less<>> forms{};
};

enum class Role : unsigned char { kAnywhere, kSpeaker, kTarget };

/// A term's weight in the query, for explanations.
struct WeightedTerm {
  std::string term{};
  double weight = 1;
};

struct Concept {
  std::string query{};  ///< as the user wrote it
  ByteRange range{};
  /// The words in order; several only for a phrase. `slack` more words may stand between them,
  /// and then their order is free.
  std::vector<Slot> slots{};
  unsigned slack = 0;
  std::map<std::string, MatchKind, std::less<>> names{};  ///< canonical names of entities
  std::vector<Act> acts{};
  Role role = Role::kAnywhere;
  bool title_only = false;
  bool stop = false;  ///< too common to be marked
  double rarity = 1;  ///< how much finding it says
  std::vector<WeightedTerm> terms{};
};

}  // namespace lede::query
