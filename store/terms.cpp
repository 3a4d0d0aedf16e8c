// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/terms.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

#include "analysis/unicode.hpp"
#include "store/schema.hpp"

namespace lede::store {
namespace {

constexpr std::size_t kHashDigits = 16;
constexpr std::string_view kTypeLetters = "polnerd$m";
static_assert(kTypeLetters.size() == kEntityTypes);

std::size_t encoded_bytes(std::string_view text) {
  return text.size() + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::string bounded_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  if (prefix.size() + encoded_bytes(value) <= kMaxTermBytes) return term.append(value);
  std::size_t kept = std::min(value.size(), kMaxTermBytes - prefix.size() - kHashDigits);
  while (kept > 0 &&
         prefix.size() + encoded_bytes(value.substr(0, kept)) + kHashDigits > kMaxTermBytes) {
    --kept;
  }
  while (kept > 0 && kept < value.size() && is_continuation(value[kept])) --kept;
  term.append(value.substr(0, kept));
  return term + fmt::format("{:016x}", XXH3_64bits(value.data(), value.size()));
}

}  // namespace

std::string fold_value(std::string_view value) {
  const std::string folded = analysis::fold(value);
  std::string out;
  out.reserve(folded.size());
  for (const char byte : folded) {
    const bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
    if (!space) {
      out += byte;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string value_term(std::string_view prefix, std::string_view value) {
  return bounded_term(prefix, fold_value(value));
}

std::string id_term(std::string_view id) {
  return bounded_term(kId, id);
}

std::string entity_prefix(EntityType type) {
  std::string prefix(kEntity);
  prefix += kTypeLetters[static_cast<std::size_t>(type)];
  return prefix;
}

EntityType entity_type_of(char letter) {
  const std::size_t type = kTypeLetters.find(letter);
  return type == std::string_view::npos ? EntityType::kMisc : static_cast<EntityType>(type);
}

std::string_view entity_facet(EntityType type) {
  const bool counted = type != EntityType::kDate && type != EntityType::kMoney;
  return counted ? name_of(type) : std::string_view{};
}

}  // namespace lede::store
