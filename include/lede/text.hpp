// SPDX-License-Identifier: GPL-2.0-or-later
// Positions in text: half-open byte ranges, the one way Lede points into an article.
#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

/// Half-open range of byte offsets into UTF-8 text; never splits a code point.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(ByteRange inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  [[nodiscard]] bool overlaps(ByteRange other) const {
    return begin < other.end && other.begin < end;
  }
  /// The bytes of `text` that the range covers; `text` must be the text it was made for.
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, size());
  }
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
  friend auto operator<=>(const ByteRange&, const ByteRange&) = default;
};

}  // namespace lede
