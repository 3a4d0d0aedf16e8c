// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/names.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"
#include "store/spelling_keys.hpp"
#include "store/spellings_writer.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

using Values = std::set<std::string>;

Values find(const Names& names, const std::string& key) {
  Values values;
  names.find(key, values);
  return values;
}

const NamedEntity kBerg{EntityType::kPerson, "Anna Berg"};
const NamedEntity kOther{EntityType::kPerson, "Olaf Berg"};

}  // namespace

TEST_CASE("a spelling leads to its entities, an entity to its spellings") {
  const test::TemporaryFolder folder;
  SpellingsWriter writer;
  CHECK(writer.is_empty());
  writer.add(EntityType::kPerson, "Anna Berg", "Ms Berg");
  writer.add(EntityType::kPerson, "Anna Berg", "Ms Berg");
  writer.add(EntityType::kPerson, "Olaf Berg", "Olaf Berg");
  writer.add(EntityType::kDate, "Monday", "Monday");
  writer.write(folder / "names");
  const Names names(folder / "names");
  names.verify();
  CHECK(find(names, folded_key("ms berg")) == Values{entity_value(kBerg)});
  CHECK(find(names, folded_key("berg")) == Values{entity_value(kBerg), entity_value(kOther)});
  CHECK(find(names, spellings_key(kBerg)) == Values{"Anna Berg", "Ms Berg"});
  CHECK(find(names, folded_key("monday")).empty());
  CHECK(find(names, spellings_key({EntityType::kPerson, "Nobody"})).empty());
}

TEST_CASE("names beyond the limit of a term are left out") {
  const test::TemporaryFolder folder;
  SpellingsWriter writer;
  writer.add(EntityType::kOrg, std::string(500, 'x'), "x");
  CHECK(writer.is_empty());
  writer.add(EntityType::kOrg, "Short", std::string(500, 'y'));
  writer.write(folder / "names");
  CHECK(find(Names(folder / "names"), spellings_key({EntityType::kOrg, "Short"})) ==
        Values{"Short"});
}

TEST_CASE("a flipped bit in the names is told when they are first asked for or merged") {
  const test::TemporaryFolder folder;
  SpellingsWriter writer;
  writer.add(EntityType::kPerson, "Anna Berg", "Ms Berg");
  writer.write(folder / "names");
  const std::size_t at = test::read_all(folder / "names").find("Ms Berg");
  REQUIRE(at != std::string::npos);
  test::flip_bit(folder / "names", at);
  const Names names(folder / "names");
  const auto ask = [&] { static_cast<void>(find(names, folded_key("anna berg"))); };
  test::check_error(test::error_of(ask), ErrorCode::kDamaged,
                    {folder / "names", "section entities is damaged"});
  CHECK_THROWS_AS(ask(), Error);
  CHECK_THROWS_AS(merge_names({&names}, folder / "m"), Error);
}

TEST_CASE("merged names are those of all, each once") {
  const test::TemporaryFolder folder;
  SpellingsWriter first;
  first.add(EntityType::kPerson, "Anna Berg", "Ms Berg");
  first.add(EntityType::kOrg, "Harbour Board", "the board");
  first.write(folder / "a");
  SpellingsWriter second;
  second.add(EntityType::kPerson, "Olaf Berg", "Berg");
  second.add(EntityType::kPerson, "Anna Berg", "Berg");
  second.write(folder / "b");
  const Names a(folder / "a");
  const Names b(folder / "b");
  merge_names({&a, &b}, folder / "m");
  const Names merged(folder / "m");
  merged.verify();
  CHECK(find(merged, folded_key("berg")) == Values{entity_value(kBerg), entity_value(kOther)});
  CHECK(find(merged, spellings_key(kBerg)) == Values{"Anna Berg", "Berg", "Ms Berg"});
  CHECK(find(merged, folded_key("the board")) ==
        Values{entity_value({EntityType::kOrg, "Harbour Board"})});
}
