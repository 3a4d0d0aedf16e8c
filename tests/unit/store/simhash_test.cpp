// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/simhash.hpp"

#include <doctest/doctest.h>

#include <array>
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

TEST_CASE("a bit is set where more than half of the shingles have it, counted one by one") {
  std::uint64_t word = 7;
  for (int words = 3; words < 60; ++words) {
    SimHash hash;
    std::array<int, 64> votes{};
    std::uint64_t before_last = 0;
    std::uint64_t last = 0;
    for (int i = 0; i < words; ++i) {
      word = word * 6364136223846793005ULL + 1442695040888963407ULL;
      hash.add(word);
      if (i >= 2) {
        // The finaliser of SplitMix64, as in the definition.
        std::uint64_t x = before_last * 3 + last * 5 + word;
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
        x ^= x >> 31U;
        for (std::size_t bit = 0; bit < 64; ++bit) votes[bit] += (x >> bit & 1U) != 0 ? 1 : -1;
      }
      before_last = last;
      last = word;
    }
    std::uint64_t expected = 0;
    for (std::size_t bit = 0; bit < 64; ++bit) {
      if (votes[bit] > 0) expected |= std::uint64_t{1} << bit;
    }
    CHECK(hash.value() == expected);
  }
}
