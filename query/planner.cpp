// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/planner.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "analysis/unicode.hpp"
#include "lede/error.hpp"
#include "query/compounds.hpp"
#include "query/field_values.hpp"
#include "query/parser.hpp"
#include "query/proximity.hpp"
#include "query/saved_queries.hpp"
#include "query/sentence_check.hpp"
#include "query/statement_join.hpp"

namespace lede::query {
namespace {

constexpr int kMaxSavedDepth = 8;
constexpr std::size_t kMaxPairs = 32;

Query joined(Query::Op op, const std::vector<Query>& parts) {
  return parts.size() == 1 ? parts.front() : Query(op, parts);
}

bool has_small_letters(const Node& tree) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::ranges::any_of(tree.text, small) ||
         std::ranges::any_of(tree.children, has_small_letters);
}

/// One word alone in capitals is a name, several are a headline.
bool is_shouted(const Node& tree) {
  return tree.children.size() > 2 && !has_small_letters(tree);
}

class Planner {
 public:
  Planner(PlanContext& context) : context_(context) {}

  Plan run(const Node& tree) {
    Plan out;
    shouted_ = is_shouted(tree);
    out.query = node(tree, nullptr);
    out.concepts = std::move(concepts_);
    out.ranked = std::ranges::any_of(out.concepts, [](const Concept& c) { return !c.stop; });
    return out;
  }

 private:
  /// `field` is the field around the node; null outside of fields.
  Query node(const Node& tree, const FieldInfo* field) {
    return boosted(tree, unboosted(tree, field));
  }

