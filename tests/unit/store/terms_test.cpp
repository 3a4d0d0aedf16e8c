// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/terms.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "store/schema.hpp"

using namespace lede;
using namespace lede::store;

TEST_CASE("values are compared folded, with single spaces") {
  CHECK(fold_value("  The \t Évening\nPost ") == "the evening post");
  CHECK(fold_value("") == "");
  CHECK(value_term(kSource, "The  Evening Post") == "XOthe evening post");
}

TEST_CASE("a long value keeps within the limit and apart from others with its beginning") {
  const std::string start(400, 'a');
  const std::string one = value_term(kAuthor, start + "1");
  const std::string two = value_term(kAuthor, start + "2");
  CHECK(one.size() <= kMaxTermBytes);
  CHECK(one != two);
  CHECK(one.starts_with("XUaaaa"));
}

TEST_CASE("a long value is cut between characters") {
  std::string greek;
  for (int i = 0; i < 300; ++i) greek += "λ";
  const std::string term = value_term(kAuthor, greek);
  // Prefix, whole letters of two bytes, 16 digits of the hash.
  CHECK((term.size() - 2 - 16) % 2 == 0);
  CHECK(term.size() <= kMaxTermBytes);
}

TEST_CASE("NUL bytes count double, as they do for Xapian") {
  const std::string id(240, '\0');
  const std::string term = id_term(id);
  CHECK(term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0')) <=
        kMaxTermBytes);
}

TEST_CASE("ids are kept as they are") {
  CHECK(id_term("A/b C.txt") == "QA/b C.txt");
}

TEST_CASE("every type has a prefix of its own, and its letter leads back") {
  for (std::size_t i = 0; i < kEntityTypes; ++i) {
    const auto type = static_cast<EntityType>(i);
    CHECK(entity_type_of(entity_prefix(type).back()) == type);
  }
  CHECK(entity_facet(EntityType::kPerson) == "person");
  CHECK(entity_facet(EntityType::kDate).empty());
  CHECK(entity_facet(EntityType::kMoney).empty());
}

TEST_CASE("the fields of the query language have the prefixes that are written") {
  for (const Field& field : kFields) {
    auto type = EntityType::kMisc;
    if (!field.prefix.empty() && parse_entity_type(field.name, type))
      CHECK(entity_prefix(type) == field.prefix);
  }
}
