// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/neighbours.hpp"

#include <set>
#include <string>

#include "query/proximity.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kMaxPairs = 32;

}  // namespace

std::vector<Query> neighbours(PlanContext& context, const Node& text, const StopWords& stop_words) {
  std::vector<Query> pairs;
  std::set<std::string> known;
  const Node* previous = nullptr;
  for (const Node& child : text.children) {
    const bool word =
        child.kind == NodeKind::kWord && child.boost == 1 && !stop_words.contains(child);
    if (word && previous != nullptr && previous->text != child.text &&
        known.insert(previous->text + " " + child.text).second && pairs.size() < kMaxPairs) {
      const Query pair = read_pair(context, previous->text, child.text);
      if (!pair.empty()) pairs.push_back(pair);
    }
    if (child.boost == 1) previous = word ? &child : nullptr;
  }
  return pairs;
}

}  // namespace lede::query
