// SPDX-License-Identifier: GPL-2.0-or-later
// A parsed query: a small tree of plain values that remembers where each part was written.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lede/text.hpp"

namespace lede::query {

enum class NodeKind : unsigned char {
  kNothing,   ///< an empty query or brackets without content
  kAll,       ///< *
  kWord,      ///< text; exact for =word
  kPhrase,    ///< text without its quotes; distance is the slop
  kPattern,   ///< text with * or ?
  kFuzzy,     ///< text; distance is the number of edits
  kField,     ///< field:child
  kNear,      ///< children within `distance` words of each other
  kSentence,  ///< children in one sentence
  kAnd,
  kOr,
  kNot,  ///< one child
};

struct Node {
  NodeKind kind = NodeKind::kNothing;
  ByteRange range{};  ///< in the query string
  std::string text{};
  std::string field{};  ///< of kField, as in the table of fields
  bool exact = false;
  bool and_before = false;  ///< in kAnd: joined to its left neighbour by a written AND
  unsigned distance = 0;
  double boost = 1;
  std::vector<Node> children{};
};

/// The canonical form: parsing it again gives the same tree, ranges apart.
[[nodiscard]] std::string print(const Node& node);

/// Same tree, ranges apart.
[[nodiscard]] bool same_query(const Node& a, const Node& b);

}  // namespace lede::query
