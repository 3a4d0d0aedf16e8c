// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/facet_union.hpp"

#include <doctest/doctest.h>

#include <array>

#include "temporary_folder.hpp"

using namespace lede::store;
using lede::test::TemporaryFolder;

namespace {

using Values = std::vector<std::string>;

/// One row a value.
Columns columns_of(const std::string& path, const Values& values) {
  constexpr std::array<std::string_view, 1> kFacet = {"place"};
  ColumnsWriter writer(kFacet, {});
  for (const std::string& value : values) {
    writer.next_row();
    writer.add(0, value);
  }
  writer.write(path);
  return Columns(path);
}

Values values_of(const FacetUnion& field) {
  Values out;
  for (std::uint32_t number = 0; number < field.values(); ++number) {
    out.emplace_back(field.value(number));
  }
  return out;
}

}  // namespace

TEST_CASE("the values of several segments are numbered once, in their order") {
  const TemporaryFolder folder;
  const Columns a = columns_of(folder / "a", {"Oslo", "Bergen", "Oslo"});
  const Columns b = columns_of(folder / "b", {"Tromso", "Bergen", "Alta"});
  const FacetUnion field({a.facet("place"), nullptr, b.facet("place")});
  CHECK(values_of(field) == Values{"Alta", "Bergen", "Oslo", "Tromso"});
  REQUIRE(field.segments() == 3);
  CHECK(field.column(1) == nullptr);
  CHECK(std::ranges::equal(field.numbers(0), std::array{1, 2}));
  CHECK(field.numbers(1).empty());
  CHECK(std::ranges::equal(field.numbers(2), std::array{0, 1, 3}));
}

TEST_CASE("where one segment has all the values its own numbers serve") {
  const TemporaryFolder folder;
  const Columns a = columns_of(folder / "a", {"Oslo", "Bergen"});
  const FacetUnion field({a.facet("place"), nullptr});
  CHECK(values_of(field) == Values{"Bergen", "Oslo"});
  CHECK(field.numbers(0).empty());
  CHECK(FacetUnion({}).values() == 0);
}

TEST_CASE("values come in the order of how many rows of all segments have them") {
  const TemporaryFolder folder;
  const Columns a = columns_of(folder / "a", {"Oslo", "Bergen", "Oslo"});
  const Columns b = columns_of(folder / "b", {"Tromso", "Bergen", "Bergen"});
  const FacetUnion field({a.facet("place"), b.facet("place")});
  CHECK(std::ranges::equal(field.by_total(), std::array{0, 1, 2}));
  CHECK(field.total(0) == 3);
  CHECK(field.total(2) == 1);
  REQUIRE(field.places(0).size() == 2);
  CHECK(field.places(0)[1].segment == 1);
  CHECK(field.places(0)[1].ordinal == 0);
  REQUIRE(field.places(2).size() == 1);
  CHECK(field.places(2)[0].segment == 1);
}
