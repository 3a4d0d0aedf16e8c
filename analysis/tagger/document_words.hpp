// SPDX-License-Identifier: GPL-2.0-or-later
// What the rest of the document says about a word: is it capitalised elsewhere, beside what?
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/tagger/token_attributes.hpp"
#include "analysis/tagger/word_cache.hpp"

namespace lede::analysis::tagging {

/// How personal the text is: reviews and letters name shops and friends, news names offices.
enum class Register : std::uint8_t { kImpersonal, kMixed, kPersonal };

/// The tokens of a document, sentence after sentence.
struct DocumentTokens {
  std::vector<std::string_view> words;
  std::vector<TokenAttributes> tokens;
  std::vector<std::uint64_t> hashes;       ///< exact_hash of each word of the last sentence
  std::vector<std::uint32_t> first_token;  ///< of each sentence, plus one end entry
  std::vector<SentenceCase> casing;        ///< of each sentence
  Register tone = Register::kImpersonal;

  [[nodiscard]] std::size_t sentences() const { return casing.size(); }
  [[nodiscard]] std::span<const TokenAttributes> sentence(std::size_t index) const {
    return std::span(tokens).subspan(first_token[index],
                                     first_token[index + 1] - first_token[index]);
  }
};

/// Replaces `out` by the tokens of `document`; its words borrow the document's bytes.
void read_document(const Model& model, std::span<const SentenceTokens> document, WordCache& cache,
                   DocumentTokens& out);

inline constexpr std::size_t kNeighbours = 4;  ///< other mentions whose neighbours are kept

/// Of one folded word that is capitalised at least once.
struct WordInDocument {
  std::uint16_t lower = 0;         ///< times without a capital
  std::uint16_t capital = 0;       ///< times with one inside a sentence of normal case
  std::uint16_t weak_capital = 0;  ///< times with one where it means little
  std::uint8_t neighbours = 0;
  std::array<std::uint32_t, kNeighbours> at{};  ///< places of its first telling mentions

  void add_capital(std::uint32_t token, bool telling);
};

/// Word statistics of one document.
class DocumentWords {
 public:
  explicit DocumentWords(const DocumentTokens& document);

  /// Null for tokens without a capital.
  [[nodiscard]] const WordInDocument* find(std::size_t token) const {
    const auto group = group_of_[token];
    return group == 0 ? nullptr : &groups_[group - 1];
  }
  /// The last of the capitalised words whose initials the token is, when the document has them:
  /// "Agency" of "ESA" where it speaks of the European Space Agency.
  [[nodiscard]] std::optional<std::size_t> expansion(std::size_t token) const;
  /// Tokens with the same folded word have the same group, from 1; 0 without a capital.
  [[nodiscard]] std::uint32_t group(std::size_t token) const { return group_of_[token]; }
  [[nodiscard]] std::size_t groups() const { return groups_.size(); }

 private:
  struct Expansion {
    std::uint64_t letters = 0;
    std::size_t last = 0;
  };
  void group_words(const DocumentTokens& document);
  void find_acronyms(const DocumentTokens& document);
  void expand_from(std::size_t begin, std::size_t end, const DocumentTokens& document,
                   const std::vector<std::uint64_t>& acronyms);

  std::vector<Expansion> expansions_;    ///< by letters
  std::vector<std::uint64_t> acronyms_;  ///< of each token: its letters, or 0
  std::vector<WordInDocument> groups_;
  std::vector<std::uint32_t> group_of_;  ///< of each token: group + 1, or 0
};

}  // namespace lede::analysis::tagging
