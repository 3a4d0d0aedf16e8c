// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/row_blocks.hpp"

#include <doctest/doctest.h>

#include <span>
#include <vector>

#include "errors.hpp"
#include "store/section_file.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

std::string row(std::uint32_t number) {
  return "row " + std::to_string(number) + std::string(number % 50, '.');
}

void write_rows(const std::string& path, std::uint32_t rows) {
  RowBlocksWriter writer(path);
  for (std::uint32_t i = 0; i < rows; ++i) writer.add(row(i));
  writer.finish();
}

}  // namespace

TEST_CASE("rows come back, whatever block they share and in whatever order they are asked for") {
  const test::TemporaryFolder folder;
  write_rows(folder / "r", 3000);
  const RowBlocks rows(folder / "r");
  REQUIRE(rows.rows() == 3000);
  CHECK(rows.dictionary() == nullptr);
  std::string large;
  for (const std::uint32_t at : {2999U, 0U, 1U, 1500U, 2U, 2998U}) {
    CHECK(rows.read(at, "r", large) == row(at));
  }
  test::check_error(test::error_of([&] { (void)rows.read(3000, "r, row 3000", large); }),
                    ErrorCode::kDamaged, {"r, row 3000 is not there"});
  rows.verify();
}

TEST_CASE("rows of two files are read in turns") {
  const test::TemporaryFolder folder;
  write_rows(folder / "a", 40);
  write_rows(folder / "b", 400);
  const RowBlocks a(folder / "a");
  const RowBlocks b(folder / "b");
  const RowBlocks again(folder / "b");
  std::string large;
  for (std::uint32_t i = 0; i < 40; ++i) {
    CHECK(a.read(i, "a", large) == row(i));
    CHECK(b.read(399 - i, "b", large) == row(399 - i));
    CHECK(again.read(i * 3, "b", large) == row(i * 3));
  }
}

TEST_CASE("a block with more rows than it can hold is refused") {
  const test::TemporaryFolder folder;
  const auto forge = [&](std::uint32_t rows) {
    SectionWriter writer(folder / "r");
    writer.begin_section("frames");
    writer.write("frame");
    writer.begin_section("block_offsets");
    writer.write_array(std::span<const std::uint64_t>(std::vector<std::uint64_t>{0, 5}));
    writer.begin_section("first_rows");
    writer.write_array(std::span<const std::uint32_t>(std::vector<std::uint32_t>{0, rows}));
    writer.close();
  };
  forge(7);
  const RowBlocks rows(folder / "r");
  CHECK(rows.rows() == 7);
  CHECK(rows.next_block(3) == 7);
  forge(4'000'000'000);
  test::check_error(test::error_of([&] { (void)RowBlocks(folder / "r"); }), ErrorCode::kDamaged,
                    {folder / "r", "claims more rows than a block can hold"});
}

TEST_CASE("files are appended, one that is empty and one with a large row as well") {
  const test::TemporaryFolder folder;
  write_rows(folder / "none", 0);
  write_rows(folder / "some", 30);
  const std::string huge(3U << 20U, 'x');
  RowBlocksWriter writer(folder / "all");
  writer.add(huge);
  for (const char* name : {"none", "some", "some"}) writer.append(RowBlocks(folder / name));
  writer.add("last");
  writer.finish();
  const RowBlocks all(folder / "all");
  REQUIRE(all.rows() == 62);
  std::string large;
  CHECK(all.read(0, "all", large) == huge);
  CHECK(all.read(30, "all", large) == row(29));
  CHECK(all.read(31, "all", large) == row(0));
  CHECK(all.read(61, "all", large) == "last");
}
