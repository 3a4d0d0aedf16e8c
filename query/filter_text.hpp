// SPDX-License-Identifier: GPL-2.0-or-later
// A filter as people write it on a command line.
#pragma once

#include <string>
#include <vector>

#include "lede/search_request.hpp"

namespace lede::query {

/// `field:value`, the value in quotes or not; `field:(one OR "the other")` gives a filter for each.
/// Throws Error kInvalidArgument for anything else.
[[nodiscard]] std::vector<Filter> filters_of(const std::string& text);

}  // namespace lede::query
