// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/sentence.hpp"

#include <string>

#include "analysis/string_memo.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

bool is_opening_mark(std::string_view mark) {
  return mark == "\u201C" || mark == "\u00AB" || mark == "\u201E" || mark == "``";
}
bool is_closing_mark(std::string_view mark) {
  return mark == "\u201D" || mark == "\u00BB" || mark == "''";
}

// Some papers quote in single marks, which are apostrophes too: an opening one stands before a
// word and after a space, a closing one after punctuation.
bool opens_single(const Document& document, std::size_t t) {
  const Token& token = document.tokens[t];
  const std::string_view mark = token.of(document.text);
  if (mark != "'" && mark != "\u2018") return false;
  const bool after_space = token.begin == 0 || document.text[token.begin - 1] == ' ' ||
                           document.text[token.begin - 1] == '\n';
  return after_space && t + 1 < document.tokens.size() &&
         document.tokens[t + 1].begin == token.end &&
         is_capitalised(document.tokens[t + 1].of(document.text));
}

bool closes_single(const Document& document, std::size_t t) {
  const Token& token = document.tokens[t];
  const std::string_view mark = token.of(document.text);
  if ((mark != "'" && mark != "\u2019") || t == 0) return false;
  const std::string_view before = document.tokens[t - 1].of(document.text);
  return before == "," || before == "." || before == "!" || before == "?";
}

// Single marks around a word or two name a thing; only what runs to a closing mark after
// punctuation is speech.
bool runs_to_close(const Document& document, std::size_t open) {
  constexpr std::size_t kLongest = 150;
  for (std::size_t t = open + 1; t < document.tokens.size() && t < open + kLongest; ++t) {
    if (closes_single(document, t)) return true;
    const std::string_view mark = document.tokens[t].of(document.text);
    if (t < open + 6 && (mark == "\u2019" || mark == "'")) return false;
  }
  return false;
}

// Two single marks in place of a double one.
bool doubled_single(const Document& document, std::size_t t) {
  const Token& token = document.tokens[t];
  const std::string_view mark = token.of(document.text);
  if (mark != "'" && mark != "\u2019") return false;
  return t + 1 < document.tokens.size() && document.tokens[t + 1].begin == token.end &&
         document.tokens[t + 1].of(document.text) == mark;
}

// True when the next mark from token t on closes a quotation. Looks no further than any quotation
// goes, so that the time stays linear.
bool closes_next(const Document& document, std::size_t t) {
  constexpr std::size_t kLongest = 300;
  for (std::size_t i = t; i < document.tokens.size() && i < t + kLongest; ++i) {
    if (document.tokens[i].kind != TokenKind::kPunctuation) continue;
    const std::string_view mark = document.tokens[i].of(document.text);
    if (is_closing_mark(mark)) return true;
    if (is_opening_mark(mark)) return false;
  }
  return false;
}

// A straight mark between a space and a word.
bool opens_straight(const Document& document, std::size_t t) {
  if (t == 0 || t + 1 >= document.tokens.size()) return false;
  return document.tokens[t - 1].end < document.tokens[t].begin &&
         document.tokens[t + 1].begin == document.tokens[t].end;
}

// A straight mark between a word or its punctuation and a space.
bool closes_straight(const Document& document, std::size_t t) {
  const auto& tokens = document.tokens;
  if (t == 0 || tokens[t - 1].end != tokens[t].begin) return false;
  return t + 1 == tokens.size() || tokens[t + 1].begin > tokens[t].end;
}

struct QuoteReader {
  bool open = false;
  bool single = false;
  bool curly = false;   ///< opened by a mark that has a closing one of its own
  bool nested = false;  ///< straight marks within
  bool low = false;     ///< opened by a low mark, which a high opening one closes

  // True when token t is a mark.
  bool read(const Document& document, std::size_t t) {
    const std::string_view mark = document.tokens[t].of(document.text);
    if (open && single) {
      if (!closes_single(document, t)) return false;
      open = single = false;
      return true;
    }
    if (open && low && mark == "\u201C") {
      open = curly = nested = low = false;
      return true;
    }
    if (is_opening_mark(mark)) {
      low = mark == "\u201E";
      return open = curly = true;
    }
    if (is_closing_mark(mark)) {
      open = curly = nested = low = false;
      return true;
    }
    if (mark == "\"") {
      if (open && curly && (nested || opens_straight(document, t))) {
        nested = !nested;
        return false;
      }
      // The next paragraph of a quotation opens it anew, and nothing closes what is not open.
      open = opens_straight(document, t) || (!open && !closes_straight(document, t));
      curly = false;
      return true;
    }
    if (open && doubled_single(document, t)) {
      open = false;
      return true;
    }
    if (!open && opens_single(document, t) && runs_to_close(document, t))
      return open = single = true;
    return false;
  }
};

