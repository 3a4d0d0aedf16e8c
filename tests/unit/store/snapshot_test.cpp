// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/snapshot.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

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

std::uint32_t matches(const IndexReader& reader, const std::string& term) {
  return reader.database(Collection::kArticles).get_termfreq(term);
}

}  // namespace

TEST_CASE("a reader keeps its commit until it is refreshed, and shares unchanged segments") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("a", "Harbour.")});
  store.commit();
  IndexReader reader(folder / "index");
  CHECK_FALSE(reader.refresh());
  const SegmentFiles* before = &reader.segment(0);
  add_segment(store, {plain_article("b", "Harbour.")});
  store.commit();
  CHECK(matches(reader, "harbour") == 1);
  CHECK(reader.refresh());
  CHECK(matches(reader, "harbour") == 2);
  CHECK(reader.segments() == 2);
  CHECK(&reader.segment(0) == before);
  CHECK_FALSE(reader.refresh());
}

TEST_CASE("an index made anew in the same place shares nothing with the one before") {
  const test::TemporaryFolder folder;
  const auto make = [&](const std::string& name, const std::string& text) {
    IndexStore store(folder / name, current_versions());
    add_segment(store, {plain_article("a", text)});
    store.commit();
  };
  make("index", "Harbour.");
  make("other", "Bridge.");
  IndexReader reader(folder / "index");
  const IndexReader other(folder / "other");
  REQUIRE(reader.info().generation == other.info().generation);
  REQUIRE(reader.segment(0).name == other.segment(0).name);
  std::filesystem::remove_all(folder / "index");
  std::filesystem::rename(folder / "other", folder / "index");
  CHECK(reader.refresh());
  CHECK(matches(reader, "harbour") == 0);
  CHECK(matches(reader, "bridg") == 1);
  CHECK(reader.record(*reader.find("a")).article.text == "Bridge.");
  CHECK_FALSE(reader.refresh());
}

TEST_CASE("a reader and new clones of it answer after a merge removed their files") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {test::denial_article("a"), plain_article("b", "Harbour.")});
  add_segment(store, {plain_article("c", "Harbour.")});
  store.commit();
  const IndexReader reader(folder / "index");
  store.remove("b");
  store.compact();
  CHECK_FALSE(std::filesystem::exists(reader.segment(0).folder));
  const IndexReader clone = reader.clone();
  for (const IndexReader* each : {&reader, &clone}) {
    CHECK(matches(*each, "harbour") == 2);
    CHECK(each->database(Collection::kStatements).get_doccount() == 1);
    CHECK(each->record(*each->find("b")).article.text == "Harbour.");
    CHECK(each->columns(0, Collection::kArticles).facet("person")->values() == 1);
  }
}

TEST_CASE("statements are found in their segment, also beside segments without any") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("p", "Nothing said.")});
  add_segment(store, {test::denial_article("a"), test::denial_article("b")});
  add_segment(store, {plain_article("q", "Nothing said.")});
  store.commit();
  const IndexReader reader(folder / "index");
  REQUIRE(reader.segments() == 3);
  std::vector<Xapian::doccount> statements;
  for (std::uint32_t segment = 0; segment < 3; ++segment) {
    statements.push_back(reader.shard(segment, Collection::kStatements).get_termfreq("XAdenial"));
  }
  CHECK(statements == std::vector<Xapian::doccount>{0, 2, 0});
}

TEST_CASE("readers that open beside a writer always see some commit") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", current_versions());
  add_segment(store, {plain_article("always", "Harbour.")});
  store.commit();
  std::atomic<bool> done = false;
  std::atomic<int> opened = 0;
  std::string failure;
  std::thread reading([&] {
    try {
      IndexReader refreshed(folder / "index");
      while (!done) {
        const IndexReader fresh(folder / "index");
        refreshed.refresh();
        for (const IndexReader* reader : {&fresh, static_cast<const IndexReader*>(&refreshed)}) {
          if (!reader->find("always") || matches(*reader, "harbour") < 1) failure = "not found";
        }
        ++opened;
      }
    } catch (const std::exception& error) {
      failure = error.what();
    }
  });
  for (int i = 0; i < 40; ++i) {
    add_segment(store, {plain_article("n" + std::to_string(i), "Quay.")});
    if (i % 3 == 2) store.remove("n" + std::to_string(i - 1));
    store.commit();
    if (i % 10 == 9) store.compact();
  }
  while (opened == 0 && failure.empty()) std::this_thread::yield();
  done = true;
  reading.join();
  CHECK(failure == "");
}

TEST_CASE("a file that the newest manifest names and that is missing is damage, not a loop") {
  const test::TemporaryFolder folder;
  {
    IndexStore store(folder / "index", current_versions());
    add_segment(store, {plain_article("a", "Harbour.")});
    store.commit();
  }
  const std::string path = folder / "index/segments/s00000001/records";
  REQUIRE(std::filesystem::remove(path));
  test::check_error(test::error_of([&] { IndexReader reader(folder / "index"); }),
                    ErrorCode::kDamaged, {path, "the manifest names it", "rebuild"});
}

TEST_CASE("an index of another analyser is not searched, but listed and dumped") {
  const test::TemporaryFolder folder;
  Versions other = current_versions();
  other.analyser = "ancient";
  {
    IndexStore store(folder / "index", other);
    add_segment(store, {plain_article("a", "Harbour.")});
    store.commit();
  }
  test::check_error(test::error_of([&] { IndexReader reader(folder / "index"); }),
                    ErrorCode::kIncompatible,
                    {folder / "index", "analyser ancient",
                     "lede-index dump " + (folder / "index") + " | lede-index add NEW -"});
  CHECK(index_info(folder / "index").analyser_version == "ancient");
  int articles = 0;
  dump_index(folder / "index", [&](const Article&) { return ++articles > 0; });
  CHECK(articles == 1);
}
