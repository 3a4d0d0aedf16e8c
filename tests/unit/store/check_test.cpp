// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "errors.hpp"
#include "lede/index_admin.hpp"
#include "sample_articles.hpp"
#include "temporary_folder.hpp"

using namespace lede;

namespace {

void make_index(const std::string& path) {
  store::IndexStore store(path, test::current_versions());
  test::add_segment(store, {test::denial_article("a"), test::denial_article("b")});
  store.commit();
  store.remove("b");
  store.commit();
}

bool names(const std::vector<Problem>& problems, const std::string& file) {
  for (const Problem& problem : problems) {
    if (problem.code == ErrorCode::kDamaged && problem.message.find(file) != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("a flipped bit in any file of an index is found and the file named") {
  const test::TemporaryFolder folder;
  make_index(folder / "index");
  REQUIRE(check_index(folder / "index").empty());
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "index")) {
    const std::string path = entry.path().string();
    if (!entry.is_regular_file() || entry.path().filename() == "lock") continue;
    INFO(path);
    ++files;
    const std::string whole = test::read_all(path);
    test::flip_bit(path, whole.size() / 2);
    CHECK(names(check_index(folder / "index"), path));
    test::write_all(path, whole);
  }
  // Eight of the segment, its tombstones, the lexicon, the manifest.
  CHECK(files == 12);
  CHECK(check_index(folder / "index").empty());
}

TEST_CASE("a file cut short is refused when the index is opened") {
  const test::TemporaryFolder folder;
  make_index(folder / "index");
  for (const auto& entry :
       std::filesystem::directory_iterator(folder / "index/segments/s00000001")) {
    const std::string path = entry.path().string();
    const std::string whole = test::read_all(path);
    test::truncate_by(path, 1);
    test::check_error(test::error_of([&] { static_cast<void>(index_info(folder / "index")); }),
                      ErrorCode::kDamaged, {path, "cut short", "rebuild"});
    CHECK(names(check_index(folder / "index"), path));
    test::write_all(path, whole);
  }
}

TEST_CASE("a missing file is a problem that check tells") {
  const test::TemporaryFolder folder;
  make_index(folder / "index");
  std::filesystem::remove(folder / "index/segments/s00000001/ids");
  const auto problems = check_index(folder / "index");
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.front().message.find("s00000001/ids") != std::string::npos);
}

TEST_CASE("what is no index is not checked but refused") {
  const test::TemporaryFolder folder;
  test::check_error(test::error_of([&] { static_cast<void>(check_index(folder.path())); }),
                    ErrorCode::kNotAnIndex, {folder.path()});
  test::check_error(test::error_of([&] { static_cast<void>(check_index(folder / "none")); }),
                    ErrorCode::kNotFound, {folder / "none"});
}
