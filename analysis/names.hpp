// SPDX-License-Identifier: GPL-2.0-or-later
// Tagged spans → mentions with canonical names: aliases, surnames, acronyms, descriptions.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/tagger.hpp"
#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

class Corrections;

/// One document on its way through the reading steps. Token ranges index `tokens`.
struct Document {
  std::string_view text;
  std::string_view language;
  std::span<const Token> tokens;  ///< of the whole text, in order
  std::span<const ByteRange> sentences;
  std::span<const std::uint32_t> first_token;  ///< of each sentence, plus one end entry
};

/// `raw` holds mentions whose `name` is still the surface form, sorted; those of the title have
/// their own list but share the resolution. `corrections` may be null.
void resolve_names(const Document& document, std::string_view title, std::vector<Mention>& mentions,
                   std::vector<Mention>& title_mentions, const Corrections* corrections);

}  // namespace lede::analysis
