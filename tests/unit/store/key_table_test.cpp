// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/key_table.hpp"

#include <doctest/doctest.h>

#include <map>

#include "errors.hpp"
#include "store/key_merge.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

using Entries = std::map<std::string, std::string>;

Entries numbered(int from, int to, int step) {
  Entries entries;
  for (int i = from; i < to; i += step) entries["name " + std::to_string(i)] = std::to_string(i);
  return entries;
}

void write(const std::string& path, const Entries& entries) {
  SectionWriter writer(path);
  KeyTableWriter table(writer, "t");
  for (const auto& [key, value] : entries) table.add(key, value);
  table.finish();
  writer.close();
}

}  // namespace

TEST_CASE("every key is found with its value, by its rank and in order") {
  const test::TemporaryFolder folder;
  const Entries entries = numbered(0, 500, 1);
  write(folder / "t", entries);
  const SectionFile file(folder / "t");
  const KeyTable table(file, "t");
  KeyTableCursor cursor = table.all();
  std::uint64_t rank = 0;
  for (const auto& [key, value] : entries) {
    CHECK(table.find(key) == value);
    CHECK(table.key(rank++) == key);
    REQUIRE(cursor.next());
    CHECK(cursor.key() == key);
    CHECK(cursor.value() == value);
  }
  CHECK_FALSE(cursor.next());
  for (const char* missing : {"", "a", "name", "name 1000", "z"}) CHECK_FALSE(table.find(missing));
  test::check_error(test::error_of([&] { static_cast<void>(table.key(500)); }), ErrorCode::kDamaged,
                    {folder / "t", "numbers a name wrongly"});
}

TEST_CASE("an empty table holds nothing") {
  const test::TemporaryFolder folder;
  write(folder / "t", {});
  const SectionFile file(folder / "t");
  const KeyTable table(file, "t");
  CHECK_FALSE(table.find("a"));
  CHECK_FALSE(table.all().next());
}

TEST_CASE("merged tables come in the order of keys, then of tables") {
  const test::TemporaryFolder folder;
  write(folder / "a", numbered(0, 100, 2));
  write(folder / "b", numbered(0, 100, 3));
  write(folder / "none", {});
  const SectionFile a(folder / "a");
  const SectionFile b(folder / "b");
  const SectionFile none(folder / "none");
  std::deque<KeyTableCursor> cursors;
  for (const SectionFile* file : {&a, &none, &b}) cursors.push_back(KeyTable(*file, "t").all());
  std::vector<std::pair<std::string, std::size_t>> seen;
  for (KeyMerge merge(cursors); !merge.done(); merge.pop()) {
    seen.emplace_back(merge.top().key(), merge.source());
  }
  CHECK(std::ranges::is_sorted(seen));
  CHECK(seen.size() == 50 + 34);
  CHECK(seen.front() == std::pair(std::string("name 0"), std::size_t{0}));
  CHECK(seen.at(1) == std::pair(std::string("name 0"), std::size_t{2}));
}

TEST_CASE("no flipped bit of a table reads outside it") {
  const test::TemporaryFolder folder;
  write(folder / "t", numbered(0, 40, 1));
  const std::string whole = test::read_all(folder / "t");
  for (std::size_t at = 8; at < whole.size(); ++at) {
    test::write_all(folder / "bad", whole);
    test::flip_bit(folder / "bad", at);
    try {
      const SectionFile file(folder / "bad");
      const KeyTable table(file, "t");
      static_cast<void>(table.find("name 17"));
      static_cast<void>(table.key(17));
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::kDamaged);
    }
  }
}
