// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/compounds.hpp"

#include <doctest/doctest.h>

#include "small_index.hpp"

using namespace lede;
using namespace lede::query;

namespace {

using Parts = std::vector<std::string>;

Parts parts_of(const std::string& word) {
  const test::SmallIndex index(
      {test::SmallArticle("a", "George Soros spoke. The corn flakes fell.").value(),
       test::SmallArticle("b", "Georges went. The wall is old. George left.").value()});
  const store::IndexReader reader(index.path());
  const PlanOptions options;
  Remarks remarks;
  PlanContext context(reader, Collection::kArticles, options, remarks);
  return compound_parts(context, word);
}

}  // namespace

TEST_CASE("words written as one fall into words that the index has, the frequent ones first") {
  CHECK(parts_of("georgesoros") == Parts{"george", "soros"});
  CHECK(parts_of("cornflakes") == Parts{"corn", "flakes"});
  CHECK(parts_of("oldwallcorn") == Parts{"old", "wall", "corn"});
}

TEST_CASE("what holds a part that no article has stays whole") {
  CHECK(parts_of("georgesorosx").empty());
  CHECK(parts_of("xyz").empty());
  CHECK(parts_of("").empty());
  CHECK(parts_of(std::string(100, 'a')).empty());
}
