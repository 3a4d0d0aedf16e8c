// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggestions.hpp"

#include <algorithm>

#include "analysis/unicode.hpp"
#include "query/words.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kMaxSuggestions = 3;
constexpr std::size_t kShortWord = 4;

/// A short query is typed by hand; a long one is a text, in which rare words are no mistakes.
constexpr std::size_t kMaxParts = 8;

std::vector<std::string> replacements(PlanContext& context, const std::string& word) {
  std::vector<std::string> out;
  const auto take = [&](const std::string& candidate) {
    if (std::ranges::find(out, candidate) == out.end()) out.push_back(candidate);
  };
  for (const store::NamedEntity& entity : context.lexicon.similar(word)) {
    const auto words = words_of(entity.name);
    if (!words.empty() && out.empty()) take(words.back());
  }
  const std::string folded = analysis::fold(word);
  if (folded.empty()) return out;
  for (const Form& form : context.scan.near(folded, folded.size() <= kShortWord ? 1 : 2).found) {
    if (form.text != folded && out.size() < kMaxSuggestions) take(form.text);
  }
  return out;
}

}  // namespace

std::vector<std::string> suggest(const store::IndexReader& reader, const std::string& query,
                                 const std::vector<Concept>& concepts, const PlanOptions& options,
                                 Remarks& remarks) {
  std::vector<std::string> out;
  if (options.any || concepts.size() > kMaxParts) return out;
  PlanContext context(reader, Collection::kArticles, options, remarks);
  for (const Concept& part : concepts) {
    const bool plain = part.slots.size() == 1 && !part.slots.front().stems.empty();
    if (!plain || !part.terms.empty() || part.range.end > query.size()) continue;
    for (const std::string& word : replacements(context, part.query)) {
      std::string changed = query;
      changed.replace(part.range.begin, part.range.size(), word);
      if (out.size() < kMaxSuggestions) out.push_back(std::move(changed));
    }
  }
  return out;
}

}  // namespace lede::query
