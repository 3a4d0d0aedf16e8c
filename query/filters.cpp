// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/filters.hpp"

#include <map>

#include <fmt/format.h>

#include "lede/error.hpp"
#include "query/field_values.hpp"
#include "query/proximity.hpp"

namespace lede::query {

std::optional<Query> plan_filters(const store::IndexReader& reader, Collection collection,
                                  const std::vector<Filter>& filters,
                                  const std::set<std::string>& except, const PlanOptions& options,
                                  Remarks& remarks) {
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
    if (except.contains(std::string(field->name))) continue;
    Node value{.kind = takes_literal(field->kind) ? NodeKind::kWord : NodeKind::kPhrase};
    value.text = filter.value;
    by_field[std::string(field->name)].push_back(
        field->kind == FieldKind::kWords ? read_phrase(context, value, WordPlace::kTitle).query
                                         : read_field_value(context, *field, value).reading.query);
  }
  std::vector<Query> parts;
  parts.reserve(by_field.size());
  for (const auto& [field, values] : by_field) parts.emplace_back(Query::Op::kOr, values);
  if (parts.empty()) return {};
  return Query(Query::Op::kAnd, parts);
}

}  // namespace lede::query
