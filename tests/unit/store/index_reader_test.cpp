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
  const Xapian::Database& articles = reader.database(Collection::kArticles);
  for (auto at = articles.postlist_begin(term); at != articles.postlist_end(term); ++at) {
    const RowRef ref = reader.row_of(*at);
    const Roaring* deleted = reader.deleted(ref.segment, Collection::kArticles);
    if (deleted == nullptr || !deleted->contains(ref.row)) {
      ids.insert(reader.record(ref).article.id);
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
