// SPDX-License-Identifier: GPL-2.0-or-later
// Facet values by how much more frequent they are in the matches than in the whole index.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lede::query {

/// How many documents have a value.
struct Frequency {
  double in_matches = 0;
  double in_all = 0;
};

/// Log-likelihood ratio (Dunning 1993) of a value in `matches` documents against the rest of `all`;
/// 0 when it is no more frequent there.
[[nodiscard]] double surprise(Frequency value, double matches, double all);

/// The places of the values, most surprising first; equal ones as they are.
[[nodiscard]] std::vector<std::size_t> by_surprise(std::span<const Frequency> values,
                                                   double matches, double all);

}  // namespace lede::query
