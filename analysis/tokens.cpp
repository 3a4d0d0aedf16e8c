// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tokens.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <memory>

#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

enum class Kind : std::uint8_t {
  kSpace,
  kLetter,
  kDigit,
  kApostrophe,
  kIgnorable,
  kOther,
  kComplex
};

/// What a code point is to the tokeniser. kComplex: scripts that write words without spaces.
Kind classify_unicode(char32_t c) {
  if (c == 0x2019 || c == 0x2BC || c == 0xFF07) return Kind::kApostrophe;
  if (c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
      (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F)) {
    return Kind::kIgnorable;
  }
  const auto point = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(point) || c == 0x85) return Kind::kSpace;
  const auto mask = U_GET_GC_MASK(point);
  if ((mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0) {
    if (c >= 0xE00 && u_getIntPropertyValue(point, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) {
      return Kind::kComplex;
    }
    if ((c >= 0x2E80 && u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC)) ||
        (c >= 0x3040 && c <= 0x30FF)) {
      return Kind::kComplex;
    }
    return Kind::kLetter;
  }
  if ((mask & U_GC_ND_MASK) != 0) return Kind::kDigit;
  return Kind::kOther;
}

constexpr std::array<Kind, 128> ascii_kinds() {
  std::array<Kind, 128> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    const auto lower = static_cast<char>(c | 0x20);
    if (lower >= 'a' && lower <= 'z' && c >= 'A')
      kinds[c] = Kind::kLetter;
    else if (c >= '0' && c <= '9')
      kinds[c] = Kind::kDigit;
    else if (c <= ' ' || c == 127)
      kinds[c] = Kind::kSpace;
    else if (c == '\'')
      kinds[c] = Kind::kApostrophe;
    else
      kinds[c] = Kind::kOther;
  }
  return kinds;
}
constexpr auto kAsciiKinds = ascii_kinds();

struct Point {
  Kind kind = Kind::kSpace;
  std::uint32_t bytes = 0;
};

class Scanner {
 public:
  Scanner(std::string_view text, ByteRange range, std::vector<Token>& tokens)
      : text_(text), end_(static_cast<std::uint32_t>(range.end)), tokens_(tokens) {
    at_ = static_cast<std::uint32_t>(range.begin);
  }

  void run() {
    while (at_ < end_) {
      const auto point = at(at_);
      switch (point.kind) {
        case Kind::kSpace:
        case Kind::kIgnorable:
          at_ += point.bytes;
          break;
        case Kind::kLetter:
          word();
          break;
        case Kind::kDigit:
          number();
          break;
        case Kind::kComplex:
          complex_run();
          break;
        case Kind::kApostrophe:
        case Kind::kOther:
          punctuation(point.bytes);
          break;
      }
    }
  }

 private:
  [[nodiscard]] Point at(std::uint32_t position) const {
    if (position >= end_) return {Kind::kSpace, 0};
    const auto byte = static_cast<unsigned char>(text_[position]);
    if (byte < 0x80) return {kAsciiKinds[byte], 1};
    const auto point = code_point_at(text_.substr(0, end_), position);
    return {classify_unicode(point.value), static_cast<std::uint32_t>(point.bytes)};
  }

  void emit(std::uint32_t begin, std::uint32_t end, TokenKind kind) {
    tokens_.push_back({begin, end, kind});
    at_ = end;
  }

  [[nodiscard]] bool is_upper(std::uint32_t position) const {
    return position < end_ && text_[position] >= 'A' && text_[position] <= 'Z';
  }
  [[nodiscard]] bool is_ascii_letter(std::uint32_t position) const {
    return position < end_ && static_cast<unsigned char>(text_[position]) < 0x80 &&
           at(position).kind == Kind::kLetter;
  }

  /// End of "U.S." or "p.m." when one begins here, else 0. A lone "V." counts when it is a
  /// capital between names, so that an initial is one token and never ends a sentence.
  [[nodiscard]] std::uint32_t acronym_end() const {
    auto position = at_;
    std::uint32_t letters = 0;
    while (is_ascii_letter(position) && position + 1 < end_ && text_[position + 1] == '.') {
      position += 2;
      ++letters;
    }
    if (letters >= 2) {
      // "U.S.A" without its last dot, but not "p.m.Then".
      if (is_ascii_letter(position)) return is_ascii_letter(position + 1) ? 0 : position + 1;
      return position;
    }
    const bool initial = letters == 1 && is_upper(at_) && position + 1 < end_ &&
                         text_[position] == ' ' && is_upper(position + 1);
    return initial ? position : 0;
  }

  /// Length of the clitic's letters after an apostrophe at `position`, or 0.
  [[nodiscard]] std::uint32_t clitic_letters(std::uint32_t position) const {
    std::uint32_t letters = 0;
    std::array<char, 2> lower{};
    while (is_ascii_letter(position + letters)) {
      if (letters == 2) return 0;
      lower[letters] = static_cast<char>(text_[position + letters] | 0x20);
      ++letters;
    }
    if (at(position + letters).kind == Kind::kDigit) return 0;
    const std::string_view rest(lower.data(), letters);
    constexpr std::array<std::string_view, 7> kClitics = {"s", "t", "d", "m", "re", "ve", "ll"};
    for (const auto clitic : kClitics) {
      if (rest == clitic) return letters;
    }
    return 0;
  }

