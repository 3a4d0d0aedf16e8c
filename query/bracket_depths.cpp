// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/bracket_depths.hpp"

#include <algorithm>

#include "query/lexer.hpp"

namespace lede::query {

BracketDepths::BracketDepths(std::string_view query) {
  std::int32_t depth = 0;
  for (const char c : query) {
    depth_.push_back(depth);
    if (c == '(') ++depth;
    if (c == ')') --depth;
  }
  depth_.push_back(depth);
  least_ = depth_;
  end_.resize(depth_.size(), query.size());
  for (std::size_t at = query.size(); at-- > 0;) {
    const bool ends = space_at(query, at) > 0 || quote_at(query, at) > 0;
    end_[at] = ends ? at : end_[at + 1];
    if (!ends) least_[at] = std::min(depth_[at], least_[at + 1]);
  }
}

std::optional<std::size_t> BracketDepths::value_end(std::size_t at, std::size_t& looks) const {
  const std::size_t end = end_[at];
  if (least_[at] < depth_[at]) {
    std::size_t closing = at;
    while (depth_[closing + 1] >= depth_[at]) ++closing;
    looks += closing - at;
    return closing;
  }
  if (depth_[end] == depth_[at]) return end;
  return std::nullopt;
}

}  // namespace lede::query
