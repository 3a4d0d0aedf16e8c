// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "query/ast.hpp"
#include "query/fields.hpp"

namespace lede::query {
namespace {

constexpr int kFieldBinding = 5;

/// How tightly a node holds together when printed; a child at or below its parent's needs brackets.
int binding(const Node& node) {
  switch (node.kind) {
    case NodeKind::kOr:
      return 1;
    case NodeKind::kAnd:
      return 2;
    case NodeKind::kNot:
      return 3;
    case NodeKind::kNear:
    case NodeKind::kSentence:
      return 4;
    default:
      return kFieldBinding;
  }
}

std::string with_boost(const std::string& text, double boost) {
  return boost == 1 ? text : text + fmt::format("^{}", boost);
}

void append(std::string& out, const Node& node, int parent);

void append_joined(std::string& out, const Node& node, std::string_view joint) {
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (i > 0) out += node.kind != NodeKind::kAnd || node.children[i].and_before ? joint : " ";
    append(out, node.children[i], binding(node));
  }
}

std::string field(const Node& node) {
  const Node& value = node.children.front();
  const FieldInfo* info = find_field(node.field);
  const bool literal = info && takes_literal(info->kind);
  std::string out = node.field + ":";
  std::string bare;
  if (literal && value.kind == NodeKind::kWord && value.exact && value.boost == 1) {
    bare = value.text;
  } else if (!literal || (value.kind == NodeKind::kPhrase && !value.exact)) {
    append(bare, value, kFieldBinding);
  }
  // Without brackets "title://x" is an address.
  if (!bare.empty() && !bare.starts_with("//")) return out + bare;
  out += "(";
  append(out, value, 0);
  return out + ")";
}

std::string inner(const Node& node) {
  std::string out;
  switch (node.kind) {
    case NodeKind::kNothing:
      return "()";
    case NodeKind::kAll:
      return "*";
    case NodeKind::kWord:
    case NodeKind::kPattern:
      return (node.exact ? "=" : "") + node.text;
    case NodeKind::kFuzzy:
      return fmt::format("{}~{}", node.text, node.distance);
    case NodeKind::kPhrase:
      out = fmt::format("{}\"{}\"", node.exact ? "=" : "", node.text);
      if (node.distance > 0) out += fmt::format("~{}", node.distance);
      return out;
    case NodeKind::kField:
      return field(node);
    case NodeKind::kNot:
      out = "NOT ";
      append(out, node.children.front(), binding(node));
      return out;
    case NodeKind::kNear:
      append_joined(out, node, fmt::format(" NEAR/{} ", node.distance));
      return out;
    case NodeKind::kSentence:
      append_joined(out, node, " SENT ");
      return out;
    case NodeKind::kAnd:
      append_joined(out, node, " AND ");
      return out;
    case NodeKind::kOr:
      append_joined(out, node, " OR ");
      return out;
  }
  return out;
}

void append(std::string& out, const Node& node, int parent) {
  const int own = binding(node);
  const bool field_value = node.kind == NodeKind::kField && parent == kFieldBinding;
  const bool compound = own < kFieldBinding || node.kind == NodeKind::kField;
  if (field_value || (own < kFieldBinding && own <= parent) || (compound && node.boost != 1)) {
    out += with_boost("(" + inner(node) + ")", node.boost);
  } else {
    out += with_boost(inner(node), node.boost);
  }
}

}  // namespace

std::string print(const Node& node) {
  std::string out;
  if (node.kind != NodeKind::kNothing) append(out, node, 0);
  return out;
}

bool same_query(const Node& a, const Node& b) {
  return a.kind == b.kind && a.text == b.text && a.field == b.field && a.exact == b.exact &&
         a.and_before == b.and_before && a.distance == b.distance && a.boost == b.boost &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                    same_query);
}

}  // namespace lede::query
