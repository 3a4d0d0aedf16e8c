// SPDX-License-Identifier: GPL-2.0-or-later
// Whom an index store lets in, and what it makes of what earlier ones left.
#include "store/index_store.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "errors.hpp"
#include "index_contents.hpp"
#include "sample_articles.hpp"
#include "store/index_reader.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;
using lede::test::add_segment;
using lede::test::contents;
using lede::test::current_versions;
using lede::test::entries_in;
using lede::test::plain_article;

TEST_CASE("an empty index opens, answers and is sound") {
  const test::TemporaryFolder folder;
  { const IndexStore store(folder / "index", current_versions()); }
  const IndexReader reader(folder / "index");
  CHECK(reader.segments() == 0);
  CHECK(reader.info().articles == 0);
  CHECK_FALSE(reader.find("a").has_value());
  CHECK(reader.database(Collection::kArticles).get_doccount() == 0);
  CHECK(reader.lexicon().family("deni").empty());
  CHECK(check_index(folder / "index").empty());
  CHECK(contents(folder / "index").empty());
}

TEST_CASE("who writes is told of damaged ids when the index is opened, not article by article") {
  const test::TemporaryFolder folder;
  {
    IndexStore store(folder / "index", current_versions());
    add_segment(store, {plain_article("a", "One.")});
    store.commit();
  }
  const std::filesystem::directory_iterator segment(folder / "index/segments");
  const std::string ids = segment->path().string() + "/ids";
  test::flip_bit(ids, 9);
  const auto open = [&] { IndexStore store(folder / "index", current_versions()); };
  test::check_error(test::error_of(open), ErrorCode::kDamaged, {ids, "hashes is damaged"});
  CHECK(IndexReader(folder / "index").info().articles == 1);
}

TEST_CASE("a second writer is refused with the first one's process id") {
  const test::TemporaryFolder folder;
  const IndexStore first(folder / "index", current_versions());
  test::check_error(
      test::error_of([&] { IndexStore second(folder / "index", current_versions()); }),
      ErrorCode::kLocked, {folder / "index", "process " + std::to_string(::getpid())});
}

TEST_CASE("what a killed writer left is removed by the next one") {
  const test::TemporaryFolder folder;
  {
    IndexStore store(folder / "index", current_versions());
    add_segment(store, {plain_article("a", "One.")});
    store.commit();
  }
  std::filesystem::create_directories(folder / "index/segments/s000000ff/articles.glass.build");
  test::write_all(folder / "index/segments/s000000ff/records", "half");
  test::write_all(folder / "index/tombstones/s00000001.99", "half");
  test::write_all(folder / "index/manifest.json.new", "half");
  CHECK(contents(folder / "index").size() == 1);
  { const IndexStore store(folder / "index", current_versions()); }
  CHECK(entries_in(folder / "index/segments") == 1);
  CHECK(entries_in(folder / "index/tombstones") == 0);
  CHECK_FALSE(std::filesystem::exists(folder / "index/manifest.json.new"));
  CHECK(contents(folder / "index").size() == 1);
}

TEST_CASE("a build that was killed before its first manifest starts again") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder / "index/segments/s00000001");
  test::write_all(folder / "index/lock", "1\n");
  CHECK_NOTHROW(IndexStore(folder / "index", current_versions()));
}

TEST_CASE("a folder with other files, and a file, are not taken for an index") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "letter.txt", "x");
  test::check_error(test::error_of([&] { IndexStore store(folder.path(), current_versions()); }),
                    ErrorCode::kNotAnIndex, {folder.path(), "letter.txt", "empty folder"});
  CHECK_FALSE(std::filesystem::exists(folder / "lock"));
  test::check_error(
      test::error_of([&] { IndexStore store(folder / "letter.txt", current_versions()); }),
      ErrorCode::kNotAnIndex, {"letter.txt", "this is a file"});
}

TEST_CASE("other versions are refused with the command that rebuilds, unless nothing is stored") {
  const test::TemporaryFolder folder;
  Versions other = current_versions();
  other.model = "tagger-2";
  { const IndexStore store(folder / "index", current_versions()); }
  {
    IndexStore store(folder / "index", other);
    add_segment(store, {plain_article("a", "One.")});
    store.commit();
  }
  Versions newer = other;
  newer.model = "tagger-3";
  test::check_error(test::error_of([&] { IndexStore store(folder / "index", newer); }),
                    ErrorCode::kIncompatible,
                    {folder / "index", "model \"tagger-2\"", "this run has \"tagger-3\"",
                     "lede-index dump " + (folder / "index") + " | lede-index add NEW -"});
}

TEST_CASE("an index of words only asks for the flag that made it, and others for none") {
  const test::TemporaryFolder folder;
  Versions words = current_versions();
  words.model = kNoModel;
  Versions names = words;
  names.model = "tagger-2";
  const auto made_with = [&](const std::string& name, const Versions& versions) {
    IndexStore store(folder / name, versions);
    add_segment(store, {plain_article("a", "One.")});
    store.commit();
  };
  made_with("words", words);
  made_with("names", names);
  test::check_error(test::error_of([&] { IndexStore store(folder / "words", names); }),
                    ErrorCode::kIncompatible,
                    {"the index holds words only; add to it with --no-analysis"});
  test::check_error(test::error_of([&] { IndexStore store(folder / "names", words); }),
                    ErrorCode::kIncompatible,
                    {"the index holds names and statements; add to it without --no-analysis"});
}
