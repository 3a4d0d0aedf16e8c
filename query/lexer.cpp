// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/lexer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "query/bracket_depths.hpp"
#include "query/fields.hpp"
#include "query/remark_text.hpp"
#include "query/small_letters.hpp"
#include "query/suffixes.hpp"

namespace lede::query {
namespace {

constexpr unsigned kDefaultNear = 10;

std::size_t length_of_any(std::string_view text, std::size_t at,
                          std::initializer_list<std::string_view> choices) {
  // All choices are beyond ASCII, hardly any query's letters are.
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  for (const std::string_view choice : choices) {
    if (text.substr(at, choice.size()) == choice) return choice.size();
  }
  return 0;
}

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::optional<LexemeKind> operator_kind(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, LexemeKind>, 5> kOperators = {
      {{"AND", LexemeKind::kAnd},
       {"OR", LexemeKind::kOr},
       {"NOT", LexemeKind::kNot},
       {"SENT", LexemeKind::kSentence},
       {"NEAR", LexemeKind::kNear}}};
  for (const auto& [name, kind] : kOperators) {
    if (word == name) return kind;
  }
  return {};
}

class Lexer {
 public:
  Lexer(std::string_view query, Remarks& remarks) : query_(query), remarks_(remarks) {}

  std::vector<Lexeme> run(std::size_t* steps) {
    while (at_ < query_.size()) step();
    if (steps != nullptr) *steps += looks_;
    return std::move(out_);
  }

 private:
  void step() {
    ++looks_;
    if (const std::size_t space = space_at(query_, at_)) {
      at_ += space;
    } else if (query_[at_] == '(') {
      emit(LexemeKind::kOpen, at_, at_ + 1);
    } else if (query_[at_] == ')') {
      emit(LexemeKind::kClose, at_, at_ + 1);
      take_suffixes(out_.back(), SuffixesOf::kGroup);
    } else if (quote_at(query_, at_) > 0) {
      quoted(at_, false);
    } else if (!literal_here() &&
               std::string_view("=-+").find(query_[at_]) != std::string_view::npos) {
      prefix();
    } else {
      word(at_, false);
    }
  }

  Lexeme& emit(LexemeKind kind, std::size_t begin, std::size_t end) {
    out_.push_back({.kind = kind, .range = {begin, end}});
    at_ = end;
    return out_.back();
  }

  bool ends_at(std::size_t at) const {
    ++looks_;
    return at >= query_.size() || space_at(query_, at) > 0 || query_[at] == ')';
  }

  void prefix() {
    const std::size_t begin = at_;
    const char sign = query_[at_++];
    if (ends_at(at_)) {
      remarks_.error({begin, at_}, fmt::format("“{}” has nothing after it and is left out", sign));
    } else if (sign == '=') {
      if (quote_at(query_, at_) > 0) return quoted(begin, true);
      if (query_[at_] == '(' || query_[at_] == '=') {
        remarks_.error({begin, at_}, "“=” goes before one word or phrase and is left out here");
      } else {
        word(begin, true);
      }
    } else if (out_.empty() || out_.back().range.end != begin ||
               (out_.back().kind != LexemeKind::kMinus && out_.back().kind != LexemeKind::kPlus)) {
      emit(sign == '-' ? LexemeKind::kMinus : LexemeKind::kPlus, begin, at_);
    } else {
      out_.back().range.end = at_;
    }
  }

  void quoted(std::size_t begin, bool exact) {
    const std::size_t inside = at_ + quote_at(query_, at_);
    std::size_t end = inside;
    while (end < query_.size() && quote_at(query_, end) == 0) ++end;
    looks_ += end - inside;
    const std::size_t close = end < query_.size() ? quote_at(query_, end) : 0;
    if (close == 0) {
      remarks_.error({begin, query_.size()},
                     "this quote is not closed; the rest is read as a phrase",
                     std::string(query_.substr(begin)) + "\"");
    }
    Lexeme& lexeme = emit(LexemeKind::kQuoted, begin, end + close);
    lexeme.text = query_.substr(inside, end - inside);
    lexeme.exact = exact;
    if (close > 0) take_suffixes(lexeme, SuffixesOf::kPhrase);
  }

  /// ~n and ^n directly behind a closing quote or bracket.
  void take_suffixes(Lexeme& lexeme, SuffixesOf what) {
    std::size_t end = at_;
    while (!ends_at(end) && query_[end] != '(' && quote_at(query_, end) == 0) ++end;
    const std::string_view tail = query_.substr(at_, end - at_);
    const std::size_t used = read_suffixes(tail, what, lexeme);
    if (used > 0) {
      check_suffixes(lexeme, what, {at_, at_ + used}, remarks_);
      at_ += used;
      lexeme.range.end = at_;
    } else if (!tail.empty() && (tail[0] == '^' || tail[0] == '~')) {
      remarks_.error({at_, end}, fmt::format("“{}” is no number after ~ or ^ and is left out",
                                             shortened(tail)));
      at_ = end;
    }
  }

  void word(std::size_t begin, bool exact) {
    if (!exact && field_allowed() && field_name()) return;
    const bool literal = literal_here();
    const bool value = field_here() != nullptr;
    const std::size_t end = std::max(at_ + 1, literal ? literal_end() : word_end());
    Lexeme& lexeme = emit(LexemeKind::kWord, begin, end);
    lexeme.text = query_.substr(exact ? begin + 1 : begin, end - begin - (exact ? 1 : 0));
    lexeme.exact = exact;
    lexeme.literal = literal;
    if (literal) return;
    if (!exact && !value && operator_word(lexeme)) return;
    strip_suffixes(lexeme, remarks_);
    // "NOT?" and "OR^2" are words; in capitals they would print as operators.
    const bool looks = operator_kind(lexeme.text) || lexeme.text.starts_with("NEAR/");
    if (looks && !exact && !value) lexeme.text = small_letters(lexeme.text);
  }

