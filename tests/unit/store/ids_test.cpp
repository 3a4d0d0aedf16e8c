// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/ids.hpp"

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <vector>

#include "errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using store::IdEntry;
using store::Ids;
using store::IdsWriter;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("ids are found with their row, fingerprint and origin") {
  const test::TemporaryFolder folder;
  IdsWriter writer;
  for (std::uint64_t i = 0; i < 300; ++i) {
    const std::string id = "article " + std::to_string(i);
    writer.add({id, "from " + id, i * 7, i});
  }
  CHECK(writer.contains("article 299"));
  CHECK_FALSE(writer.contains("article 300"));
  writer.write(folder / "ids");
  const Ids ids(folder / "ids");
  REQUIRE(ids.rows() == 300);
  const Roaring none;
  for (std::uint32_t i = 0; i < 300; ++i) {
    const std::string id = "article " + std::to_string(i);
    CHECK(ids.find(id, none) == i);
    CHECK(ids.entry(i).id == id);
    CHECK(ids.entry(i).origin == "from " + id);
    CHECK(ids.entry(i).fingerprint == i * 7);
    CHECK(ids.entry(i).text_bytes == i);
  }
  CHECK_FALSE(ids.find("article", none).has_value());
  CHECK_FALSE(ids.find("", none).has_value());
}

TEST_CASE("of several versions of an article the live one is found") {
  const test::TemporaryFolder folder;
  IdsWriter writer;
  writer.add({"a", "", 1, 0});
  writer.add({"a", "", 2, 0});
  writer.add({"a", "", 3, 0});
  writer.write(folder / "ids");
  const Ids ids(folder / "ids");
  CHECK(ids.find("a", Roaring::bitmapOf(2, 0U, 2U)) == 1U);
  CHECK_FALSE(ids.find("a", Roaring::bitmapOf(3, 0U, 1U, 2U)).has_value());
}

TEST_CASE("merged ids are those of one file with all rows") {
  const test::TemporaryFolder folder;
  constexpr std::array<std::size_t, 4> kRows = {3, 0, 5, 400};
  IdsWriter all;
  std::vector<Ids> parts;
  for (std::size_t part = 0; part < kRows.size(); ++part) {
    IdsWriter writer;
    for (std::size_t row = 0; row < kRows[part]; ++row) {
      // The origin goes on from part to part; an id comes again.
      const std::string id = row == 2 ? "twice" : std::to_string(part) + "/" + std::to_string(row);
      const std::string origin = row < 4 ? "archive" : "file " + std::to_string(row / 7);
      const IdEntry entry{id, origin, 10 * part + row, row};
      writer.add(entry);
      all.add(entry);
    }
    const std::string path = folder / std::to_string(part);
    writer.write(path);
    parts.emplace_back(path);
  }
  all.write(folder / "all");
  store::merge_ids(std::array<const Ids*, 4>{&parts[0], &parts[1], &parts[2], &parts[3]},
                   folder / "merged");
  CHECK(bytes_of(folder / "merged") == bytes_of(folder / "all"));
  const Ids merged(folder / "merged");
  CHECK(merged.find("2/1", Roaring()) == 4U);
  CHECK(merged.find("twice", Roaring::bitmapOf(2, 2U, 10U)) == 5U);
}

TEST_CASE("an ids file with a flipped bit is refused when it is asked for a row") {
  const test::TemporaryFolder folder;
  IdsWriter writer;
  writer.add({"a", "x", 1, 10});
  writer.write(folder / "ids");
  test::flip_bit(folder / "ids", 9);
  test::check_error(test::error_of([&] { static_cast<void>(Ids(folder / "ids").entry(0)); }),
                    ErrorCode::kDamaged, {folder / "ids", "section hashes is damaged"});
}
