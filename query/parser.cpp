// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parser.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "query/leaves.hpp"
#include "query/lexer.hpp"
#include "query/limits.hpp"

namespace lede::query {
namespace {

/// Recursive descent; brackets nest at most kMaxDepth deep, and nothing else recurses.
class Parser {
 public:
  Parser(std::vector<Lexeme> lexemes, Remarks& remarks)
      : lexemes_(std::move(lexemes)), remarks_(remarks) {}

  Node run(std::size_t* steps) {
    Node tree = whole();
    if (steps != nullptr) *steps += looks_;
    return tree;
  }

 private:
  Node whole() {
    std::vector<Node> parts;
    while (at_ < lexemes_.size()) {
      Node part = alternatives();
      if (part.kind != NodeKind::kNothing) parts.push_back(std::move(part));
      if (at_ < lexemes_.size()) {
        remarks_.error(here().range, "this bracket closes nothing and is left out");
        ++at_;
      }
    }
    return group(NodeKind::kAnd, std::move(parts));
  }

  const Lexeme& here() const { return lexemes_[at_]; }
  bool at(LexemeKind kind) const {
    ++looks_;
    return at_ < lexemes_.size() && here().kind == kind;
  }
  bool at_end() const { return at_ >= lexemes_.size() || at(LexemeKind::kClose); }

  static Node group(NodeKind kind, std::vector<Node> parts) {
    if (parts.empty()) return {};
    if (parts.size() == 1) return std::move(parts.front());
    Node node{.kind = kind};
    node.range = {parts.front().range.begin, parts.back().range.end};
    node.children = std::move(parts);
    node.children.front().and_before = false;
    return node;
  }

  Node alternatives() {
    std::vector<Node> parts;
    for (;;) {
      Node part = conjunction();
      const bool empty = part.kind == NodeKind::kNothing;
      if (!empty) parts.push_back(std::move(part));
      if (!at(LexemeKind::kOr)) break;
      if (empty) dangling();
      const std::size_t op = at_++;
      if (at_end()) dangling(op);
    }
    return group(NodeKind::kOr, std::move(parts));
  }

  Node conjunction() {
    std::vector<Node> parts;
    bool joined = false;
    while (!at_end() && !at(LexemeKind::kOr)) {
      if (at(LexemeKind::kAnd)) {
        if (parts.empty() || joined) dangling();
        joined = true;
        const std::size_t op = at_++;
        if (at_end() || at(LexemeKind::kOr)) dangling(op);
        continue;
      }
      Node part = negation();
      if (part.kind == NodeKind::kNothing) continue;
      part.and_before = joined && !parts.empty();
      joined = false;
      parts.push_back(std::move(part));
    }
    return group(NodeKind::kAnd, std::move(parts));
  }

  Node negation() {
    bool negated = false;
    const std::size_t first = at_;
    while (at(LexemeKind::kNot) || at(LexemeKind::kMinus) || at(LexemeKind::kPlus)) {
      if (here().kind != LexemeKind::kPlus) negated = !negated;
      ++at_;
    }
    if (at_ > first && (at_end() || at(LexemeKind::kOr) || at(LexemeKind::kAnd))) {
      dangling(at_ - 1);
      return {};
    }
    Node inner = proximity();
    if (!negated || inner.kind == NodeKind::kNothing) return inner;
    Node node{.kind = NodeKind::kNot};
    node.range = {lexemes_[first].range.begin, inner.range.end};
    inner.and_before = false;
    node.children.push_back(std::move(inner));
    return node;
  }

  bool at_proximity() const { return at(LexemeKind::kNear) || at(LexemeKind::kSentence); }

  Node proximity() {
    Node left = primary();
    while (at_proximity()) {
      const std::size_t op = at_++;
      const Lexeme& lexeme = lexemes_[op];
      const bool operand = at(LexemeKind::kWord) || at(LexemeKind::kQuoted) ||
                           at(LexemeKind::kOpen) || at(LexemeKind::kField);
      Node right = operand ? primary() : Node{};
      if (left.kind == NodeKind::kNothing || right.kind == NodeKind::kNothing) {
        dangling(op);
        if (left.kind == NodeKind::kNothing) left = std::move(right);
        continue;
      }
      left = near(std::move(left), std::move(right), lexeme);
    }
    return left;
  }

