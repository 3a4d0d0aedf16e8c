// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/shard_list.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

TEST_CASE("a list names folders, relative to its own, and skips comments and blank lines") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "shards";
  test::write_all(path, "# two machines' work\r\n\n  one \n../elsewhere/two\n/srv/three");
  CHECK(is_shard_list(path));
  CHECK_FALSE(is_shard_list(folder.path()));
  CHECK_FALSE(is_shard_list(folder / "nothing"));
  const auto shards = read_shard_list(path);
  REQUIRE(shards.size() == 3);
  CHECK(shards[0].name == "one");
  CHECK(shards[0].folder == folder / "one");
  CHECK(shards[1].name == "../elsewhere/two");
  CHECK(shards[1].folder ==
        std::filesystem::path(folder.path()).parent_path().string() + "/elsewhere/two");
  CHECK(shards[2].folder == "/srv/three");
}

TEST_CASE("host:port is a server, and a folder when a slash says so") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "shards", "shard-7:7000\n[::1]:80\n./odd:1\nname:\n");
  const auto shards = read_shard_list(folder / "shards");
  REQUIRE(shards.size() == 4);
  CHECK(shards[0].folder.empty());
  CHECK(shards[0].host == "shard-7");
  CHECK(shards[0].port == "7000");
  CHECK(shards[1].name == "[::1]:80");
  CHECK(shards[1].host == "::1");
  CHECK(shards[2].folder == folder / "odd:1");
  CHECK(shards[3].folder == folder / "name:");
}

TEST_CASE("the byte order mark of an editor is no part of the first name") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "shards", "\xEF\xBB\xBFone\n");
  const auto shards = read_shard_list(folder / "shards");
  REQUIRE(shards.size() == 1);
  CHECK(shards[0].name == "one");
}

TEST_CASE("what is no list is refused with the reason") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "shards";
  const auto refused = [&](const std::string& bytes, const std::string& why) {
    test::write_all(path, bytes);
    test::check_error(test::error_of([&] { static_cast<void>(read_shard_list(path)); }),
                      ErrorCode::kNotAnIndex, {path, why});
  };
  refused("", "it names no shard");
  refused("# nothing\n", "it names no shard");
  refused(std::string("one\n\0two\n", 9), "control characters");
  refused(std::string(2U << 20, 'x'), "too long");
  refused("host:65536\n", "\"host:65536\" has no port from 1 to 65535");
  refused("host:0\n", "\"host:0\" has no port from 1 to 65535");
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "s" + std::to_string(i) + "\n";
  refused(many, "more than 4096 lines");
}
