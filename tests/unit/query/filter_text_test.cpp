// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/filter_text.hpp"

#include <doctest/doctest.h>

#include "lede/error.hpp"

using namespace lede;
using lede::query::filters_of;

namespace {

std::string shown(const std::string& text) {
  std::string out;
  for (const Filter& filter : filters_of(text)) out += filter.field + "=" + filter.value + ";";
  return out;
}

}  // namespace

TEST_CASE("a filter has one value, in quotes or not, or alternatives in brackets") {
  CHECK(shown("person:Putin") == "person=Putin;");
  CHECK(shown("source:BBC News") == "source=BBC News;");
  CHECK(shown("source:\"BBC News\"") == "source=BBC News;");
  CHECK(shown("date:2023-05-01..2023-05-31") == "date=2023-05-01..2023-05-31;");
  CHECK(shown("person:(Putin OR \"Volodymyr Zelensky\")") ==
        "person=Putin;person=Volodymyr Zelensky;");
  CHECK(shown("act:(denial)") == "act=denial;");
}

TEST_CASE("a filter that is none is refused with what to write") {
  const auto refused = [](const std::string& text, const std::string& why) {
    CHECK_THROWS_WITH_AS(static_cast<void>(filters_of(text)),
                         ("--filter " + text + ": " + why).c_str(), Error);
  };
  refused("Putin", "write field:value, for instance person:Putin");
  refused(":x", "write field:value, for instance person:Putin");
  refused("person:", "write field:value, for instance person:Putin");
  refused("person:(a AND b)",
          "brackets hold values joined by OR; write other conditions in the query");
  refused("person:(a NOT b)",
          "brackets hold values joined by OR; write other conditions in the query");
  refused("person:(a OR b*)",
          "brackets hold values joined by OR; write other conditions in the query");
  refused("person:(a OR b", "this bracket is not closed; it reaches to the end");
}
