// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/token_attributes.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "analysis/tagger/feature_templates.hpp"
#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/model.hpp"
#include "analysis/tagger/quiet_words.hpp"
#include "analysis/tagger/transitions.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis::tagging {
namespace {

/// A word with longer runs than this says nothing by its middle.
constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kShortestWithGrams = 4;
constexpr std::size_t kEnding = 3;

constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// One letter for each character: X, x, 0, w (letter without case) or the character itself.
void outline(std::string_view word, std::string& out) {
  out.clear();
  for (std::size_t at = 0; at < word.size();) {
    const char c = word[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      out += is_upper(c) ? 'X' : is_lower(c) ? 'x' : is_digit(c) ? '0' : c;
      ++at;
      continue;
    }
    const auto point = code_point_at(word, at);
    const auto value = static_cast<UChar32>(point.value);
    out += u_isupper(value) || u_istitle(value) ? 'X'
           : u_islower(value)                   ? 'x'
           : u_isdigit(value)                   ? '0'
           : u_isalpha(value)                   ? 'w'
                                                : '~';
    at += std::max<std::size_t>(point.bytes, 1);
  }
}

CaseClass punctuation_class(std::string_view outlined) {
  switch (outlined.front()) {
    case '-':
      return CaseClass::kHyphen;
    case '"':
    case '\'':
    case '`':
      return CaseClass::kQuote;
    case '.':
    case '?':
    case '!':
      return CaseClass::kSentenceEnd;
    case ',':
      return CaseClass::kComma;
    default:
      return CaseClass::kOtherPunctuation;
  }
}

CaseClass classify(std::string_view outlined) {
  std::size_t upper = 0, lower = 0, digits = 0, uncased = 0, dots = 0;
  for (const char c : outlined) {
    upper += c == 'X';
    lower += c == 'x';
    digits += c == '0';
    uncased += c == 'w';
    dots += c == '.';
  }
  const auto letters = upper + lower + uncased;
  if (letters == 0) return digits > 0 ? CaseClass::kDigit : punctuation_class(outlined);
  if (digits > 0) return CaseClass::kAlnum;
  if (upper == 0) return uncased > 0 ? CaseClass::kUncased : CaseClass::kLower;
  if (upper == 1 && letters == 1) return CaseClass::kInitial;
  if (lower == 0) return dots > 0 ? CaseClass::kAcronym : CaseClass::kUpper;
  if (outlined.front() == 'X' && upper == 1) return CaseClass::kTitle;
  return CaseClass::kMixed;
}

std::uint64_t shape_of(std::string_view outlined) {
  std::string shape;
  for (const char c : outlined) {
    const auto size = shape.size();
    if (size >= 2 && shape[size - 1] == c && shape[size - 2] == c) continue;
    shape += c;
  }
  return hash_bytes(shape);
}

void set_affixes(std::string_view folded, WordParts& parts) {
  for (std::size_t length = 1; length <= kAffixes && length < folded.size(); ++length) {
    parts.prefix[length - 1] = hash_bytes(folded.substr(0, length));
    parts.suffix[length - 1] = hash_bytes(folded.substr(folded.size() - length));
  }
}

std::uint64_t acronym_letters(std::string_view word) {
  std::uint64_t letters = 0;
  std::size_t count = 0;
  for (const char c : word) {
    if (c == '.') continue;
    if (!is_upper(c) || ++count > kLongestAcronym) return 0;
    letters = letters << 8 | static_cast<unsigned char>(c);
  }
  return count < kShortestAcronym ? 0 : letters;
}

/// The last one is of three bytes, so that it tells the end of the word.
void set_grams(std::string_view folded, WordParts& parts) {
  for (std::size_t at = 1; at + 3 <= folded.size() && parts.gram_count < kMaxGrams; ++at) {
    std::uint32_t gram = 0;
    for (std::size_t k = at; k < at + 4; ++k) {
      gram = gram << 8 | (k < folded.size() ? static_cast<unsigned char>(folded[k]) : 0U);
    }
    parts.grams[parts.gram_count++] = gram;
  }
}

/// Words of headlines in capitals, and capitalised first words, are looked up in their other
/// spellings as well.
const WordSlot* find_spelling(const Model& model, std::string_view word, const std::string& folded,
                              const TokenAttributes& token) {
  if (const auto* found = model.find_word(token.exact)) return found;
  if (token.case_class == CaseClass::kUpper && !folded.empty()) {
    std::string title = folded;
    title.front() = word.front();
    if (const auto* found = model.find_word(hash_bytes(title))) return found;
  }
  return model.find_word(token.folded);
}

/// The spelling that tells what an unexpected one may stand for: "visit" of "Visit", and of an
/// unknown "malaysia" the name.
const WordSlot* find_other_case(const Model& model, const std::string& folded,
                                const TokenAttributes& token) {
  if (token.capital) return model.find_word(token.folded);
  if (token.case_class != CaseClass::kLower || token.fine != 0) return nullptr;
  if (folded.empty() || !is_lower(folded.front())) return nullptr;
  std::string title = folded;
  title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return model.find_word(hash_bytes(title));
}

/// Fills in what the model's table of words knows.
void look_up(const Model& model, std::string_view word, const std::string& folded,
             TokenAttributes& token) {
  if (const auto* known = find_spelling(model, word, folded, token)) {
    token.fine = known->fine;
    token.middle = known->fine != 0 ? static_cast<std::uint16_t>(known->middle + 1) : 0;
    token.coarse = known->fine != 0 ? static_cast<std::uint16_t>(known->coarse + 1) : 0;
    token.rank = known->detail;
  }
  const auto* other = find_other_case(model, folded, token);
  if (other != nullptr && other->fine != 0) {
    token.other_fine = other->fine;
    token.other_middle = static_cast<std::uint16_t>(other->middle + 1);
    token.other_rank = other->detail;
  }
  if (const auto* known = model.find_word(casing_key(token.folded))) {
    token.casing = known->casing;
    token.parts_of_speech = known->detail;
  }
}

}  // namespace

