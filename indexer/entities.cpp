// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/entities.hpp"

#include <libxml/HTMLparser.h>

#include <charconv>
#include <cstdint>

#include "analysis/unicode.hpp"

namespace lede::indexer {
namespace {

constexpr std::size_t kLongestReference = 34;

char32_t value_of_number(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  const bool valid = value != 0 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  return whole && valid ? value : 0;
}

}  // namespace

std::string decode_entity(std::string_view reference) {
  std::string decoded;
  if (reference.size() < 3 || !reference.starts_with('&') || !reference.ends_with(';')) {
    return std::string(reference);
  }
  const auto name = std::string(reference.substr(1, reference.size() - 2));
  char32_t value = 0;
  if (name.starts_with('#')) {
    value = value_of_number(std::string_view(name).substr(1));
  } else if (name == "apos") {
    value = U'\'';
  } else if (const auto* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()))) {
    value = known->value;
  }
  if (value == 0) return std::string(reference);
  analysis::append_utf8(value, decoded);
  return decoded;
}

std::string decode_entities(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    const auto ampersand = std::min(text.find('&'), text.size());
    decoded.append(text.substr(0, ampersand));
    text.remove_prefix(ampersand);
    if (text.empty()) break;
    const auto end = text.substr(0, kLongestReference).find(';');
    const auto reference = text.substr(0, end == text.npos ? 1 : end + 1);
    decoded += decode_entity(reference);
    text.remove_prefix(reference.size());
  }
  return decoded;
}

}  // namespace lede::indexer
