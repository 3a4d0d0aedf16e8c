// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/fast_json.hpp"

#include <simdjson.h>

#include <cstdint>
#include <new>
#include <nlohmann/json.hpp>

#include "indexer/json_fields.hpp"

namespace lede::indexer {
namespace {

using nlohmann::json;
namespace dom = simdjson::dom;

/// simdjson takes 15 bytes for each of the longest record, a padded copy included, and keeps them.
constexpr std::size_t kMostBytes = 256U << 10U;

dom::parser make_parser() {
  dom::parser parser(kMostBytes);
  if (parser.allocate(0, kMaxJsonDepth) != simdjson::SUCCESS) throw std::bad_alloc();
  return parser;
}

void copy(dom::element from, json& out) {
  switch (from.type()) {
    case dom::element_type::OBJECT: {
      out = json::value_t::object;
      // The last of several members of one name counts.
      for (const auto member : dom::object(from)) copy(member.value, out[member.key]);
      break;
    }
    case dom::element_type::ARRAY:
      out = json::value_t::array;
      for (const auto item : dom::array(from)) copy(item, out.emplace_back());
      break;
    case dom::element_type::STRING:
      out = std::string_view(from);
      break;
    case dom::element_type::INT64: {
      // nlohmann-json has what carries no sign unsigned.
      const auto number = std::int64_t(from);
      out = number;
      if (number >= 0) out = static_cast<std::uint64_t>(number);
      break;
    }
    case dom::element_type::UINT64:
      out = std::uint64_t(from);
      break;
    case dom::element_type::DOUBLE:
      out = double(from);
      break;
    case dom::element_type::BOOL:
      out = bool(from);
      break;
    case dom::element_type::NULL_VALUE:
      out = nullptr;
  }
}

}  // namespace

bool parse_fast_json(std::string_view text, json& out) {
  if (text.empty() || text.size() > kMostBytes) return false;
  thread_local dom::parser parser = make_parser();
  dom::element root;
  if (parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS) return false;
  copy(root, out);
  return true;
}

}  // namespace lede::indexer
