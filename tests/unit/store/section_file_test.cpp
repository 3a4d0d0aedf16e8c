// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/section_file.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using store::SectionFile;
using store::SectionWriter;

namespace {

void write_sample(const std::string& path) {
  SectionWriter writer(path);
  writer.begin_section("numbers");
  const std::vector<std::uint32_t> numbers = {1, 2, 3};
  writer.write_array(std::span<const std::uint32_t>(numbers));
  writer.begin_section("empty");
  writer.begin_section("text");
  writer.write("hello ");
  writer.write("world");
  writer.close();
}

}  // namespace

TEST_CASE("sections come back as they were written, aligned") {
  const test::TemporaryFolder folder;
  write_sample(folder / "f");
  const SectionFile file(folder / "f");
  CHECK(file.names() == std::vector<std::string_view>{"numbers", "empty", "text"});
  const auto numbers = file.array<std::uint32_t>("numbers");
  CHECK(std::vector(numbers.begin(), numbers.end()) == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(file.section("empty").empty());
  CHECK(file.section("text") == "hello world");
  CHECK(reinterpret_cast<std::uintptr_t>(file.section("text").data()) % 8 == 0);
  CHECK_FALSE(file.has("other"));
  file.verify_all();
}

TEST_CASE("a file cut short anywhere is refused when it is opened") {
  const test::TemporaryFolder folder;
  write_sample(folder / "f");
  const std::string whole = test::read_all(folder / "f");
  for (std::size_t bytes = 0; bytes < whole.size(); ++bytes) {
    test::write_all(folder / "cut", whole.substr(0, bytes));
    CHECK_THROWS_AS(SectionFile(folder / "cut"), Error);
  }
  test::check_error(test::error_of([&] { SectionFile file(folder / "cut"); }), ErrorCode::kDamaged,
                    {folder / "cut", "the file is damaged or cut short",
                     "lede-index dump OLD | lede-index add NEW -"});
}

TEST_CASE("every flipped bit outside the padding is noticed") {
  const test::TemporaryFolder folder;
  write_sample(folder / "f");
  const std::string whole = test::read_all(folder / "f");
  std::size_t unnoticed = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    test::write_all(folder / "bad", whole);
    test::flip_bit(folder / "bad", at);
    try {
      SectionFile(folder / "bad").verify_all();
      ++unnoticed;
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::kDamaged);
    }
  }
  // 12 bytes of numbers and 11 of text are padded to multiples of 8.
  CHECK(unnoticed == 4 + 5);
}

TEST_CASE("a missing section and one of a wrong size are told by name") {
  const test::TemporaryFolder folder;
  write_sample(folder / "f");
  const SectionFile file(folder / "f");
  test::check_error(test::error_of([&] { static_cast<void>(file.section("other")); }),
                    ErrorCode::kDamaged, {"section other is missing"});
  test::check_error(test::error_of([&] { static_cast<void>(file.array<std::uint64_t>("text")); }),
                    ErrorCode::kDamaged, {"section text has a wrong size"});
}

TEST_CASE("a missing file is told as missing") {
  const test::TemporaryFolder folder;
  test::check_error(test::error_of([&] { SectionFile file(folder / "none"); }),
                    ErrorCode::kNotFound, {folder / "none", "there is no such file"});
}

TEST_CASE("offsets must start at zero, rise and end at the limit") {
  const auto ok = [](std::vector<std::uint32_t> offsets, std::uint64_t limit) {
    return store::are_offsets(std::span<const std::uint32_t>(offsets), limit);
  };
  CHECK(ok({0}, 0));
  CHECK(ok({0, 2, 2, 5}, 5));
  CHECK_FALSE(ok({}, 0));
  CHECK_FALSE(ok({1, 5}, 5));
  CHECK_FALSE(ok({0, 5, 4}, 4));
  CHECK_FALSE(ok({0, 3}, 5));
}
