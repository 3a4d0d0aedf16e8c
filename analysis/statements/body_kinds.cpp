// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/body_kinds.hpp"

#include <array>
#include <cstdint>

#include "analysis/names/spans.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

constexpr std::array<std::string_view, 34> kBusinesses = {
    "company",     "firm",       "airline",     "carrier",      "operator",   "retailer",
    "maker",       "developer",  "shipbuilder", "manufacturer", "carmaker",   "automaker",
    "lender",      "drugmaker",  "chipmaker",   "steelmaker",   "planemaker", "refiner",
    "grocer",      "brewer",     "distiller",   "housebuilder", "giant",      "homebuilder",
    "telecom",     "telco",      "brokerage",   "bookmaker",    "startup",    "conglomerate",
    "distributor", "wholesaler", "consultancy", "multinational"};

bool is_body_noun(std::string_view folded) {
  const std::uint32_t classes = word_info(folded).classes;
  return (classes & kInstitutionNoun) != 0 && (classes & kPersonNoun) == 0;
}

// What may follow the noun of an apposition: its end, or more about the body. "Tidal Works, the
// ministry and Ada Lind" and "Tidal Works, the ministry said" are none.
bool may_end_apposition(const Document& document, std::size_t token) {
  if (token >= document.tokens.size()) return true;
  const std::string_view word = document.tokens[token].of(document.text);
  if (document.tokens[token].kind == TokenKind::kPunctuation) {
    return word == "," || word == "." || word == ";" || word == "(";
  }
  const std::string folded = fold(word);
  const bool compound = document.tokens[token - 1].of(document.text) == "-";  // "a Holm-based bank"
  if (one_of(folded, {"based", "founded", "owned", "run", "known", "headquartered", "backed"})) {
    return !compound;
  }
  const std::uint32_t classes = word_info(folded).classes;
  return folded != "as" && folded != "and" && (classes & (kPreposition | kRelative)) != 0;
}

}  // namespace

bool is_business(std::string_view folded) {
  return one_of(folded, kBusinesses);
}

bool may_have_any_name(std::string_view folded) {
  constexpr std::array<std::string_view, 31> kOthers = {
      "regulator",   "agency",      "group",       "organisation", "organization", "party",
      "union",       "body",        "watchdog",    "charity",      "federation",   "newspaper",
      "paper",       "insurer",     "utility",     "department",   "club",         "ngo",
      "association", "tank",        "institution", "nonprofit",    "bloc",         "alliance",
      "bank",        "broadcaster", "network",     "station",      "channel",      "magazine",
      "outlet"};
  return is_business(folded) || one_of(folded, kOthers);
}

bool is_medium(std::string_view folded) {
  constexpr std::array<std::string_view, 10> kMedia = {
      "newspaper", "channel", "station", "daily", "magazine",
      "website",   "network", "outlet",  "paper", "broadcaster"};
  return one_of(folded, kMedia);
}

bool is_kind_of_body(std::string_view folded) {
  constexpr std::array<std::string_view, 16> kKinds = {
      "agency",  "group", "body", "state",        "city",    "country", "service",      "watchdog",
      "charity", "club",  "tank", "organisation", "utility", "insurer", "organization", "bloc",
  };
  return is_business(folded) || one_of(folded, kKinds);
}

std::string kind_told(const Document& document, std::size_t first, std::size_t end) {
  const auto word = [&document](std::size_t t) { return document.tokens[t].of(document.text); };
  if (first > 0 && !is_capitalised(word(first - 1))) {
    std::string before = fold(word(first - 1));
    if (is_body_noun(before)) return before;
  }
  constexpr std::size_t kReach = 10;
  if (end + 2 >= document.tokens.size() || word(end) != ",") return {};
  if (!one_of(word(end + 1), {"a", "an", "the"})) return {};
  std::size_t noun = 0;
  std::size_t t = end + 2;
  for (; t < document.tokens.size() && t < end + kReach; ++t) {
    if (may_end_apposition(document, t)) break;
    if (document.tokens[t].kind == TokenKind::kPunctuation && word(t) != "-") return {};
    noun = t;
  }
  std::string kind = noun == 0 ? std::string() : fold(word(noun));
  return is_body_noun(kind) ? kind : std::string();
}

}  // namespace lede::analysis
