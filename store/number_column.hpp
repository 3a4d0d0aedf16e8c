// SPDX-License-Identifier: GPL-2.0-or-later
// A column of numbers in as many bytes each as their range takes.
//
//   least (8 bytes) width (8 bytes) numbers, each less the least, in `width` bytes
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lede::store {

[[nodiscard]] std::string encode_numbers(std::span<const std::int64_t> numbers);
/// True when the bytes hold so many numbers; decode_numbers must be given no others.
[[nodiscard]] bool holds_numbers(std::string_view bytes, std::size_t count);
[[nodiscard]] std::vector<std::int64_t> decode_numbers(std::string_view bytes, std::size_t count);

}  // namespace lede::store
