// SPDX-License-Identifier: GPL-2.0-or-later
// Characters that steer a terminal or turn the direction of writing: articles must not print them.
#pragma once

#include <string>
#include <string_view>

namespace lede::analysis {

/// Control characters of both sets, line and paragraph separators, bidirectional controls.
[[nodiscard]] bool steers(char32_t code_point);

/// On one line: each such character as \x1b or \x202e.
[[nodiscard]] std::string without_steering(std::string_view text);

/// JSON text in which each such character is \u009b or \u202e: it means the same, and whoever
/// prints it to a terminal is safe. Line breaks between values stay.
[[nodiscard]] std::string json_without_steering(std::string json);

}  // namespace lede::analysis
