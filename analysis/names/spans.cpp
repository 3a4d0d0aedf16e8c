// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/spans.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "analysis/unicode.hpp"

namespace lede::analysis {

namespace {

bool are_settled(std::span<const Mention> mentions) {
  std::size_t end = 0;
  return std::ranges::all_of(mentions, [&end](const Mention& mention) {
    const bool follows = mention.range.begin >= end && !mention.range.empty();
    end = mention.range.end;
    return follows;
  });
}

}  // namespace

std::vector<std::uint32_t> mention_of_tokens(std::span<const Token> tokens,
                                             std::span<const Mention> mentions) {
  std::vector<std::uint32_t> owner(tokens.size(), kNoMention);
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    for (std::size_t t = token_at(tokens, mentions[m].range.begin);
         t < tokens.size() && tokens[t].begin < mentions[m].range.end; ++t) {
      owner[t] = static_cast<std::uint32_t>(m);
    }
  }
  return owner;
}

std::uint32_t token_at(std::span<const Token> tokens, std::size_t at) {
  const auto found = std::ranges::lower_bound(tokens, at, {}, &Token::begin);
  return static_cast<std::uint32_t>(found - tokens.begin());
}

std::span<const Mention> mentions_in(std::span<const Mention> mentions, ByteRange range) {
  const auto begin_of = [](const Mention& mention) { return mention.range.begin; };
  return {std::ranges::lower_bound(mentions, range.begin, {}, begin_of),
          std::ranges::lower_bound(mentions, range.end, {}, begin_of)};
}

bool is_capitalised(std::string_view word) {
  if (word.empty()) return false;
  const auto first = static_cast<unsigned char>(word.front());
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  return u_isupper(static_cast<UChar32>(code_point_at(word, 0).value)) != 0;
}

bool is_all_capitals(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

void settle_mentions(std::vector<Mention>& mentions) {
  if (are_settled(mentions)) return;
  std::ranges::stable_sort(mentions, [](const Mention& a, const Mention& b) {
    if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
    return a.range.end > b.range.end;
  });
  std::vector<Mention> kept;
  kept.reserve(mentions.size());
  for (Mention& mention : mentions) {
    if (mention.range.empty()) continue;
    if (!kept.empty() && kept.back().range.overlaps(mention.range)) continue;
    kept.push_back(std::move(mention));
  }
  mentions = std::move(kept);
}

}  // namespace lede::analysis
