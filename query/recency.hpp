// SPDX-License-Identifier: GPL-2.0-or-later
// More weight for newer articles.
#pragma once

#include <cstdint>

#include "lede/search_request.hpp"
#include "query/query.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// A weight that halves with every `half_life_days` between an article's date and `today`.
[[nodiscard]] Query recency(const store::IndexReader& reader, Collection collection,
                            double half_life_days, std::int64_t today);

}  // namespace lede::query
