// SPDX-License-Identifier: GPL-2.0-or-later
// The table of titles, ranks and offices.
#include "analysis/names/titles.hpp"

#include <string>
#include <unordered_map>

#include "analysis/embedded.hpp"
#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"
#include "analysis/word_filter.hpp"

LEDE_EMBEDDED(titles)

namespace lede::analysis {
namespace {

TitleKind parse_kind(std::string_view name) {
  if (name == "honorific") return TitleKind::kHonorific;
  if (name == "rank") return TitleKind::kRank;
  if (name == "role") return TitleKind::kRole;
  return name == "modifier" ? TitleKind::kModifier : TitleKind::kNone;
}

struct Titles {
  Titles() {
    for_each_row(embedded_titles(), [this](const auto& row) {
      if (row.size() < 2) return;
      for (const std::string_view word : Cells(row[1], '|')) {
        kinds.emplace(word, parse_kind(row[0]));
        filter.add(word);
      }
    });
  }
  std::unordered_map<std::string_view, TitleKind> kinds;
  WordFilter<14> filter;
};

}  // namespace

TitleKind title_kind(std::string_view folded) {
  static const Titles titles;
  if (folded.ends_with('.')) folded.remove_suffix(1);
  if (!titles.filter.may_contain(folded)) return TitleKind::kNone;
  const auto found = titles.kinds.find(folded);
  return found == titles.kinds.end() ? TitleKind::kNone : found->second;
}

namespace {

std::string_view last_word(std::string_view words) {
  return words.substr(words.find_last_of(" -") + 1);
}

}  // namespace

bool is_office(std::string_view phrase) {
  const std::string folded = fold(phrase);
  std::string_view head = folded;
  for (const std::string_view link : {" of ", " for "}) head = head.substr(0, head.find(link));
  if (title_kind(last_word(head)) == TitleKind::kRole)
    return head.find(' ') != head.npos || head.size() < folded.size();
  // "director general of police"
  const bool general = last_word(head) == "general" && head.size() < folded.size();
  return general && title_kind(head.substr(0, head.find_first_of(" -"))) == TitleKind::kRole;
}

bool is_spouse_title(std::string_view word) {
  return word == "Lady" || word == "Gentleman";
}

}  // namespace lede::analysis
