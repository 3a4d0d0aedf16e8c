// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/leaves.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/tokens.hpp"
#include "query/limits.hpp"
#include "query/remark_text.hpp"

namespace lede::query {
namespace {

using analysis::Token;

std::vector<Token> terms_of(std::string_view text) {
  std::vector<Token> tokens = analysis::tokenize(text);
  std::erase_if(tokens, [](const Token& token) { return !token.is_term(); });
  return tokens;
}

Node base(NodeKind kind, const Lexeme& lexeme) {
  Node node{.kind = kind};
  node.range = lexeme.range;
  node.text = lexeme.text;
  node.boost = lexeme.boost;
  return node;
}

Node phrase(const Lexeme& lexeme, Remarks& remarks) {
  const auto tokens = terms_of(lexeme.text);
  if (tokens.empty()) {
    remarks.error(lexeme.range, "there is no word between these quotes; they are left out");
    return {};
  }
  Node node = base(NodeKind::kPhrase, lexeme);
  std::ranges::replace(node.text, '"', ' ');
  if (tokens.size() > kMaxPhraseWords) {
    remarks.error(lexeme.range, fmt::format("a phrase has at most {} words; the rest is left out",
                                            kMaxPhraseWords));
    node.text.resize(tokens[kMaxPhraseWords - 1].end);
  }
  node.exact = lexeme.exact;
  node.distance = lexeme.distance;
  return node;
}

/// Signs that stand for operators elsewhere.
std::string operator_meant(std::string_view text) {
  if (text == "&&" || text == "&") return "AND";
  if (text == "||" || text == "|") return "OR";
  return text == "!" ? "NOT" : "";
}

void hint_operator(const Lexeme& word, Remarks& remarks) {
  if (word.text.starts_with('!')) {
    remarks.hint(word.range, "“!” means nothing here; what must not occur is written with NOT or -",
                 "-" + word.text.substr(word.text.find_first_not_of('!')));
  }
  if (word.text != "and" && word.text != "or" && word.text != "not" && word.text != "near") return;
  std::string capitals;
  for (const char c : word.text) capitals += static_cast<char>(c - 'a' + 'A');
  remarks.hint(word.range,
               fmt::format("“{}” is a word here; the operator is written {}", word.text, capitals),
               capitals);
}

bool is_pattern(std::string_view text) {
  return text.find_first_of("*?") != std::string_view::npos;
}

Node pattern(const Lexeme& lexeme, Remarks& remarks) {
  if (lexeme.text.find_first_not_of("*?") == std::string::npos) {
    if (lexeme.text == "*") return base(NodeKind::kAll, lexeme);
    remarks.error(lexeme.range, "a pattern needs at least one letter; this one is left out");
    return {};
  }
  if (lexeme.fuzzy) remarks.error(lexeme.range, "a pattern with * or ? takes no ~; it is left out");
  Node node = base(NodeKind::kPattern, lexeme);
  node.exact = lexeme.exact;
  return node;
}

}  // namespace

Node make_leaf(const Lexeme& lexeme, Remarks& remarks) {
  if (lexeme.literal) {
    Node node = base(NodeKind::kWord, lexeme);
    node.exact = true;
    return node;
  }
  if (lexeme.kind == LexemeKind::kQuoted) return phrase(lexeme, remarks);
  const Lexeme& word = lexeme;
  if (is_pattern(word.text)) return pattern(word, remarks);
  if (terms_of(word.text).empty()) {
    remarks.error(word.range,
                  fmt::format("“{}” holds no word and is left out", shortened(word.text)),
                  operator_meant(word.text));
    return {};
  }
  if (word.fuzzy && !word.exact) {
    Node node = base(NodeKind::kFuzzy, word);
    node.distance = word.distance;
    return node;
  }
  if (word.fuzzy) remarks.error(word.range, "= asks for exactly this form; ~ is left out");
  hint_operator(word, remarks);
  Node node = base(NodeKind::kWord, word);
  node.exact = word.exact;
  return node;
}

std::string_view clip_query(std::string_view query, Remarks& remarks) {
  if (query.size() <= kMaxQueryBytes) return query;
  std::size_t end = kMaxQueryBytes;
  while (end > 0 && (static_cast<unsigned char>(query[end]) & 0xC0U) == 0x80U) --end;
  remarks.error({end, query.size()},
                fmt::format("a query has at most {} bytes; the rest is left out", kMaxQueryBytes));
  return query.substr(0, end);
}

}  // namespace lede::query
