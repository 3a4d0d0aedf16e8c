// SPDX-License-Identifier: GPL-2.0-or-later
// Ranking measures, as trec_eval defines them.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "tools/eval/ir_collection.hpp"

namespace lede::tools {

struct IrScore {
  double ndcg10 = 0;  ///< ndcg_cut_10: gains are the judgements themselves
  double map = 0;     ///< map: over everything that was ranked
  double recall100 = 0;
  double mrr = 0;  ///< recip_rank
};

/// `ranking` holds article ids, the best first.
[[nodiscard]] IrScore score_ranking(std::span<const std::string> ranking,
                                    const Judgements& judgements);

/// Adds for the mean over queries.
IrScore& operator+=(IrScore& sum, const IrScore& one);
[[nodiscard]] IrScore mean(const IrScore& sum, std::size_t queries);

}  // namespace lede::tools