  static Query boosted(const Node& tree, const Query& query) { return query.times(tree.boost); }

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
        return in_field(tree);
      case NodeKind::kNear:
      case NodeKind::kSentence:
        return proximity(tree, field);
      default:
        return leaf(tree, field);
    }
  }

  /// What is not there cannot be shown: concepts of a negated part are dropped.
  Query negated(const Node& not_node, const FieldInfo* field) {
    const std::size_t before = concepts_.size();
    const Query query = node(not_node.children.front(), field);
    concepts_.resize(before);
    return query;
  }

  /// Stop words that no written AND makes an operand are left out beside other words.
  std::vector<bool> optional_words(const Node& tree) const {
    std::vector<bool> optional(tree.children.size(), false);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < tree.children.size(); ++i) {
      const Node& child = tree.children[i];
      const bool joined_by_and =
          child.and_before || (i + 1 < tree.children.size() && tree.children[i + 1].and_before);
      optional[i] = !joined_by_and && is_stop(child);
      if (!optional[i] && child.kind != NodeKind::kNot) ++kept;
    }
    if (kept == 0) optional.assign(optional.size(), false);
    return optional;
  }

  bool is_stop(const Node& word) const {
    const bool name = !shouted_ && is_in_capitals(word.text);
    return word.kind == NodeKind::kWord && !word.exact && !name &&
           context_.is_stop_word(analysis::fold(word.text));
  }

  Query conjunction(const Node& tree, const FieldInfo* field) {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    const std::vector<bool> optional = optional_words(tree);
    for (std::size_t i = 0; i < tree.children.size(); ++i) {
      const Node& child = tree.children[i];
      if (optional[i]) continue;
      if (child.kind == NodeKind::kNot) {
        unwanted.push_back(negated(child, field));
      } else {
        wanted.push_back(node(child, field));
      }
    }
    Query query = wanted.empty() ? Query::everything() : joined(Query::Op::kAnd, wanted);
    if (!unwanted.empty())
      query = Query(Query::Op::kAndNot, query, joined(Query::Op::kOr, unwanted));
    return query;
  }

  Query alternatives(const Node& tree, const FieldInfo* field) {
    if (context_.options.any) return bag(tree);
    std::vector<Query> parts;
    for (const Node& child : tree.children) parts.push_back(node(child, field));
    return joined(Query::Op::kOr, parts);
  }

  /// A text's words: repeated ones once, with the root of their number as weight; stop words only
  /// when there is nothing else. Neighbours that are neighbours in the article count more.
  Query bag(const Node& tree) {
    std::map<std::string, double> counts;
    bool content = false;
    for (const Node& child : tree.children) {
      counts[print(child)] += 1;
      content = content || !is_stop(child);
    }
    std::vector<Query> parts;
    for (const Node& child : tree.children) {
      double& count = counts[print(child)];
      if (count == 0 || (content && is_stop(child))) continue;
      const Query part = whole_or_parts(child);
      parts.push_back(part.times(std::sqrt(count)));
      count = 0;
    }
    if (parts.empty()) return Query();
    const Query words = joined(Query::Op::kOr, parts);
    if (context_.options.plain || parts.size() > context_.options.ranking.long_query) return words;
    const std::vector<Query> pairs = neighbours(tree);
    if (pairs.empty()) return words;
    return Query(Query::Op::kAndMaybe, words,
                 joined(Query::Op::kOr, pairs).times(context_.options.ranking.pair));
  }

  /// A word that no article has may be several that were written as one.
  Query whole_or_parts(const Node& child) {
    const Query whole = node(child, nullptr);
    if (child.kind != NodeKind::kWord || !whole.empty()) return whole;
    std::vector<Query> parts;
    for (const std::string& word : compound_parts(context_, analysis::fold(child.text))) {
      Node part = child;
      part.text = word;
      if (!is_stop(part)) parts.push_back(node(part, nullptr));
    }
    return parts.empty() ? whole : joined(Query::Op::kOr, parts);
  }

  std::vector<Query> neighbours(const Node& tree) const {
    std::vector<Query> pairs;
    std::set<std::string> known;
    const Node* previous = nullptr;
    for (const Node& child : tree.children) {
      const bool word = child.kind == NodeKind::kWord && child.boost == 1 && !is_stop(child);
      if (word && previous != nullptr && previous->text != child.text &&
          known.insert(previous->text + " " + child.text).second && pairs.size() < kMaxPairs) {
        const Query pair = read_pair(context_, previous->text, child.text);
        if (!pair.empty()) pairs.push_back(pair);
      }
      if (child.boost == 1) previous = word ? &child : nullptr;
    }
    return pairs;
  }

  Query leaf(const Node& tree, const FieldInfo* field) {
    if (field != nullptr && field->kind != FieldKind::kWords) {
      FieldReading value = read_field_value(context_, *field, tree);
      if (value.filter) return value.reading.query.times(0);
      return take(std::move(value.reading));
    }
    const WordPlace place = field == nullptr ? WordPlace::kText : WordPlace::kTitle;
    if (tree.kind == NodeKind::kPhrase) return take(read_phrase(context_, tree, place));
    Reading reading = read_word(context_, tree, place);
    reading.part.stop = is_stop(tree);
    return take(std::move(reading));
  }

  Query take(Reading reading) {
    concepts_.push_back(std::move(reading.part));
    return reading.query;
  }

  Query in_field(const Node& tree) {
    const FieldInfo* field = find_field(tree.field);
    const Node& value = tree.children.front();
    if (field->kind == FieldKind::kSaved) return saved(value);
    if (field->kind != FieldKind::kStatement) return node(value, field);
    if (context_.collection == Collection::kStatements) return node(value, nullptr);
    const Plan inner =
        plan(context_.reader, Collection::kStatements, value, context_.options, context_.remarks);
    for (Concept part : inner.concepts) concepts_.push_back(std::move(part));
    return articles_of_statements(context_, inner.query);
  }

  Query saved(const Node& name) {
    const auto text =
        saved_query_of_all(context_.reader, context_.options.saved_queries_path, name.text);
    if (!text || saved_depth_ >= kMaxSavedDepth) {
      context_.remarks.error(name.range,
                             text ? fmt::format("the saved query “{}” asks for itself", name.text)
                                  : fmt::format("no saved query is called “{}”", name.text));
      return Query();
    }
    ++saved_depth_;
    Remarks own;
    const Query query = node(parse(*text, own), nullptr);
    --saved_depth_;
    if (own.faulty()) {
      context_.remarks.error(
          name.range, fmt::format("saved query “{}”: {}", name.text, own.first_error().message));
    }
    return query;
  }

  Query proximity(const Node& tree, const FieldInfo* field) {
    const WordPlace place =
        field != nullptr && field->kind == FieldKind::kWords ? WordPlace::kTitle : WordPlace::kText;
    if (tree.kind == NodeKind::kNear && is_positional(tree)) {
      NearReading near = read_near(context_, tree, place);
      for (Concept& part : near.parts) concepts_.push_back(std::move(part));
      return near.query;
    }
    std::vector<Query> parts;
    std::vector<std::vector<Concept>> operands;
    for (const Node& child : tree.children) {
      if (tree.kind == NodeKind::kNear) remark_placeless(child);
      const std::size_t before = concepts_.size();
      parts.push_back(node(child, field));
      operands.emplace_back(concepts_.begin() + static_cast<std::ptrdiff_t>(before),
                            concepts_.end());
    }
    const Query all = joined(Query::Op::kAnd, parts);
    // A title is one sentence, and so is a statement.
    const bool one_sentence =
        context_.collection == Collection::kStatements || place == WordPlace::kTitle;
    if (tree.kind == NodeKind::kSentence && one_sentence) return all;
    return checked_together(context_, tree, all, operands);
  }

  /// Names and acts have no number among the words of a text.
  void remark_placeless(const Node& operand) {
    if (operand.kind != NodeKind::kField || operand.field == "title") return;
    context_.remarks.error(operand.range,
                           "NEAR counts words, and what a field names is none; SENT finds both in "
                           "one sentence");
  }

  PlanContext& context_;
  std::vector<Concept> concepts_{};
  bool shouted_ = false;  ///< all in capitals, which then mean nothing
  int saved_depth_ = 0;
};

}  // namespace

