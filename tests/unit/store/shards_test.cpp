// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/shards.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"
#include "sample_articles.hpp"
#include "store/index_reader.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;
using lede::test::add_segment;
using lede::test::current_versions;
using lede::test::plain_article;

namespace {

void make_shard(const std::string& path, const std::string& id,
                const Versions& versions = current_versions()) {
  IndexStore store(path, versions);
  add_segment(store, {plain_article(id, "Harbour.")});
  store.commit();
}

std::uint32_t matches(const IndexReader& reader) {
  return reader.database(Collection::kArticles).get_termfreq("harbour");
}

}  // namespace

TEST_CASE("a list of shards is read as one index of all their segments") {
  const test::TemporaryFolder folder;
  make_shard(folder / "one", "a");
  make_shard(folder / "two", "b");
  test::write_all(folder / "shards", "one\ntwo\n");
  const IndexReader reader(folder / "shards");
  CHECK(reader.segments() == 2);
  CHECK(matches(reader) == 2);
  CHECK(reader.info().articles == 2);
  CHECK(reader.info().generation ==
        index_info(folder / "one").generation + index_info(folder / "two").generation);
  CHECK(reader.record(*reader.find("a")).article.id == "a");
  CHECK(reader.record(*reader.find("b")).article.id == "b");
  CHECK(index_info(folder / "shards").articles == 2);
}

TEST_CASE("refreshing sees a commit in any shard and a shard added to the list") {
  const test::TemporaryFolder folder;
  make_shard(folder / "one", "a");
  make_shard(folder / "two", "b");
  test::write_all(folder / "shards", "one\n");
  IndexReader reader(folder / "shards");
  const SegmentFiles* first = &reader.segment(0);
  CHECK_FALSE(reader.refresh());
  test::write_all(folder / "shards", "one\ntwo\n");
  CHECK(reader.refresh());
  CHECK(matches(reader) == 2);
  CHECK(&reader.segment(0) == first);
  make_shard(folder / "two", "c");
  CHECK(reader.refresh());
  CHECK(matches(reader) == 3);
  CHECK_FALSE(reader.refresh());
}

TEST_CASE("a shard that cannot be opened is missing until it is back") {
  const test::TemporaryFolder folder;
  make_shard(folder / "one", "a");
  test::write_all(folder / "shards", "one\ntwo\n");
  IndexReader reader(folder / "shards");
  REQUIRE(reader.missing().size() == 1);
  CHECK(reader.missing()[0].shard == "two");
  test::check_error(
      test::error_of([&] { reader.require_complete(); }), ErrorCode::kNotFound,
      {folder / "shards", "shard two is missing", "there is no such index", "--partial"});
  test::check_error(test::error_of([&] { static_cast<void>(index_info(folder / "shards")); }),
                    ErrorCode::kNotFound, {"shard two is missing"});
  CHECK(matches(reader) == 1);
  make_shard(folder / "two", "b");
  CHECK(reader.refresh());
  CHECK(reader.missing().empty());
  CHECK(matches(reader) == 2);
}

TEST_CASE("a list none of whose shards can be opened is an error") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "shards", "one\ntwo\n");
  test::check_error(test::error_of([&] { IndexReader reader(folder / "shards"); }),
                    ErrorCode::kNotFound, {folder / "shards", "no shard can be opened", "two"});
}

TEST_CASE("shards that hold the same articles or were made otherwise are no one index") {
  const test::TemporaryFolder folder;
  make_shard(folder / "one", "a");
  std::filesystem::copy(folder / "one", folder / "copy", std::filesystem::copy_options::recursive);
  test::write_all(folder / "twice", "one\none\n");
  test::check_error(test::error_of([&] { IndexReader reader(folder / "twice"); }),
                    ErrorCode::kInvalidArgument, {folder / "one", "the same articles"});
  test::write_all(folder / "copied", "one\ncopy\n");
  test::check_error(test::error_of([&] { IndexReader reader(folder / "copied"); }),
                    ErrorCode::kInvalidArgument, {folder / "copy", "the same articles"});
  Versions corrected = current_versions();
  corrected.corrections = "3 rules";
  make_shard(folder / "other", "b", corrected);
  test::write_all(folder / "mixed", "one\nother\n");
  test::check_error(test::error_of([&] { IndexReader reader(folder / "mixed"); }),
                    ErrorCode::kIncompatible, {folder / "one", folder / "other", "\"3 rules\""});
}
