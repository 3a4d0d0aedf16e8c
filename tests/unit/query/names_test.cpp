// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/names.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_index.hpp"
#include "store/index_reader.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;

namespace {

/// "Name how", of each reading.
std::vector<std::string> readings(const std::string& name, std::optional<EntityType> type = {}) {
  const test::SmallIndex index({SmallArticle("a", "Vladimir Putin met Igor Putin in Kiev.")
                                    .names(EntityType::kPerson, "Vladimir Putin", "Vladimir Putin")
                                    .names(EntityType::kPerson, "Igor Putin", "Igor Putin")
                                    .names(EntityType::kPlace, "Kiev", "Kyiv")
                                    .value(),
                                SmallArticle("b", "Paris spoke of Paris.")
                                    .names(EntityType::kPlace, "Paris", "Paris")
                                    .names(EntityType::kPerson, "Paris", "Paris")
                                    .value()});
  const store::IndexReader reader(index.path());
  std::vector<std::string> out;
  for (const NameReading& reading : read_name(reader.lexicon(), name, type)) {
    out.push_back(reading.entity.name + " " + std::string(name_of(reading.entity.type)) + " " +
                  std::string(name_of(reading.how)));
  }
  std::ranges::sort(out);
  return out;
}

using Readings = std::vector<std::string>;

}  // namespace

TEST_CASE("a canonical name stands for itself alone, a surname for all who bear it") {
  CHECK(readings("vladimir putin") == Readings{"Vladimir Putin person exact"});
  CHECK(readings("Putin") == Readings{"Igor Putin person alias", "Vladimir Putin person alias"});
  CHECK(readings("Kiev") == Readings{"Kyiv place alias"});
}

TEST_CASE("a type keeps entities of other types out") {
  CHECK(readings("Paris") == Readings{"Paris person exact", "Paris place exact"});
  CHECK(readings("Paris", EntityType::kPlace) == Readings{"Paris place exact"});
  CHECK(readings("Paris", EntityType::kOrg).empty());
}

TEST_CASE("a name that nobody bears stands for those spelled alike") {
  CHECK(readings("Vladymir Poutin") == Readings{"Vladimir Putin person fuzzy"});
  CHECK(readings("Zelensky").empty());
}
