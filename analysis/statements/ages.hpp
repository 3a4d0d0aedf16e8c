// SPDX-License-Identifier: GPL-2.0-or-later
// How old the article says that a person is.
#pragma once

#include <string_view>

#include "lede/article.hpp"

namespace lede::analysis {

/// "Ada Lind, 34,", "Ada Lind (34)", "Ada Lind, a 34-year-old", "34-year-old Ada Lind": two digits;
/// empty when no age stands beside the name.
[[nodiscard]] std::string_view age_beside(std::string_view text, ByteRange name);

}  // namespace lede::analysis
