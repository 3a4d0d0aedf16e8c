// SPDX-License-Identifier: GPL-2.0-or-later
// The dateline that opens a dispatch: "KYIV (Agency) —", "NAIROBI, Aug 16 (Agency) -".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/dates.hpp"

namespace lede::indexer {

struct Dateline {
  std::string place{};    ///< as written, with its region: "KHERSON, Ukraine"
  std::string source{};   ///< the agency in brackets, or empty
  DateParts date{};       ///< 0 for what it leaves open
  std::size_t bytes = 0;  ///< of the text, up to its first word
};

/// The dateline at the front of `text`, which may be a line of its own; nothing when the text
/// begins otherwise or with a label ("BREAKING:").
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view text);

}  // namespace lede::indexer
