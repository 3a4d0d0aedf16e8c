// SPDX-License-Identifier: GPL-2.0-or-later
// Two scans over the tokens: organs of states, then the alias table.
#include "analysis/names/known_names.hpp"

#include <algorithm>
#include <array>

#include "analysis/aliases.hpp"
#include "analysis/names/inflection.hpp"
#include "analysis/names/institutions.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kLongestName = 6;  // tokens of the longest spelling worth trying

// Known names that are ordinary words as well: only the tagger can tell.
constexpr std::array<std::string_view, 34> kOrdinaryWords = {
    "dawn",     "apple",     "meta",          "shell",     "labour",      "amazon",   "truss",
    "cleverly", "sturgeon",  "java",          "bild",      "rio",         "victoria", "florence",
    "papua",    "politico",  "duma",          "fars",      "tears",       "met",      "amnesty",
    "pacific",  "atlantic",  "conservatives", "democrats", "republicans", "sputnik",  "target",
    "burhan",   "number 10", "musk",          "tesla",     "georgia",     "jordan"};

struct Scan {
  std::string_view text;
  std::string_view language;
  std::span<const Token> tokens;
  std::vector<std::uint32_t> owner;
  std::vector<Mention>& mentions;
  std::vector<Mention> found{};

  [[nodiscard]] std::string_view word(std::size_t at) const { return tokens[at].of(text); }
  [[nodiscard]] bool capital(std::size_t at) const {
    return at < tokens.size() && tokens[at].kind == TokenKind::kWord && is_capitalised(word(at));
  }
  [[nodiscard]] std::string_view surface(std::size_t from, std::size_t count) const {
    return text.substr(tokens[from].begin, tokens[from + count - 1].end - tokens[from].begin);
  }
  void add(std::size_t from, std::size_t count, EntityType type, std::string_view name) {
    found.push_back(
        {type, std::string(name), {tokens[from].begin, tokens[from + count - 1].end}, {}});
  }
};

bool may_start_institution(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kStarts = {"ministry",   "government", "armed",
                                                       "parliament", "cabinet",    "embassy",
                                                       "president",  "police",     "supreme"};
  return std::ranges::find(kStarts, folded) != kStarts.end();
}

// A longer name that the tagger found ("Russian Foreign Ministry spokeswoman") stays whole only
// when it is not a mere piece of the institution.
bool swallows(const Scan& scan, std::size_t from, std::size_t count) {
  const ByteRange range{scan.tokens[from].begin, scan.tokens[from + count - 1].end};
  for (std::size_t t = from; t < from + count; ++t) {
    const std::uint32_t owner = scan.owner[t];
    if (owner == kNoMention) continue;
    const Mention& mention = scan.mentions[owner];
    if (!range.contains(mention.range) && mention.type != EntityType::kOrg) return false;
    if (mention.type == EntityType::kPerson) return false;
  }
  return true;
}

void find_institutions(Scan& scan) {
  std::array<std::string_view, kLongestName + 2> words;
  for (std::size_t t = 0; t < scan.tokens.size(); ++t) {
    if (scan.tokens[t].kind != TokenKind::kWord) continue;
    const std::string_view first = scan.word(t);
    if (!is_capitalised(first) && !may_start_institution(first)) continue;
    std::size_t count = 0;
    while (count < words.size() && t + count < scan.tokens.size()) {
      const Token& token = scan.tokens[t + count];
      if (token.kind == TokenKind::kPunctuation) break;
      words[count++] = token.of(scan.text);
    }
    const Institution institution = institution_at(std::span(words).first(count));
    if (institution.words < 2 || !swallows(scan, t, institution.words)) continue;
    scan.add(t, institution.words, EntityType::kOrg, institution.name);
    t += institution.words - 1;
  }
}

// German writes every noun with a capital, and any language the first word of a sentence ("La
// France"): no part of a name then. English leaves that to the tagger.
bool capital_by_grammar(const Scan& scan, std::size_t at) {
  if (scan.language == "en" || scan.owner[at] != kNoMention) return false;
  if (scan.language == "de") return true;
  return at == 0 || scan.tokens[at - 1].kind == TokenKind::kPunctuation;
}

