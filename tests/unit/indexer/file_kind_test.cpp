// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/file_kind.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("extensions name formats, in either case and below compression") {
  CHECK(kind_of("a.txt").format == Format::kText);
  CHECK(kind_of("x/A.HTML").format == Format::kHtml);
  CHECK(kind_of("a.ndjson.gz").format == Format::kNdjson);
  CHECK(kind_of("a.ndjson.gz").compressed);
  CHECK(kind_of("a.tar.zst").format == Format::kArchive);
  CHECK_FALSE(kind_of("a.zip").compressed);
}
TEST_CASE("other files are unknown, and those without extension nameless") {
  CHECK(kind_of("a.pdf").format == Format::kUnknown);
  CHECK(kind_of("folder.d/10001").format == Format::kNameless);
  CHECK(kind_of(".gitignore").format == Format::kNameless);
}
