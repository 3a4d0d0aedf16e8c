// SPDX-License-Identifier: GPL-2.0-or-later
// Words of the language itself, which are ASCII: fields, months, AND of a text in capitals.
#pragma once

#include <string>
#include <string_view>

namespace lede::query {

/// Other letters than those of ASCII stay as they are.
[[nodiscard]] inline std::string small_letters(std::string_view written) {
  std::string text(written);
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

}  // namespace lede::query
