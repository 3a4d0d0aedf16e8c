// SPDX-License-Identifier: GPL-2.0-or-later
// Where the reading of an article spends its time.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "lede/article.hpp"

namespace lede::bench {

/// CPU seconds of each stage over `articles`, run one after the other on one thread:
/// {"sentences", "tokens", "tagger", "rest", "all"}; "rest" is language, names and statements.
[[nodiscard]] nlohmann::json time_stages(const std::vector<Article>& articles);

}  // namespace lede::bench
