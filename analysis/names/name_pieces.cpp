// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/name_pieces.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "analysis/names/apposition.hpp"
#include "analysis/names/ordinary_words.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/names/surface_kinds.hpp"
#include "analysis/names/titles.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

struct Pieces {
  std::string_view text;
  std::span<const Token> tokens;
  std::vector<std::uint32_t> owner;
  std::vector<Mention>& mentions;

  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < tokens.size() ? tokens[at].of(text) : std::string_view();
  }
  [[nodiscard]] bool adjoin(std::size_t left, std::size_t right) const {
    return right < tokens.size() && tokens[right].begin == tokens[left].end + 1 &&
           text[tokens[left].end] == ' ';
  }
  [[nodiscard]] bool is_person(std::size_t at) const {
    return owner[at] != kNoMention && mentions[owner[at]].type == EntityType::kPerson;
  }
  // A capital that begins or ends a name: a person's, or no mention's and not a title's.
  [[nodiscard]] bool may_be_name(std::size_t at) const {
    if (at >= tokens.size() || !is_capitalised(word(at))) return false;
    return is_person(at) || (owner[at] == kNoMention && !is_ordinary_word(word(at)));
  }
};

bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 17> kParticles = {"la",  "le",  "de",  "da",  "do",  "dos",
                                                           "das", "du",  "del", "van", "von", "der",
                                                           "den", "ter", "ten", "bin", "ibn"};
  return std::ranges::find(kParticles, word) != kParticles.end();
}

// Where the particles that end before `at` begin: "van der".
std::size_t particles_begin(const Pieces& pieces, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 2 && is_particle(pieces.word(begin - 1)) &&
         pieces.adjoin(begin - 1, begin)) {
    --begin;
  }
  return begin;
}

// "Smokie la" Grange, José Eduardo "dos Santos".
void join_particles(const Pieces& pieces, Mention& mention) {
  const std::size_t first = token_at(pieces.tokens, mention.range.begin);
  const std::size_t from = particles_begin(pieces, first);
  if (from < first && from > 0 && pieces.adjoin(from - 1, from) && pieces.may_be_name(from - 1)) {
    const std::uint32_t other = pieces.owner[from - 1];
    mention.range.begin =
        other == kNoMention ? pieces.tokens[from - 1].begin : pieces.mentions[other].range.begin;
  }
  std::size_t end = token_at(pieces.tokens, mention.range.end);
  const std::size_t begin = end;
  while (is_particle(pieces.word(end)) && end - begin < 2 && pieces.adjoin(end - 1, end)) ++end;
  if (end > begin && pieces.may_be_name(end) && pieces.adjoin(end - 1, end)) {
    const std::uint32_t other = pieces.owner[end];
    mention.range.end =
        other == kNoMention ? pieces.tokens[end].end : pieces.mentions[other].range.end;
  }
}

bool is_quote(std::string_view mark) {
  return mark == "\"" || mark == "\u201C" || mark == "\u201D" || mark == "\u2018" ||
         mark == "\u2019" || mark == "'";
}

// First “Nick” Surname: the mention is the surname's.
void join_nickname(const Pieces& pieces, Mention& mention) {
  const std::size_t first = token_at(pieces.tokens, mention.range.begin);
  if (first < 4 || !is_quote(pieces.word(first - 1)) || !pieces.adjoin(first - 1, first)) return;
  const std::size_t nick = first - 2;
  const std::size_t given = first - 4;
  const bool quoted = is_capitalised(pieces.word(nick)) && is_quote(pieces.word(first - 3)) &&
                      pieces.tokens[nick].end == pieces.tokens[first - 1].begin &&
                      pieces.tokens[first - 3].end == pieces.tokens[nick].begin;
  if (!quoted || !pieces.adjoin(given, first - 3) || !pieces.may_be_name(given)) return;
  const std::uint32_t other = pieces.owner[given];
  mention.range.begin =
      other == kNoMention ? pieces.tokens[given].begin : pieces.mentions[other].range.begin;
}

// A word that may be somebody's first name ("Harmony", "Grace"), not one of grammar.
bool may_be_first_name(std::string_view word) {
  const std::string folded = fold(word);
  if (folded.size() < 3 || folded.ends_with("ly") || title_kind(folded) != TitleKind::kNone) {
    return false;
  }
  const WordInfo& info = word_info(folded);
  return info.classes == 0 && info.verb == nullptr;
}

