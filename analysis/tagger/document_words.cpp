// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/document_words.hpp"

#include <algorithm>
#include <bit>
#include <string_view>

#include "analysis/tagger/gazetteer.hpp"
#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/model.hpp"

namespace lede::analysis::tagging {
namespace {

bool is_cased_word(const TokenAttributes& token) {
  return token.capital || token.case_class == CaseClass::kLower;
}

/// Folded words → their numbers, in the order in which they came.
class WordNumbers {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  /// There must be no more than `most` words.
  explicit WordNumbers(std::size_t most)
      : slots_(std::bit_ceil(2 * most + 2), kNone), shift_(64 - std::countr_zero(slots_.size())) {}

  [[nodiscard]] std::uint32_t find(std::uint64_t folded) const { return slots_[slot(folded)]; }
  std::uint32_t number(std::uint64_t folded) {
    auto& number = slots_[slot(folded)];
    if (number == kNone) {
      number = static_cast<std::uint32_t>(words_.size());
      words_.push_back(folded);
    }
    return number;
  }

 private:
  [[nodiscard]] std::size_t slot(std::uint64_t folded) const {
    auto at = static_cast<std::size_t>(folded >> shift_);
    while (slots_[at] != kNone && words_[slots_[at]] != folded) at = (at + 1) % slots_.size();
    return at;
  }
  std::vector<std::uint32_t> slots_;  ///< a power of two of them
  int shift_;
  std::vector<std::uint64_t> words_;
};

constexpr std::array<std::string_view, 11> kPersonalWords = {
    "i", "me", "my", "you", "your", "im", "u", "lol", "please", "thanks", "!"};

Register register_of(std::span<const TokenAttributes> tokens) {
  static const auto personal = [] {
    std::array<std::uint64_t, kPersonalWords.size()> hashes{};
    std::ranges::transform(kPersonalWords, hashes.begin(), hash_bytes);
    return hashes;
  }();
  const auto count = std::ranges::count_if(tokens, [](const TokenAttributes& token) {
    return std::ranges::find(personal, token.folded) != personal.end();
  });
  if (count * 100 > std::ssize(tokens) * 4) return Register::kPersonal;
  return count * 100 > std::ssize(tokens) ? Register::kMixed : Register::kImpersonal;
}

std::uint16_t saturating_next(std::uint16_t count) {
  return static_cast<std::uint16_t>(std::min(count + 1, 0xFFFF));
}

/// "Office for the Coordination of …": words that acronyms pass over.
bool is_link(const TokenAttributes& token) {
  static const std::array<std::uint64_t, 4> links = {hash_bytes("of"), hash_bytes("and"),
                                                     hash_bytes("for"), hash_bytes("the")};
  return std::ranges::find(links, token.folded) != links.end();
}

}  // namespace

void read_document(const Model& model, std::span<const SentenceTokens> document, WordCache& cache,
                   DocumentTokens& out) {
  out.words.clear();
  out.tokens.clear();
  out.first_token.clear();
  out.casing.clear();
  for (const auto& sentence : document) {
    const auto first = out.tokens.size();
    out.first_token.push_back(static_cast<std::uint32_t>(first));
    out.casing.push_back(sentence_case(sentence));
    out.words.insert(out.words.end(), sentence.begin(), sentence.end());
    out.hashes.clear();
    for (const auto word : sentence) {
      out.hashes.push_back(exact_hash(word));
      cache.prefetch(out.hashes.back());
    }
    for (std::size_t k = 0; k < sentence.size(); ++k) {
      out.tokens.push_back(cache.find(model, sentence[k], out.hashes[k]));
    }
    mark_phrases(model, std::span(out.tokens).subspan(first));
  }
  out.first_token.push_back(static_cast<std::uint32_t>(out.tokens.size()));
  out.tone = register_of(out.tokens);
}

void WordInDocument::add_capital(std::uint32_t token, bool telling) {
  auto& count = telling ? capital : weak_capital;
  count = saturating_next(count);
  if (telling && neighbours < kNeighbours) at[neighbours++] = token;
}

DocumentWords::DocumentWords(const DocumentTokens& document)
    : acronyms_(document.tokens.size()), group_of_(document.tokens.size()) {
  group_words(document);
  find_acronyms(document);
}

void DocumentWords::group_words(const DocumentTokens& document) {
  const auto& tokens = document.tokens;
  WordNumbers numbers(static_cast<std::size_t>(
      std::ranges::count_if(tokens, [](const auto& token) { return token.capital; })));
  for (std::size_t s = 0; s < document.sentences(); ++s) {
    bool first_word = true;
    for (auto at = document.first_token[s]; at < document.first_token[s + 1]; ++at) {
      if (!is_cased_word(tokens[at])) continue;
      // A telling capital is not owed to the place in the sentence.
      const bool telling = !first_word && document.casing[s] == SentenceCase::kNormal;
      first_word = false;
      if (!tokens[at].capital) continue;
      const auto number = numbers.number(tokens[at].folded);
      if (number == groups_.size()) groups_.emplace_back();
      group_of_[at] = number + 1;
      groups_[number].add_capital(at, telling);
    }
  }
  for (const auto& token : tokens) {
    if (token.capital || !is_cased_word(token)) continue;
    const auto number = numbers.find(token.folded);
    if (number == WordNumbers::kNone) continue;
    groups_[number].lower = saturating_next(groups_[number].lower);
  }
}

void DocumentWords::find_acronyms(const DocumentTokens& document) {
  std::vector<std::uint64_t> acronyms;
  for (std::size_t s = 0; s < document.sentences(); ++s) {
    if (document.casing[s] == SentenceCase::kAllCaps) continue;
    for (auto at = document.first_token[s]; at < document.first_token[s + 1]; ++at) {
      acronyms_[at] = document.tokens[at].letters;
      if (acronyms_[at] != 0) acronyms.push_back(acronyms_[at]);
    }
  }
  if (acronyms.empty()) return;
  std::ranges::sort(acronyms);
  for (std::size_t s = 0; s < document.sentences(); ++s) {
    const auto end = document.first_token[s + 1];
    for (auto begin = document.first_token[s]; begin < end; ++begin) {
      expand_from(begin, end, document, acronyms);
    }
  }
  std::ranges::stable_sort(expansions_, {}, &Expansion::letters);
}

void DocumentWords::expand_from(std::size_t begin, std::size_t end, const DocumentTokens& document,
                                const std::vector<std::uint64_t>& acronyms) {
  const auto is_part = [](const TokenAttributes& token) {
    return token.initial != 0 && token.letters == 0;
  };
  if (!is_part(document.tokens[begin])) return;
  std::uint64_t letters = 0;
  std::size_t count = 0;
  for (auto at = begin; at < end && count < kLongestAcronym; ++at) {
    const auto& token = document.tokens[at];
    if (!is_part(token)) {
      if (is_link(token)) continue;
      return;
    }
    letters = letters << 8 | static_cast<unsigned char>(token.initial);
    ++count;
    if (count >= kShortestAcronym && std::ranges::binary_search(acronyms, letters)) {
      expansions_.push_back({letters, at});
    }
  }
}

std::optional<std::size_t> DocumentWords::expansion(std::size_t token) const {
  const auto letters = acronyms_[token];
  if (letters == 0) return std::nullopt;
  const auto found = std::ranges::lower_bound(expansions_, letters, {}, &Expansion::letters);
  if (found == expansions_.end() || found->letters != letters) return std::nullopt;
  return found->last;
}

}  // namespace lede::analysis::tagging
