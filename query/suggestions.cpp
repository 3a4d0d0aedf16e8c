// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggestions.hpp"

#include <algorithm>
#include <set>

#include "analysis/unicode.hpp"
#include "query/words.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kMaxSuggestions = 3;
constexpr std::size_t kShortWord = 4;

/// A short query is typed by hand; a long one is a text, in which rare words are no mistakes.
constexpr std::size_t kMaxParts = 8;

/// A word of so few articles is doubted when few articles were found, and only in favour of one
/// that is so many times as frequent and an edit away.
constexpr std::uint64_t kRare = 2;
constexpr std::uint64_t kFewHits = 3;
constexpr std::uint64_t kFarMoreFrequent = 20;

/// A part of the query and what may be meant by it, the likeliest first.
struct Doubt {
  ByteRange range{};
  std::vector<std::string> meant{};
};

/// Articles with the word; 0 when the index does not have it in any form.
std::uint64_t articles_with(PlanContext& context, const Concept& part) {
  std::uint64_t most = 0;
  for (const WeightedTerm& term : part.terms) {
    most = std::max<std::uint64_t>(most, context.frequency(term.term));
  }
  return most;
}

std::vector<std::string> candidates(PlanContext& context, const std::string& word,
                                    std::uint64_t articles) {
  std::vector<std::string> out;
  std::set<std::string> known = {analysis::fold(word)};
  const auto take = [&](const std::string& candidate) {
    if (out.size() < kMaxSuggestions && known.insert(analysis::fold(candidate)).second) {
      out.push_back(candidate);
    }
  };
  const std::string folded = analysis::fold(word);
  if (folded.empty()) return out;
  if (articles == 0) {
    for (const store::NamedEntity& entity : context.lexicon.similar(word)) {
      const auto words = words_of(entity.name);
      if (!words.empty() && out.empty()) take(words.back());
    }
  }
  const std::size_t edits = articles > 0 || folded.size() <= kShortWord ? 1 : 2;
  for (const Form& form : context.scan.near(folded, edits).found) {
    if (articles == 0 || form.articles >= articles * kFarMoreFrequent) take(form.text);
  }
  return out;
}

/// A plain word, not the name of a field that does not exist.
bool is_plain_word(const Concept& part, const std::string& query) {
  if (part.slots.size() != 1 || part.slots.front().stems.empty()) return false;
  return part.range.end <= query.size() &&
         (part.range.end == query.size() || query[part.range.end] != ':');
}

/// The query with each doubted word replaced; of `changed` by its candidate number `choice`.
std::string corrected(const std::string& query, const std::vector<Doubt>& doubts,
                      std::size_t changed, std::size_t choice) {
  std::string out = query;
  for (std::size_t i = doubts.size(); i-- > 0;) {
    const std::string& word = doubts[i].meant[i == changed ? choice : 0];
    out.replace(doubts[i].range.begin, doubts[i].range.size(), word);
  }
  return out;
}

}  // namespace

std::vector<std::string> suggest(const store::IndexReader& reader, const std::string& query,
                                 const std::vector<Concept>& concepts, const PlanOptions& options,
                                 std::uint64_t hits, Remarks& remarks) {
  std::vector<std::string> out;
  if (options.any || concepts.size() > kMaxParts) return out;
  PlanContext context(reader, Collection::kArticles, options, remarks);
  std::vector<Doubt> doubts;
  for (const Concept& part : concepts) {
    if (!is_plain_word(part, query)) continue;
    const std::uint64_t articles = articles_with(context, part);
    if (articles > kRare || (articles > 0 && hits >= kFewHits)) continue;
    Doubt doubt{part.range, candidates(context, part.query, articles)};
    if (!doubt.meant.empty()) doubts.push_back(std::move(doubt));
  }
  std::ranges::sort(doubts, {}, [](const Doubt& doubt) { return doubt.range.begin; });
  if (!doubts.empty()) out.push_back(corrected(query, doubts, 0, 0));
  for (std::size_t i = 0; i < doubts.size(); ++i) {
    for (std::size_t choice = 1; choice < doubts[i].meant.size(); ++choice) {
      if (out.size() < kMaxSuggestions) out.push_back(corrected(query, doubts, i, choice));
    }
  }
  return out;
}

}  // namespace lede::query
