// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/file_io.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"
#include "store/mapped_file.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

TEST_CASE("a file writer keeps the order of small and large pieces") {
  const test::TemporaryFolder folder;
  const std::string large(1'000'000, 'x');
  FileWriter writer(folder / "f");
  writer.write("head");
  writer.write(large);
  writer.write("tail");
  CHECK(writer.bytes() == 1'000'008);
  writer.close();
  CHECK(test::read_all(folder / "f") == "head" + large + "tail");
  CHECK(read_file(folder / "f").size() == 1'000'008);
}

TEST_CASE("replacing a file leaves the new one and nothing beside it") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "f", "old");
  replace_file(folder / "f", "new");
  CHECK(test::read_all(folder / "f") == "new");
  CHECK_FALSE(std::filesystem::exists(folder / "f.new"));
}

TEST_CASE("what the system refuses is told with path and reason") {
  const test::TemporaryFolder folder;
  test::check_error(test::error_of([&] { FileWriter writer(folder / "no/f"); }), ErrorCode::kIo,
                    {folder / "no/f", "cannot create", "No such file or directory"});
  test::check_error(test::error_of([&] { static_cast<void>(read_file(folder / "f")); }),
                    ErrorCode::kNotFound, {folder / "f", "there is no such file"});
  test::check_error(test::error_of([&] { static_cast<void>(read_file(folder.path())); }),
                    ErrorCode::kIo, {folder.path(), "cannot read"});
  test::check_error(test::error_of([&] { sync_folder(folder / "no"); }), ErrorCode::kIo,
                    {folder / "no", "cannot open"});
  test::check_error(test::error_of([&] { create_new_folder(folder.path()); }), ErrorCode::kIo,
                    {folder.path(), "cannot create", "File exists"});
}

TEST_CASE("a full disk is told, not swallowed") {
  FileWriter writer("/dev/full");
  test::check_error(test::error_of([&] {
                      writer.write(std::string(1'000'000, 'x'));
                      writer.close();
                    }),
                    ErrorCode::kIo, {"/dev/full", "cannot write", "No space left on device"});
}

TEST_CASE("mapped bytes stay after the file is unlinked, and an empty file has none") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "f", "stays");
  const MappedFile file(folder / "f");
  std::filesystem::remove(folder / "f");
  CHECK(file.bytes() == "stays");
  test::write_all(folder / "empty", "");
  CHECK(MappedFile(folder / "empty").bytes().empty());
}