  /// The field whose value starts here; null elsewhere.
  const Lexeme* field_here() const {
    const bool adjacent =
        !out_.empty() && out_.back().kind == LexemeKind::kField && out_.back().range.end == at_;
    return adjacent ? &out_.back() : nullptr;
  }

  bool literal_here() const { return field_here() != nullptr && field_here()->literal; }

  /// A value holds no field, but for statement:act:denial.
  bool field_allowed() const {
    return field_here() == nullptr || field_here()->text == "statement";
  }

  std::size_t word_end() const {
    std::size_t end = at_;
    while (!ends_at(end) && query_[end] != '(' && quote_at(query_, end) == 0) ++end;
    return end;
  }

  /// Ids and addresses may hold brackets of their own.
  std::size_t literal_end() {
    if (!brackets_) {
      brackets_.emplace(query_);
      looks_ += query_.size();
    }
    const auto end = brackets_->value_end(at_, looks_);
    return end ? *end : word_end();
  }

  /// `name:` at the current place: a field, or words when there is no such field.
  bool field_name() {
    std::size_t end = at_;
    while (end < query_.size() && is_name_letter(query_[end])) ++end;
    looks_ += end - at_;
    if (end == at_ || end >= query_.size() || query_[end] != ':') return false;
    const std::string_view name = query_.substr(at_, end - at_);
    const bool address = query_.substr(end, 3) == "://";
    const FieldInfo* field = find_field(name);
    const bool nested = field_here() != nullptr && field && field->kind == FieldKind::kStatement;
    if (address || nested || operator_kind(name)) return false;
    if (!field && ends_at(end + 1)) {
      emit(LexemeKind::kWord, at_, end + 1).text = name;
      return true;
    }
    if (!field) return unknown_field(name, end);
    if (ends_at(end + 1)) {
      remark_no_value(name, end + 1);
      emit(LexemeKind::kWord, at_, end + 1).text = name;
      return true;
    }
    Lexeme& lexeme = emit(LexemeKind::kField, at_, end + 1);
    lexeme.text = field->name;
    lexeme.literal = takes_literal(field->kind);
    return true;
  }

  /// "person: Putin" was meant without the blank.
  void remark_no_value(std::string_view name, std::size_t end) {
    std::size_t value = end;
    while (value < query_.size() && space_at(query_, value) > 0) value += space_at(query_, value);
    std::size_t last = value;
    while (!ends_at(last) && query_[last] != '(' && query_[last] != ':') ++last;
    looks_ += value - end;
    const std::string_view word = query_.substr(value, last - value);
    const bool field = last < query_.size() && query_[last] == ':';
    const bool meant =
        !word.empty() && !field && !operator_kind(word) && quote_at(query_, value) == 0;
    remarks_.error({at_, meant ? last : end},
                   fmt::format("“{}:” has no value right behind it and is read as a word", name),
                   meant ? fmt::format("{}:{}", name, word) : "");
  }

  bool unknown_field(std::string_view name, std::size_t colon) {
    const auto near = nearest_field(name);
    remarks_.error({at_, colon + 1}, no_such_field(name), near ? std::string(*near) + ":" : "");
    emit(LexemeKind::kWord, at_, colon).text = name;
    at_ = colon + 1;
    return true;
  }

  bool operator_word(Lexeme& lexeme) {
    if (lexeme.text.starts_with("NEAR/")) return near_with_number(lexeme);
    const auto kind = operator_kind(lexeme.text);
    if (!kind) return false;
    lexeme.kind = *kind;
    lexeme.distance = kDefaultNear;
    return true;
  }

  bool near_with_number(Lexeme& lexeme) {
    const std::string_view digits = std::string_view(lexeme.text).substr(5);
    unsigned distance = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), distance);
    const bool number = problem == std::errc() && end == digits.data() + digits.size();
    if (!number || distance == 0 || distance > kMaxWindow) {
      remarks_.error(
          lexeme.range,
          fmt::format("NEAR/ takes a number from 1 to {}; {} is used", kMaxWindow, kDefaultNear),
          fmt::format("NEAR/{}", kDefaultNear));
      distance = kDefaultNear;
    }
    lexeme.kind = LexemeKind::kNear;
    lexeme.distance = distance;
    return true;
  }

  std::string_view query_;
  Remarks& remarks_;
  std::size_t at_ = 0;
  mutable std::size_t looks_ = 0;
  std::optional<BracketDepths> brackets_{};
  std::vector<Lexeme> out_{};
};

}  // namespace

std::size_t space_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  // No-break space, the typographic spaces and the ideographic one come with pasted text.
  return length_of_any(text, at, {"\u00a0", "\u2002", "\u2003", "\u2009", "\u202f", "\u3000"});
}

std::size_t quote_at(std::string_view text, std::size_t at) {
  if (text[at] == '"') return 1;
  return length_of_any(text, at, {"“", "”", "„", "‟", "＂"});
}

std::vector<Lexeme> lex(std::string_view query, Remarks& remarks, std::size_t* steps) {
  return Lexer(query, remarks).run(steps);
}

}  // namespace lede::query
