// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/other_names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "analysis/aliases.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

// "AML" for "Ada Maria Lind", "SBY" for "Susi Bo-Ylva"
std::string initials_of(std::string_view name) {
  std::string initials;
  bool start = true;
  for (const char c : name) {
    if (start && c != ' ' && c != '-') initials += c;
    start = c == ' ' || c == '-';
  }
  return initials;
}

// The person who is introduced in the same sentence ahead of token `at`, a comma, a dash or a
// bracket behind the name: "Ada Lind, a singer better". Its index, or kNoMention.
std::uint32_t introduced_before(std::string_view text, std::span<const Token> tokens,
                                std::span<const Mention> mentions,
                                const std::vector<std::uint32_t>& owner, std::size_t at) {
  constexpr std::size_t kReach = 10;
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const std::size_t t = at - back;
    const std::string_view word = tokens[t].of(text);
    if (word == "." || word == ";") return kNoMention;
    if (owner[t] == kNoMention || mentions[owner[t]].type != EntityType::kPerson) continue;
    const std::string_view next = tokens[t + 1].of(text);
    const bool apart =
        next == "," || next == "(" || next == "-" || next == "\u2013" || next == "\u2014";
    return apart ? owner[t] : kNoMention;
  }
  return kNoMention;
}

// "AML said", where the article names one Ada Maria Lind and never tells that it shortens her name.
void learn_initials(std::string_view text, std::span<const Mention> mentions, People& people) {
  constexpr std::size_t kShortest = 3;
  std::map<std::string, std::set<std::string_view>> bearers;
  for (const Mention& mention : mentions) {
    if (mention.type != EntityType::kPerson) continue;
    const PersonName named = parse_person(mention.range.of(text));
    if (named.words.size() >= kShortest) bearers[initials_of(named.name)].insert(named.name);
  }
  for (const Mention& mention : mentions) {
    const std::string_view surface = trim_name(mention.range.of(text));
    if (surface.size() < kShortest || !is_all_capitals(surface) || known_alias(surface)) continue;
    const auto found = bearers.find(std::string(surface));
    if (found == bearers.end() || found->second.size() > 1) continue;
    people.learn_other_name(surface, *found->second.begin());
  }
}

}  // namespace

void learn_other_names(std::string_view text, std::span<const Token> tokens, People& people,
                       std::vector<Mention>& mentions) {
  const std::vector<std::uint32_t> owner = mention_of_tokens(tokens, mentions);
  std::vector<Mention> found;
  for (std::size_t t = 2; t + 1 < tokens.size(); ++t) {
    const std::string_view word = tokens[t].of(text);
    if (!is_capitalised(word)) continue;
    const std::uint32_t before = owner[t - 2];
    const bool bracketed = tokens[t - 1].of(text) == "(" && tokens[t + 1].of(text) == ")";
    if (bracketed && before != kNoMention && mentions[before].type == EntityType::kPerson) {
      const PersonName named = parse_person(mentions[before].range.of(text));
      if (word.size() > 1 && word == initials_of(named.name))
        people.learn_other_name(word, named.name);
      continue;
    }
    if (tokens[t - 1].of(text) != "as" || tokens[t - 2].of(text) != "known") continue;
    const std::uint32_t whole = introduced_before(text, tokens, mentions, owner, t - 2);
    if (whole == kNoMention) continue;
    const ByteRange range{tokens[t].begin, tokens[t].end};
    // A second full name has a surname of its own, by which the article may go on.
    if (owner[t] != kNoMention && mentions[owner[t]].range != range) continue;
    people.learn_other_name(range.of(text), parse_person(mentions[whole].range.of(text)).name);
    if (owner[t] == kNoMention) {
      found.push_back({EntityType::kPerson, std::string(range.of(text)), range, {}});
    }
  }
  learn_initials(text, mentions, people);
  mentions.insert(mentions.end(), found.begin(), found.end());
  settle_mentions(mentions);
}

}  // namespace lede::analysis
