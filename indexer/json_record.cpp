// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/json_record.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "indexer/article_fields.hpp"
#include "indexer/clean_text.hpp"
#include "indexer/credits.hpp"
#include "indexer/dateline.hpp"
#include "indexer/dates.hpp"
#include "indexer/fast_json.hpp"
#include "indexer/furniture.hpp"
#include "indexer/html.hpp"
#include "indexer/input_error.hpp"
#include "indexer/json_fields.hpp"

namespace lede::indexer {
namespace {

using nlohmann::json;

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return out;
}

/// For each field the member with the best name that is not null or empty.
class RecordFields {
 public:
  explicit RecordFields(const json& record) {
    for (const auto& [key, value] : record.items()) {
      unsigned rank = 0;
      const auto field = field_named(lower(key), rank);
      if (field == Field::kNone || value.is_null() || (value.is_string() && value.empty()))
        continue;
      auto& best = members_[static_cast<std::size_t>(field)];
      if (best.value == nullptr || rank < best.rank) best = {&value, rank};
    }
  }
  /// Null when the record has no such member.
  [[nodiscard]] const json* find(Field field) const {
    return members_[static_cast<std::size_t>(field)].value;
  }
  [[nodiscard]] std::string name(Field field) const {
    const auto* value = find(field);
    return value == nullptr ? std::string() : name_of_value(*value);
  }

 private:
  struct Member {
    const json* value = nullptr;
    unsigned rank = 0;
  };
  std::array<Member, static_cast<std::size_t>(Field::kNone)> members_{};
};

bool is_markup(std::string_view text) {
  text = trim(text);
  return text.starts_with('<') && text.find("</") != text.npos && text.ends_with('>');
}

void read_text(const RecordFields& fields, Reading& reading) {
  const auto* value = fields.find(Field::kText);
  if (value == nullptr) return;
  std::string text;
  if (value->is_string()) {
    text = value->get<std::string>();
  } else if (value->is_array()) {  // one string a paragraph
    for (const auto& paragraph : names_of_value(*value)) {
      if (!text.empty()) text += "\n\n";
      text += paragraph;
    }
  }
  if (is_markup(text)) text = read_html(text, {}).article.text;
  text.resize(length_without_tail(text));
  reading.article.text = std::move(text);
}

/// The dateline stays in the text, whose offsets belong to the record's owner.
void read_place(Article& article) {
  if (!article.place.empty()) return;
  if (auto dateline = find_dateline(article.text)) article.place = std::move(dateline->place);
}

void read_date(const RecordFields& fields, Reading& reading) {
  const auto* value = fields.find(Field::kDate);
  if (value == nullptr) return;
  if (value->is_object()) value = &member(*value, "$date");  // MongoDB's export
  if (!value->is_number()) return set_date(name_of_value(*value), reading);
  reading.article.date = iso_date_of_number(value->get<double>());
  if (reading.article.date.empty()) set_date(value->dump(), reading);
}

std::vector<std::string> clean_names(const json& value) {
  std::vector<std::string> names;
  for (const auto& name : names_of_value(value)) names.push_back(clean_line(name));
  return names;
}

void read_contributors(const RecordFields& fields, Article& article) {
  const auto* value = fields.find(Field::kContributor);
  if (value == nullptr) return;
  add_contributors(value->is_string() ? author_names(clean_line(value->get<std::string>()))
                                      : clean_names(*value),
                   article);
}

void read_authors(const RecordFields& fields, Article& article) {
  const auto* value = fields.find(Field::kAuthor);
  if (value == nullptr) return;
  if (!value->is_string()) return add_authors(clean_names(*value), article);
  const auto line = clean_line(value->get<std::string>());
  const auto credits = parse_byline(line.starts_with("By ") ? line : "By " + line);
  add_authors(credits ? credits->authors : author_names(line), article);
}

Reading read_record(const json& record) {
  const RecordFields fields(record);
  Reading reading;
  auto& article = reading.article;
  article.id = fields.name(Field::kId);
  article.url = clean_line(fields.name(Field::kUrl));
  if (article.id.empty()) article.id = article.url;
  article.title = clean_line(fields.name(Field::kTitle));
  article.source = clean_line(fields.name(Field::kSource));
  article.section = clean_line(fields.name(Field::kSection));
  article.place = clean_line(fields.name(Field::kPlace));
  article.language = language_code(fields.name(Field::kLanguage));
  article.origin = fields.name(Field::kOrigin);
  read_text(fields, reading);
  read_place(article);
  read_date(fields, reading);
  read_authors(fields, article);
  read_contributors(fields, article);
  return reading;
}

/// {"articles": [...]} and the like: an object without a text that holds a list of objects.
const json* list_of_records(const json& object) {
  if (RecordFields(object).find(Field::kText) != nullptr) return nullptr;
  for (const char* key : {"articles", "items", "documents", "docs", "data", "results", "records"}) {
    const auto& list = member(object, key);
    if (list.is_array() && !list.empty() && list.front().is_object()) return &list;
  }
  return nullptr;
}

json parse(std::string_view text) {
  json value;
  if (parse_fast_json(text, value)) return value;
  if (json_depth(text) > kMaxJsonDepth) {
    throw InputError(ErrorCode::kInvalidInput,
                     "JSON is nested more than 200 deep; give one flat object an article");
  }
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    throw InputError(
        ErrorCode::kInvalidInput,
        "malformed JSON at byte " + std::to_string(error.byte) + " of the record; repair it");
  } catch (const json::out_of_range&) {
    throw InputError(ErrorCode::kInvalidInput,
                     "JSON with a number that is too large for any; write it as a string");
  }
}

}  // namespace

std::vector<Reading> read_json(std::string_view text) {
  const auto value = parse(text);
  const auto* list = value.is_object() ? list_of_records(value) : nullptr;
  if (list == nullptr && value.is_array()) list = &value;
  std::vector<Reading> readings;
  const auto add = [&readings](const json& record) {
    if (record.is_object()) {
      readings.push_back(read_record(record));
    } else {
      readings.emplace_back().remarks.emplace_back(
          "the record is no JSON object; give one object an article");
    }
  };
  if (list == nullptr) {
    add(value);
  } else {
    for (const auto& record : *list) add(record);
  }
  return readings;
}

}  // namespace lede::indexer
