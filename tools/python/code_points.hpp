// SPDX-License-Identifier: GPL-2.0-or-later
// Byte ranges into UTF-8 as ranges into the Python string of the same text.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "lede/text.hpp"

namespace lede::python {

/// (begin, end) as Python slices strings: in code points.
using StringRange = std::pair<std::size_t, std::size_t>;

/// Built once for a text, then each conversion takes constant time.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : before_(text.size() + 1) {
    std::uint32_t count = 0;
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
      before_[byte] = count;
      const bool continuation = byte + 1 < text.size() && (text[byte + 1] & 0xC0) == 0x80;
      if (!continuation) ++count;
    }
    before_[text.size()] = count;
  }

  /// Throws std::out_of_range for a range outside the text.
  [[nodiscard]] StringRange of(ByteRange range) const {
    return {before_.at(range.begin), before_.at(range.end)};
  }
  [[nodiscard]] std::vector<StringRange> of(const std::vector<ByteRange>& ranges) const {
    std::vector<StringRange> out;
    out.reserve(ranges.size());
    for (const ByteRange range : ranges) out.push_back(of(range));
    return out;
  }

 private:
  std::vector<std::uint32_t> before_;
};

}  // namespace lede::python
