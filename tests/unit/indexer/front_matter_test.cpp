// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/front_matter.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;
using Entries = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("keys, quoted values and both kinds of lists are read") {
  const std::string text =
      "---\nTitle: \"A: b\"\ndate: 2024-05-14\ntags: [x, 'y']\nauthors:\n  - Ann Lee\n---\nBody";
  const auto matter = parse_front_matter(text);
  CHECK(matter.entries == Entries{{"title", "A: b"},
                                  {"date", "2024-05-14"},
                                  {"tags", "x"},
                                  {"tags", "y"},
                                  {"authors", "Ann Lee"}});
  CHECK(text.substr(matter.bytes) == "Body");
}
TEST_CASE("a rule at the top is no front matter") {
  CHECK(parse_front_matter("---\nA paragraph: never closed\n").bytes == 0);
  CHECK(parse_front_matter("Body\n---\n").bytes == 0);
}
