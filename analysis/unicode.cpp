// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/unicode.hpp"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#include "analysis/ascii.hpp"
#include "analysis/string_memo.hpp"
#include "lede/error.hpp"

namespace lede::analysis {
namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*instance)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* found = instance(status);
  if (U_FAILURE(status)) {
    throw Error(ErrorCode::kInternal, std::string("ICU data is missing: ") + u_errorName(status));
  }
  return *found;
}

/// Letters that Unicode does not decompose, by their usual English spelling.
std::string_view plain_letter(UChar32 c) {
  switch (c) {
    case 0xF8:
      return "o";  // ø
    case 0x142:
      return "l";  // ł
    case 0x111:    // đ
    case 0xF0:     // ð
      return "d";
    case 0xFE:
      return "th";  // þ
    case 0xE6:
      return "ae";  // æ
    case 0x153:
      return "oe";  // œ
    case 0x131:
      return "i";  // ı
    case 0x259:    // ə, Azerbaijani: Əliyev is Aliyev in English
    case 0x18F:
      return "a";
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2BC:
    case 0x2B9:
    case 0x60:
    case 0xB4:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return "-";
    case 0x301:
      return "";
    default:
      return {};
  }
}

bool strips(UChar32 mark, UChar32 base) {
  if (mark >= 0x64B && mark <= 0x65F) return true;  // Arabic vowel points
  if (mark >= 0x591 && mark <= 0x5C7) return true;  // Hebrew points
  if (mark < 0x300 || mark > 0x36F) return false;
  // й and ї are letters of their own; ё is only a spelling of е, and stress marks are no letters.
  if (base >= 0x400 && base <= 0x52F) return mark == 0x301 || (base == 0x435 && mark == 0x308);
  return true;
}

void fold_unicode(std::string_view word, std::string& out) {
  static const auto& casefold = normalizer(icu::Normalizer2::getNFKCCasefoldInstance);
  static const auto& decompose = normalizer(icu::Normalizer2::getNFDInstance);
  static const auto& compose = normalizer(icu::Normalizer2::getNFCInstance);
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  const auto marked = decompose.normalize(casefold.normalize(source, status), status);
  icu::UnicodeString plain;
  UChar32 base = 0;
  for (std::int32_t i = 0; i < marked.length();) {
    const UChar32 c = marked.char32At(i);
    i += U16_LENGTH(c);
    const bool is_mark = u_charType(c) == U_NON_SPACING_MARK;
    if (is_mark && strips(c, base)) continue;
    if (!is_mark) base = c;
    if (const auto letter = plain_letter(c); letter.data() != nullptr) {
      plain.append(icu::UnicodeString::fromUTF8(
          icu::StringPiece(letter.data(), static_cast<std::int32_t>(letter.size()))));
    } else {
      plain.append(c);
    }
  }
  compose.normalize(plain, status).toUTF8String(out);
  if (U_FAILURE(status)) throw Error(ErrorCode::kInternal, u_errorName(status));
}

// The quotation marks and dashes of English print, U+2010 to U+201E; 0 for others.
char plain_mark(unsigned char last) {
  if (last >= 0x90 && last <= 0x94) return '-';
  if (last == 0x98 || last == 0x99 || last == 0x9B) return '\'';
  return last >= 0x9C && last <= 0x9E ? '"' : '\0';
}

// False when the word holds more than ASCII and such marks; `out` is then as before.
bool fold_marks(std::string_view word, std::string& out) {
  const std::size_t before = out.size();
  for (std::size_t at = 0; at < word.size(); ++at) {
    char folded = '\0';
    if (const auto byte = static_cast<unsigned char>(word[at]); byte < 0x80) {
      folded = kFoldedAscii[byte];
    } else if (word.substr(at, 2) == "\xE2\x80" && at + 2 < word.size()) {
      folded = plain_mark(static_cast<unsigned char>(word[at + 2]));
      at += 2;
    }
    // A NUL of the text itself takes the long way as well.
    if (folded == '\0') {
      out.resize(before);
      return false;
    }
    out += folded;
  }
  return true;
}

