// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "errors.hpp"
#include "lede/index_admin.hpp"
#include "sample_articles.hpp"
#include "store/schema.hpp"
#include "temporary_folder.hpp"

using namespace lede;

TEST_CASE("a dump lists live articles by id and stops when told") {
  const test::TemporaryFolder folder;
  store::IndexStore store(folder / "index", test::current_versions());
  test::add_segment(store, {test::plain_article("c", "3"), test::plain_article("a", "1")});
  test::add_segment(store, {test::plain_article("b", "2"), test::plain_article("d", "4")});
  store.remove("d");
  store.commit();
  std::string ids;
  dump_index(folder / "index", [&](const Article& article) {
    ids += article.id;
    return true;
  });
  CHECK(ids == "abc");
  ids.clear();
  dump_index(folder / "index", [&](const Article& article) {
    ids += article.id;
    return ids.size() < 2;
  });
  CHECK(ids == "ab");
}

TEST_CASE("info tells counts, bytes, dates and languages of live articles") {
  const test::TemporaryFolder folder;
  store::IndexStore store(folder / "index", test::current_versions());
  AnnotatedArticle german = test::plain_article("g", "Hafen.");
  german.article.language = "de";
  german.article.date = "2020-01-02";
  test::add_segment(store, {test::denial_article("a"), german, test::plain_article("x", "Gone.")});
  store.commit();
  store.remove("x");
  store.commit();
  const IndexInfo info = index_info(folder / "index");
  CHECK(info.format_version == store::kFormatVersion);
  CHECK(info.model_version == "none");
  CHECK(info.articles == 2);
  CHECK(info.statements == 1);
  CHECK(info.deleted == 1);
  CHECK(info.segments == 1);
  CHECK(info.text_bytes == test::denial_article("a").article.text.size() + 6);
  CHECK(info.stored_text_bytes > 0);
  CHECK(info.index_bytes > info.stored_text_bytes);
  CHECK(info.first_date == "2020-01-02");
  CHECK(info.last_date == "2023-05-30");
  CHECK(info.languages == std::map<std::string, std::uint64_t>{{"de", 1}, {"en", 1}});
}

TEST_CASE("compacting by path keeps the articles and the index's versions") {
  const test::TemporaryFolder folder;
  store::Versions other = test::current_versions();
  other.model = "tagger-2";
  {
    store::IndexStore store(folder / "index", other);
    test::add_segment(store, {test::plain_article("a", "1"), test::plain_article("b", "2")});
    test::add_segment(store, {test::plain_article("a", "3")});
    store.commit();
  }
  compact_index(folder / "index");
  const IndexInfo info = index_info(folder / "index");
  CHECK(info.segments == 1);
  CHECK(info.articles == 2);
  CHECK(info.deleted == 0);
  CHECK(info.model_version == "tagger-2");
  CHECK(check_index(folder / "index").empty());
}

TEST_CASE("an index that is not there is told by all of them") {
  const test::TemporaryFolder folder;
  const std::string none = folder / "none";
  for (const auto& work : std::vector<std::function<void()>>{
           [&] { static_cast<void>(index_info(none)); },
           [&] { dump_index(none, [](const Article&) { return true; }); },
           [&] { compact_index(none); }}) {
    test::check_error(test::error_of(work), ErrorCode::kNotFound, {none, "no such index"});
  }
}
