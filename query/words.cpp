// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/words.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "analysis/tokens.hpp"
#include "analysis/unicode.hpp"
#include "query/names.hpp"
#include "query/proximity.hpp"
#include "query/remark_text.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

/// One way in which a word may be met, and what it counts.
struct Alternative {
  Query query{};
  double weight = 1;
  MatchKind how = MatchKind::kStem;
};

/// Stems of full weight count as one term, so that a rare one does not outweigh the common ones;
/// the others add up.
std::vector<Share> shares_of(std::vector<Alternative> parts) {
  std::ranges::stable_sort(parts, std::ranges::greater(), &Alternative::weight);
  std::vector<Query> stems;
  std::vector<Share> shares;
  for (const Alternative& part : parts) {
    if (part.weight == 1 && part.how == MatchKind::kStem) {
      stems.push_back(part.query);
    } else {
      shares.push_back({part.query.times(part.weight), part.how});
    }
  }
  if (stems.empty()) return shares;
  const Query::Op op = stems.size() > 1 ? Query::Op::kSynonym : Query::Op::kOr;
  shares.insert(shares.begin(), {Query(op, stems), MatchKind::kStem});
  return shares;
}

Query either_of(const std::vector<Share>& shares) {
  std::vector<Query> queries;
  queries.reserve(shares.size());
  for (const Share& share : shares) queries.push_back(share.query);
  return Query(Query::Op::kOr, queries);
}

/// Gathers the alternatives of one word.
class WordReader {
 public:
  WordReader(PlanContext& context, const Node& node, WordPlace place)
      : context_(context), ranking_(context.options.ranking), place_(place) {
    out_.part.query = node.text;
    out_.part.range = node.range;
    out_.part.title_only = place == WordPlace::kTitle;
    out_.part.slots.emplace_back();
  }

  Reading plain(const std::string& word) {
    const std::string folded = analysis::fold(word);
    slot().forms.emplace(folded, MatchKind::kExact);
    const bool name_only = !context_.options.plain && read_names(word, folded);
    if (name_only) slot().forms.clear();
    if (!name_only) read_stems(folded);
    return finish();
  }

  Reading exact(const std::string& word) {
    const std::string folded = analysis::fold(word);
    slot().forms.emplace(folded, MatchKind::kExact);
    add_forms({folded}, 1, MatchKind::kExact);
    return finish();
  }

  Reading forms(const Forms& found, MatchKind how) {
    std::map<double, std::vector<std::string>, std::greater<>> by_weight;
    for (const Form& form : found.found) {
      const bool as_written = form.edits == 0 && how == MatchKind::kFuzzy;
      slot().forms.emplace(form.text, as_written ? MatchKind::kExact : how);
      by_weight[std::pow(ranking_.fuzzy, form.edits)].push_back(form.text);
    }
    for (const auto& [weight, texts] : by_weight) {
      add_forms(texts, weight, slot().forms.at(texts.front()));
    }
    return finish();
  }

 private:
  Slot& slot() { return out_.part.slots.front(); }

  bool add(const std::string& term, double weight, MatchKind how) {
    const auto articles = context_.frequency(term);
    if (articles == 0) return false;
    out_.part.terms.push_back({term, weight});
    most_articles_ = std::max(most_articles_, articles);
    parts_.push_back({Query(term), weight, how});
    return true;
  }

  void read_stems(const std::string& folded) {
    for (const std::string& stem : context_.stems_of(folded)) {
      slot().stems.emplace(stem, MatchKind::kStem);
      add(placed(stem, place_), 1, MatchKind::kStem);
    }
    if (context_.options.plain) return;
    for (const std::string& stem : context_.stems_of(folded)) {
      for (const std::string& relative : context_.lexicon.family(stem)) {
        if (!slot().stems.emplace(relative, MatchKind::kFamily).second) continue;
        add(placed(relative, place_), ranking_.family, MatchKind::kFamily);
      }
      if (place_ == WordPlace::kText) read_acts(stem);
    }
  }

  void read_acts(const std::string& stem) {
    for (const Act act : context_.lexicon.acts(stem)) {
      if (std::ranges::find(out_.part.acts, act) != out_.part.acts.end()) continue;
      out_.part.acts.push_back(act);
      add(std::string(store::kAct).append(name_of(act)), ranking_.act, MatchKind::kAct);
    }
  }

  /// True when the word stands for names only: "US" is no pronoun, since "us" is no name.
  bool read_names(const std::string& word, const std::string& folded) {
    bool found = false;
    for (const store::NamedEntity& entity : context_.lexicon.entities(word)) {
      out_.part.names.emplace(entity.name, MatchKind::kAlias);
      if (place_ == WordPlace::kTitle) {
        read_spellings(entity);
      } else if (add(store::entity_term(entity), ranking_.alias, MatchKind::kAlias)) {
        found = true;
      }
    }
    return found && is_in_capitals(word) && context_.lexicon.entities(folded).empty();
  }

