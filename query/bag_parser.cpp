// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "analysis/tokens.hpp"
#include "query/fields.hpp"
#include "query/leaves.hpp"
#include "query/limits.hpp"
#include "query/parser.hpp"

namespace lede::query {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where an address starts in a run of text without spaces; npos when there is none. Tweets glue
/// them to the word before.
std::size_t address_at(std::string_view chunk) {
  for (const std::string_view start : {"https://", "http://", "www.", "pic.twitter.com/"}) {
    if (const std::size_t at = chunk.find(start); at != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

class BagParser {
 public:
  BagParser(std::string_view text, Remarks& remarks) : text_(text), remarks_(remarks) {}

  Node run() {
    while (at_ < text_.size() && !full_) {
      if (const std::size_t space = space_at(text_, at_)) {
        at_ += space;
      } else if (quote_at(text_, at_) > 0) {
        quoted();
      } else if (!field()) {
        chunk();
      }
    }
    if (parts_.empty()) return {};
    if (parts_.size() == 1) return std::move(parts_.front());
    Node node{.kind = NodeKind::kOr};
    node.range = {parts_.front().range.begin, parts_.back().range.end};
    node.children = std::move(parts_);
    return node;
  }

 private:
  /// Quoted words count one by one, and once more together when they are a phrase.
  void quoted() {
    const std::size_t begin = at_;
    const std::size_t inside = at_ + quote_at(text_, at_);
    std::size_t end = inside;
    while (end < text_.size() && quote_at(text_, end) == 0) ++end;
    if (end >= text_.size()) {
      at_ = inside;
      return;
    }
    words({inside, end});
    const auto tokens = analysis::tokenize(text_.substr(inside, end - inside));
    const auto terms = std::ranges::count_if(tokens, &analysis::Token::is_term);
    at_ = end + quote_at(text_, end);
    if (terms < 2 || terms > static_cast<std::ptrdiff_t>(kMaxPhraseWords)) return;
    Node phrase{.kind = NodeKind::kPhrase};
    phrase.range = {begin, at_};
    phrase.text = text_.substr(inside, end - inside);
    std::ranges::replace(phrase.text, '"', ' ');
    add(std::move(phrase));
  }

  bool field() {
    std::size_t end = at_;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    if (end == at_ || end + 1 >= text_.size() || text_[end] != ':') return false;
    const FieldInfo* info = find_field(text_.substr(at_, end - at_));
    if (!info || info->kind == FieldKind::kSaved || info->kind == FieldKind::kStatement)
      return false;
    const auto value = field_value(end + 1, *info);
    if (!value) return false;
    const std::size_t begin = at_;
    at_ = value->range.end;
    Node child = make_leaf(*value, remarks_);
    Node node{.kind = NodeKind::kField};
    node.range = {begin, at_};
    node.field = info->name;
    node.children.push_back(std::move(child));
    add(std::move(node));
    return true;
  }

  /// A quoted value, or a plain one without the language's signs; else the text is only words.
  std::optional<Lexeme> field_value(std::size_t begin, const FieldInfo& info) const {
    const std::size_t quote = quote_at(text_, begin);
    Lexeme value{.kind = quote > 0 ? LexemeKind::kQuoted : LexemeKind::kWord};
    std::size_t end = begin + quote;
    while (end < text_.size() && quote_at(text_, end) == 0 &&
           (quote > 0 || space_at(text_, end) == 0))
      ++end;
    value.text = text_.substr(begin + quote, end - begin - quote);
    value.range = {begin, quote > 0 && end < text_.size() ? end + quote_at(text_, end) : end};
    const bool whole = takes_literal(info.kind);
    value.literal = whole && quote == 0;
    const std::string_view meant = value.literal ? "()" : "()~^*?=+-:";
    const bool signs = value.text.find_first_of(meant) != std::string::npos;
    const auto tokens = analysis::tokenize(value.text);
    const bool words = std::ranges::any_of(tokens, &analysis::Token::is_term);
    const bool closed = quote == 0 || end < text_.size();
    if (!closed || !words || (signs && quote == 0)) return {};
    return value;
  }

  void chunk() {
    std::size_t end = at_;
    while (end < text_.size() && space_at(text_, end) == 0 && quote_at(text_, end) == 0) ++end;
    const std::size_t address = address_at(text_.substr(at_, end - at_));
    words({at_, address == std::string_view::npos ? end : at_ + address});
    at_ = end;
  }

  void words(ByteRange range) {
    for (const analysis::Token& token : analysis::tokenize(range.of(text_))) {
      if (!token.is_term()) continue;
      Node word{.kind = NodeKind::kWord};
      word.range = {range.begin + token.begin, range.begin + token.end};
      word.text = word.range.of(text_);
      lower_operator(word.text);
      const bool hashtag = word.range.begin > 0 && text_[word.range.begin - 1] == '#';
      add(std::move(word));
      if (hashtag) hashtag_parts({range.begin + token.begin, range.begin + token.end});
    }
  }

  /// "#AustralianFires" is also about Australian fires.
  void hashtag_parts(ByteRange tag) {
    std::vector<ByteRange> parts = {{tag.begin, tag.begin}};
    for (std::size_t at = tag.begin; at < tag.end; ++at) {
      const bool capital = text_[at] >= 'A' && text_[at] <= 'Z';
      const bool after_small = at > tag.begin && text_[at - 1] >= 'a' && text_[at - 1] <= 'z';
      if (capital && after_small) parts.push_back({at, at});
      parts.back().end = at + 1;
    }
    if (parts.size() < 2) return;
    for (const ByteRange part : parts) {
      Node word{.kind = NodeKind::kWord};
      word.range = part;
      word.text = part.of(text_);
      lower_operator(word.text);
      add(std::move(word));
    }
  }

  /// In capitals it would print as an operator.
  static void lower_operator(std::string& word) {
    for (const std::string_view name : {"AND", "OR", "NOT", "NEAR", "SENT"}) {
      if (word != name) continue;
      for (char& c : word) c = static_cast<char>(c - 'A' + 'a');
      return;
    }
  }

  void add(Node node) {
    if (parts_.size() < kMaxClauses) {
      parts_.push_back(std::move(node));
      return;
    }
    full_ = true;
    remarks_.error({node.range.begin, text_.size()},
                   fmt::format("a query has at most {} words; the rest is left out", kMaxClauses));
  }

  std::string_view text_;
  Remarks& remarks_;
  std::size_t at_ = 0;
  bool full_ = false;
  std::vector<Node> parts_{};
};

}  // namespace

Node parse_words(std::string_view text, Remarks& remarks) {
  return BagParser(clip_query(text, remarks), remarks).run();
}

}  // namespace lede::query
