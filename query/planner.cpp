// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/planner.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "analysis/unicode.hpp"
#include "query/compounds.hpp"
#include "query/field_values.hpp"
#include "query/neighbours.hpp"
#include "query/parser.hpp"
#include "query/proximity.hpp"
#include "query/remark_text.hpp"
#include "query/saved_queries.hpp"
#include "query/statement_join.hpp"
#include "query/stop_words.hpp"
#include "query/together.hpp"
#include "query/word_memory.hpp"

namespace lede::query {
namespace {

constexpr int kMaxSavedDepth = 8;

class Planner {
 public:
  Planner(PlanContext& context, const Node& tree, WordMemory* memory)
      : context_(context), memory_(memory), stop_words_(context, tree) {}

  Plan run(const Node& tree) {
    Plan out;
    const bool alone = context_.options.any && tree.kind == NodeKind::kWord;
    out.query = alone ? whole_or_parts(tree) : node(tree, nullptr);
    out.concepts = std::move(concepts_);
    out.bonuses = std::move(bonuses_);
    out.ranked = std::ranges::any_of(out.concepts, [](const Concept& c) { return !c.stop; });
    return out;
  }

 private:
  /// `field` is the field around the node; null outside of fields.
  Query node(const Node& tree, const FieldInfo* field) {
    const Mark before = mark();
    return weighted(unboosted(tree, field), tree.boost, before);
  }

  /// How much was planned before a part of the tree.
  struct Mark {
    std::size_t concepts = 0;
    std::size_t bonuses = 0;
  };
  Mark mark() const { return {concepts_.size(), bonuses_.size()}; }

  /// Changes the shares and bonuses of all that was planned since.
  template <typename Change>
  void change(Mark since, const Change& changed) {
    for (Concept& part : std::span(concepts_).subspan(since.concepts)) {
      for (Share& share : part.shares) share.query = changed(share.query);
    }
    for (Bonus& part : std::span(bonuses_).subspan(since.bonuses)) part.query = changed(part.query);
  }

  Query weighted(const Query& query, double factor, Mark since) {
    if (factor != 1) change(since, [&](const Query& part) { return part.times(factor); });
    return query.times(factor);
  }

  /// In `(a AND b) OR c` an `a` without `b` adds nothing.
  Query branch(const Node& tree, const FieldInfo* field) {
    const Mark before = mark();
    Query query = node(tree, field);
    if (tree.children.empty() || !context_.options.explain) return query;
    change(before, [&](const Query& part) { return Query(Query::Op::kFilter, part, query); });
    return query;
  }

  Query unboosted(const Node& tree, const FieldInfo* field) {
    switch (tree.kind) {
      case NodeKind::kNothing:
        return Query();
      case NodeKind::kAll:
        return Query::everything();
      case NodeKind::kAnd:
        return conjunction(tree, field);
      case NodeKind::kOr:
        return alternatives(tree, field);
      case NodeKind::kNot:
        return Query(Query::Op::kAndNot, Query::everything(), negated(tree, field));
      case NodeKind::kField:
        return in_field(tree, field);
      case NodeKind::kNear:
      case NodeKind::kSentence:
        return proximity(tree, field);
      default:
        return leaf(tree, field);
    }
  }

  /// What is not there cannot be shown: concepts of a negated part are dropped.
  Query negated(const Node& not_node, const FieldInfo* field) {
    const Mark before = mark();
    Query query = node(not_node.children.front(), field);
    concepts_.resize(before.concepts);
    bonuses_.resize(before.bonuses);
    return query;
  }

  Query conjunction(const Node& tree, const FieldInfo* field) {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    const std::vector<bool> left_out = stop_words_.left_out(tree);
    for (std::size_t i = 0; i < tree.children.size(); ++i) {
      const Node& child = tree.children[i];
      if (left_out[i]) continue;
      const bool without = child.kind == NodeKind::kNot;
      (without ? unwanted : wanted).push_back(without ? negated(child, field) : node(child, field));
    }
    Query query = wanted.empty() ? Query::everything() : Query(Query::Op::kAnd, wanted);
    if (unwanted.empty()) return query;
    return {Query::Op::kAndNot, query, Query(Query::Op::kOr, unwanted)};
  }

  Query alternatives(const Node& tree, const FieldInfo* field) {
    const bool before = std::exchange(in_or_, true);
    std::vector<Query> parts;
    if (context_.options.any) {
      parts.push_back(bag(tree));
    } else {
      for (const Node& child : tree.children) parts.push_back(branch(child, field));
    }
    in_or_ = before;
    return Query(Query::Op::kOr, parts);
  }

  /// A text's words: repeated ones once, with the root of their number as weight; stop words only
  /// when there is nothing else. Neighbours that are neighbours in the article count more.
  Query bag(const Node& tree) {
    std::map<std::string, double> counts;
    bool content = false;
    for (const Node& child : tree.children) {
      counts[print(child)] += 1;
      content = content || !stop_words_.contains(child);
    }
    std::vector<Query> parts;
    for (const Node& child : tree.children) {
      double& count = counts[print(child)];
      if (count == 0 || (content && stop_words_.contains(child))) continue;
      const Mark before = mark();
      parts.push_back(weighted(whole_or_parts(child), std::sqrt(count), before));
      count = 0;
    }
    if (parts.empty()) return Query();
    Query words(Query::Op::kOr, parts);
    if (context_.options.plain || parts.size() > context_.options.ranking.long_query) return words;
    const std::vector<Query> pairs = neighbours(context_, tree, stop_words_);
    if (pairs.empty()) return words;
    const Query near = Query(Query::Op::kOr, pairs).times(context_.options.ranking.pair);
    bonuses_.push_back({"neighbours", near});
    return Query(Query::Op::kAndMaybe, words, near);
  }

