// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/recovered_names.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "analysis/aliases.hpp"
#include "analysis/names/apposition.hpp"
#include "analysis/names/ordinary_words.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kLongestName = 4;  // words

struct Scan {
  std::string_view text;
  std::span<const Token> tokens;
  std::vector<std::uint32_t> owner;

  [[nodiscard]] std::string_view word(std::size_t at) const { return tokens[at].of(text); }
  [[nodiscard]] bool free_capital(std::size_t at) const {
    return at < tokens.size() && owner[at] == kNoMention && tokens[at].kind == TokenKind::kWord &&
           is_capitalised(word(at));
  }
  [[nodiscard]] bool after_hyphen(std::size_t at) const {
    return tokens[at].begin > 0 && text[tokens[at].begin - 1] == '-';
  }
  // One past "Anderson-Pyrz", whose parts are tokens of their own.
  [[nodiscard]] std::size_t hyphenated_end(std::size_t at) const {
    while (at + 2 < tokens.size() && word(at + 1) == "-" &&
           tokens[at + 1].begin == tokens[at].end && tokens[at + 2].begin == tokens[at + 1].end) {
      at += 2;
    }
    return at + 1;
  }
  // A capitalised word of no other use.
  [[nodiscard]] bool name_like(std::size_t at) const {
    return free_capital(at) && !after_hyphen(at) && tokens[at].end - tokens[at].begin > 2 &&
           !is_ordinary_word(word(at)) && country_of(word(at)).empty();
  }
  [[nodiscard]] bool adjoin(std::size_t left, std::size_t right) const {
    return tokens[right].begin == tokens[left].end + 1 && text[tokens[left].end] == ' ';
  }
  [[nodiscard]] std::size_t run_end(std::size_t from) const {
    std::size_t end = from;
    while (end < tokens.size() && end - from < kLongestName && name_like(end) &&
           (end == from || adjoin(end - 1, end))) {
      end = hyphenated_end(end);
    }
    return end;
  }
};

bool reports_speech(std::string_view word) {
  constexpr std::array<std::string_view, 12> kVerbs = {
      "said",     "says",   "told",    "added", "claimed",   "denied",
      "insisted", "warned", "accused", "noted", "explained", "stressed"};
  return std::ranges::find(kVerbs, word) != kVerbs.end();
}

// "Mr", "Dr", "President": what follows in capitals is somebody.
bool announces_person(std::string_view word) {
  const TitleKind kind = title_kind(fold(word));
  return kind == TitleKind::kHonorific && is_capitalised(word);
}

// Styles that stay in the name.
bool is_style(std::string_view word) {
  return word == "Sheikh" || word == "Pope" || word == "King" || word == "Queen";
}

bool is_name(const Mention& mention) {
  return mention.type == EntityType::kPerson || mention.type == EntityType::kOrg;
}

// "Export-Import" Bank of Norvia, whose first words the tagger left out.
void add_compound(const Scan& scan, std::size_t first, Mention& mention) {
  const bool compound = first > 2 && scan.free_capital(first - 1) && scan.after_hyphen(first - 1) &&
                        scan.free_capital(first - 3) && scan.adjoin(first - 1, first) &&
                        scan.tokens[first - 3].end == scan.tokens[first - 2].begin;
  if (compound) mention.range.begin = scan.tokens[first - 3].begin;
}

void extend_people(Scan& scan, std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (!is_name(mention)) continue;
    std::size_t first = token_at(scan.tokens, mention.range.begin);
    // "Ben-Gurion University" must not lose its first half.
    while (first > 1 && scan.after_hyphen(first) && is_capitalised(scan.word(first - 2))) {
      first -= 2;
      mention.range.begin = scan.tokens[first].begin;
    }
    if (mention.type == EntityType::kOrg) add_compound(scan, first, mention);
    if (mention.type != EntityType::kPerson) continue;
    const std::size_t end = token_at(scan.tokens, mention.range.end);
    if (first > 0 && (scan.name_like(first - 1) || is_style(scan.word(first - 1))) &&
        scan.adjoin(first - 1, first)) {
      mention.range.begin = scan.tokens[first - 1].begin;
    }
    if (end > 0 && end < scan.tokens.size() && scan.name_like(end) && scan.adjoin(end - 1, end)) {
      mention.range.end = scan.tokens[end].end;
    }
  }
}

