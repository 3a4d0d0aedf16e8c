// SPDX-License-Identifier: GPL-2.0-or-later
// Where values end that have no blanks in them but brackets of their own, as ids and addresses may.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lede::query {

/// All of the query is looked through once: asking again for each value would take a time that
/// grows with its square.
class BracketDepths {
 public:
  explicit BracketDepths(std::string_view query);

  /// The end of the value that begins at `at`: a blank, a quote, the end, or a bracket that closes
  /// none of its own. Nothing when a bracket that it opens is never closed. `looks` grows by the
  /// places looked at.
  [[nodiscard]] std::optional<std::size_t> value_end(std::size_t at, std::size_t& looks) const;

 private:
  std::vector<std::int32_t> depth_{};  ///< before each byte
  std::vector<std::int32_t> least_{};  ///< from each byte to the end of its value
  std::vector<std::size_t> end_{};     ///< of the value, brackets apart
};

}  // namespace lede::query
