// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/simhash.hpp"

#include <doctest/doctest.h>

#include <bit>

using lede::store::SimHash;

namespace {

/// The hash of a text of numbered words, with one of them changed.
std::uint64_t hash_of(int words, int changed = -1) {
  SimHash hash;
  std::uint64_t word = 1;
  for (int i = 0; i < words; ++i) {
    word = word * 6364136223846793005ULL + 1442695040888963407ULL;
    hash.add(i == changed ? 42 : word);
  }
  return hash.value();
}

}  // namespace

TEST_CASE("near-duplicates differ in few bits, other texts in about half") {
  const std::uint64_t text = hash_of(400);
  CHECK(hash_of(400) == text);
  CHECK(std::popcount(text ^ hash_of(400, 200)) <= 6);
  SimHash other;
  for (std::uint64_t i = 0; i < 400; ++i) other.add(i * 0x9E3779B97F4A7C15ULL);
  CHECK(std::popcount(text ^ other.value()) > 16);
}

TEST_CASE("fewer than three words give no hash") {
  CHECK(hash_of(2) == 0);
  CHECK(hash_of(3) != 0);
}
