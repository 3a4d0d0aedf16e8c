// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/json_fields.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace lede::indexer;
using nlohmann::json;

TEST_CASE("depth is counted outside strings") {
  CHECK(json_depth(R"({"a":[1,{"b":"[[[\"["}]})") == 3);
  CHECK(json_depth("]]][") == 1);
}
TEST_CASE("names come from strings, numbers, objects and lists of them") {
  CHECK(name_of_value(json("a")) == "a");
  CHECK(name_of_value(json(7)) == "7");
  CHECK(name_of_value(json{{"name", "a"}}) == "a");
  CHECK(name_of_value(json::array({"a", "b"})) == "a");
  CHECK(name_of_value(json(nullptr)).empty());
  CHECK(names_of_value(json::array({"a", {{"name", "b"}}, nullptr})) ==
        std::vector<std::string>{"a", "b"});
}