  /// A word that no article has may be several that were written as one.
  Query whole_or_parts(const Node& child) {
    Query whole = node(child, nullptr);
    if (child.kind != NodeKind::kWord || !whole.empty()) return whole;
    std::vector<Query> parts;
    for (const std::string& word : compound_parts(context_, analysis::fold(child.text))) {
      Node part = child;
      part.text = word;
      if (!stop_words_.contains(part)) parts.push_back(node(part, nullptr));
    }
    return parts.empty() ? whole : Query(Query::Op::kOr, parts);
  }

  Query leaf(const Node& tree, const FieldInfo* field) {
    if (field != nullptr && field->kind != FieldKind::kWords) {
      FieldReading value = read_field_value(context_, *field, tree);
      if (value.filter) return value.reading.query.times(0);
      return take(tree, field, std::move(value.reading));
    }
    const WordPlace place = field == nullptr ? WordPlace::kText : WordPlace::kTitle;
    if (tree.kind == NodeKind::kPhrase)
      return take(tree, field, read_phrase(context_, tree, place));
    const WordUse use{place, in_near_ && is_one_word(tree), !in_or_};
    Reading reading = read_word(memory_, context_, tree, use);
    reading.part.stop = !use.near && stop_words_.contains(tree);
    return take(tree, field, std::move(reading));
  }

  Query take(const Node& leaf, const FieldInfo* field, Reading reading) {
    concept_of_leaf_[&leaf] = concepts_.size();
    if (context_.options.explain) {
      reading.part.label = (field == nullptr ? "" : std::string(field->name) + ":") + print(leaf);
    }
    concepts_.push_back(std::move(reading.part));
    return reading.query;
  }

  Query in_field(const Node& tree, const FieldInfo* outer) {
    const FieldInfo* field = find_field(tree.field);
    const Node& value = tree.children.front();
    if (outer != nullptr && outer != field) remark_nested(tree, *outer);
    if (field->kind == FieldKind::kSaved) return saved(value);
    if (field->kind == FieldKind::kWords && context_.collection == Collection::kStatements) {
      context_.remarks.error(tree.range,
                             "a statement has no headline, so that “title:” finds none");
    }
    if (field->kind != FieldKind::kStatement) return node(value, field);
    if (context_.collection == Collection::kStatements) return node(value, nullptr);
    const Plan inner = plan(context_.reader, Collection::kStatements, value, context_.options,
                            context_.remarks, memory_);
    for (Concept part : inner.concepts) {
      // What it adds to a statement's score adds nothing to the article's.
      part.shares.clear();
      concepts_.push_back(std::move(part));
    }
    Query articles = articles_of_statements(context_, inner.query);
    bonuses_.push_back({print(tree), articles});
    return articles;
  }

  /// Together in the headline a name and a word may stand; else only one field counts.
  void remark_nested(const Node& inner, const FieldInfo& outer) {
    if (in_together_ && outer.kind == FieldKind::kWords) return;
    context_.remarks.error(
        inner.range,
        fmt::format("“{}:” inside the brackets of “{}:” is read as if it stood outside",
                    inner.field, outer.name));
  }

  Query saved(const Node& name) {
    const std::string& path = context_.options.saved_queries_path;
    const auto text = saved_query_of_all(context_.reader, path, name.text);
    if (!text || saved_depth_ >= kMaxSavedDepth) {
      context_.remarks.error(name.range, why_not_saved(path, name.text, text.has_value()));
      return Query();
    }
    ++saved_depth_;
    Remarks own;
    Query query = node(parse(*text, own), nullptr);
    --saved_depth_;
    if (own.faulty()) {
      context_.remarks.error(name.range, fmt::format("saved query “{}”: {}", shortened(name.text),
                                                     own.first_error().message));
    }
    return query;
  }

  Query proximity(const Node& tree, const FieldInfo* field) {
    const bool near_before = std::exchange(in_near_, in_near_ || tree.kind == NodeKind::kNear);
    const bool together_before = std::exchange(in_together_, true);
    std::vector<Query> parts;
    parts.reserve(tree.children.size());
    for (const Node& child : tree.children) parts.push_back(node(child, field));
    in_near_ = near_before;
    in_together_ = together_before;
    return stand_together(context_, tree, field, Query(Query::Op::kAnd, parts),
                          [this](const Node& leaf) { return concept_of(leaf); });
  }

  const Concept* concept_of(const Node& leaf) const {
    const auto known = concept_of_leaf_.find(&leaf);
    return known == concept_of_leaf_.end() ? nullptr : &concepts_[known->second];
  }

  PlanContext& context_;
  WordMemory* memory_;
  std::vector<Concept> concepts_{};
  std::vector<Bonus> bonuses_{};
  StopWords stop_words_;
  std::map<const Node*, std::size_t> concept_of_leaf_{};
  bool in_near_ = false;      ///< where words have places and nothing else counts
  bool in_together_ = false;  ///< in NEAR or SENT
  bool in_or_ = false;
  int saved_depth_ = 0;
};

}  // namespace

Plan plan(const store::IndexReader& reader, Collection collection, const Node& tree,
          const PlanOptions& options, Remarks& remarks, WordMemory* memory) {
  PlanContext context(reader, collection, options, remarks);
  Plan out = Planner(context, tree, memory).run(tree);
  if (collection == Collection::kArticles && !out.query.empty()) {
    const Query evidence = statement_evidence(context, out.concepts);
    out.query = Query(Query::Op::kAndMaybe, out.query, evidence);
    if (!evidence.empty()) out.bonuses.push_back({"evidence", evidence});
  }
  return out;
}

}  // namespace lede::query
