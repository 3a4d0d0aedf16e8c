// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_store.hpp"

#include <doctest/doctest.h>

#include <map>

#include "index_contents.hpp"
#include "sample_articles.hpp"
#include "store/index_reader.hpp"
#include "store/terms.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;
using lede::test::add_segment;
using lede::test::contents;
using lede::test::current_versions;
using lede::test::entries_in;
using lede::test::plain_article;

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
