// SPDX-License-Identifier: GPL-2.0-or-later
// Words that stand side by side in a text that is the query.
#pragma once

#include <vector>

#include "query/ast.hpp"
#include "query/query.hpp"
#include "query/stop_words.hpp"

namespace lede::query {

/// A query for each two words of `text`, an OR of words, that follow each other, stop words left
/// out; each pair once and only so many.
[[nodiscard]] std::vector<Query> neighbours(PlanContext& context, const Node& text,
                                            const StopWords& stop_words);

}  // namespace lede::query
