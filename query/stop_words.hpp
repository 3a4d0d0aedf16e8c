// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a query are too common to be asked for.
#pragma once

#include <vector>

#include "query/ast.hpp"
#include "query/plan_context.hpp"

namespace lede::query {

class StopWords {
 public:
  /// Of the query `tree`: where all of it is in capitals, these make no names.
  StopWords(const PlanContext& context, const Node& tree);

  [[nodiscard]] bool contains(const Node& word) const;
  /// Which children of an AND are left out: stop words that no written AND makes an operand, unless
  /// there is nothing else.
  [[nodiscard]] std::vector<bool> left_out(const Node& conjunction) const;

 private:
  const PlanContext& context_;
  bool shouted_;
};

}  // namespace lede::query