// "Harmony" Hunter, a tourism officer: what is told of her shows that the name stands in full.
void add_first_name(const Pieces& pieces, Mention& mention) {
  const std::string_view surface = mention.range.of(pieces.text);
  if (surface.find(' ') != std::string_view::npos) return;
  const std::size_t first = token_at(pieces.tokens, mention.range.begin);
  if (first == 0 || !pieces.adjoin(first - 1, first)) return;
  const std::size_t before = first - 1;
  const std::string_view word = pieces.word(before);
  if (pieces.owner[before] != kNoMention || !is_capitalised(word) || !may_be_first_name(word)) {
    return;
  }
  const std::size_t end = token_at(pieces.tokens, mention.range.end);
  if (!is_described(pieces.text, pieces.tokens, end)) return;
  mention.range.begin = pieces.tokens[before].begin;
}

// "Mr Zo Quill Vane", of which the tagger saw "Quill Vane": a name starts behind its honorific.
void add_behind_honorific(const Pieces& pieces, Mention& mention) {
  const std::size_t first = token_at(pieces.tokens, mention.range.begin);
  if (first < 2 || !pieces.adjoin(first - 1, first)) return;
  const std::size_t before = first - 1;
  const std::string_view word = pieces.word(before);
  const bool name = pieces.owner[before] == kNoMention && is_capitalised(word) &&
                    title_kind(fold(word)) == TitleKind::kNone;
  if (!name || pieces.text[pieces.tokens[before].begin - 1] != ' ') return;
  const bool dot = pieces.word(before - 1) == "." && before > 1;
  const std::string_view title = pieces.word(dot ? before - 2 : before - 1);
  if (title_kind(fold(title)) == TitleKind::kHonorific && is_capitalised(title)) {
    mention.range.begin = pieces.tokens[before].begin;
  }
}

// "Minister of Ports and Tides Quill Vane": "Tides" ends what the minister is in charge of.
void drop_portfolio(const Pieces& pieces, Mention& mention) {
  constexpr std::size_t kReach = 8;
  constexpr std::array<std::string_view, 4> kPosts = {"minister", "secretary", "undersecretary",
                                                      "commissioner"};
  const std::size_t first = token_at(pieces.tokens, mention.range.begin);
  const std::size_t end = token_at(pieces.tokens, mention.range.end);
  if (first < 3 || end - first < 3 || pieces.word(first - 1) != "and") return;
  if (!pieces.adjoin(first, first + 1)) return;
  for (std::size_t back = 2; back <= kReach && back <= first; ++back) {
    const std::string_view word = pieces.word(first - back);
    if (!pieces.tokens[first - back].is_term()) return;
    if (std::ranges::find(kPosts, fold(word)) == kPosts.end()) continue;
    if (pieces.word(first - back + 1) != "of" && pieces.word(first - back + 1) != "for") return;
    mention.range.begin = pieces.tokens[first + 1].begin;
    return;
  }
}

// "Cho Jae"-hyun, Jung "Hae"-in: the second syllable of a given name, small behind its hyphen.
void add_syllable(const Pieces& pieces, Mention& mention) {
  constexpr std::size_t kLongest = 5;
  // Syllables that are words as well; others ("-led", "-era") tell of somebody.
  constexpr std::array<std::string_view, 24> kSyllables = {
      "in", "young", "sun", "man",  "won",  "song", "hung", "do",   "woo",  "ho",  "ha",  "min",
      "mo", "bin",   "gun", "shin", "sang", "wing", "ling", "ming", "ping", "fan", "kit", "long"};
  const std::size_t hyphen = token_at(pieces.tokens, mention.range.end);
  if (hyphen + 1 >= pieces.tokens.size() || pieces.word(hyphen) != "-") return;
  const Token& token = pieces.tokens[hyphen + 1];
  const bool joined = pieces.tokens[hyphen].begin == mention.range.end &&
                      token.begin == pieces.tokens[hyphen].end && pieces.word(hyphen + 2) != "-";
  const std::string_view syllable = pieces.word(hyphen + 1);
  const bool small = !syllable.empty() && syllable.size() <= kLongest && syllable[0] >= 'a' &&
                     syllable[0] <= 'z' && pieces.owner[hyphen + 1] == kNoMention;
  const std::string_view name = mention.range.of(pieces.text);
  if (!joined || !small || name.find(' ') == name.npos) return;
  const bool word = is_ordinary_word(syllable) || word_info(syllable).classes != 0 ||
                    syllable == "era" || syllable == "esque";
  if (!word || std::ranges::find(kSyllables, syllable) != kSyllables.end()) {
    mention.range.end = token.end;
  }
}

