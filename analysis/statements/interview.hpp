// SPDX-License-Identifier: GPL-2.0-or-later
// Interviews and transcripts: whose words a sentence is, told by the layout of the article alone.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/names.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

struct Said {
  std::string_view speaker{};  ///< canonical name; empty for questions, narration and the unnamed
  std::size_t begin = 0;       ///< byte offset of the words, behind the paragraph's label
};

/// For each sentence; empty for an article that is no interview. The names are those of `mentions`.
/// Takes time in proportion to the text.
[[nodiscard]] std::vector<Said> read_interview(const Document& document,
                                               std::span<const Mention> mentions);

}  // namespace lede::analysis
