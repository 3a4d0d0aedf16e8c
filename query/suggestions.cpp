// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggestions.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <unicode/uchar.h>

#include "analysis/tokens.hpp"
#include "analysis/unicode.hpp"
#include "query/edit_distance.hpp"
#include "query/words.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kMaxSuggestions = 3;
constexpr std::size_t kShortWord = 4;
constexpr std::size_t kMostEdits = 2;

/// Shorter words have too many neighbours to tell which was meant.
constexpr std::size_t kShortestWord = 3;

/// A short query is typed by hand; a long one is a text, in which rare words are no mistakes. Each
/// doubted word walks through the vocabulary.
constexpr std::size_t kMaxParts = 8;
constexpr std::size_t kMaxDoubted = 8;

/// A word of so few articles is doubted when few articles were found, and only in favour of one
/// that is so many times as frequent and an edit away.
constexpr std::uint64_t kRare = 2;
constexpr std::uint64_t kFewHits = 3;
constexpr std::uint64_t kFarMoreFrequent = 20;

/// A word of the query that may be misspelled.
struct Word {
  ByteRange range{};
  std::string text{};
  std::uint64_t articles = 0;  ///< that have it; 0 when the index does not have it in any form
  bool title = false;
};

/// A part of the query and what may be meant by it, the likeliest first.
struct Doubt {
  ByteRange range{};
  std::vector<std::string> meant{};
};

struct Candidate {
  std::string text{};
  std::size_t edits = 0;
  bool name = false;
  std::uint64_t articles = 0;
};

bool is_likelier(const Candidate& a, const Candidate& b) {
  if (a.edits != b.edits) return a.edits < b.edits;
  if (a.name != b.name) return a.name;
  return std::tie(b.articles, a.text) < std::tie(a.articles, b.text);
}

/// With a capital where the user wrote one.
std::string cased_as(std::string_view written, std::string_view word) {
  const auto first = analysis::code_point_at(written, 0);
  const auto own = analysis::code_point_at(word, 0);
  std::string out;
  const bool capital = u_isUUppercase(static_cast<UChar32>(first.value)) != 0;
  const UChar32 letter = static_cast<UChar32>(own.value);
  analysis::append_utf8(static_cast<char32_t>(capital ? u_toupper(letter) : letter), out);
  return out.append(word.substr(own.bytes));
}

class Corrector {
 public:
  explicit Corrector(PlanContext& context) : context_(context) {}

