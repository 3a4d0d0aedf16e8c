// SPDX-License-Identifier: GPL-2.0-or-later
// Vector registers, for loops that compilers would leave as they are.
#pragma once

#include <cstdint>
#include <cstring>

namespace lede::analysis::tagging {

using FourInts [[gnu::vector_size(16)]] = std::int32_t;
using EightShorts [[gnu::vector_size(16)]] = std::int16_t;
using FourShorts [[gnu::vector_size(8)]] = std::int16_t;
using EightBytes [[gnu::vector_size(8)]] = std::int8_t;

template <typename Vector>
[[nodiscard]] inline Vector load(const void* from) {
  Vector vector;
  std::memcpy(&vector, from, sizeof vector);
  return vector;
}

template <typename Vector>
inline void store(Vector vector, void* to) {
  std::memcpy(to, &vector, sizeof vector);
}

}  // namespace lede::analysis::tagging
