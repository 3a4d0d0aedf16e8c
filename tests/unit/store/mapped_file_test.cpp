// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/mapped_file.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <utility>

#include "errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using store::MappedFile;

namespace {

/// Kilobytes of the file that count as memory of this process.
std::size_t resident_kb(const std::string& path) {
  std::ifstream maps("/proc/self/smaps");
  bool ours = false;
  for (std::string line; std::getline(maps, line);) {
    if (line.ends_with(path)) ours = true;
    if (ours && line.starts_with("Rss:")) return std::stoul(line.substr(4));
  }
  return 0;
}

}  // namespace

TEST_CASE("what was forgotten takes no memory until it is read again") {
  const test::TemporaryFolder folder;
  const std::string path = std::filesystem::canonical(folder / ".").string() + "/large";
  const std::string bytes(1U << 20U, 'x');
  test::write_all(path, bytes);
  const MappedFile file(path);
  CHECK(file.bytes() == bytes);
  CHECK(resident_kb(path) == 1024);
  file.forget();
  CHECK(resident_kb(path) == 0);
  CHECK(file.bytes() == bytes);
}

TEST_CASE("an empty file has no bytes, a missing one is told by its path") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "empty", "");
  MappedFile file(folder / "empty");
  file.forget();
  const MappedFile moved(std::move(file));
  CHECK(moved.bytes().empty());
  test::check_error(test::error_of([&] { MappedFile missing(folder / "missing"); }),
                    ErrorCode::kNotFound, {folder / "missing"});
}
