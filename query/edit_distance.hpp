// SPDX-License-Identifier: GPL-2.0-or-later
// Edits (insert, delete, replace, swap neighbours) between words, up to a bound.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede::query {

/// Letters of UTF-8 text, as edits count them: code points.
[[nodiscard]] std::size_t letters_of(std::string_view text);

/// Measures many words against one; counts code points, not bytes.
class EditDistance {
 public:
  explicit EditDistance(std::string_view word);

  /// The number of edits to `other`, or `bound` + 1 when there are more than `bound`.
  [[nodiscard]] std::size_t to(std::string_view other, std::size_t bound) const;

 private:
  std::u32string word_;
};

/// One-off form of the above.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t bound);

}  // namespace lede::query
