// SPDX-License-Identifier: GPL-2.0-or-later
// The sentences that show best how an article answers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lede/article.hpp"
#include "lede/search_result.hpp"
#include "query/concept.hpp"
#include "query/evidence.hpp"

namespace lede::query {

/// What snippets are chosen from. `found` is sorted by place.
struct SnippetSource {
  const AnnotatedArticle& article;
  std::span<const Concept> concepts;
  std::span<const Occurrence> found;
  std::span<const std::size_t> statements;  ///< those of the article that answer
};

/// At most `limit`, the most telling first; the lead sentence when nothing is found in the text.
[[nodiscard]] std::vector<Snippet> choose_snippets(const SnippetSource& source,
                                                   std::uint32_t limit);

/// The longest extract: a longer sentence is cut at a clause or word, with … for what is left out.
inline constexpr std::size_t kMaxSnippetLetters = 240;

/// The part of `sentence` to show so that as many of `marks` as possible are in it.
[[nodiscard]] Snippet extract(std::string_view text, ByteRange sentence,
                              std::span<const ByteRange> marks);

/// Sorted and disjoint: touching and overlapping ranges become one.
[[nodiscard]] std::vector<ByteRange> merged(std::vector<ByteRange> ranges);

}  // namespace lede::query