  /// The words of a concept that are written in the query itself; none of patterns, exact forms and
  /// the names of fields that do not exist.
  std::vector<Word> words_in(const Concept& part, const std::string& query) {
    std::vector<Word> out;
    const std::size_t begin = query.find(part.query, part.range.begin);
    if (begin == std::string::npos || begin + part.query.size() > part.range.end) return out;
    const std::size_t end = begin + part.query.size();
    if (part.slots.size() == 1 && end < query.size() && query[end] == ':') return out;
    for (const analysis::Token& token : analysis::tokenize(part.query)) {
      if (!token.is_term()) continue;
      out.push_back({{begin + token.begin, begin + token.end},
                     std::string(token.of(part.query)),
                     0,
                     part.title_only});
    }
    if (out.size() != part.slots.size()) return {};
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (part.slots[i].stems.empty()) return {};
      out[i].articles = out.size() == 1 ? articles_with(part) : articles_with(part, i);
    }
    return out;
  }

  std::vector<std::string> candidates(const Word& word) {
    const std::string folded = analysis::fold(word.text);
    if (letters_of(folded) < kShortestWord) return {};
    std::vector<Candidate> found;
    if (word.articles == 0) add_names(word, folded, found);
    const bool once = word.articles > 0 || folded.size() <= kShortWord;
    for (const Form& form : context_.scan.near(folded, once ? 1 : kMostEdits).found) {
      if (form.articles < word.articles * kFarMoreFrequent) continue;
      found.push_back({cased_as(word.text, form.text), form.edits, false, form.articles});
    }
    std::ranges::stable_sort(found, is_likelier);
    return best_of(word, folded, found);
  }

 private:
  std::uint64_t articles_with(const Concept& part) {
    std::uint64_t most = 0;
    for (const WeightedTerm& term : part.terms) {
      most = std::max<std::uint64_t>(most, context_.frequency(term.term));
    }
    return most;
  }

  std::uint64_t articles_with(const Concept& part, std::size_t slot) {
    std::uint64_t most = 0;
    const WordPlace place = part.title_only ? WordPlace::kTitle : WordPlace::kText;
    for (const auto& [stem, how] : part.slots[slot].stems) {
      most = std::max<std::uint64_t>(most, context_.frequency(placed(stem, place)));
    }
    return most;
  }

  /// Of each name that is spelled alike, the word that is.
  void add_names(const Word& word, const std::string& folded, std::vector<Candidate>& found) {
    const EditDistance distance(folded);
    for (const store::NamedEntity& entity : context_.lexicon.similar(word.text)) {
      Candidate nearest{.edits = kMostEdits + 2};
      for (std::string& part : words_of(entity.name)) {
        const std::size_t edits = distance.to(analysis::fold(part), kMostEdits);
        if (edits < nearest.edits) nearest = {std::move(part), edits, true};
      }
      if (!nearest.text.empty()) found.push_back(std::move(nearest));
    }
  }

  /// The first ones that differ in more than their inflection and are where they are asked for.
  std::vector<std::string> best_of(const Word& word, const std::string& folded,
                                   const std::vector<Candidate>& found) {
    std::vector<std::string> out;
    std::set<std::string> known = {folded};
    for (const Candidate& candidate : found) {
      if (out.size() >= kMaxSuggestions) break;
      const auto stems = context_.stems_of(analysis::fold(candidate.text));
      const bool there = std::ranges::any_of(stems, [&](const std::string& stem) {
        return !word.title || context_.frequency(placed(stem, WordPlace::kTitle)) > 0;
      });
      const bool fresh = known.insert(analysis::fold(candidate.text)).second &&
                         std::ranges::none_of(stems, [&](const std::string& stem) {
                           return !known.insert("=" + stem).second;
                         });
      if (there && fresh) out.push_back(candidate.text);
    }
    return out;
  }

  PlanContext& context_;
};

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
                                 Collection collection, std::uint64_t hits, Remarks& remarks) {
  std::vector<std::string> out;
  if (options.any || concepts.size() > kMaxParts) return out;
  PlanContext context(reader, Collection::kArticles, options, remarks);
  Corrector corrector(context);
  std::vector<Word> doubted;
  for (const Concept& part : concepts) {
    if (part.title_only && collection == Collection::kStatements) continue;
    for (Word& word : corrector.words_in(part, query)) {
      const bool known = word.articles > kRare || (word.articles > 0 && hits >= kFewHits);
      if (!known) doubted.push_back(std::move(word));
    }
  }
  if (doubted.size() > kMaxDoubted) return out;
  std::vector<Doubt> doubts;
  for (const Word& word : doubted) {
    Doubt doubt{word.range, corrector.candidates(word)};
    if (!doubt.meant.empty()) doubts.push_back(std::move(doubt));
  }
  std::ranges::sort(doubts, {}, [](const Doubt& doubt) { return doubt.range.begin; });
  const auto overlaps = [](const Doubt& a, const Doubt& b) { return a.range.overlaps(b.range); };
  doubts.erase(std::unique(doubts.begin(), doubts.end(), overlaps), doubts.end());
  if (!doubts.empty()) out.push_back(corrected(query, doubts, 0, 0));
  for (std::size_t i = 0; i < doubts.size(); ++i) {
    for (std::size_t choice = 1; choice < doubts[i].meant.size(); ++choice) {
      if (out.size() < kMaxSuggestions) out.push_back(corrected(query, doubts, i, choice));
    }
  }
  return out;
}

}  // namespace lede::query
