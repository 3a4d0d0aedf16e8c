// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive.hpp"

#include <doctest/doctest.h>

#include "indexer/input_error.hpp"
#include "make_archive.hpp"
#include "temporary_folder.hpp"

using namespace lede::indexer;

TEST_CASE("members of tar and zip archives are streamed in order") {
  const TemporaryFolder folder;
  for (const auto kind : {ArchiveKind::kTar, ArchiveKind::kTarGzip, ArchiveKind::kZip}) {
    const auto path = folder / "a";
    make_archive(path, kind, {{"x/a.txt", "one"}, {"../b.txt", "two"}});
    FileSource file(path, {});
    ArchiveSource archive(file, ArchiveSource::Format::kArchive, {});
    CHECK(archive.next_member() == "x/a.txt");
    CHECK(read_all(archive, 100) == "one");
    CHECK(archive.next_member() == "../b.txt");
    CHECK(read_all(archive, 100) == "two");
    CHECK_FALSE(archive.next_member());
  }
}
TEST_CASE("gzip and zstd files have one member") {
  const TemporaryFolder folder;
  for (const auto kind : {ArchiveKind::kGzip, ArchiveKind::kZstd}) {
    const auto path = folder / "a";
    make_archive(path, kind, {{"a", "text"}});
    FileSource file(path, {});
    ArchiveSource archive(file, ArchiveSource::Format::kCompressed, {});
    REQUIRE(archive.next_member());
    CHECK(read_all(archive, 100) == "text");
    CHECK_FALSE(archive.next_member());
  }
}
TEST_CASE("a bomb is read no further than the limit") {
  const TemporaryFolder folder;
  const auto path = folder / "bomb.gz";
  make_archive(path, ArchiveKind::kGzip, {{"a", std::string(50'000'000, ' ')}});
  FileSource file(path, {});
  ArchiveSource archive(file, ArchiveSource::Format::kCompressed, {});
  REQUIRE(archive.next_member());
  CHECK_FALSE(read_all(archive, 1'000'000));
}
TEST_CASE("a damaged archive is told") {
  const TemporaryFolder folder;
  FileSource file(folder.write("a.zip", "this is no archive of any kind, only words"), {});
  const auto open = [&file] {
    ArchiveSource archive(file, ArchiveSource::Format::kArchive, {});
    (void)archive.next_member();
  };
  CHECK_THROWS_WITH_AS(open(), "damaged or no archive: Unrecognized archive format; fetch it again",
                       InputError);
}
