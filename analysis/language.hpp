// SPDX-License-Identifier: GPL-2.0-or-later
// Which language an article is written in.
#pragma once

#include <string>
#include <string_view>

namespace lede::analysis {

/// ISO 639-1 code, or "und" when the text is too short or mixed to tell.
[[nodiscard]] std::string detect_language(std::string_view text);

}  // namespace lede::analysis
