// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "query/parser.hpp"

using namespace lede::query;

TEST_CASE("every example of docs/query-syntax.md is read without a remark") {
  std::ifstream page(LEDE_CORPUS "/../docs/query-syntax.md");
  REQUIRE(page.good());
  std::size_t examples = 0;
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| `")) continue;
    const std::string example = line.substr(3, line.find('`', 3) - 3);
    CAPTURE(example);
    Remarks remarks;
    const Node tree = parse(example, remarks);
    CHECK(tree.kind != NodeKind::kNothing);
    CHECK(remarks.all().empty());
    ++examples;
  }
  CHECK(examples >= 25);
}
