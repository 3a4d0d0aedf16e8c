// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/hash_set.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <unordered_set>

namespace lede::indexer {

TEST_CASE("a set of hashes holds what was put in, and says what was there") {
  HashSet set;
  CHECK_FALSE(set.contains(7));
  CHECK(set.insert(7));
  CHECK_FALSE(set.insert(7));
  CHECK(set.contains(7));
  CHECK_FALSE(set.contains(8));
}

TEST_CASE("a set of hashes holds zero, which marks its free places") {
  HashSet set;
  CHECK_FALSE(set.contains(0));
  CHECK(set.insert(0));
  CHECK_FALSE(set.insert(0));
  CHECK(set.contains(0));
}

TEST_CASE("a set of hashes grows, also with hashes that end alike") {
  HashSet set;
  std::unordered_set<std::uint64_t> expected;
  for (std::uint64_t i = 0; i < 20000; ++i) {
    const std::uint64_t hash = i % 3 == 0 ? i << 40U : (i * i) << 20U;
    CHECK(set.insert(hash) == expected.insert(hash).second);
  }
  for (std::uint64_t i = 0; i < 20000; ++i) {
    CHECK(set.contains(i << 20U) == expected.contains(i << 20U));
  }
}

TEST_CASE("an emptied set of hashes can be filled again") {
  HashSet set;
  for (std::uint64_t i = 0; i < 5000; ++i) set.insert(i);
  set.clear();
  CHECK_FALSE(set.contains(0));
  CHECK_FALSE(set.contains(4999));
  CHECK(set.insert(4999));
}

}  // namespace lede::indexer
