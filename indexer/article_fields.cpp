// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_fields.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/unicode.hpp"
#include "indexer/clean_text.hpp"
#include "indexer/credits.hpp"
#include "indexer/dates.hpp"

namespace lede::indexer {
namespace {

struct FieldName {
  std::string_view key;
  Field field;
};

/// The better name of a field stands first.
constexpr std::array kNames{
    FieldName{"id", Field::kId},
    FieldName{"_id", Field::kId},
    FieldName{"uri", Field::kId},
    FieldName{"url", Field::kUrl},
    FieldName{"link", Field::kUrl},
    FieldName{"permalink", Field::kUrl},
    FieldName{"title", Field::kTitle},
    FieldName{"headline", Field::kTitle},
    FieldName{"text", Field::kText},
    FieldName{"body", Field::kText},
    FieldName{"content", Field::kText},
    FieldName{"articlebody", Field::kText},
    FieldName{"article", Field::kText},
    FieldName{"fulltext", Field::kText},
    FieldName{"full_text", Field::kText},
    FieldName{"maintext", Field::kText},
    FieldName{"date", Field::kDate},
    FieldName{"datepublished", Field::kDate},
    FieldName{"published", Field::kDate},
    FieldName{"publishedat", Field::kDate},
    FieldName{"published_at", Field::kDate},
    FieldName{"date_published", Field::kDate},
    FieldName{"publish_date", Field::kDate},
    FieldName{"published_date", Field::kDate},
    FieldName{"pub_date", Field::kDate},
    FieldName{"pubdate", Field::kDate},
    FieldName{"date_publish", Field::kDate},
    FieldName{"created_at", Field::kDate},
    FieldName{"timestamp", Field::kDate},
    FieldName{"authors", Field::kAuthor},
    FieldName{"author", Field::kAuthor},
    FieldName{"byline", Field::kAuthor},
    FieldName{"creator", Field::kAuthor},
    FieldName{"contributors", Field::kContributor},
    FieldName{"contributor", Field::kContributor},
    FieldName{"source", Field::kSource},
    FieldName{"publisher", Field::kSource},
    FieldName{"publication", Field::kSource},
    FieldName{"outlet", Field::kSource},
    FieldName{"site", Field::kSource},
    FieldName{"site_name", Field::kSource},
    FieldName{"section", Field::kSection},
    FieldName{"category", Field::kSection},
    FieldName{"articlesection", Field::kSection},
    FieldName{"language", Field::kLanguage},
    FieldName{"lang", Field::kLanguage},
    FieldName{"inlanguage", Field::kLanguage},
    FieldName{"place", Field::kPlace},
    FieldName{"dateline", Field::kPlace},
    FieldName{"origin", Field::kOrigin},
};

void set_once(std::string& target, std::string_view value) {
  if (target.empty()) target = clean_line(value);
}

}  // namespace

Field field_named(std::string_view key, unsigned& rank) {
  const auto found = std::ranges::find(kNames, key, &FieldName::key);
  if (found == kNames.end()) return Field::kNone;
  rank = static_cast<unsigned>(found - kNames.begin());
  return found->field;
}

void set_date(std::string_view value, Reading& reading) {
  if (!reading.article.date.empty() || trim(value).empty()) return;
  reading.article.date = iso_date(value);
  if (!reading.article.date.empty()) return;
  constexpr std::size_t kShown = 60;
  const auto cut = analysis::grapheme_floor(value, std::min(kShown, value.size()));
  const auto shown = clean_line(value.substr(0, cut));
  reading.remarks.push_back("\"" + shown + "\" is no date that Lede can read; " +
                            "the article is read without it, write dates as 2023-05-30");
}

std::string_view language_code(std::string_view value) {
  value = trim(value);
  const auto end = std::min(value.find_first_of("-_"), value.size());
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto code = value.substr(0, end);
  return code.size() == 2 && std::ranges::all_of(code, is_lower) ? code : std::string_view();
}

void set_field(std::string_view key, std::string_view value, Reading& reading) {
  auto& article = reading.article;
  unsigned rank = 0;
  switch (field_named(key, rank)) {
    case Field::kTitle:
      return set_once(article.title, value);
    case Field::kDate:
      return set_date(value, reading);
    case Field::kAuthor:
      return add_authors(author_names(clean_line(value)), article);
    case Field::kContributor:
      return add_contributors(author_names(clean_line(value)), article);
    case Field::kSource:
      return set_once(article.source, value);
    case Field::kSection:
      return set_once(article.section, value);
    case Field::kUrl:
      return set_once(article.url, value);
    case Field::kPlace:
      return set_once(article.place, value);
    case Field::kLanguage:
      article.language = language_code(value);
      return;
    case Field::kId:
    case Field::kText:
    case Field::kOrigin:
    case Field::kNone:
      return;
  }
}

}  // namespace lede::indexer
