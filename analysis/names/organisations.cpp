// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/organisations.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "analysis/aliases.hpp"
#include "analysis/names/institutions.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

bool is_acronym(std::string_view word) {
  std::size_t capitals = 0;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isupper(byte) != 0) ++capitals;
    if (byte >= 0x80) return false;
  }
  return capitals >= 2 && word.size() <= 8 && capitals * 2 > word.size();
}

bool is_small_word(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kSmall = {"of", "for", "the", "and", "on",
                                                      "in", "to",  "de",  "a"};
  return std::ranges::find(kSmall, folded) != kSmall.end();
}

// The token before `bracket` from which the initials up to the bracket spell `acronym`, or the
// bracket itself when they don't. Small words may be skipped; hyphens split words as tokens do.
std::size_t spelled_from(std::string_view text, std::span<const Token> tokens, std::size_t bracket,
                         std::string_view acronym) {
  std::size_t letters = acronym.size();
  std::size_t at = bracket;
  std::size_t start = bracket;
  while (letters > 0 && at > 0) {
    --at;
    const Token& token = tokens[at];
    if (!token.is_term()) {
      if (token.of(text) == "-" || token.of(text) == "&") continue;
      return bracket;
    }
    const std::string folded = fold(token.of(text));
    const char wanted = static_cast<char>(
        std::tolower(static_cast<unsigned char>(acronym[letters - 1])));
    if (folded.front() == wanted) {
      --letters;
      start = at;
    } else if (!is_small_word(folded)) {
      return bracket;
    }
  }
  return letters == 0 ? start : bracket;
}

std::string_view without_article(std::string_view name) {
  for (const std::string_view article : {"The ", "the "}) {
    if (name.starts_with(article)) name.remove_prefix(article.size());
  }
  return name;
}

}  // namespace

std::string canonical_organisation(std::string_view surface) {
  const std::string_view name = trim_name(surface);
  if (const auto known = known_alias(name, EntityType::kOrg)) return std::string(known->name);
  std::string spaced(without_article(name));
  for (const std::string_view ending : {"'s ", "\u2019s "}) {
    for (std::size_t at = spaced.find(ending); at != std::string::npos; at = spaced.find(ending)) {
      spaced.replace(at, ending.size(), " ");
    }
  }
  const std::vector<std::string_view> words = split_cells(spaced, ' ');
  Institution institution = institution_at(words);
  if (institution.words == words.size() && institution.words > 0) return institution.name;
  institution = bare_ministry_at(words);
  if (institution.words == words.size() && institution.words > 0) return institution.name;
  return std::string(without_article(name));
}

void Organisations::learn_acronyms(std::string_view text, std::span<const Token> tokens,
                                   std::vector<Mention>& mentions) {
  std::vector<std::uint32_t> owner = mention_of_tokens(tokens, mentions);
  std::vector<Mention> found;
  for (std::size_t t = 1; t + 2 < tokens.size(); ++t) {
    if (tokens[t].of(text) != "(" || tokens[t + 2].of(text) != ")") continue;
    const std::string_view acronym = tokens[t + 1].of(text);
    if (!is_acronym(acronym)) continue;
    const std::uint32_t before = owner[t - 1];
    std::size_t start = spelled_from(text, tokens, t, acronym);
    if (before != kNoMention && mentions[before].type == EntityType::kPerson) continue;
    if (before != kNoMention) {
      start = std::min<std::size_t>(start, token_at(tokens, mentions[before].range.begin));
    }
    if (start >= t) continue;
    const ByteRange range{tokens[start].begin, tokens[t - 1].end};
    acronyms_.emplace(acronym, canonical_organisation(range.of(text)));
    std::erase_if(found, [&range](const Mention& m) { return m.range.overlaps(range); });
    found.push_back({EntityType::kOrg, std::string(range.of(text)), range, {}});
  }
  std::erase_if(mentions, [&found](const Mention& mention) {
    return std::ranges::any_of(found,
                               [&mention](const Mention& f) { return f.range.overlaps(mention.range); });
  });
  mentions.insert(mentions.end(), found.begin(), found.end());
  settle_mentions(mentions);
}

void Organisations::learn(std::string_view surface) {
  const std::string_view name = without_article(trim_name(surface));
  if (name.find(' ') == std::string_view::npos) return;
  if (std::ranges::find(full_names_, name) == full_names_.end()) full_names_.emplace_back(name);
}

std::string Organisations::resolve(std::string_view surface) const {
  const std::string_view name = without_article(trim_name(surface));
  if (const auto acronym = acronyms_.find(std::string(name)); acronym != acronyms_.end()) {
    return acronym->second;
  }
  if (known_alias(name, EntityType::kOrg)) return canonical_organisation(name);
  const std::string* fuller = nullptr;
  for (const std::string& full : full_names_) {
    if (full.size() <= name.size() + 1 || !full.starts_with(name) || full[name.size()] != ' ') {
      continue;
    }
    if (fuller != nullptr && !full.starts_with(*fuller)) return canonical_organisation(name);
    fuller = &full;
  }
  return canonical_organisation(fuller == nullptr ? name : std::string_view(*fuller));
}

}  // namespace lede::analysis
