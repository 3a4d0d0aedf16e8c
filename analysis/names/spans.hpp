// SPDX-License-Identifier: GPL-2.0-or-later
// Tokens and mentions of one text side by side.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

constexpr std::uint32_t kNoMention = 0xFFFFFFFFU;

/// For each token the mention that covers it, or kNoMention. Both lists are sorted.
[[nodiscard]] std::vector<std::uint32_t> mention_of_tokens(std::span<const Token> tokens,
                                                           std::span<const Mention> mentions);

/// Index of the first token that begins at or after `at`.
[[nodiscard]] std::uint32_t token_at(std::span<const Token> tokens, std::size_t at);

/// Those that begin within the range. The list is sorted.
[[nodiscard]] std::span<const Mention> mentions_in(std::span<const Mention> mentions,
                                                   ByteRange range);

/// True for a word that starts with a capital letter of any script that has them.
[[nodiscard]] bool is_capitalised(std::string_view word);

/// True when all of it is capital letters of ASCII.
[[nodiscard]] bool is_all_capitals(std::string_view word);

/// Sorts by position and drops what overlaps an earlier, longer mention.
void settle_mentions(std::vector<Mention>& mentions);

}  // namespace lede::analysis
