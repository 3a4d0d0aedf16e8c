// SPDX-License-Identifier: GPL-2.0-or-later
// Requests and hits as bytes, for shards on other machines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/search_request.hpp"
#include "lede/search_result.hpp"

namespace lede::query {

/// Everything but the path of saved queries, which another machine does not have.
[[nodiscard]] std::string encoded(const SearchRequest& request);
[[nodiscard]] std::string encoded(const std::vector<Hit>& hits);
[[nodiscard]] std::string encoded(const std::vector<std::string>& parts);

// These throw Error kDamaged for bytes that are not of this kind.
[[nodiscard]] SearchRequest decoded_request(std::string_view bytes);
[[nodiscard]] std::vector<Hit> decoded_hits(std::string_view bytes);
[[nodiscard]] std::vector<std::string> decoded_parts(std::string_view bytes);

}  // namespace lede::query
