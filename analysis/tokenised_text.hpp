// SPDX-License-Identifier: GPL-2.0-or-later
// A text cut into sentences and tokens, and the names that the tagger finds in an article of two
// such texts.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/tagger.hpp"
#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Tokens of sentences, one after another, and where each sentence starts among them.
struct TokenisedText {
  std::string_view text{};
  std::vector<Token> tokens{};
  std::vector<std::uint32_t> first_token{};  ///< of each sentence, plus one end entry
};

[[nodiscard]] TokenisedText tokenise_sentences(std::string_view text,
                                               std::span<const ByteRange> sentences);

/// Mentions whose `name` is still the surface form.
struct TaggedNames {
  std::vector<Mention> title{};
  std::vector<Mention> text{};
};

/// Title and text are tagged together, since each helps to read the other.
[[nodiscard]] TaggedNames tag_names(const Tagger& tagger, const TokenisedText& title,
                                    const TokenisedText& text);

}  // namespace lede::analysis
