// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/byte_source.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "indexer/input_error.hpp"
#include "temporary_folder.hpp"

using namespace lede::indexer;

TEST_CASE("a file is read whole, up to the limit") {
  const TemporaryFolder folder;
  const auto path = folder.write("a", std::string(100'000, 'x'));
  std::size_t consumed = 0;
  FileSource file(path, [&consumed](std::size_t bytes) { consumed += bytes; });
  const auto bytes = read_all(file, 100'000);
  REQUIRE(bytes);
  CHECK(bytes->size() == 100'000);
  CHECK(consumed == 100'000);
  FileSource again(path, {});
  CHECK_FALSE(read_all(again, 99'999));
}
TEST_CASE("a file that grows ends where it ended when it was opened") {
  const TemporaryFolder folder;
  const auto path = folder.write("a", "first");
  FileSource file(path, {});
  folder.write("a", "first and more");
  CHECK(read_all(file, 100) == "first");
  CHECK(read_all(file, 100) == "");
}
TEST_CASE("a FIFO is refused without waiting for a writer") {
  const TemporaryFolder folder;
  const auto path = folder / "fifo";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  CHECK_THROWS_WITH_AS(FileSource(path, {}),
                       "is neither a file nor a folder; to index a stream pipe NDJSON into -",
                       InputError);
}
TEST_CASE("a missing file is named as such") {
  CHECK_THROWS_WITH_AS(FileSource("/nowhere/at/all", {}), "no such file or folder; check the path",
                       InputError);
}
