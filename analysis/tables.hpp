// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of the tab-separated tables that are linked into the library.
#pragma once

#include <string_view>
#include <vector>

namespace lede::analysis {

/// Cells between separators; none for an empty text. The views point into `text`.
[[nodiscard]] inline std::vector<std::string_view> split_cells(std::string_view text,
                                                               char separator) {
  std::vector<std::string_view> cells;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    cells.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return cells;
}

/// Calls `row` with the cells of every line that is neither empty nor a comment (#).
template <typename Row>
void for_each_row(std::string_view table, Row&& row) {
  for (const std::string_view line : split_cells(table, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    row(split_cells(line, '\t'));
  }
}

}  // namespace lede::analysis
