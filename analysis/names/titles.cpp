// SPDX-License-Identifier: GPL-2.0-or-later
// The table of titles, ranks and offices.
#include "analysis/names/titles.hpp"

#include <unordered_map>

#include "analysis/embedded.hpp"
#include "analysis/tables.hpp"

LEDE_EMBEDDED(titles)

namespace lede::analysis {
namespace {

TitleKind parse_kind(std::string_view name) {
  if (name == "honorific") return TitleKind::kHonorific;
  if (name == "rank") return TitleKind::kRank;
  if (name == "role") return TitleKind::kRole;
  return name == "modifier" ? TitleKind::kModifier : TitleKind::kNone;
}

std::unordered_map<std::string_view, TitleKind> read_titles() {
  std::unordered_map<std::string_view, TitleKind> titles;
  for_each_row(embedded_titles(), [&titles](const auto& row) {
    if (row.size() < 2) return;
    for (const std::string_view word : split_cells(row[1], '|')) {
      titles.emplace(word, parse_kind(row[0]));
    }
  });
  return titles;
}

}  // namespace

TitleKind title_kind(std::string_view folded) {
  static const std::unordered_map<std::string_view, TitleKind> titles = read_titles();
  if (folded.ends_with('.')) folded.remove_suffix(1);
  const auto found = titles.find(folded);
  return found == titles.end() ? TitleKind::kNone : found->second;
}

}  // namespace lede::analysis
