// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_store.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <map>

#include "errors.hpp"
#include "sample_articles.hpp"
#include "store/index_reader.hpp"
#include "store/manifest.hpp"
#include "store/terms.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;
using lede::test::add_segment;
using lede::test::current_versions;
using lede::test::plain_article;

namespace {

/// Id → text of all live articles.
std::map<std::string, std::string> contents(const std::string& index) {
  std::map<std::string, std::string> texts;
  dump_index(index, [&](const Article& article) {
    CHECK(texts.emplace(article.id, article.text).second);
    return true;
  });
  return texts;
}

std::size_t entries_in(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

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

TEST_CASE("nothing is visible before a commit, and what was not committed is gone") {
  const test::TemporaryFolder folder;
  {
    IndexStore store(folder / "index", current_versions());
    add_segment(store, {plain_article("a", "One.")});
    CHECK(store.stored_fingerprint("a") == fingerprint(plain_article("a", "One.").article));
    CHECK(contents(folder / "index").empty());
  }
  CHECK(contents(folder / "index").empty());
  CHECK(entries_in(folder / "index/segments") == 0);
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

TEST_CASE("an article of an id takes the place of the older one") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("a", "Old."), plain_article("b", "Stays.")});
  store.commit();
  add_segment(store, {plain_article("a", "New.")});
  CHECK(store.stored_fingerprint("a") == fingerprint(plain_article("a", "New.").article));
  store.commit();
  CHECK(contents(folder / "index") ==
        std::map<std::string, std::string>{{"a", "New."}, {"b", "Stays."}});
  const IndexReader reader(folder / "index");
  CHECK(reader.info().articles == 2);
  CHECK(reader.info().deleted == 1);
  CHECK(reader.info().text_bytes == 4 + 6);
  CHECK(check_index(folder / "index").empty());
}

TEST_CASE("of two pending articles with one id the later adopted wins") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("a", "First."), plain_article("c", "Other.")});
  add_segment(store, {plain_article("a", "Second.")});
  store.commit();
  CHECK(contents(folder / "index") ==
        std::map<std::string, std::string>{{"a", "Second."}, {"c", "Other."}});
}

TEST_CASE("removing deletes the article and its statements at the next commit") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store,
              {test::denial_article("a"), test::denial_article("b"), test::denial_article("c")});
  store.commit();
  CHECK(store.remove("a"));
  CHECK_FALSE(store.remove("a"));
  CHECK_FALSE(store.remove("none"));
  CHECK(contents(folder / "index").size() == 3);
  store.commit();
  CHECK(contents(folder / "index").size() == 2);
  const IndexReader reader(folder / "index");
  CHECK(reader.info().statements == 2);
  CHECK(*reader.deleted(0, Collection::kArticles) == Roaring::bitmapOf(1, 0U));
  CHECK(*reader.deleted(0, Collection::kStatements) == Roaring::bitmapOf(1, 0U));
  CHECK_FALSE(reader.find("a").has_value());
}

TEST_CASE("a segment of which everything is deleted goes with its files") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("a", "One.")});
  store.commit();
  store.remove("a");
  store.commit();
  CHECK(IndexReader(folder / "index").segments() == 0);
  CHECK(entries_in(folder / "index/segments") == 0);
  CHECK(entries_in(folder / "index/tombstones") == 0);
  CHECK(check_index(folder / "index").empty());
}

TEST_CASE("eight small segments are merged, and everything is still there") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  std::map<std::string, std::string> expected;
  for (int i = 0; i < 8; ++i) {
    const std::string n = std::to_string(i);
    add_segment(store, {test::denial_article("d" + n), plain_article("p" + n, "Text " + n + ".")});
    expected["d" + n] = test::denial_article("x").article.text;
    expected["p" + n] = "Text " + n + ".";
  }
  store.remove("p3");
  expected.erase("p3");
  store.commit();
  CHECK(contents(folder / "index") == expected);
  const IndexReader reader(folder / "index");
  CHECK(reader.segments() == 1);
  CHECK(reader.info().statements == 8);
  CHECK(reader.info().deleted == 1);
  CHECK(reader.database(Collection::kArticles).get_doccount() == 16);
  CHECK(reader.database(Collection::kStatements).get_doccount() == 8);
  const auto owners = reader.columns(0, Collection::kStatements).numbers("article");
  for (std::uint32_t row = 0; row < 8; ++row) {
    const auto article = static_cast<std::uint32_t>(owners[row]);
    CHECK(reader.record({0, article}).article.id == "d" + std::to_string(row));
  }
  CHECK(entries_in(folder / "index/segments") == 1);
  CHECK(check_index(folder / "index").empty());
}

TEST_CASE("compacting gives the same articles in one segment without deleted rows") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  for (int i = 0; i < 5; ++i) {
    const std::string n = std::to_string(i);
    add_segment(store, {test::denial_article("d" + n), plain_article("p" + n, "Text " + n + ".")});
  }
  store.remove("d1");
  store.remove("p4");
  store.commit();
  const auto before = contents(folder / "index");
  store.compact();
  CHECK(contents(folder / "index") == before);
  const IndexReader reader(folder / "index");
  CHECK(reader.segments() == 1);
  CHECK(reader.info().deleted == 0);
  CHECK(reader.info().articles == 8);
  CHECK(reader.info().statements == 4);
  CHECK(store.stored_fingerprint("d0") == fingerprint(test::denial_article("d0").article));
  CHECK(check_index(folder / "index").empty());
  CHECK(entries_in(folder / "index/tombstones") == 0);
}

TEST_CASE("an index of which everything was removed compacts to nothing") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("a", "One.")});
  add_segment(store, {plain_article("b", "Two.")});
  store.commit();
  store.remove("a");
  store.remove("b");
  store.compact();
  CHECK(IndexReader(folder / "index").segments() == 0);
  CHECK(entries_in(folder / "index/segments") == 0);
  CHECK(check_index(folder / "index").empty());
}

TEST_CASE("a pending segment whose articles were all replaced leaves nothing behind") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("a", "First.")});
  add_segment(store, {plain_article("a", "Second.")});
  store.commit();
  CHECK(entries_in(folder / "index/segments") == 1);
  CHECK(contents(folder / "index") == std::map<std::string, std::string>{{"a", "Second."}});
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

TEST_CASE("ids and origins of live articles are listed") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("a", "One."), plain_article("b", "Two.")});
  store.commit();
  add_segment(store, {plain_article("c", "Three.")});
  store.remove("a");
  std::map<std::string, std::string> seen;
  store.for_each_id(
      [&](std::string_view id, std::string_view origin) { seen.emplace(id, origin); });
  CHECK(seen == std::map<std::string, std::string>{{"b", "news/b"}, {"c", "news/c"}});
}

TEST_CASE("a commit without changes is none") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("a", "One.")});
  store.commit();
  const auto generation = index_info(folder / "index").generation;
  store.commit();
  CHECK(index_info(folder / "index").generation == generation);
}

TEST_CASE("an empty segment leaves nothing behind") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  store.adopt(store.new_segment());
  store.commit();
  CHECK(entries_in(folder / "index/segments") == 0);
}