  /// In a headline an alias is known by its words alone.
  void read_spellings(const store::NamedEntity& entity) {
    for (const std::string& stem : stems_of_spellings(context_, entity)) {
      if (slot().stems.emplace(stem, MatchKind::kAlias).second) {
        add(placed(stem, place_), ranking_.alias, MatchKind::kAlias);
      }
    }
  }

  /// The stems lead to the articles, whose words then tell whether the forms are there.
  void add_forms(const std::vector<std::string>& forms, double weight, MatchKind how) {
    WordChoice choice = context_.choice_of(forms);
    const Query stems = any_of(context_, choice.stems, place_);
    if (stems.empty()) return;
    for (const std::string& stem : choice.stems) {
      most_articles_ = std::max(most_articles_, context_.frequency(placed(stem, place_)));
      out_.part.terms.push_back({placed(stem, place_), weight});
    }
    WordPattern pattern{.words = {{std::move(choice)}}, .place = place_};
    parts_.push_back(
        {Query(Query::Op::kFilter, stems,
               pattern_query(context_.reader, context_.collection, std::move(pattern))),
         weight, how});
  }

  Reading finish() {
    out_.part.rarity = context_.rarity(static_cast<double>(most_articles_));
    out_.part.shares = shares_of(std::move(parts_));
    out_.query = either_of(out_.part.shares);
    return std::move(out_);
  }

  PlanContext& context_;
  const RankingParameters& ranking_;
  WordPlace place_;
  Reading out_{};
  std::vector<Alternative> parts_{};
  std::uint64_t most_articles_ = 0;
};

Node as_phrase(const Node& node) {
  Node phrase = node;
  phrase.kind = NodeKind::kPhrase;
  phrase.distance = 0;
  return phrase;
}

/// "counter-offensive" is also written "counteroffensive".
Reading compound(PlanContext& context, const Node& node, const std::vector<std::string>& words,
                 WordPlace place) {
  Reading reading = read_phrase(context, as_phrase(node), place);
  std::string joined;
  for (const std::string& word : words) joined += word;
  for (const std::string& stem : context.stems_of(analysis::fold(joined))) {
    const std::string term = placed(stem, place);
    if (!node.exact && context.frequency(term) > 0) {
      reading.query = Query(Query::Op::kOr, reading.query, Query(term));
    }
  }
  reading.part.shares = {{reading.query}};
  return reading;
}

}  // namespace

Forms forms_of(PlanContext& context, const Node& node) {
  const std::string folded = analysis::fold(node.text);
  Forms forms = node.kind == NodeKind::kPattern ? context.scan.matching(folded)
                                                : context.scan.near(folded, node.distance);
  if (forms.cut) {
    context.remarks.hint(node.range, fmt::format("“{}” stands for too many words; only the {} most "
                                                 "frequent ones found are searched",
                                                 shortened(node.text), forms.found.size()));
  }
  return forms;
}

bool is_one_word(const Node& node) {
  return node.kind == NodeKind::kPattern || words_of(node.text).size() == 1;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const analysis::Token& token : analysis::tokenize(text)) {
    if (token.is_term()) words.emplace_back(token.of(text));
  }
  return words;
}

bool is_in_capitals(std::string_view word) {
  return word.size() > 1 &&
         std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::vector<std::string> stems_of_spellings(PlanContext& context,
                                            const store::NamedEntity& entity) {
  std::vector<std::string> out;
  for (const std::string& spelling : context.lexicon.spellings(entity)) {
    if (words_of(spelling).size() != 1 || is_in_capitals(spelling)) continue;
    for (std::string& stem : context.stems_of(analysis::fold(spelling))) {
      out.push_back(std::move(stem));
    }
  }
  return out;
}

Query any_of(const PlanContext& context, const std::vector<std::string>& stems, WordPlace place) {
  std::vector<Query> parts;
  for (const std::string& stem : stems) {
    const std::string term = placed(stem, place);
    if (context.frequency(term) > 0) parts.emplace_back(term);
  }
  if (parts.empty()) return Query();
  return Query(Query::Op::kSynonym, parts);
}

Reading read_word(PlanContext& context, const Node& node, WordPlace place) {
  WordReader reader(context, node, place);
  if (node.kind == NodeKind::kPattern) {
    return reader.forms(forms_of(context, node), MatchKind::kWildcard);
  }
  const auto words = words_of(node.text);
  if (words.size() > 1) return compound(context, node, words, place);
  if (words.empty()) return reader.exact(node.text);
  if (node.kind == NodeKind::kFuzzy) {
    return reader.forms(forms_of(context, node), MatchKind::kFuzzy);
  }
  return node.exact ? reader.exact(words.front()) : reader.plain(words.front());
}

}  // namespace lede::query
