// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/json_fields.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lede::indexer {

std::size_t json_depth(std::string_view text) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\') {
        ++at;
      } else if (c == '"') {
        in_string = false;
      }
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      deepest = std::max(deepest, ++depth);
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

const nlohmann::json& member(const nlohmann::json& object, const char* key) {
  static const nlohmann::json kNull;
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found == object.end() ? kNull : *found;
}

std::string name_of_value(const nlohmann::json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  if (value.is_array()) return value.empty() ? std::string() : name_of_value(value.front());
  for (const char* key : {"name", "title", "@id"}) {
    if (const auto& name = member(value, key); name.is_string()) return name.get<std::string>();
  }
  return {};
}

std::vector<std::string> names_of_value(const nlohmann::json& value) {
  std::vector<std::string> names;
  const auto add = [&names](const nlohmann::json& item) {
    auto name = name_of_value(item);
    if (!name.empty()) names.push_back(std::move(name));
  };
  if (value.is_array()) {
    for (const auto& item : value) add(item);
  } else {
    add(value);
  }
  return names;
}

}  // namespace lede::indexer
