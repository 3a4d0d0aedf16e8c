// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/explain.hpp"

#include <doctest/doctest.h>

#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query::test;

TEST_CASE("an explanation names the parts of a score") {
  const SmallIndex index(strike_articles());
  SearchRequest request{.query = "weather"};
  request.explain = true;
  const SearchResult result = searched(index, request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].explanation.starts_with("weather "));
  CHECK(result.hits[0].matched[0].score == doctest::Approx(result.hits[0].score).epsilon(0.01));
}

TEST_CASE("an explanation names terms as one would ask for them") {
  const SmallIndex index(strike_articles());
  const auto explained = [&](const std::string& query) {
    SearchRequest request{.query = query};
    request.explain = true;
    return searched(index, request).hits.at(0).explanation;
  };
  CHECK(explained("place:Moscow").find("(place:moscow)") != std::string::npos);
  CHECK(explained("person:podolyak").find("(person:\"mykhailo podolyak\")") != std::string::npos);
  CHECK(explained("act:denial").find("(act:denial)") != std::string::npos);
  CHECK(explained("title:drone").find("(title:drone)") != std::string::npos);
}
