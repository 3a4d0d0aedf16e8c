// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/stop_words.hpp"

#include <algorithm>

#include "analysis/unicode.hpp"
#include "query/words.hpp"

namespace lede::query {
namespace {

bool has_small_letters(const Node& tree) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::ranges::any_of(tree.text, small) ||
         std::ranges::any_of(tree.children, has_small_letters);
}

/// One word alone in capitals is a name, several are a headline.
bool is_shouted(const Node& tree) {
  return tree.children.size() > 2 && !has_small_letters(tree);
}

}  // namespace

StopWords::StopWords(const PlanContext& context, const Node& tree)
    : context_(context), shouted_(is_shouted(tree)) {}

bool StopWords::contains(const Node& word) const {
  const bool name = !shouted_ && is_in_capitals(word.text);
  return word.kind == NodeKind::kWord && !word.exact && !name &&
         context_.is_stop_word(analysis::fold(word.text));
}

std::vector<bool> StopWords::left_out(const Node& conjunction) const {
  const auto& children = conjunction.children;
  std::vector<bool> out(children.size(), false);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const bool joined_by_and =
        children[i].and_before || (i + 1 < children.size() && children[i + 1].and_before);
    out[i] = !joined_by_and && contains(children[i]);
    if (!out[i] && children[i].kind != NodeKind::kNot) ++kept;
  }
  if (kept == 0) out.assign(out.size(), false);
  return out;
}

}  // namespace lede::query
