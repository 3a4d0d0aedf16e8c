// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_reader.hpp"

#include <doctest/doctest.h>

#include <set>

#include "errors.hpp"
#include "sample_articles.hpp"
#include "store/schema.hpp"
#include "store/terms.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;
using lede::test::TemporaryFolder;

namespace {

std::set<std::string> ids_with(const IndexReader& reader, const std::string& term) {
  std::set<std::string> ids;
  for (std::uint32_t segment = 0; segment < reader.segments(); ++segment) {
    const Xapian::Database& articles = reader.shard(segment, Collection::kArticles);
    const Roaring* deleted = reader.deleted(segment, Collection::kArticles);
    for (auto at = articles.postlist_begin(term); at != articles.postlist_end(term); ++at) {
      const std::uint32_t row = *at - 1;
      if (deleted == nullptr || !deleted->contains(row)) {
        ids.insert(reader.record({segment, row}).article.id);
      }
    }
  }
  return ids;
}

}  // namespace

TEST_CASE("a committed article is found by its words, entities, acts and fields") {
  const TemporaryFolder folder;
  {
    IndexStore store(folder / "index", test::current_versions());
    test::add_segment(store, {test::denial_article("a"), test::plain_article("b", "The deny.")});
    store.commit();
  }
  const IndexReader reader(folder / "index");
  using Ids = std::set<std::string>;
  CHECK(ids_with(reader, "deni") == Ids{"a", "b"});
  CHECK(ids_with(reader, "Sreject") == Ids{"a"});
  CHECK(ids_with(reader, "reject") == Ids{"a"});
  CHECK(ids_with(reader, "XEpanna berg") == Ids{"a"});
  CHECK(ids_with(reader, "XAdenial") == Ids{"a"});
  CHECK(ids_with(reader, "XSanna berg") == Ids{"a"});
  CHECK(ids_with(reader, "XOthe evening post") == Ids{"a"});
  CHECK(ids_with(reader, "XUkim ray") == Ids{"a"});
  CHECK(ids_with(reader, id_term("b")) == Ids{"b"});
  CHECK(reader.info().articles == 2);
  CHECK(reader.info().statements == 1);
  CHECK(reader.info().first_date == "2023-05-30");
  CHECK(reader.find("b") == RowRef{0, 1});
  CHECK_FALSE(reader.find("c").has_value());
}