// "à Paris Volodymyr Zelensky": what follows begins a name of its own.
bool begins_other_name(const Scan& scan, std::size_t at) {
  if (scan.language == "en" || at + 1 >= scan.tokens.size() || !scan.capital(at + 1)) return false;
  return known_alias(scan.surface(at, 2)).has_value();
}

bool stands_alone(const Scan& scan, std::size_t from, std::size_t count) {
  const auto joined = [&scan](std::size_t left, std::size_t right) {
    if (right >= scan.tokens.size() || !scan.capital(left) || !scan.capital(right)) return false;
    return scan.tokens[right].begin - scan.tokens[left].end <= 1;
  };
  const std::size_t next = from + count;
  if (joined(next - 1, next) && !begins_other_name(scan, next)) return false;
  if (from == 0 || !joined(from - 1, from) || capital_by_grammar(scan, from - 1)) return true;
  if (scan.owner[from - 1] != kNoMention) return true;
  const std::string before = fold(scan.word(from - 1));
  return title_kind(before) != TitleKind::kNone || before == "the" || before == "in" ||
         !country_of_demonym(before).empty();
}

// A known name may take in shorter mentions, never a piece of one, nor one as long as itself.
bool holds_whole_mentions(const Scan& scan, std::size_t from, std::size_t last) {
  const ByteRange range{scan.tokens[from].begin, scan.tokens[last].end};
  for (std::size_t t = from; t <= last; ++t) {
    if (scan.owner[t] == kNoMention) continue;
    const ByteRange inner = scan.mentions[scan.owner[t]].range;
    if (!range.contains(inner) || inner == range) return false;
  }
  return true;
}

bool try_known_name(Scan& scan, std::size_t from) {
  for (std::size_t count = std::min(kLongestName, scan.tokens.size() - from); count > 0; --count) {
    const std::size_t last = from + count - 1;
    if (scan.tokens[last].kind == TokenKind::kPunctuation ||
        !holds_whole_mentions(scan, from, last)) {
      continue;
    }
    const std::string_view surface = scan.surface(from, count);
    auto known = known_alias(surface);
    if (!known) known = known_inflected(surface, scan.language);
    if (!known) continue;
    if (count == 1) {
      const std::string folded = fold(surface);
      if (std::ranges::find(kOrdinaryWords, folded) != kOrdinaryWords.end()) return false;
      if (!stands_alone(scan, from, count)) return false;
    }
    scan.add(from, count, known->type, known->name);
    return true;
  }
  return false;
}

void find_known_names(Scan& scan) {
  std::string folded;
  for (std::size_t t = 0; t < scan.tokens.size(); ++t) {
    if (!scan.capital(t)) continue;
    folded.clear();
    fold(scan.word(t), folded);
    if (!starts_known_name(folded) && !starts_inflected_name(folded, scan.language)) continue;
    const std::size_t before = scan.found.size();
    if (!try_known_name(scan, t)) continue;
    while (t + 1 < scan.tokens.size() && scan.tokens[t + 1].begin < scan.found[before].range.end) {
      ++t;
    }
  }
}

}  // namespace

void add_known_names(std::string_view text, std::string_view language,
                     std::span<const Token> tokens, std::vector<Mention>& mentions) {
  Scan scan{text, language, tokens, mention_of_tokens(tokens, mentions), mentions};
  find_institutions(scan);
  if (!scan.found.empty()) {
    std::erase_if(mentions, [&scan](const Mention& mention) {
      return std::ranges::any_of(scan.found, [&mention](const Mention& institution) {
        return institution.range.overlaps(mention.range);
      });
    });
    mentions.insert(mentions.end(), scan.found.begin(), scan.found.end());
    settle_mentions(mentions);
    scan.owner = mention_of_tokens(tokens, mentions);
    scan.found.clear();
  }
  find_known_names(scan);
  std::erase_if(mentions, [&scan](const Mention& mention) {
    return std::ranges::any_of(scan.found, [&mention](const Mention& known) {
      return known.range.contains(mention.range);
    });
  });
  mentions.insert(mentions.end(), scan.found.begin(), scan.found.end());
  settle_mentions(mentions);
}

}  // namespace lede::analysis
