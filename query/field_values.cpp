// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/field_values.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/unicode.hpp"
#include "query/dates.hpp"
#include "query/edit_distance.hpp"
#include "query/names.hpp"
#include "query/remark_text.hpp"
#include "query/row_set.hpp"
#include "store/schema.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kShortValue = 4;

/// As it can stand behind a field's colon.
std::string as_value(const std::string& name) {
  return name.find(' ') == std::string::npos ? name : "\"" + name + "\"";
}

class FieldReader {
 public:
  FieldReader(PlanContext& context, const FieldInfo& field, const Node& value)
      : context_(context), field_(field), value_(value) {
    part().query = value.text;
    part().range = value.range;
  }

  FieldReading run() {
    switch (field_.kind) {
      case FieldKind::kEntity:
        names(entity_type_of(field_));
        break;
      case FieldKind::kRole:
        part().role = field_.name == "speaker" ? Role::kSpeaker : Role::kTarget;
        names({});
        break;
      case FieldKind::kAct:
        acts();
        break;
      case FieldKind::kDate:
        out_.filter = true;
        dates();
        break;
      case FieldKind::kLiteral:
        out_.filter = true;
        add(field_.name == "id" ? store::id_term(value_.text)
                                : store::value_term(field_.prefix, value_.text),
            1);
        break;
      default:
        out_.filter = true;
        values();
        break;
    }
    return finish();
  }

 private:
  Concept& part() { return out_.reading.part; }

  bool add(const std::string& term, double weight) {
    const auto articles = context_.frequency(term);
    if (articles == 0) return false;
    part().terms.push_back({term, weight});
    most_articles_ = std::max(most_articles_, articles);
    parts_.push_back(Query(term).times(weight));
    return true;
  }

  std::string term_of(const store::NamedEntity& entity) const {
    return field_.kind == FieldKind::kEntity ? store::entity_term(entity)
                                             : store::value_term(field_.prefix, entity.name);
  }

  void names(std::optional<EntityType> type) {
    if (value_.kind == NodeKind::kPattern) return name_pattern();
    bool alike = false;
    for (const NameReading& reading : read_name(context_.lexicon, value_.text, type)) {
      const bool fuzzy = reading.how == MatchKind::kFuzzy;
      if (!add(term_of(reading.entity), fuzzy ? context_.options.ranking.similar : 1)) continue;
      part().names.emplace(reading.entity.name, reading.how);
      alike = alike || fuzzy;
    }
    if (field_.kind == FieldKind::kRole && parts_.empty() &&
        add(store::value_term(field_.prefix, value_.text), 1)) {
      return name_as_stored();
    }
    if (parts_.empty()) return values_by_words();
    if (alike) {
      context_.remarks.hint(value_.range,
                            fmt::format("no {} is called “{}”; names spelled alike are searched",
                                        field_.name, shortened(value_.text)),
                            as_value(part().names.begin()->first));
    }
  }

  /// The speaker of a statement need not be a name: "Russian defence ministry".
  void name_as_stored() { part().speaker = store::fold_value(value_.text); }

  void name_pattern() {
    const Forms forms = context_.scan.values_matching(field_.prefix, analysis::fold(value_.text));
    take_values(forms);
  }

  void take_values(const Forms& forms) {
    if (forms.cut) {
      context_.remarks.hint(value_.range, fmt::format("“{}” stands for too many values; only the "
                                                      "most frequent ones are searched",
                                                      shortened(value_.text)));
    }
    for (const Form& form : forms.found) {
      if (!add(std::string(field_.prefix) + form.text, 1)) continue;
      for (const store::NamedEntity& entity : context_.lexicon.entities(form.text)) {
        part().names.emplace(entity.name, MatchKind::kWildcard);
      }
    }
  }

  void values_by_words() {
    std::vector<std::string> words;
    for (const std::string& word : words_of(value_.text)) words.push_back(analysis::fold(word));
    take_values(context_.scan.values_with_words(field_.prefix, words));
    if (!parts_.empty() || remarked_unread()) return;
    context_.remarks.hint(
        value_.range,
        fmt::format("no {} in this index matches “{}”", field_.name, shortened(value_.text)),
        value_meant());
  }

  std::string value_meant() {
    const std::string folded = analysis::fold(value_.text);
    const Forms near =
        context_.scan.values_near(field_.prefix, folded, folded.size() <= kShortValue ? 1 : 2);
    return near.found.empty() ? "" : as_value(near.found.front().text);
  }

  /// An index of words only has none of what the analysis reads in a text.
  bool remarked_unread() {
    if (field_.kind == FieldKind::kValue || context_.reader.has_analysis()) return false;
    context_.remarks.hint(value_.range,
                          fmt::format("this index was made with --no-analysis, so that “{}:” finds "
                                      "nothing in it",
                                      field_.name));
    return true;
  }

  void values() {
    if (value_.kind == NodeKind::kPattern) return name_pattern();
    if (!add(store::value_term(field_.prefix, value_.text), 1)) values_by_words();
  }

  void acts() {
    Act act{};
    const std::string folded = analysis::fold(value_.text);
    if (parse_act(folded, act)) {
      take_act(act);
    } else {
      for (const std::string& stem : context_.stems_of(folded)) {
        for (const Act named : context_.lexicon.acts(stem)) take_act(named);
      }
    }
    if (part().acts.empty()) return remark_unknown_act(folded);
    if (parts_.empty()) static_cast<void>(remarked_unread());
  }

  void take_act(Act act) {
    if (std::ranges::find(part().acts, act) != part().acts.end()) return;
    part().acts.push_back(act);
    add(std::string(store::kAct).append(name_of(act)), 1);
  }

  void remark_unknown_act(const std::string& folded) {
    const EditDistance distance(folded);
    std::string all;
    std::string nearest;
    for (std::size_t i = 0; i < kActs; ++i) {
      const std::string name(name_of(static_cast<Act>(i)));
      all += (all.empty() ? "" : ", ") + name;
      if (nearest.empty() && distance.to(name, 2) <= 2) nearest = name;
    }
    context_.remarks.error(value_.range,
                           fmt::format("“{}” is no act; acts are {}", shortened(value_.text), all),
                           nearest);
  }

  void dates() {
    const auto range = parse_dates(value_.text, context_.options.today);
    if (!range) {
      context_.remarks.error(value_.range,
                             fmt::format("“{}” is no date; write 2023-05-30, 2023-05, 2023, "
                                         "2023-05-01..2023-05-31, 7d.. or yesterday",
                                         shortened(value_.text)),
                             date_meant(value_.text, context_.options.today));
      return;
    }
    if (range->first > range->last) {
      context_.remarks.error(value_.range, "this range ends before it begins and holds no day",
                             turned_round(value_.text));
    }
    RowSet rows = rows_of_dates(context_.reader, context_.collection, range->first, range->last);
    parts_.push_back(rows_query(std::move(rows), 0));
  }

  FieldReading finish() {
    part().rarity = context_.rarity(static_cast<double>(most_articles_));
    Query& query = out_.reading.query;
    if (parts_.size() == 1) query = parts_.front();
    if (parts_.size() > 1) query = Query(Query::Op::kOr, parts_);
    part().shares = {{query}};
    return std::move(out_);
  }

  PlanContext& context_;
  const FieldInfo& field_;
  const Node& value_;
  FieldReading out_{};
  std::vector<Query> parts_{};
  std::uint64_t most_articles_ = 0;
};

}  // namespace

FieldReading read_field_value(PlanContext& context, const FieldInfo& field, const Node& value) {
  return FieldReader(context, field, value).run();
}

}  // namespace lede::query