void fold_word(std::string_view word, std::string& out) {
  out.clear();
  word = word.substr(0, kLongestWord);
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      out.clear();
      fold(word, out);
      break;
    }
    out += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (char& c : out) {
    if (is_digit(c)) c = '0';
  }
}

std::uint64_t casing_key(std::uint64_t folded_hash) {
  return mix(folded_hash, 1);
}

SentenceCase sentence_case(SentenceTokens tokens) {
  std::size_t words = 0, upper = 0, title = 0, long_words = 0, long_capitals = 0;
  for (const auto token : tokens) {
    if (token.empty() || !(is_upper(token.front()) || is_lower(token.front()))) continue;
    ++words;
    const bool capital = is_upper(token.front());
    const bool all = capital && std::ranges::none_of(token, is_lower);
    upper += all && token.size() > 1;
    title += capital;
    long_words += token.size() > 3;
    long_capitals += token.size() > 3 && capital;
  }
  if (title == 0) return SentenceCase::kNoCaps;
  if (words >= 3 && upper * 10 >= words * 7) return SentenceCase::kAllCaps;
  if (long_words >= 4 && long_capitals * 10 >= long_words * 8) return SentenceCase::kTitleCase;
  return SentenceCase::kNormal;
}

std::uint64_t exact_hash(std::string_view word) {
  return hash_bytes(word.substr(0, kLongestWord));
}

TokenAttributes attributes_of_word(const Model& model, std::string_view word, std::uint64_t exact) {
  TokenAttributes token;
  std::string folded, outlined;
  word = word.substr(0, kLongestWord);
  fold_word(word, folded);
  outline(word, outlined);
  token.exact = exact;
  token.folded = hash_bytes(folded);
  if (outlined.empty()) return token;
  token.shape = shape_of(outlined);
  token.case_class = classify(outlined);
  token.capital = outlined.front() == 'X';
  if (is_upper(word.front())) token.initial = word.front();
  if (token.case_class == CaseClass::kUpper || token.case_class == CaseClass::kAcronym) {
    token.letters = acronym_letters(word);
  }
  if (folded.size() > kEnding) {
    token.ending = hash_bytes(std::string_view(folded).substr(folded.size() - kEnding));
  }
  look_up(model, word, folded, token);
  locate_roles(model.features(), token);
  token.transition = static_cast<std::uint8_t>(transition_class(token));
  token.quiet = is_quiet(model, word, token);
  return token;
}

WordParts parts_of(std::string_view word, bool capital) {
  WordParts parts;
  std::string folded;
  fold_word(word, folded);
  set_affixes(folded, parts);
  if (capital && folded.size() >= kShortestWithGrams) set_grams(folded, parts);
  return parts;
}

}  // namespace lede::analysis::tagging
