// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/apposition.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "analysis/names/titles.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

bool is_age(std::string_view word) {
  const auto digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  return word.size() == 2 && std::ranges::all_of(word, digit) && word != "00";
}

}  // namespace

bool is_post_of_person(std::string_view folded) {
  constexpr std::array<std::string_view, 32> kPostsOfFirms = {
      "leader",      "champion",    "partner",   "owner",     "developer",  "producer",
      "broadcaster", "broker",      "investor",  "member",    "rival",      "successor",
      "predecessor", "counterpart", "advocate",  "planner",   "organiser",  "organizer",
      "manager",     "claimant",    "plaintiff", "defendant", "petitioner", "witness",
      "candidate",   "suspect",     "victim",    "general",   "crown",      "star",
      "survivor",    "publisher"};
  return title_kind(folded) == TitleKind::kRole &&
         std::ranges::find(kPostsOfFirms, folded) == kPostsOfFirms.end();
}

bool is_described(std::string_view text, std::span<const Token> tokens, std::size_t end) {
  constexpr std::size_t kReach = 8;
  if (end + 2 >= tokens.size() || tokens[end].of(text) != ",") return false;
  const std::string_view first = tokens[end + 1].of(text);
  if (is_age(first)) return tokens[end + 2].of(text) == ",";
  if (first != "a" && first != "an" && first != "the") return false;
  for (std::size_t i = end + 2; i < tokens.size() && i < end + kReach; ++i) {
    const std::string_view word = tokens[i].of(text);
    if (word == ",") return false;
    if (is_post_of_person(fold(word))) return true;
  }
  return false;
}

bool is_described_as_body(std::string_view text, std::span<const Token> tokens, std::size_t end) {
  constexpr std::size_t kReach = 9;
  constexpr std::array<std::string_view, 24> kBodies = {
      "company",      "firm",      "agency",      "platform",  "organisation", "organization",
      "ngo",          "charity",   "startup",     "bank",      "newspaper",    "website",
      "manufacturer", "retailer",  "airline",     "developer", "consultancy",  "watchdog",
      "union",        "nonprofit", "association", "network",   "lender",       "conglomerate"};
  if (end + 3 >= tokens.size() || tokens[end].of(text) != ",") return false;
  const std::string_view first = tokens[end + 1].of(text);
  if (first != "a" && first != "an" && first != "the") return false;
  for (std::size_t i = end + 2; i + 1 < tokens.size() && i < end + kReach; ++i) {
    const std::string_view word = tokens[i].of(text);
    if (tokens[i].kind == TokenKind::kPunctuation && word != "-") return false;
    if (std::ranges::find(kBodies, word) == kBodies.end()) continue;
    // "the company's founder", "a bank clerk": somebody in it.
    constexpr std::uint32_t kEnds = kPreposition | kRelative | kAdverb | kConjunction;
    const std::string next = fold(tokens[i + 1].of(text));
    const bool ends = tokens[i + 1].kind == TokenKind::kPunctuation || next.ends_with("ed") ||
                      (word_info(next).classes & kEnds) != 0;
    if (ends) return true;
  }
  return false;
}

}  // namespace lede::analysis
