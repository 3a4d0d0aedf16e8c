// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/columns.hpp"

#include <doctest/doctest.h>

#include <array>

#include "errors.hpp"
#include "store/section_file.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using store::Columns;
using store::ColumnsWriter;

namespace {

constexpr std::array<std::string_view, 2> kFacets = {"person", "place"};
constexpr std::array<std::string_view, 1> kNumbers = {"date"};

/// Three rows: two people, nobody, one of the two named twice.
ColumnsWriter sample() {
  ColumnsWriter writer(kFacets, kNumbers);
  writer.next_row();
  writer.add(0, "Zoe");
  writer.add(0, "Ann");
  writer.set(0, -5);
  writer.next_row();
  writer.next_row();
  writer.add(0, "Zoe");
  writer.add(0, "Zoe");
  writer.set(0, 7);
  return writer;
}

std::vector<std::string> values_of(const store::FacetColumn& facet, std::uint32_t row) {
  std::vector<std::string> values;
  for (const std::uint32_t ordinal : facet.ordinals(row)) values.emplace_back(facet.value(ordinal));
  return values;
}

}  // namespace

TEST_CASE("rows keep their distinct values, sorted, and their numbers") {
  const test::TemporaryFolder folder;
  sample().write(folder / "c");
  const Columns columns(folder / "c");
  CHECK(columns.rows() == 3);
  const store::FacetColumn* people = columns.facet("person");
  REQUIRE(people != nullptr);
  CHECK(people->values() == 2);
  CHECK(values_of(*people, 0) == std::vector<std::string>{"Ann", "Zoe"});
  CHECK(values_of(*people, 1).empty());
  CHECK(values_of(*people, 2) == std::vector<std::string>{"Zoe"});
  CHECK(people->totals()[0] == 1);
  CHECK(people->totals()[1] == 2);
  const auto dates = columns.numbers("date");
  CHECK(std::vector(dates.begin(), dates.end()) == std::vector<std::int64_t>{-5, 0, 7});
  CHECK(columns.facet("nothing") == nullptr);
  CHECK(columns.numbers("nothing").empty());
}

TEST_CASE("a facet without any value answers for every row") {
  const test::TemporaryFolder folder;
  sample().write(folder / "c");
  const Columns columns(folder / "c");
  const store::FacetColumn* places = columns.facet("place");
  REQUIRE(places != nullptr);
  CHECK(places->values() == 0);
  CHECK(places->ordinals(0).empty());
  CHECK(places->ordinals(2).empty());
}

TEST_CASE("columns without rows are written and read") {
  const test::TemporaryFolder folder;
  ColumnsWriter(kFacets, kNumbers).write(folder / "c");
  const Columns columns(folder / "c");
  CHECK(columns.rows() == 0);
  CHECK(columns.facet("person")->values() == 0);
  CHECK(columns.numbers("date").empty());
  columns.verify();
}

TEST_CASE("appended files keep rows in order and share one dictionary") {
  const test::TemporaryFolder folder;
  sample().write(folder / "a");
  ColumnsWriter other(kFacets, kNumbers);
  other.next_row();
  other.add(0, "Bob");
  other.add(0, "Zoe");
  other.set(0, 1);
  other.write(folder / "b");
  const Columns first(folder / "a");
  const Columns second(folder / "b");
  const std::array sources = {store::ColumnsSource{&first}, store::ColumnsSource{&second, {100}}};
  store::merge_columns(sources, kFacets, kNumbers, folder / "m");
  const Columns columns(folder / "m");
  CHECK(columns.rows() == 4);
  const store::FacetColumn& people = *columns.facet("person");
  CHECK(people.values() == 3);
  CHECK(values_of(people, 0) == std::vector<std::string>{"Ann", "Zoe"});
  CHECK(values_of(people, 3) == std::vector<std::string>{"Bob", "Zoe"});
  CHECK(columns.numbers("date")[3] == 101);
  columns.verify();
}

TEST_CASE("a damaged column is told when it is asked for, the others still answer") {
  const test::TemporaryFolder folder;
  sample().write(folder / "c");
  const std::size_t at = test::read_all(folder / "c").find("AnnZoe");
  REQUIRE(at != std::string::npos);
  test::flip_bit(folder / "c", at);
  const Columns columns(folder / "c");
  const auto ask = [&] { static_cast<void>(columns.facet("person")); };
  test::check_error(test::error_of(ask), ErrorCode::kDamaged,
                    {folder / "c", "section facet.person.values is damaged"});
  CHECK_THROWS_AS(ask(), Error);
  CHECK(columns.facet("place") != nullptr);
  CHECK(columns.numbers("date").size() == 3);
  CHECK_THROWS_AS(columns.verify(), Error);
}

TEST_CASE("a facet whose values do not rise is refused, though its checksums be right") {
  const test::TemporaryFolder folder;
  sample().write(folder / "c");
  for (const std::string forged : {"AnnAnn", "ZoeAnn"}) {
    const store::SectionFile source(folder / "c");
    store::SectionWriter writer(folder / "forged");
    for (const std::string_view name : source.names()) {
      writer.begin_section(name);
      writer.write(name == "facet.person.values" ? forged : source.section(name));
    }
    writer.close();
    const Columns columns(folder / "forged");
    test::check_error(test::error_of([&] { static_cast<void>(columns.facet("person")); }),
                      ErrorCode::kDamaged, {folder / "forged", "facet.person contradicts itself"});
    CHECK(columns.facet("place") != nullptr);
  }
}

TEST_CASE("a columns file cut short is refused") {
  const test::TemporaryFolder folder;
  sample().write(folder / "c");
  test::truncate_by(folder / "c", 1);
  test::check_error(test::error_of([&] { Columns columns(folder / "c"); }), ErrorCode::kDamaged,
                    {folder / "c", "cut short"});
}
