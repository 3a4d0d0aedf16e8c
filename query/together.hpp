// SPDX-License-Identifier: GPL-2.0-or-later
// NEAR and SENT: which of the articles that hold all operands hold them together.
#pragma once

#include <functional>

#include "query/ast.hpp"
#include "query/concept.hpp"
#include "query/fields.hpp"
#include "query/plan_context.hpp"

namespace lede::query {

/// What was read of a leaf of the tree; null where nothing was, as of a stop word left out.
using ConceptOfLeaf = std::function<const Concept*(const Node& leaf)>;

/// `all` matches the documents in which every operand of `together`, a NEAR or SENT under `field`
/// (or null), occurs somewhere. The result matches those where they stand together.
[[nodiscard]] Query stand_together(PlanContext& context, const Node& together,
                                   const FieldInfo* field, const Query& all,
                                   const ConceptOfLeaf& concept_of);

}  // namespace lede::query
