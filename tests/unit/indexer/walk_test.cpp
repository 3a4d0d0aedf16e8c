// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/walk.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <vector>

#include "temporary_folder.hpp"

using namespace lede::indexer;
using Strings = std::vector<std::string>;

namespace {

struct Walked {
  Strings ids{};
  Strings problems{};
};

Walked walked(const std::string& root) {
  Walked result;
  walk(root, {[&](const FoundFile& file) {
                result.ids.push_back(file.id);
                return true;
              },
              [&](lede::ErrorCode, const std::string& path, const std::string& what) {
                result.problems.push_back(path + ": " + what);
              }});
  return result;
}

}  // namespace

TEST_CASE("files come in name order with ids below the root") {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/y.md", ".hidden.txt", "x.pdf", "10001"}) {
    folder.write(name, "x");
  }
  CHECK(walked(folder.path()).ids == Strings{"10001", "a/y.md", "a/z.txt", "b.txt"});
  CHECK(walked(folder / "a/z.txt").ids == Strings{"z.txt"});
}
TEST_CASE("a link back to a folder above is told and not followed") {
  const TemporaryFolder folder;
  folder.write("a/b.txt", "x");
  std::filesystem::create_directory_symlink("..", folder / "a/loop");
  std::filesystem::create_symlink("self", folder / "self");
  const auto result = walked(folder.path());
  CHECK(result.ids == Strings{"a/b.txt"});
  CHECK(result.problems ==
        Strings{folder / "a/loop: the link leads back to a folder above it; skipped",
                folder / "self: the link leads back to itself; skipped"});
}
TEST_CASE("an index that lies among the files is passed over") {
  const TemporaryFolder folder;
  folder.write("a.txt", "x");
  folder.write("index/manifest.json", "{}");
  folder.write("index/segments/s1/ids", "x");
  CHECK(walked(folder.path()).ids == Strings{"a.txt"});
}
TEST_CASE("a FIFO among the files is told") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(walked(folder.path()).problems ==
        Strings{folder /
                "pipe: is neither a file nor a folder; to index a stream pipe NDJSON into -"});
}
TEST_CASE("a missing path is told") {
  CHECK(walked("/nowhere/at/all").problems ==
        Strings{"/nowhere/at/all: no such file or folder; check the path"});
}
TEST_CASE("a folder without permission is told, and the rest read") {
  if (::geteuid() == 0) {
    MESSAGE("skipped: root may read everything");
    return;
  }
  const TemporaryFolder folder;
  folder.write("a/b.txt", "x");
  folder.write("c.txt", "x");
  ::chmod((folder / "a").c_str(), 0);
  const auto result = walked(folder.path());
  ::chmod((folder / "a").c_str(), 0700);
  CHECK(result.ids == Strings{"c.txt"});
  CHECK(result.problems ==
        Strings{folder / "a: can't be read: Permission denied; check its permissions"});
}
TEST_CASE("absolute paths are without links and trailing slashes") {
  const TemporaryFolder folder;
  folder.write("a/b.txt", "x");
  CHECK(absolute_path(folder / "a/../a/") == absolute_path(folder / "a"));
  CHECK(absolute_path("-") == "-");
}
