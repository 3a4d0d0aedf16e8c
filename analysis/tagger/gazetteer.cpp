// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/gazetteer.hpp"

#include <algorithm>

#include "analysis/tagger/labels.hpp"
#include "analysis/tagger/model.hpp"

namespace lede::analysis::tagging {
namespace {

void mark(std::span<TokenAttributes> phrase, std::uint16_t lists) {
  const auto add = [lists](TokenAttributes& token, SpanPart part) {
    auto& marked = token.gazetteer[static_cast<std::size_t>(part)];
    marked = static_cast<std::uint16_t>(marked | lists);
  };
  if (phrase.size() == 1) return add(phrase.front(), SpanPart::kUnit);
  add(phrase.front(), SpanPart::kBegin);
  for (auto& token : phrase.subspan(1, phrase.size() - 2)) add(token, SpanPart::kInside);
  add(phrase.back(), SpanPart::kLast);
}

/// Informal text writes names without capitals; words that are usually so written stay out.
bool may_begin_phrase(const TokenAttributes& token) {
  constexpr std::uint8_t kOftenCapital = 3;
  return token.capital || (token.case_class == CaseClass::kLower &&
                           (token.casing == 0 || token.casing >= kOftenCapital));
}

}  // namespace

void mark_phrases(const Model& model, std::span<TokenAttributes> tokens) {
  for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
    if (!may_begin_phrase(tokens[begin])) continue;
    auto phrase = kEmptyPhrase;
    std::size_t longest = 0;
    std::uint16_t lists = 0;
    const auto limit = std::min(tokens.size(), begin + kLongestPhrase);
    for (auto end = begin; end < limit; ++end) {
      phrase = extend_phrase(phrase, tokens[end].folded);
      const auto* found = model.find_phrase(phrase);
      if (found == nullptr) break;
      if (found->lists != 0) {
        longest = end + 1 - begin;
        lists = found->lists;
      }
      if ((found->continues & kPhraseContinues) == 0) break;
    }
    if (longest > 0) mark(tokens.subspan(begin, longest), lists);
  }
}

}  // namespace lede::analysis::tagging
