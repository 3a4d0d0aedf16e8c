// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a small text file that people write by hand.
#pragma once

#include <string_view>
#include <vector>

namespace lede::store {

[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Trimmed and in order, without blank lines, lines that start with #, and the byte order mark that
/// some editors write. The lines are part of `text`.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace lede::store
