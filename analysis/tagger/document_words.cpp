// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/document_words.hpp"

#include <algorithm>
#include <string_view>

#include "analysis/tagger/gazetteer.hpp"
#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/model.hpp"

namespace lede::analysis::tagging {
namespace {

struct Place {
  std::uint64_t folded = 0;
  std::uint32_t token = 0;
  bool telling = false;  ///< the capital is not owed to the place in the sentence
  friend bool operator<(const Place& a, const Place& b) {
    return a.folded != b.folded ? a.folded < b.folded : a.token < b.token;
  }
};

bool is_cased_word(const TokenAttributes& token) {
  return token.capital || token.case_class == CaseClass::kLower;
}

std::vector<Place> places_of_words(const DocumentTokens& document) {
  std::vector<Place> places;
  places.reserve(document.tokens.size());
  for (std::size_t s = 0; s < document.sentences(); ++s) {
    bool first_word = true;
    for (auto at = document.first_token[s]; at < document.first_token[s + 1]; ++at) {
      const auto& token = document.tokens[at];
      if (!is_cased_word(token)) continue;
      const bool telling = !first_word && document.casing[s] == SentenceCase::kNormal;
      places.push_back({token.folded, at, telling});
      first_word = false;
    }
  }
  std::ranges::sort(places, std::less<>());
  return places;
}

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
    for (const auto word : sentence) out.tokens.push_back(cache.find(model, word));
    mark_phrases(model, std::span(out.tokens).subspan(first));
  }
  out.first_token.push_back(static_cast<std::uint32_t>(out.tokens.size()));
  out.tone = register_of(out.tokens);
}

DocumentWords::DocumentWords(const DocumentTokens& document)
    : acronyms_(document.tokens.size()), group_of_(document.tokens.size()) {
  group_words(document);
  find_acronyms(document);
}

void DocumentWords::group_words(const DocumentTokens& document) {
  const auto places = places_of_words(document);
  for (auto begin = places.begin(); begin != places.end();) {
    const auto end = std::find_if(
        begin, places.end(), [&](const Place& place) { return place.folded != begin->folded; });
    WordInDocument group;
    bool any_capital = false;
    for (const auto& place : std::span(begin, end)) {
      if (!document.tokens[place.token].capital) {
        group.lower = saturating_next(group.lower);
        continue;
      }
      any_capital = true;
      auto& count = place.telling ? group.capital : group.weak_capital;
      count = saturating_next(count);
      if (place.telling && group.neighbours < kNeighbours)
        group.at[group.neighbours++] = place.token;
    }
    if (any_capital) {
      groups_.push_back(group);
      for (const auto& place : std::span(begin, end)) {
        if (document.tokens[place.token].capital) {
          group_of_[place.token] = static_cast<std::uint32_t>(groups_.size());
        }
      }
    }
    begin = end;
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