// What is a name once is one wherever it stands, with "JV" or "PLC" after it too, and a person's
// with a first name before it.
std::vector<Mention> repeat_single_words(const Scan& scan, const std::vector<Mention>& mentions) {
  constexpr std::size_t kTelling = 4;
  std::unordered_map<std::string_view, EntityType> words;
  for (const Mention& mention : mentions) {
    const std::string_view surface = mention.range.of(scan.text);
    const bool one = surface.find_first_of(" -'.") == std::string_view::npos;
    if (!is_name(mention) || !one || surface.size() < kTelling || is_ordinary_word(surface))
      continue;
    words.try_emplace(surface, mention.type);
  }
  std::vector<Mention> found;
  for (std::size_t t = 0; t < scan.tokens.size() && !words.empty(); ++t) {
    if (!scan.free_capital(t) || scan.after_hyphen(t)) continue;
    const auto known = words.find(scan.word(t));
    if (known == words.end()) continue;
    Mention mention{known->second, {}, {scan.tokens[t].begin, scan.tokens[t].end}, {}};
    if (t + 1 < scan.tokens.size() && scan.free_capital(t + 1) && scan.adjoin(t, t + 1)) {
      constexpr std::array<std::string_view, 8> kForms = {"JV",  "PLC", "AG",  "SA",
                                                          "LLC", "Ltd", "Inc", "Limited"};
      if (std::ranges::find(kForms, scan.word(t + 1)) == kForms.end()) continue;
      mention.type = EntityType::kOrg;
      mention.range.end = scan.tokens[t + 1].end;
    }
    const bool full = mention.type == EntityType::kPerson && t > 0 && scan.name_like(t - 1) &&
                      scan.adjoin(t - 1, t) && !fold(scan.word(t - 1)).ends_with("ing");
    if (full) mention.range.begin = scan.tokens[t - 1].begin;
    mention.name = mention.range.of(scan.text);
    found.push_back(std::move(mention));
  }
  return found;
}

// The words that are a person's name more than once, whatever else they mean.
std::map<std::string_view, std::size_t> surnames_alone(const Scan& scan,
                                                       const std::vector<Mention>& mentions) {
  std::map<std::string_view, std::size_t> times;
  std::map<std::string_view, std::size_t> others;
  for (const Mention& mention : mentions) {
    const std::string_view surface = mention.range.of(scan.text);
    const bool one = surface.find_first_of(" -'.") == std::string_view::npos;
    if (one) ++(mention.type == EntityType::kPerson ? times : others)[surface];
  }
  std::erase_if(times, [&others](const auto& word) {
    const auto other = others.find(word.first);
    return word.second < 2 || (other != others.end() && other->second >= word.second);
  });
  return times;
}

// A word that is a name of its own, neither a person's nor known.
bool taken_for_thing(const Scan& scan, std::size_t at, const std::vector<Mention>& mentions) {
  if (scan.owner[at] == kNoMention) return false;
  const Mention& mention = mentions[scan.owner[at]];
  const bool thing = mention.type == EntityType::kOrg || mention.type == EntityType::kPlace ||
                     mention.type == EntityType::kMisc || mention.type == EntityType::kProduct;
  const std::string_view word = scan.word(at);
  return thing && mention.range.of(scan.text) == word && !known_alias(word) &&
         !is_ordinary_word(word) && country_of(word).empty();
}

// "Quill Deep has worried. … asks Deep": a name in full that the tagger saw only in its short form.
std::vector<Mention> find_full_names(const Scan& scan, const std::vector<Mention>& mentions) {
  std::vector<Mention> found;
  const auto surnames = surnames_alone(scan, mentions);
  for (std::size_t t = 1; t < scan.tokens.size() && !surnames.empty(); ++t) {
    if (!surnames.contains(scan.word(t)) || !scan.adjoin(t - 1, t)) continue;
    if (!scan.name_like(t - 1) && !taken_for_thing(scan, t - 1, mentions)) continue;
    const ByteRange range{scan.tokens[t - 1].begin, scan.tokens[t].end};
    found.push_back({EntityType::kPerson, std::string(range.of(scan.text)), range, {}});
  }
  return found;
}

// "the newspaper Proceso"
bool marked_as_medium(const Scan& scan, std::size_t from) {
  constexpr std::array<std::string_view, 6> kMedia = {"newspaper", "daily",  "magazine",
                                                      "website",   "weekly", "broadcaster"};
  return from > 0 && std::ranges::find(kMedia, scan.word(from - 1)) != kMedia.end();
}

