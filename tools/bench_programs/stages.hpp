// SPDX-License-Identifier: GPL-2.0-or-later
// Where the reading of an article spends its time.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "lede/article.hpp"

namespace lede::bench {

/// CPU seconds of each stage over `articles`, on one thread:
/// {"language", "sentences", "tokens", "tagger", "names", "statements"}, and "all" of a second run
/// of the whole reading.
[[nodiscard]] nlohmann::json time_stages(const std::vector<Article>& articles);

}  // namespace lede::bench