/// A word folded, and what the tables have for it, side by side.
struct KnownWord {
  std::string folded{};
  WordInfo info{};
  std::vector<const ContentPhrase*> phrases{};
  bool intervenes = false;
};

KnownWord read_word(std::string_view written) {
  KnownWord word{.folded = fold(written)};
  if (may_be_known(word.folded)) word.info = word_info(word.folded);
  if (may_belong_to_phrase(word.folded)) {
    word.phrases = phrases_starting_with(word.folded);
    word.intervenes = may_intervene(word.folded);
  }
  return word;
}

// A sentence's words point into it until the next one is loaded.
StringMemo<KnownWord>& words_in_use() {
  constexpr std::size_t kRemembered = 1U << 14;
  thread_local StringMemo<KnownWord> words(kRemembered);
  return words;
}

}  // namespace

bool paragraph_between(const Document& document, std::size_t sentence) {
  const std::size_t from = document.sentences[sentence - 1].end;
  const std::size_t to = document.sentences[sentence].begin;
  return document.text.substr(from, to - from).find('\n') != std::string_view::npos;
}

QuoteMap map_quotes(const Document& document) {
  QuoteMap map{std::vector<bool>(document.tokens.size()),
               std::vector<bool>(document.tokens.size())};
  QuoteReader reader;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    // A quotation that a paragraph leaves open goes on only if the next one opens it anew or a
    // list of paragraphs ends with the mark that closes it.
    const bool goes_on =
        reader.open && reader.curly && closes_next(document, document.first_token[s]);
    if (s > 0 && paragraph_between(document, s) && !goes_on) reader = {};
    for (std::size_t t = document.first_token[s]; t < document.first_token[s + 1]; ++t) {
      const bool mark =
          document.tokens[t].kind == TokenKind::kPunctuation && reader.read(document, t);
      map.marks[t] = mark;
      map.inside[t] = reader.open && !mark;
    }
  }
  return map;
}

void Sentence::load(const Document& document, std::size_t index, const QuoteMap& quotes,
                    std::span<const std::uint32_t> mention_of_token,
                    std::span<const Mention> mentions) {
  index_ = index;
  range_ = document.sentences[index];
  text_ = document.text;
  mentions_ = mentions;
  has_quote_ = false;
  words_.clear();
  StringMemo<KnownWord>& known_words = words_in_use();
  known_words.make_room();
  for (std::size_t t = document.first_token[index]; t < document.first_token[index + 1]; ++t) {
    const Token& token = document.tokens[t];
    Word word;
    word.text = token.of(document.text);
    const KnownWord& known = known_words.of(word.text, read_word);
    word.folded = known.folded;
    word.info = &known.info;
    word.phrases = known.phrases;
    word.intervenes = known.intervenes;
    word.mention = mention_of_token[t];
    word.range = {token.begin, token.end};
    word.quoted = quotes.inside[t] || quotes.marks[t];
    word.punctuation = token.kind == TokenKind::kPunctuation;
    has_quote_ = has_quote_ || word.quoted;
    words_.push_back(word);
  }
}

std::size_t Sentence::mention_begin(std::size_t i) const {
  const std::uint32_t mention = words_[i].mention;
  while (i > 0 && words_[i - 1].mention == mention) --i;
  return i;
}

std::size_t Sentence::mention_end(std::size_t i) const {
  const std::uint32_t mention = words_[i].mention;
  while (i < words_.size() && words_[i].mention == mention) ++i;
  return i;
}

bool Sentence::is_pause(std::size_t i) const {
  if (i >= words_.size()) return false;
  const Word& word = words_[i];
  if (word.text == "," || word.text == "\u2014") return true;
  if (word.text != "-" && word.text != "\u2013") return false;
  const bool joins = i > 0 && i + 1 < words_.size() &&
                     words_[i - 1].range.end == word.range.begin &&
                     words_[i + 1].range.begin == word.range.end;
  return !joins;
}

}  // namespace lede::analysis
