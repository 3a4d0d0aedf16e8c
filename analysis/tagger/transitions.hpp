// SPDX-License-Identifier: GPL-2.0-or-later
// Label-to-label weights depend on what kind of token is entered.
#pragma once

#include <cstddef>

#include "analysis/tagger/token_attributes.hpp"

namespace lede::analysis::tagging {

/// Case classes, then: of, the, and, name particles ("de", "al", "bin").
inline constexpr std::size_t kTransitionClasses = kCaseClasses + 4;

[[nodiscard]] std::size_t transition_class(const TokenAttributes& token);

}  // namespace lede::analysis::tagging
