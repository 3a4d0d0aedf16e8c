// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/number_column.hpp"

#include <doctest/doctest.h>

using namespace lede::store;

TEST_CASE("numbers of any range come back, in as few bytes each as it takes") {
  struct Row {
    std::vector<std::int64_t> numbers{};
    std::size_t width = 0;
  };
  const std::vector<Row> rows = {
      {{}, 0},
      {{7, 7, 7}, 0},   // all the same
      {{100, 355}, 1},  // the least and the most of one byte
      {{100, 356}, 2},
      {{-70'000, 5}, 3},
      {{INT32_MIN, 19'500}, 4},           // a date that is unknown beside one that is known
      {{INT64_MIN, INT64_MAX, 0, -1}, 8}  // hashes
  };
  for (const Row& row : rows) {
    const std::string bytes = encode_numbers(row.numbers);
    CHECK(bytes.size() == 16 + row.numbers.size() * row.width);
    REQUIRE(holds_numbers(bytes, row.numbers.size()));
    CHECK(decode_numbers(bytes, row.numbers.size()) == row.numbers);
  }
}

TEST_CASE("bytes that cannot hold so many numbers are refused") {
  const std::string bytes = encode_numbers(std::vector<std::int64_t>{1, 2, 3});
  CHECK_FALSE(holds_numbers(bytes, 2));
  CHECK_FALSE(holds_numbers(bytes, 4));
  CHECK_FALSE(holds_numbers(bytes.substr(0, 15), 0));
  std::string wide = bytes;
  wide[8] = 9;
  CHECK_FALSE(holds_numbers(wide, 3));
}
