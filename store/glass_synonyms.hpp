// SPDX-License-Identifier: GPL-2.0-or-later
// The tag of a key in a glass file's table of synonyms: its values, sorted, each with its size.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace lede::store::glass {

/// Xapian writes sizes under this mask, so that they look like letters to its compression.
inline constexpr std::uint8_t kSynonymMask = 96;

/// `value` has at most 255 bytes.
inline void put_synonym(std::string_view value, std::string& tag) {
  tag += static_cast<char>(value.size() ^ kSynonymMask);
  tag += value;
}

/// The values of a tag; a size that is damaged cuts the last one short.
inline void take_synonyms(std::string_view tag, std::set<std::string>& values) {
  while (!tag.empty()) {
    const auto bytes = static_cast<std::size_t>(static_cast<unsigned char>(tag[0]) ^ kSynonymMask);
    values.emplace(tag.substr(1, bytes));
    tag.remove_prefix(std::min(tag.size(), bytes + 1));
  }
}

}  // namespace lede::store::glass
