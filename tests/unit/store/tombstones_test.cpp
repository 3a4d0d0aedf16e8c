// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/tombstones.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

#include "errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

Roaring rows_of(std::initializer_list<std::uint32_t> rows) {
  Roaring bitmap;
  for (const std::uint32_t row : rows) bitmap.add(row);
  return bitmap;
}

}  // namespace

TEST_CASE("deleted rows are read as they were written") {
  const test::TemporaryFolder folder;
  const Roaring rows = rows_of({0, 7, 8, 9});
  write_tombstones(folder / "t", rows);
  CHECK(read_tombstones(folder / "t", 10) == rows);
  write_tombstones(folder / "none", {});
  CHECK(read_tombstones(folder / "none", 0).isEmpty());
}

TEST_CASE("tombstones of rows that the segment does not have are damaged") {
  const test::TemporaryFolder folder;
  write_tombstones(folder / "t", rows_of({0, 9}));
  test::check_error(test::error_of([&] { static_cast<void>(read_tombstones(folder / "t", 9)); }),
                    ErrorCode::kDamaged, {folder / "t", "rows that are not there"});
}