void fold_beyond_ascii(std::string_view word, std::string& out) {
  constexpr std::size_t kRemembered = 1U << 12;
  constexpr std::size_t kLongestRemembered = 48;
  if (fold_marks(word, out)) return;
  if (word.size() > kLongestRemembered) return fold_unicode(word, out);
  // ICU takes a microsecond or two for a word.
  thread_local StringMemo<std::string> memo(kRemembered);
  memo.make_room();
  out += memo.of(word, [](std::string_view text) {
    std::string folded;
    fold_unicode(text, folded);
    return folded;
  });
}

std::unique_ptr<icu::Transliterator> transliterator(const char* id) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
      icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, status));
  if (U_FAILURE(status)) {
    throw Error(ErrorCode::kInternal, std::string("ICU has no transliterator ") + id);
  }
  return made;
}

// Each takes some 20 ms to make, as long as a whole cold query: only what is needed is made.
const icu::Transliterator& romaniser(std::string_view language) {
  if (language == "uk") {
    thread_local const auto ukrainian = transliterator("Ukrainian-Latin/BGN; Latin-ASCII");
    return *ukrainian;
  }
  if (language == "ru") {
    thread_local const auto russian = transliterator("Russian-Latin/BGN; Latin-ASCII");
    return *russian;
  }
  thread_local const auto any = transliterator("Any-Latin; Latin-ASCII");
  return *any;
}

}  // namespace

void fold(std::string_view word, std::string& out) {
  if (!is_ascii(word)) return fold_beyond_ascii(word, out);
  const std::size_t before = out.size();
  out.resize(before + word.size());
  fold_ascii(word, out.data() + before);
}

std::string fold(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  fold(word, out);
  return out;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  if (bytes[at] < 0x80) return {static_cast<char32_t>(bytes[at]), 1};
  std::size_t next = at;
  UChar32 c = 0;
  U8_NEXT(bytes, next, text.size(), c);
  if (c < 0) return {0xFFFD, next - at};
  return {static_cast<char32_t>(c), next - at};
}

void append_utf8(char32_t code_point, std::string& out) {
  char buffer[4];
  std::size_t length = 0;
  auto* bytes = reinterpret_cast<std::uint8_t*>(buffer);
  U8_APPEND_UNSAFE(bytes, length, static_cast<std::uint32_t>(code_point));
  out.append(buffer, length);
}

bool is_valid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    if (bytes[at] < 0x80) {
      const bool eight = at + 8 <= text.size() &&
                         (number_at<std::uint64_t>(text.data() + at) & eight_of(0x80)) == 0;
      at += eight ? 8 : 1;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    if (c < 0) return false;
  }
  return true;
}

std::string repair_utf8(std::string_view text, std::size_t& replaced) {
  std::string out;
  out.reserve(text.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    if (c < 0) {
      out += "\xEF\xBF\xBD";
      ++replaced;
    } else {
      out.append(text.substr(start, at - start));
    }
  }
  return out;
}

std::size_t grapheme_floor(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  // A window is enough: no grapheme that a reader would miss is longer than this.
  constexpr std::size_t kWindow = 64;
  std::size_t start = at > kWindow ? at - kWindow : 0;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  const auto window = text.substr(start, at - start + 16);
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, window.data(), static_cast<std::int64_t>(window.size()), &status);
  thread_local const std::unique_ptr<icu::BreakIterator> graphemes(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  graphemes->setText(&utext, status);
  const auto offset = static_cast<std::int32_t>(at - start);
  const auto floor = graphemes->isBoundary(offset) ? offset : graphemes->preceding(offset);
  utext_close(&utext);
  if (U_FAILURE(status) || floor == icu::BreakIterator::DONE) return start;
  return start + static_cast<std::size_t>(floor);
}

std::string romanise(std::string_view text, std::string_view language) {
  auto target = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  romaniser(language).transliterate(target);
  std::string out;
  target.toUTF8String(out);
  // The signs for soft and hard consonants are no letters of the English spelling.
  std::erase_if(out, [](char c) { return c == '\'' || c == '"' || c == '`'; });
  return out;
}

}  // namespace lede::analysis
