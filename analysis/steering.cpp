// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/steering.hpp"

#include <algorithm>
#include <cstdint>

#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

void append_hex(char32_t code_point, std::size_t digits, std::string& out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (std::size_t left = digits; left-- > 0;) {
    out += kDigits[(static_cast<std::uint32_t>(code_point) >> (4 * left)) & 0xFU];
  }
}

bool is_steering_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0x7F || byte >= 0x80;
}

}  // namespace

bool steers(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  return control || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
         c == 0x200F || c == 0x061C;
}

std::string without_steering(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (steers(point.value)) {
      out += "\\x";
      append_hex(point.value, point.value > 0xFF ? 4 : 2, out);
    } else {
      append_utf8(point.value, out);
    }
    at += point.bytes;
  }
  return out;
}

std::string json_without_steering(std::string json) {
  if (std::ranges::none_of(json, is_steering_byte)) return json;
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const auto plain = static_cast<std::size_t>(
        std::find_if(json.begin() + static_cast<std::ptrdiff_t>(at), json.end(), is_steering_byte) -
        json.begin());
    out.append(json, at, plain - at);
    at = plain;
    if (at == json.size()) break;
    const CodePoint point = code_point_at(json, at);
    if (point.value >= 0x20 && steers(point.value)) {
      out += "\\u";
      append_hex(point.value, 4, out);
    } else {
      out.append(json, at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

}  // namespace lede::analysis
