// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/snippets.hpp"

#include <algorithm>
#include <set>

namespace lede::query {
namespace {

/// What a concept found again is worth, against its first place.
constexpr double kRepeated = 0.15;
/// A statement that answers is the evidence itself.
constexpr double kAnswers = 6;
/// The lead of a news article says most.
constexpr double kLead = 0.5;
constexpr double kAdjacent = 0.5;
/// A further snippet has to add this much of the first one's worth.
constexpr double kWorthAdding = 0.2;

struct Candidate {
  std::size_t sentence = 0;
  std::vector<Occurrence> found{};
  bool answers = false;
};

double kind_weight(MatchKind how) {
  switch (how) {
    case MatchKind::kExact:
    case MatchKind::kStem:
      return 1;
    case MatchKind::kFuzzy:
      return 0.6;
    default:
      return 0.8;
  }
}

std::vector<Candidate> candidates_of(const SnippetSource& source) {
  std::vector<Candidate> out;
  const auto& sentences = source.article.sentences;
  std::size_t at = 0;
  for (const Occurrence& found : source.found) {
    if (source.concepts[found.concept_number].stop) continue;
    while (at < sentences.size() && sentences[at].end <= found.range.begin) ++at;
    if (at >= sentences.size()) break;
    if (!sentences[at].contains(found.range)) continue;
    if (out.empty() || out.back().sentence != at) out.push_back({at});
    out.back().found.push_back(found);
  }
  for (Candidate& candidate : out) {
    candidate.answers = std::ranges::any_of(source.statements, [&](std::size_t number) {
      return source.article.statements[number].sentence.overlaps(sentences[candidate.sentence]);
    });
  }
  return out;
}

double worth(const Candidate& candidate, const SnippetSource& source,
             const std::set<std::uint32_t>& shown) {
  double total = 0;
  std::set<std::uint32_t> seen;
  const Occurrence* previous = nullptr;
  for (const Occurrence& found : candidate.found) {
    const Concept& part = source.concepts[found.concept_number];
    const double value = (1 + part.rarity) * kind_weight(found.how);
    const bool fresh = seen.insert(found.concept_number).second;
    const bool known = shown.contains(found.concept_number);
    total += value * (fresh ? (known ? kRepeated : 1) : kRepeated * kRepeated);
    if (previous != nullptr && previous->concept_number != found.concept_number &&
        previous->last + 1 == found.first && found.first != 0) {
      total += kAdjacent;
    }
    previous = &found;
  }
  if (candidate.answers) total += shown.empty() ? kAnswers : kAnswers / 2;
  return total + kLead / static_cast<double>(1 + candidate.sentence);
}

Snippet snippet_of(const Candidate& candidate, const SnippetSource& source) {
  std::vector<ByteRange> marks;
  marks.reserve(candidate.found.size());
  for (const Occurrence& found : candidate.found) marks.push_back(found.range);
  return extract(source.article.article.text, source.article.sentences[candidate.sentence],
                 merged(std::move(marks)));
}

std::vector<Snippet> lead(const AnnotatedArticle& article) {
  if (article.sentences.empty()) return {};
  return {extract(article.article.text, article.sentences.front(), {})};
}

}  // namespace

std::vector<Snippet> choose_snippets(const SnippetSource& source, std::uint32_t limit) {
  std::vector<Snippet> out;
  if (limit == 0) return out;
  std::vector<Candidate> candidates = candidates_of(source);
  std::set<std::uint32_t> shown;
  std::set<std::string> texts;
  double first_worth = 0;
  while (out.size() < limit && !candidates.empty()) {
    const auto best = std::ranges::max_element(
        candidates, {}, [&](const Candidate& c) { return worth(c, source, shown); });
    const double value = worth(*best, source, shown);
    if (out.empty()) first_worth = value;
    if (value < first_worth * kWorthAdding) break;
    Snippet snippet = snippet_of(*best, source);
    for (const Occurrence& found : best->found) shown.insert(found.concept_number);
    candidates.erase(best);
    if (texts.insert(snippet.text).second) out.push_back(std::move(snippet));
  }
  return out.empty() ? lead(source.article) : out;
}

}  // namespace lede::query
