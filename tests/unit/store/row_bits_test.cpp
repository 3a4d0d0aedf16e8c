// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/row_bits.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace lede::store;

TEST_CASE("rows become bits, the last one of a word as well as the first one of the next") {
  const RowBits bits = bits_of(std::array<std::uint32_t, 4>{0, 63, 64, 129}, 130);
  REQUIRE(bits.size() == 3);
  CHECK(bits[0] == 0x8000000000000001U);
  CHECK(bits[1] == 1);
  CHECK(bits[2] == 2);
  CHECK(row_bit(bits, 63) == 1);
  CHECK(row_bit(bits, 129) == 1);
  CHECK(row_bit(bits, 128) == 0);
  CHECK(bit_words(0) == 0);
  CHECK(bit_words(64) == 1);
  CHECK(bit_words(65) == 2);
}

TEST_CASE("what two sets of rows share is counted") {
  const RowBits a = bits_of(std::array<std::uint32_t, 4>{1, 2, 70, 140}, 150);
  const RowBits b = bits_of(std::array<std::uint32_t, 3>{2, 71, 140}, 150);
  const RowBits none = bits_of(std::array<std::uint32_t, 1>{3}, 150);
  CHECK(count_common(a, b) == 2);
  CHECK(count_common(a, a) == 4);
  CHECK(count_common(a, none) == 0);
  CHECK(have_common(a, b));
  CHECK_FALSE(have_common(a, none));
  CHECK(count_common({}, {}) == 0);
}