  static Node near(Node left, Node right, const Lexeme& op) {
    const auto kind = op.kind == LexemeKind::kNear ? NodeKind::kNear : NodeKind::kSentence;
    const unsigned distance = kind == NodeKind::kNear ? op.distance : 0;
    if (left.kind == kind && left.distance == distance && left.boost == 1) {
      left.range.end = right.range.end;
      left.children.push_back(std::move(right));
      return left;
    }
    Node node{.kind = kind};
    node.range = {left.range.begin, right.range.end};
    node.distance = distance;
    node.children.push_back(std::move(left));
    node.children.push_back(std::move(right));
    return node;
  }

  Node primary() {
    if (at_proximity()) {
      dangling();
      ++at_;
      return {};
    }
    if (at(LexemeKind::kField)) return field();
    if (at(LexemeKind::kOpen)) return brackets();
    return leaf();
  }

  Node leaf() {
    const Lexeme& lexeme = lexemes_[at_++];
    if (++clauses_ > kMaxClauses) {
      remarks_.error(
          {lexeme.range.begin, lexemes_.back().range.end},
          fmt::format("a query has at most {} words; the rest is left out", kMaxClauses));
      at_ = lexemes_.size();
      return {};
    }
    return make_leaf(lexeme, remarks_);
  }

  Node field() {
    const Lexeme name = lexemes_[at_++];
    const bool value = at(LexemeKind::kWord) || at(LexemeKind::kQuoted) || at(LexemeKind::kOpen) ||
                       at(LexemeKind::kField);
    if (!value || here().range.begin != name.range.end) {
      remarks_.error(name.range, "this field has no value and is left out");
      return {};
    }
    if (at(LexemeKind::kField)) return wrap(name, field());
    return wrap(name, at(LexemeKind::kOpen) ? brackets() : leaf());
  }

  static Node wrap(const Lexeme& name, Node value) {
    if (value.kind == NodeKind::kNothing) return {};
    Node node{.kind = NodeKind::kField};
    node.range = {name.range.begin, value.range.end};
    node.field = name.text;
    node.children.push_back(std::move(value));
    return node;
  }

  Node brackets() {
    const std::size_t open = at_++;
    if (depth_ >= kMaxDepth) {
      remarks_.error(lexemes_[open].range,
                     fmt::format("brackets nest at most {} deep; this one is left out", kMaxDepth));
      return skip_excess();
    }
    ++depth_;
    Node node = alternatives();
    --depth_;
    if (!at(LexemeKind::kClose)) {
      remarks_.error(lexemes_[open].range, "this bracket is not closed; it reaches to the end");
      return node;
    }
    const Lexeme& close = lexemes_[at_++];
    if (node.kind == NodeKind::kNothing) {
      remarks_.error({lexemes_[open].range.begin, close.range.end},
                     "these brackets hold nothing and are left out");
      return node;
    }
    node.range = {lexemes_[open].range.begin, close.range.end};
    node.boost = std::min(node.boost * close.boost, kMaxBoost);
    return node;
  }

  /// Drops what a bracket too deep holds: reading on without it would change what it groups.
  Node skip_excess() {
    std::size_t open = 1;
    while (at_ < lexemes_.size() && open > 0) {
      ++looks_;
      if (here().kind == LexemeKind::kOpen) ++open;
      if (here().kind == LexemeKind::kClose) --open;
      ++at_;
    }
    return {};
  }

  void dangling() { dangling(at_); }
  void dangling(std::size_t op) {
    remarks_.error(lexemes_[op].range, "this operator lacks an operand and is left out");
  }

  std::vector<Lexeme> lexemes_;
  Remarks& remarks_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t clauses_ = 0;
  mutable std::size_t looks_ = 0;
};

}  // namespace

Node parse(std::string_view query, Remarks& remarks, std::size_t* steps) {
  return Parser(lex(clip_query(query, remarks), remarks, steps), remarks).run(steps);
}

}  // namespace lede::query
