// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/ids.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using store::Ids;
using store::IdsWriter;

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

TEST_CASE("appended ids keep their rows in order") {
  const test::TemporaryFolder folder;
  IdsWriter first;
  first.add({"a", "x", 1, 10});
  first.write(folder / "1");
  IdsWriter second;
  second.add({"b", "y", 2, 20});
  second.append(Ids(folder / "1"));
  second.write(folder / "2");
  const Ids ids(folder / "2");
  CHECK(ids.find("a", Roaring()) == 1U);
  CHECK(ids.entry(1).origin == "x");
  CHECK(ids.entry(1).text_bytes == 10);
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
