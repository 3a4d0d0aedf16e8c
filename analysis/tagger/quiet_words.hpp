// SPDX-License-Identifier: GPL-2.0-or-later
// Words that by themselves say nothing of names: most tokens of a text.
#pragma once

#include <string_view>

#include "analysis/tagger/token_attributes.hpp"

namespace lede::analysis::tagging {

/// Whether what the model knows of the word as such lets no label be far ahead of outside. What its
/// neighbours say, and lists of names, is left out.
[[nodiscard]] bool is_quiet(const Model& model, std::string_view word,
                            const TokenAttributes& token);

}  // namespace lede::analysis::tagging
