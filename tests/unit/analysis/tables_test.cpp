// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tables.hpp"

#include <doctest/doctest.h>

using lede::analysis::split_cells;
using Strings = std::vector<std::string_view>;

TEST_CASE("cells are what stands between separators, but for an empty one at the end") {
  CHECK(split_cells("", '|') == Strings{});
  CHECK(split_cells("a", '|') == Strings{"a"});
  CHECK(split_cells("a|bc|d", '|') == Strings{"a", "bc", "d"});
  CHECK(split_cells("|a||b", '|') == Strings{"", "a", "", "b"});
  CHECK(split_cells("a|", '|') == Strings{"a"});
}

TEST_CASE("rows are read but for comments and empty lines") {
  std::vector<Strings> rows;
  lede::analysis::for_each_row("# head\n\na\tb\n\nc\n",
                               [&](const auto& row) { rows.push_back(row); });
  CHECK(rows == std::vector<Strings>{{"a", "b"}, {"c"}});
}
