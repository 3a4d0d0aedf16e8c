// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/facet_rows.hpp"

#include <doctest/doctest.h>

#include <array>
#include <numeric>
#include <random>
#include <string>

#include "store/columns.hpp"
#include "temporary_folder.hpp"

using namespace lede::store;
using lede::test::TemporaryFolder;

namespace {

constexpr std::array<std::string_view, 1> kFacet = {"place"};
constexpr std::uint32_t kRows = 1000;

/// Value "0" is in every second row, "1" in every third and so on, up to values of one row.
Columns columns_of(const std::string& path) {
  ColumnsWriter writer(kFacet, {});
  for (std::uint32_t row = 0; row < kRows; ++row) {
    writer.next_row();
    for (std::uint32_t step = 2; step <= kRows; step = step * 3 / 2 + 1) {
      if (row % step == 0) writer.add(0, std::to_string(step));
    }
  }
  writer.write(path);
  return Columns(path);
}

}  // namespace

TEST_CASE("the rows of frequent and of rare values are counted as going through all rows does") {
  const TemporaryFolder folder;
  const Columns columns = columns_of(folder / "columns");
  const FacetColumn& column = *columns.facet("place");
  const FacetRows turned(column);
  std::mt19937 random(7);
  for (const unsigned percent : {0U, 3U, 60U, 100U}) {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> counts(column.values(), 0);
    for (std::uint32_t row = 0; row < kRows; ++row) {
      if (random() % 100 >= percent) continue;
      rows.push_back(row);
      for (const std::uint32_t ordinal : column.ordinals(row)) ++counts[ordinal];
    }
    const RowBits set = bits_of(rows, kRows);
    for (std::uint32_t ordinal = 0; ordinal < column.values(); ++ordinal) {
      CHECK(turned.count(ordinal, set) == counts[ordinal]);
      CHECK(turned.any(ordinal, set) == (counts[ordinal] > 0));
    }
  }
}

TEST_CASE("values whose first row is outside of a set are found, in their order") {
  const TemporaryFolder folder;
  const Columns columns = columns_of(folder / "columns");
  const FacetColumn& column = *columns.facet("place");
  const FacetRows turned(column);
  std::vector<std::uint32_t> first(column.values(), kRows);
  for (std::uint32_t row = kRows; row-- > 0;) {
    for (const std::uint32_t ordinal : column.ordinals(row)) first[ordinal] = row;
  }
  for (const std::uint32_t end : {0U, 1U, 64U, 500U, kRows}) {
    std::vector<std::uint32_t> rows(end);
    std::iota(rows.begin(), rows.end(), 0U);
    std::vector<std::uint32_t> visited(column.values(), 0);
    turned.each_first_outside(bits_of(rows, kRows),
                              [&](std::uint32_t ordinal) { ++visited[ordinal]; });
    for (std::uint32_t ordinal = 0; ordinal < column.values(); ++ordinal) {
      CHECK(visited[ordinal] == (first[ordinal] >= end ? 1U : 0U));
    }
  }
}

TEST_CASE("a column is turned round when it is asked for the second time") {
  const TemporaryFolder folder;
  const Columns columns = columns_of(folder / "columns");
  const FacetColumn& column = *columns.facet("place");
  CHECK(column.turned() == nullptr);
  const FacetRows* turned = column.turned();
  REQUIRE(turned != nullptr);
  CHECK(column.turned() == turned);
  CHECK(turned->count(0, bits_of(std::array<std::uint32_t, 1>{0}, kRows)) ==
        (column.ordinals(0).front() == 0 ? 1 : 0));
}

TEST_CASE("a column without values has no rows to tell") {
  const TemporaryFolder folder;
  ColumnsWriter writer(kFacet, {});
  writer.next_row();
  writer.write(folder / "columns");
  const Columns columns(folder / "columns");
  const FacetRows turned(*columns.facet("place"));
  CHECK(columns.facet("place")->entries() == 0);
  CHECK(columns.facet("place")->values() == 0);
}
