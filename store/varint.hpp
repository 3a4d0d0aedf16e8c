// SPDX-License-Identifier: GPL-2.0-or-later
// Variable-length integers and strings of the index's own files, read with bounds checks.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "lede/error.hpp"

namespace lede::store {

/// LEB128: seven bits a byte, least significant first.
inline void put_varint(std::uint64_t value, std::string& out) {
  while (value >= 0x80U) {
    out += static_cast<char>(value | 0x80U);
    value >>= 7U;
  }
  out += static_cast<char>(value);
}

/// A distance that may be negative, small where `to` is near `from`.
[[nodiscard]] inline std::uint64_t zigzag(std::uint64_t from, std::uint64_t to) {
  const auto step = static_cast<std::int64_t>(to - from);
  return (static_cast<std::uint64_t>(step) << 1U) ^ static_cast<std::uint64_t>(step >> 63);
}

/// The `to` of zigzag; wraps around where damaged bytes lead below 0.
[[nodiscard]] inline std::uint64_t zagzig(std::uint64_t from, std::uint64_t coded) {
  return from + ((coded >> 1U) ^ (~(coded & 1U) + 1U));
}

inline void put_string(std::string_view text, std::string& out) {
  put_varint(text.size(), out);
  out.append(text);
}

/// Eight bytes, least significant first.
inline void put_double(double value, std::string& out) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  for (unsigned shift = 0; shift < 64; shift += 8) out += static_cast<char>(bits >> shift & 0xFFU);
}

/// Reads what put_varint, put_string and put_double wrote. Throws Error kDamaged at the end of the
/// bytes or at a number that does not fit.
class ByteReader {
 public:
  /// `what` names the place in error messages and must outlive the reader, as must `bytes`.
  ByteReader(std::string_view bytes, std::string_view what) : rest_(bytes), what_(what) {}

  template <std::unsigned_integral T>
  [[nodiscard]] T number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) fail("ends too early");
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80U) {
        if (value > std::numeric_limits<T>::max()) fail("holds a number that is too large");
        return static_cast<T>(value);
      }
    }
    fail("holds a number that is too large");
  }

  [[nodiscard]] std::string_view bytes(std::size_t count) {
    if (count > rest_.size()) fail("ends too early");
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  [[nodiscard]] double real() {
    std::uint64_t bits = 0;
    unsigned shift = 0;
    for (const char byte : bytes(sizeof bits)) {
      bits |= std::uint64_t{static_cast<unsigned char>(byte)} << shift;
      shift += 8;
    }
    return std::bit_cast<double>(bits);
  }
  [[nodiscard]] std::string_view string() { return bytes(number<std::size_t>()); }
  /// The number of items that follow; each takes at least one byte, so that a damaged count
  /// never makes us reserve memory for items that are not there.
  [[nodiscard]] std::size_t count() {
    const auto items = number<std::size_t>();
    if (items > rest_.size()) fail("ends too early");
    return items;
  }
  [[nodiscard]] bool done() const { return rest_.empty(); }
  /// What has not been taken yet.
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  [[noreturn]] void fail(const char* how) const {
    throw Error(ErrorCode::kDamaged, std::string(what_) + " " + how);
  }

  std::string_view rest_;
  std::string_view what_;
};

}  // namespace lede::store
