// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/prune.hpp"

#include <doctest/doctest.h>

using lede::indexer::lies_below;

TEST_CASE("a path lies below itself, its folders and its archive") {
  CHECK(lies_below("/a/b.txt", "/a/b.txt"));
  CHECK(lies_below("/a/b.txt", "/a"));
  CHECK(lies_below("/a/b.tar!/c.txt", "/a/b.tar"));
  CHECK(lies_below("/a", "/"));
}
TEST_CASE("a name that merely begins alike lies elsewhere") {
  CHECK_FALSE(lies_below("/ab/c.txt", "/a"));
  CHECK_FALSE(lies_below("/a", "/a/b"));
  CHECK_FALSE(lies_below("", "/a"));
}