// "DGP) LR Bishnoi": what stands before a bracket that closes and never opened is another's.
void cut_at_bracket(std::string_view text, Mention& mention) {
  const std::string_view surface = mention.range.of(text);
  const std::size_t close = surface.find(") ");
  if (close == std::string_view::npos || surface.find('(') < close) return;
  mention.range.begin += close + 2;
  const bool named = mention.type == EntityType::kMisc || mention.type == EntityType::kProduct;
  if (named) mention.type = EntityType::kPerson;
}

// First "Lady Ada Lind", and "the First Lady": the word belongs to the title.
void cut_first_lady(const Pieces& pieces, Mention& mention) {
  const std::size_t first = token_at(pieces.tokens, mention.range.begin);
  const std::string_view word = pieces.word(first);
  if (first == 0 || !is_spouse_title(word)) return;
  const std::string rank = fold(pieces.word(first - 1));
  if ((rank != "first" && rank != "second") || !pieces.adjoin(first - 1, first)) return;
  const bool alone = mention.range.end <= pieces.tokens[first].end;
  mention.range.begin = alone ? mention.range.end : pieces.tokens[first + 1].begin;
}

// "Ministry of Tides, Central Bank" names two.
void split_list(std::string_view text, std::vector<Mention>& mentions, std::size_t m) {
  const std::string_view surface = mentions[m].range.of(text);
  const std::size_t comma = surface.find(", ");
  if (mentions[m].type != EntityType::kOrg || comma == std::string_view::npos) return;
  if (!ends_like_organisation(surface.substr(0, comma)) ||
      !ends_like_organisation(surface.substr(comma + 2))) {
    return;
  }
  Mention second = mentions[m];
  second.range.begin += comma + 2;
  mentions[m].range.end = mentions[m].range.begin + comma;
  mentions.push_back(std::move(second));
}

bool starts_sentence(const Pieces& pieces, std::size_t token) {
  if (token == 0) return true;
  constexpr std::array<std::string_view, 7> kBefore = {".",      "!",  "?", "\u201D",
                                                       "\u201C", "\"", ":"};
  return std::ranges::find(kBefore, pieces.word(token - 1)) != kBefore.end();
}

// The words of an article as they are written; collected when first asked for, which few articles
// do.
class WrittenWords {
 public:
  WrittenWords(std::string_view text, std::span<const Token> tokens)
      : text_(text), tokens_(tokens) {}

  [[nodiscard]] bool contain(std::string_view word) {
    if (words_.empty()) {
      for (const Token& token : tokens_) words_.insert(token.of(text_));
    }
    return words_.contains(word);
  }

 private:
  std::string_view text_;
  std::span<const Token> tokens_;
  std::unordered_set<std::string_view> words_{};
};

// "Hibakusha Quill Vane" at the start of a sentence: what the article also writes small is a word.
void drop_common_word(const Pieces& pieces, WrittenWords& written, Mention& mention) {
  const std::size_t first = token_at(pieces.tokens, mention.range.begin);
  const std::string_view surface = mention.range.of(pieces.text);
  if (std::ranges::count(surface, ' ') < 2 || !starts_sentence(pieces, first)) return;
  const std::string folded = fold(pieces.word(first));
  if (pieces.word(first).size() + 1 !=
      pieces.tokens[first + 1].begin - pieces.tokens[first].begin) {
    return;
  }
  if (written.contain(folded)) mention.range.begin = pieces.tokens[first + 1].begin;
}

}  // namespace

void join_name_pieces(std::string_view text, std::span<const Token> tokens,
                      std::vector<Mention>& mentions) {
  const std::size_t found = mentions.size();
  for (std::size_t m = 0; m < found; ++m) {
    cut_at_bracket(text, mentions[m]);
    split_list(text, mentions, m);
  }
  settle_mentions(mentions);
  const Pieces pieces{text, tokens, mention_of_tokens(tokens, mentions), mentions};
  for (Mention& mention : mentions) {
    if (mention.type != EntityType::kPerson) continue;
    cut_first_lady(pieces, mention);
    if (mention.range.empty()) continue;
    join_particles(pieces, mention);
    join_nickname(pieces, mention);
    add_first_name(pieces, mention);
    add_behind_honorific(pieces, mention);
    drop_portfolio(pieces, mention);
    add_syllable(pieces, mention);
  }
  settle_mentions(mentions);
}

void drop_common_words(std::string_view text, std::span<const Token> tokens,
                       std::vector<Mention>& mentions) {
  const Pieces pieces{text, tokens, {}, mentions};
  WrittenWords written(text, tokens);
  for (Mention& mention : mentions) {
    if (mention.type == EntityType::kPerson) drop_common_word(pieces, written, mention);
  }
}

}  // namespace lede::analysis