  /// Nearly all words are ASCII letters up to a space or a mark that no word goes on over.
  void word() {
    auto position = at_;
    while (position < end_ && is_plain(position)) ++position;
    if (position - at_ > 1 && (position >= end_ || ends_words(position))) {
      return emit(at_, position, TokenKind::kWord);
    }
    any_word();
  }

  [[nodiscard]] bool is_plain(std::uint32_t position) const {
    const auto byte = static_cast<unsigned char>(text_[position]);
    return byte < 0x80 && (kAsciiKinds[byte] == Kind::kLetter || kAsciiKinds[byte] == Kind::kDigit);
  }
  [[nodiscard]] bool ends_words(std::uint32_t position) const {
    const auto byte = static_cast<unsigned char>(text_[position]);
    return byte < 0x80 && byte != '&' && kAsciiKinds[byte] != Kind::kApostrophe;
  }

  void any_word() {
    if (const auto end = acronym_end(); end != 0) return emit(at_, end, TokenKind::kWord);
    const auto begin = at_;
    auto position = at_;
    while (true) {
      const auto point = at(position);
      if (point.bytes != 0 && (point.kind == Kind::kLetter || point.kind == Kind::kDigit ||
                               point.kind == Kind::kIgnorable)) {
        position += point.bytes;
        continue;
      }
      if (joins_ampersand(position)) {
        ++position;
        continue;
      }
      if (point.kind != Kind::kApostrophe || point.bytes == 0) break;
      const auto after = position + point.bytes;
      if (const auto letters = clitic_letters(after); letters != 0) {
        return word_with_clitic(begin, position, after + letters);
      }
      if (at(after).kind != Kind::kLetter || at(after).bytes == 0) break;
      position = after;
    }
    emit(begin, position, TokenKind::kWord);
  }

  /// "AT&T", "R&D".
  [[nodiscard]] bool joins_ampersand(std::uint32_t position) const {
    return position > 0 && position < end_ && text_[position] == '&' && is_upper(position - 1) &&
           is_upper(position + 1);
  }

  void word_with_clitic(std::uint32_t begin, std::uint32_t apostrophe, std::uint32_t end) {
    auto split = apostrophe;
    const bool negation = (text_[end - 1] | 0x20) == 't' && end - apostrophe <= 4 &&
                          apostrophe > begin + 1 && (text_[apostrophe - 1] | 0x20) == 'n';
    if (negation) split = apostrophe - 1;
    if ((text_[end - 1] | 0x20) == 't' && !negation) return emit(begin, end, TokenKind::kWord);
    emit(begin, split, TokenKind::kWord);
    emit(split, end, TokenKind::kClitic);
  }

  void number() {
    const auto begin = at_;
    auto position = at_;
    bool letters = false;
    while (true) {
      const auto point = at(position);
      if (point.bytes == 0) break;
      if (point.kind == Kind::kLetter) letters = true;
      const bool inner =
          !letters && point.bytes == 1 &&
          (text_[position] == '.' || text_[position] == ',' || text_[position] == ':') &&
          at(position + 1).bytes != 0 && at(position + 1).kind == Kind::kDigit;
      if (point.kind != Kind::kDigit && point.kind != Kind::kLetter && !inner) break;
      position += point.bytes;
    }
    emit(begin, position, letters ? TokenKind::kWord : TokenKind::kNumber);
  }

  void punctuation(std::uint32_t bytes) {
    auto end = at_ + bytes;
    const char c = text_[at_];
    while ((c == '.' || c == '-') && end < end_ && text_[end] == c) ++end;
    emit(at_, end, TokenKind::kPunctuation);
  }

  void complex_run() {
    auto end = at_;
    for (auto point = at(end); point.bytes != 0 && point.kind == Kind::kComplex; point = at(end)) {
      end += point.bytes;
    }
    UErrorCode status = U_ZERO_ERROR;
    thread_local const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text_.data() + at_, static_cast<std::int64_t>(end - at_), &status);
    words->setText(&utext, status);
    const auto start = at_;
    auto begin = words->first();
    for (auto next = words->next(); next != icu::BreakIterator::DONE; next = words->next()) {
      emit(start + static_cast<std::uint32_t>(begin), start + static_cast<std::uint32_t>(next),
           TokenKind::kWord);
      begin = next;
    }
    utext_close(&utext);
    at_ = end;
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t end_;
  std::vector<Token>& tokens_;
};

}  // namespace

void tokenize(std::string_view text, ByteRange range, std::vector<Token>& tokens) {
  Scanner(text, range, tokens).run();
}

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5);
  tokenize(text, {0, text.size()}, tokens);
  return tokens;
}

}  // namespace lede::analysis
