// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/posting_list.hpp"

#include <doctest/doctest.h>

using namespace lede::store;

namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Pairs impacts_of(const Pairs& postings) {
  ImpactCollector collector;
  for (const auto& [count, length] : postings) collector.add(count, length);
  Pairs out;
  for (const Impact& impact : collector.impacts()) out.emplace_back(impact.count, impact.length);
  return out;
}

Xapian::WritableDatabase small_database() {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const Xapian::termcount count : {2U, 0U, 5U}) {
    Xapian::Document document;
    if (count > 0) document.add_term("bridge", count);
    document.add_term("river", 3);
    document.add_boolean_term("Len");
    database.add_document(document);
  }
  return database;
}

}  // namespace

TEST_CASE("impacts are the counts that no shorter document reaches") {
  CHECK(impacts_of({}).empty());
  CHECK(impacts_of({{1, 10}, {2, 30}, {2, 20}, {5, 50}, {1, 15}}) ==
        Pairs{{5, 50}, {2, 20}, {1, 10}});
  CHECK(impacts_of({{3, 10}, {1, 12}}) == Pairs{{3, 10}});
  CHECK(impacts_of({{0, 7}}) == Pairs{{0, 7}});
}

TEST_CASE("very high counts share one impact that bounds them all") {
  CHECK(impacts_of({{300, 900}, {200, 500}, {1, 400}}) == Pairs{{300, 500}, {1, 400}});
}

TEST_CASE("a term's list has its documents and how often they have it") {
  const Xapian::WritableDatabase database = small_database();
  const std::vector<std::uint32_t> lengths = {5, 3, 8};
  const auto bridge = read_postings(database, "bridge", lengths);
  CHECK(bridge->docids == std::vector<std::uint32_t>{1, 3});
  CHECK(bridge->counts == std::vector<std::uint16_t>{2, 5});
  const auto boolean = read_postings(database, "Len", lengths);
  CHECK(boolean->counts == std::vector<std::uint16_t>{0, 0, 0});
  CHECK(read_postings(database, "tunnel", lengths)->docids.empty());
}

TEST_CASE("a list that leads beyond the documents is refused") {
  const Xapian::WritableDatabase database = small_database();
  const std::vector<std::uint32_t> two = {5, 3};
  CHECK_THROWS_AS(read_postings(database, "bridge", two), Xapian::DatabaseCorruptError);
}
