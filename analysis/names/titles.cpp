// SPDX-License-Identifier: GPL-2.0-or-later
// The table of titles, ranks and offices.
#include "analysis/names/titles.hpp"

#include <unordered_map>

#include "analysis/embedded.hpp"
#include "analysis/tables.hpp"
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

}  // namespace lede::analysis