Plan plan(const store::IndexReader& reader, Collection collection, const Node& tree,
          const PlanOptions& options, Remarks& remarks) {
  PlanContext context(reader, collection, options, remarks);
  Plan out = Planner(context).run(tree);
  if (collection == Collection::kArticles) {
    out.query = with_statement_evidence(context, out.query, out.concepts);
  }
  return out;
}

std::optional<Query> plan_filters(const store::IndexReader& reader, Collection collection,
                                  const std::vector<Filter>& filters, std::string_view except,
                                  const PlanOptions& options, Remarks& remarks) {
  if (filters.empty()) return {};
  PlanContext context(reader, collection, options, remarks);
  std::map<std::string, std::vector<Query>> by_field;
  for (const Filter& filter : filters) {
    const FieldInfo* field = find_field(filter.field);
    const bool usable = field != nullptr && field->kind != FieldKind::kStatement &&
                        field->kind != FieldKind::kSaved;
    if (!usable) {
      throw Error(ErrorCode::kInvalidArgument,
                  fmt::format("filter {}:{}: there is no such field; fields are {}", filter.field,
                              filter.value, field_list()));
    }
    if (field->name == except) continue;
    Node value{.kind = takes_literal(field->kind) ? NodeKind::kWord : NodeKind::kPhrase};
    value.text = filter.value;
    by_field[std::string(field->name)].push_back(
        field->kind == FieldKind::kWords ? read_phrase(context, value, WordPlace::kTitle).query
                                         : read_field_value(context, *field, value).reading.query);
  }
  std::vector<Query> parts;
  for (const auto& [field, values] : by_field) parts.push_back(joined(Query::Op::kOr, values));
  if (parts.empty()) return {};
  return joined(Query::Op::kAnd, parts);
}

}  // namespace lede::query
