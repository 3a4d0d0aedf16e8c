// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of the tab-separated tables that are linked into the library.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

namespace lede::analysis {

/// Cells between separators, one after another, without memory of their own; none for an empty
/// text.
class Cells {
 public:
  class Iterator {
   public:
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    Iterator(std::string_view rest, char separator) : rest_(rest), separator_(separator) { take(); }
    std::string_view operator*() const { return cell_; }
    Iterator& operator++() {
      rest_.remove_prefix(std::min(rest_.size(), cell_.size() + 1));
      take();
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& at, std::default_sentinel_t) { return at.rest_.empty(); }

   private:
    void take() { cell_ = rest_.substr(0, rest_.find(separator_)); }
    std::string_view rest_{};
    std::string_view cell_{};
    char separator_ = ' ';
  };
  Cells(std::string_view text, char separator) : text_(text), separator_(separator) {}
  [[nodiscard]] Iterator begin() const { return {text_, separator_}; }
  [[nodiscard]] static std::default_sentinel_t end() { return {}; }

 private:
  std::string_view text_;
  char separator_;
};

/// Cells between separators; none for an empty text. The views point into `text`.
[[nodiscard]] inline std::vector<std::string_view> split_cells(std::string_view text,
                                                               char separator) {
  std::vector<std::string_view> cells;
  for (const std::string_view cell : Cells(text, separator)) cells.push_back(cell);
  return cells;
}

/// Calls `row` with the cells of every line that is neither empty nor a comment (#).
template <typename Row>
void for_each_row(std::string_view table, Row&& row) {
  for (const std::string_view line : Cells(table, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    row(split_cells(line, '\t'));
  }
}

}  // namespace lede::analysis