// "the blogger “Rook”": who writes or performs under a name is introduced with it in quotes.
bool marked_as_pen_name(const Scan& scan, std::size_t from) {
  constexpr std::array<std::string_view, 10> kPerformers = {
      "blogger",  "milblogger", "vlogger", "youtuber",   "tiktoker",
      "streamer", "rapper",     "hacker",  "influencer", "commentator"};
  if (from < 2) return false;
  const std::string_view quote = scan.word(from - 1);
  if (quote != "“" && quote != "\"" && quote != "‘" && quote != "'") return false;
  return std::ranges::find(kPerformers, fold(scan.word(from - 2))) != kPerformers.end();
}

bool marked_as_person(const Scan& scan, std::size_t from, std::size_t end) {
  if (marked_as_pen_name(scan, from)) return true;
  if (from > 0 && announces_person(scan.word(from - 1))) return true;
  if (from > 1 && scan.word(from - 1) == "." && announces_person(scan.word(from - 2))) return true;
  // "the UHO said": what has an article is no person.
  const bool article = from > 0 && fold(scan.word(from - 1)) == "the";
  if (end < scan.tokens.size() && reports_speech(scan.word(end))) return !article;
  const bool after_office = from > 0 && !scan.free_capital(from - 1) &&
                            title_kind(fold(scan.word(from - 1))) == TitleKind::kRole;
  if (after_office && end - from > 1) return true;
  return end - from > 1 && is_described(scan.text, scan.tokens, end);
}

std::vector<Mention> find_marked_names(const Scan& scan) {
  std::vector<Mention> found;
  for (std::size_t t = 0; t < scan.tokens.size(); ++t) {
    if (!scan.free_capital(t)) continue;
    const std::size_t end = scan.run_end(t);
    if (end == t) continue;
    const ByteRange range{scan.tokens[t].begin, scan.tokens[end - 1].end};
    const std::string_view surface = range.of(scan.text);
    if (!known_alias(surface)) {
      if (marked_as_medium(scan, t) || is_described_as_body(scan.text, scan.tokens, end)) {
        found.push_back({EntityType::kOrg, std::string(surface), range, {}});
      } else if (marked_as_person(scan, t, end)) {
        found.push_back({EntityType::kPerson, std::string(surface), range, {}});
      }
    }
    t = end - 1;
  }
  return found;
}

void add_all(std::vector<Mention> found, std::vector<Mention>& mentions) {
  mentions.insert(mentions.end(), std::make_move_iterator(found.begin()),
                  std::make_move_iterator(found.end()));
  settle_mentions(mentions);
}

}  // namespace

void recover_people(std::string_view text, std::span<const Token> tokens,
                    std::vector<Mention>& mentions) {
  Scan scan{text, tokens, mention_of_tokens(tokens, mentions)};
  extend_people(scan, mentions);
  settle_mentions(mentions);
  scan.owner = mention_of_tokens(tokens, mentions);
  add_all(find_full_names(scan, mentions), mentions);
  add_all(find_marked_names(scan), mentions);
  scan.owner = mention_of_tokens(tokens, mentions);
  add_all(repeat_single_words(scan, mentions), mentions);
}

void repeat_people(std::string_view text, std::span<const Token> tokens, const People& people,
                   std::vector<Mention>& mentions) {
  Scan scan{text, tokens, mention_of_tokens(tokens, mentions)};
  std::vector<Mention> found;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    if (!scan.free_capital(t) || scan.after_hyphen(t)) continue;
    const std::size_t end = scan.hyphenated_end(t);
    const ByteRange range{tokens[t].begin, tokens[end - 1].end};
    if (!people.has_surname(fold(range.of(text))) && !people.has_other_name(range.of(text))) {
      continue;
    }
    const bool joined =
        (t > 0 && scan.free_capital(t - 1) && scan.adjoin(t - 1, t)) ||
        (end < tokens.size() && scan.free_capital(end) && scan.adjoin(end - 1, end));
    if (joined) continue;
    found.push_back({EntityType::kPerson, std::string(range.of(text)), range, {}});
  }
  mentions.insert(mentions.end(), found.begin(), found.end());
  settle_mentions(mentions);
}

}  // namespace lede::analysis
