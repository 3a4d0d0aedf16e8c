// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/varint.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"

using namespace lede;
using namespace lede::store;

namespace {

std::string varint(std::uint64_t value) {
  std::string bytes;
  put_varint(value, bytes);
  return bytes;
}

}  // namespace

TEST_CASE("numbers and strings are read as they were written") {
  std::string bytes;
  for (const std::uint64_t value : {0ULL, 127ULL, 128ULL, 1ULL << 32U, ~0ULL}) {
    put_varint(value, bytes);
  }
  put_string("two words", bytes);
  ByteReader reader(bytes, "file");
  for (const std::uint64_t value : {0ULL, 127ULL, 128ULL, 1ULL << 32U, ~0ULL}) {
    CHECK(reader.number<std::uint64_t>() == value);
  }
  CHECK(reader.string() == "two words");
  CHECK(reader.done());
}

TEST_CASE("a count of more items than bytes follow is refused before anyone reserves memory") {
  const std::string sound = varint(3) + "abc";
  CHECK(ByteReader(sound, "file").count() == 3);
  const std::string damaged = varint(4) + "abc";
  test::check_error(test::error_of([&] { static_cast<void>(ByteReader(damaged, "file").count()); }),
                    ErrorCode::kDamaged, {"file ends too early"});
}

TEST_CASE("numbers that are cut short or do not fit are damage") {
  const std::string large = varint(1ULL << 32U);
  test::check_error(
      test::error_of([&] { static_cast<void>(ByteReader(large, "file").number<std::uint32_t>()); }),
      ErrorCode::kDamaged, {"file holds a number that is too large"});
  const std::string endless(11, '\xff');
  test::check_error(test::error_of([&] {
                      static_cast<void>(ByteReader(endless, "file").number<std::uint64_t>());
                    }),
                    ErrorCode::kDamaged, {"file holds a number that is too large"});
  test::check_error(test::error_of([&] { static_cast<void>(ByteReader("\x80", "file").string()); }),
                    ErrorCode::kDamaged, {"file ends too early"});
}
