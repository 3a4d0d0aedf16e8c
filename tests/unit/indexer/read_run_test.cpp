// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_run.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;

TEST_CASE("places are one line, safe for a terminal") {
  CHECK(shown({"a.txt", 0}) == "a.txt");
  CHECK(shown({"a\nb\x1b[31m\u0085\u202e\xFF.txt", 7}) ==
        "a\\x0ab\\x1b[31m\\x85\\x202e\uFFFD.txt:7");
}
TEST_CASE("ids hash alike only when they are alike") {
  CHECK(hash_of("a") == hash_of("a"));
  CHECK(hash_of("a") != hash_of("b"));
}
TEST_CASE("strict reading throws the first problem with its place") {
  lede::ReadOptions options;
  options.strict = true;
  const lede::ReadSink sink;
  const TroubleSink trouble;
  ReadRun run(options, sink, trouble);
  CHECK_THROWS_WITH_AS(run.problem(lede::ErrorCode::kInvalidInput, {"a", 3}, "what; remedy"),
                       "a:3: what; remedy", lede::Error);
}
