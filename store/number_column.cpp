// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/number_column.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace lede::store {
namespace {

constexpr std::size_t kHeadBytes = 2 * sizeof(std::uint64_t);

std::array<std::uint64_t, 2> head_of(std::string_view bytes) {
  std::array<std::uint64_t, 2> head{};
  std::memcpy(head.data(), bytes.data(), kHeadBytes);
  return head;
}

}  // namespace

std::string encode_numbers(std::span<const std::int64_t> numbers) {
  std::int64_t least = 0;
  std::uint64_t widest = 0;
  if (!numbers.empty()) {
    const auto [low, high] = std::ranges::minmax(numbers);
    least = low;
    widest = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
  }
  std::uint64_t width = 0;
  while (width < sizeof widest && widest >> (8 * width) != 0) ++width;
  const std::array<std::uint64_t, 2> head = {static_cast<std::uint64_t>(least), width};
  std::string bytes(kHeadBytes + numbers.size() * width, '\0');
  std::memcpy(bytes.data(), head.data(), kHeadBytes);
  char* at = bytes.data() + kHeadBytes;
  for (const std::int64_t number : numbers) {
    const std::uint64_t above = static_cast<std::uint64_t>(number) - head[0];
    std::memcpy(at, &above, width);
    at += width;
  }
  return bytes;
}

bool holds_numbers(std::string_view bytes, std::size_t count) {
  if (bytes.size() < kHeadBytes) return false;
  const std::uint64_t width = head_of(bytes)[1];
  return width <= sizeof(std::uint64_t) && bytes.size() - kHeadBytes == count * width;
}

std::vector<std::int64_t> decode_numbers(std::string_view bytes, std::size_t count) {
  const auto [least, width] = head_of(bytes);
  std::vector<std::int64_t> numbers(count);
  const char* at = bytes.data() + kHeadBytes;
  for (std::int64_t& number : numbers) {
    std::uint64_t above = 0;
    std::memcpy(&above, at, width);
    number = static_cast<std::int64_t>(least + above);
    at += width;
  }
  return numbers;
}

}  // namespace lede::store
