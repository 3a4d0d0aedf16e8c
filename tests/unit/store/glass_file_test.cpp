// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/glass_file.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"
#include "store/xapian_errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

void build(const std::string& path, const std::vector<std::string>& terms) {
  GlassBuilder builder(path);
  for (const std::string& term : terms) {
    Xapian::Document document;
    document.add_posting(term, 3);
    builder.add(document);
    builder.add_synonym("key", term);
  }
  builder.finish();
}

}  // namespace

TEST_CASE("merged databases are numbered on, with positions and synonyms") {
  const test::TemporaryFolder folder;
  build(folder / "a", {"x", "y"});
  build(folder / "b", {"z"});
  CHECK_FALSE(std::filesystem::exists(folder / "a.build"));
  merge_glass({Xapian::Database(folder / "a"), Xapian::Database(folder / "b")}, folder / "m");
  const Xapian::Database merged(folder / "m");
  CHECK(merged.get_doccount() == 3);
  CHECK(*merged.postlist_begin("z") == 3);
  CHECK(*merged.positionlist_begin(3, "z") == 3);
  CHECK(std::vector<std::string>(merged.synonyms_begin("key"), merged.synonyms_end("key")) ==
        std::vector<std::string>{"x", "y", "z"});
}

TEST_CASE("a database opened by its descriptor outlives its name") {
  const test::TemporaryFolder folder;
  build(folder / "a", {"x"});
  const FileDescriptor file = open_for_reading(folder / "a");
  std::filesystem::remove(folder / "a");
  CHECK(open_glass(file, folder / "a").term_exists("x"));
  CHECK(open_glass(file, folder / "a").get_doccount() == 1);
}

TEST_CASE("a file that is no database is damaged, with its path") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "a", std::string(10'000, 'x'));
  const FileDescriptor file = open_for_reading(folder / "a");
  test::check_error(test::error_of([&] { static_cast<void>(open_glass(file, folder / "a")); }),
                    ErrorCode::kDamaged, {folder / "a", "the file is damaged", "rebuild"});
}

TEST_CASE("Xapian's errors keep their meaning") {
  CHECK(translated(Xapian::DatabaseCorruptError("bad"), "p").code() == ErrorCode::kDamaged);
  CHECK(translated(Xapian::DatabaseError("full", 28), "p").code() == ErrorCode::kIo);
  CHECK(translated(Xapian::InvalidArgumentError("term"), "p").code() == ErrorCode::kInternal);
  test::check_error(translated(Xapian::DatabaseError("two\nlines", 28), "p"), ErrorCode::kIo,
                    {"p: cannot read or write: two lines", "No space left"});
}
