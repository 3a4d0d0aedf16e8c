// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/entities.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("named and numeric references are decoded once") {
  CHECK(decode_entities("caf&eacute; &#233; &#xE9; &apos; &amp;lt; &amp") ==
        "café é é ' &lt; &amp");
}
TEST_CASE("what is no reference stays") {
  CHECK(decode_entities("AT&T; &nosuch; & &#0; &#xD800;") == "AT&T; &nosuch; & &#0; &#xD800;");
}
