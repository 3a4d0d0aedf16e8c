// SPDX-License-Identifier: GPL-2.0-or-later
// Tree → query and the concepts to look for in the articles found.
#pragma once

#include <vector>

#include "lede/search_request.hpp"
#include "query/ast.hpp"
#include "query/concept.hpp"
#include "query/plan_context.hpp"

namespace lede::query {

class WordMemory;

struct Plan {
  Query query{};
  std::vector<Concept> concepts{};
  std::vector<Bonus> bonuses{};  ///< scores beside those of the concepts
  bool ranked = false;           ///< false when only filters and * are asked: newest first
};

/// `any`: the tree is the OR of a text's words, in which repeated words count more. With a
/// `memory`, which is of the same reader and always asked with the same ranking, words that it
/// knows are not looked up again.
[[nodiscard]] Plan plan(const store::IndexReader& reader, Collection collection, const Node& tree,
                        const PlanOptions& options, Remarks& remarks, WordMemory* memory = nullptr);

}  // namespace lede::query
