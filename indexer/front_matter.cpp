// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/front_matter.hpp"

#include <algorithm>

#include "indexer/clean_text.hpp"

namespace lede::indexer {
namespace {

std::string unquoted(std::string_view value) {
  value = trim(value);
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  if (quoted) value = value.substr(1, value.size() - 2);
  return std::string(value);
}

/// A plain value, or the items of "[a, b]".
void add_values(const std::string& key, std::string_view value, FrontMatter& matter) {
  if (!value.starts_with('[') || !value.ends_with(']')) {
    matter.entries.emplace_back(key, unquoted(value));
    return;
  }
  value = value.substr(1, value.size() - 2);
  while (!value.empty()) {
    const auto end = std::min(value.find(','), value.size());
    matter.entries.emplace_back(key, unquoted(value.substr(0, end)));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
}

}  // namespace

FrontMatter parse_front_matter(std::string_view text) {
  FrontMatter matter;
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return matter;
  std::string key;
  for (std::size_t at = text.find('\n') + 1; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    const auto bare = trim(line);
    if (bare == "---" || bare == "...") {
      matter.bytes = at;
      return matter;
    }
    if (bare.starts_with("- ")) {
      matter.entries.emplace_back(key, unquoted(bare.substr(2)));
      continue;
    }
    const auto colon = bare.find(':');
    if (colon == bare.npos || line.starts_with(' ')) continue;
    key = bare.substr(0, colon);
    std::ranges::transform(key, key.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    const auto value = trim(bare.substr(colon + 1));
    if (!value.empty()) add_values(key, value, matter);
  }
  return {};  // never closed: the line was a rule, not front matter
}

}  // namespace lede::indexer
