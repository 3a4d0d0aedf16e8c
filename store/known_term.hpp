// SPDX-License-Identifier: GPL-2.0-or-later
// A term as one reader of an index knows it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/posting_list.hpp"

namespace lede::store {

struct KnownTerm {
  std::string term{};
  std::uint64_t frequency = 0;  ///< documents of all segments that have it, deleted ones included
  /// By segment, when they were asked for and are still kept.
  std::vector<std::weak_ptr<const PostingList>> lists{};
  /// By segment, the numbers of the words that have it as their stem, when they were asked for.
  std::vector<std::optional<std::vector<std::uint32_t>>> words{};
};

}  // namespace lede::store
