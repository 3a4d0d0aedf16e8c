// SPDX-License-Identifier: GPL-2.0-or-later
// What NEAR and SENT ask for: their brackets taken apart into words, phrases and names that meet.
#pragma once

#include <vector>

#include "query/ast.hpp"
#include "query/fields.hpp"
#include "query/remarks.hpp"

namespace lede::query {

/// Something that stands in a text: a word or phrase, or what a field names.
struct Place {
  const Node* leaf = nullptr;
  const FieldInfo* field = nullptr;  ///< null for words
};

/// Any of these will do.
using Places = std::vector<Place>;
/// One of each meet: in one sentence, or near each other.
using Meeting = std::vector<Places>;

/// All of these meetings take place, in the headline when `title`.
struct Meetings {
  std::vector<Meeting> all{};
  bool title = false;
};

/// The alternatives that `together`, a NEAR or SENT under `field` (or null), asks for:
///
///   (a OR b) NEAR c     one meeting, of a or b with c
///   (a AND b) NEAR c    two: a NEAR c, b NEAR c
///   (a AND b) SENT c    one, of all three
///
/// What stands nowhere (source:bbc, NOT x) is remarked on and takes no part. Empty when fewer than
/// two operands stand anywhere, and, with a remark, when brackets multiply to too many meetings.
[[nodiscard]] std::vector<Meetings> meetings_of(const Node& together, const FieldInfo* field,
                                                Remarks& remarks);

}  // namespace lede::query
