// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/filter_text.hpp"

#include <fmt/format.h>

#include "lede/error.hpp"
#include "query/parser.hpp"

namespace lede::query {
namespace {

[[noreturn]] void refuse(const std::string& filter, std::string_view how) {
  throw Error(ErrorCode::kInvalidArgument, fmt::format("--filter {}: {}", filter, how));
}

/// One value, or the alternatives of an OR.
std::vector<Filter> in_brackets(const std::string& filter, const std::string& field) {
  Remarks remarks;
  const Node tree = parse(filter, remarks);
  if (remarks.faulty()) refuse(filter, remarks.first_error().message);
  std::vector<Filter> filters;
  const auto take = [&](const Node& value) {
    const bool plain = (value.kind == NodeKind::kWord || value.kind == NodeKind::kPhrase) &&
                       !value.exact && value.distance == 0 && value.boost == 1;
    if (!plain) {
      refuse(filter, "brackets hold values joined by OR; write other conditions in the query");
    }
    filters.push_back({field, value.text});
  };
  const Node* value = &tree;
  if (tree.kind == NodeKind::kField) value = &tree.children.front();
  if (value->kind != NodeKind::kOr) {
    take(*value);
    return filters;
  }
  for (const Node& one : value->children) take(one);
  return filters;
}

}  // namespace

std::vector<Filter> filters_of(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == text.size()) {
    refuse(text, "write field:value, for instance person:Putin");
  }
  const std::string field = text.substr(0, colon);
  const std::string value = text.substr(colon + 1);
  if (value.size() > 1 && value.front() == '"' && value.back() == '"') {
    return {{field, value.substr(1, value.size() - 2)}};
  }
  if (value.front() == '(') return in_brackets(text, field);
  return {{field, value}};
}

}  // namespace lede::query
