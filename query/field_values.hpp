// SPDX-License-Identifier: GPL-2.0-or-later
// field:value → terms: names, acts, whole values, ids, dates.
#pragma once

#include "query/ast.hpp"
#include "query/fields.hpp"
#include "query/words.hpp"

namespace lede::query {

/// `value` is a word, phrase, pattern or fuzzy word under `field`, which is neither title,
/// statement nor query. Filters, such as source: and date:, come back with weight 0 and without
/// a concept of their own.
struct FieldReading {
  Reading reading{};
  bool filter = false;
};
[[nodiscard]] FieldReading read_field_value(PlanContext& context, const FieldInfo& field,
                                            const Node& value);

}  // namespace lede::query
