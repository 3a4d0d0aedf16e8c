// SPDX-License-Identifier: GPL-2.0-or-later
// A title before the name, or an apposition between commas after it.
#include "analysis/names/descriptions.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/aliases.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kLongestDescription = 14;  // tokens

struct Words {
  std::string_view text;
  std::span<const Token> tokens;

  [[nodiscard]] std::string_view at(std::size_t i) const { return tokens[i].of(text); }
  [[nodiscard]] bool punctuation(std::size_t i) const {
    return tokens[i].kind == TokenKind::kPunctuation;
  }
  [[nodiscard]] std::string between(std::size_t from, std::size_t to) const {
    std::string words(text.substr(tokens[from].begin, tokens[to - 1].end - tokens[from].begin));
    std::ranges::replace(words, '\n', ' ');
    return words;
  }
};

bool is_role(std::string_view word) {
  return title_kind(fold(word)) == TitleKind::kRole;
}

// A role, or the second word of "First Lady".
bool is_post(const Words& words, std::size_t i) {
  if (is_role(words.at(i))) return true;
  return i > 0 && is_spouse_title(words.at(i)) && fold(words.at(i - 1)) == "first";
}

bool may_belong_to_title(const Words& words, std::size_t i) {
  if (words.tokens[i].kind == TokenKind::kClitic) return true;
  if (words.punctuation(i)) return words.at(i) == "-" || words.at(i) == "&";
  const std::string folded = fold(words.at(i));
  constexpr std::array<std::string_view, 14> kStops = {"the", "a",   "an",   "that", "with",
                                                       "by",  "to",  "on",   "in",   "when",
                                                       "as",  "but", "said", "while"};
  if (std::ranges::find(kStops, folded) != kStops.end()) return false;
  return is_capitalised(words.at(i)) || title_kind(folded) != TitleKind::kNone || folded == "of" ||
         folded == "for" || folded == "and";
}

bool is_rank(std::string_view word) {
  return title_kind(fold(word)) == TitleKind::kRank;
}

// "Prime Minister of Norvia NAME", "President of the Federation NAME": where the post ends that
// goes on to the name, or `name`.
std::size_t post_before_place(const Words& words, std::size_t floor, std::size_t name) {
  constexpr std::size_t kLongest = 3;
  std::size_t i = name;
  while (i > floor + 2 && name - i < kLongest && is_capitalised(words.at(i - 1)) &&
         words.tokens[i - 1].is_term() && !is_role(words.at(i - 1))) {
    --i;
  }
  if (i == name) return name;
  if (words.at(i - 1) == "the" && i > floor + 2) --i;
  return words.at(i - 1) == "of" && is_role(words.at(i - 2)) ? i - 1 : name;
}

// `floor`: the token behind the person named before, whose title is another.
std::string title_before(const Words& words, std::size_t floor, std::size_t name) {
  std::size_t end = name;
  // "Upper Harbour Officer (UHO) NAME"
  if (name > 3 && words.at(name - 1) == ")" && words.at(name - 3) == "(") end = name - 3;
  if (end <= floor) return {};
  const bool titled = is_post(words, end - 1) || is_rank(words.at(end - 1));
  if (!titled) {
    end = post_before_place(words, floor, name);
    if (end == name) return {};
  }
  std::size_t from = end - 1;
  while (from > floor && name - from < kLongestDescription &&
         may_belong_to_title(words, from - 1)) {
    --from;
  }
  while (from < end - 1 && !is_capitalised(words.at(from)) &&
         title_kind(fold(words.at(from))) == TitleKind::kNone) {
    ++from;
  }
  // "the adviser for President NAME" is the office of somebody else.
  bool other = false;
  for (std::size_t i = from; i + 1 < end; ++i) {
    const std::string folded = fold(words.at(i));
    if (other && (folded == "for" || folded == "of") && is_role(words.at(end - 1))) from = i + 1;
    other = other || is_role(folded);
  }
  return words.between(from, name);
}

// "The spokesperson for the Iranian Ministry, Nasser Kanaani, …", "Belgorod's governor, NAME, …"
std::string office_before_comma(const Words& words, std::size_t name, std::size_t end) {
  const bool enclosed =
      name > 2 && words.at(name - 1) == "," && end < words.tokens.size() && words.punctuation(end);
  if (!enclosed) return {};
  bool role = false;
  for (std::size_t i = name - 1; i-- > 0 && name - i < kLongestDescription;) {
    if (words.punctuation(i) && words.at(i) != "-") return {};
    role = role || is_role(words.at(i));
    const std::string folded = fold(words.at(i));
    if (role && (folded == "the" || folded == "a" || folded == "his" || folded == "her")) {
      return words.between(i + 1, name - 1);
    }
    if (role && words.tokens[i].kind == TokenKind::kClitic) {
      std::size_t from = i;
      while (from > 0 && is_capitalised(words.at(from - 1))) --from;
      return words.between(from, name - 1);
    }
  }
  return {};
}

bool opens_apposition(const Words& words, std::size_t i) {
  const std::string first = fold(words.at(i));
  if (first == "a" || first == "an" || first == "the") return true;
  return title_kind(first) != TitleKind::kNone || !country_of(words.at(i)).empty();
}

// "Ada Lind (45)": one past the bracket that follows the name, or the name's end.
std::size_t behind_bracket(const Words& words, std::size_t end) {
  constexpr std::size_t kReach = 6;
  if (end >= words.tokens.size() || words.at(end) != "(") return end;
  for (std::size_t i = end + 1; i < words.tokens.size() && i < end + kReach; ++i) {
    if (words.at(i) == ")") return i + 1;
  }
  return end;
}

std::string apposition_after(const Words& words, std::size_t name_end) {
  const std::size_t end = behind_bracket(words, name_end);
  if (end + 2 >= words.tokens.size() || words.at(end) != ",") return {};
  const std::size_t from = end + 1;
  if (!opens_apposition(words, from)) return {};
  bool role = false;
  for (std::size_t i = from; i < words.tokens.size() && i - from < kLongestDescription; ++i) {
    const std::string_view word = words.at(i);
    const bool ends = word == "," || word == "." || word == ";" || word == "who" || word == "which";
    if (ends) return role && i > from ? words.between(from, i) : std::string();
    // "the Upper Harbour Officer (UHO), said"
    const std::size_t behind = behind_bracket(words, i);
    if (behind > i && behind < words.tokens.size() && words.punctuation(behind)) {
      return role ? words.between(from, i) : std::string();
    }
    if (words.punctuation(i) && word != "-") return {};
    role = role || is_role(word);
  }
  return {};
}

}  // namespace

void describe_people(std::string_view text, std::span<const Token> tokens,
                     std::vector<Mention>& mentions) {
  const Words words{text, tokens};
  std::size_t floor = 0;
  for (Mention& mention : mentions) {
    if (mention.type != EntityType::kPerson) continue;
    const std::size_t first = token_at(tokens, mention.range.begin);
    const std::size_t end = token_at(tokens, mention.range.end);
    if (first >= tokens.size()) continue;
    mention.description = title_before(words, floor, first);
    floor = end;
    if (mention.description.empty()) mention.description = apposition_after(words, end);
    if (mention.description.empty()) mention.description = office_before_comma(words, first, end);
  }
}

}  // namespace lede::analysis
