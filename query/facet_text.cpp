// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facet_text.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "query/terminal_text.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kBarColumns = 20;
constexpr std::size_t kMaxValueColumns = 40;
constexpr std::size_t kMaxRowNameColumns = 28;
constexpr std::size_t kMaxColumnNameColumns = 14;

std::string padded(const std::string& text, std::size_t columns) {
  return text + std::string(columns - std::min(columns, columns_of(text)), ' ');
}

/// Eighths of a block make short bars comparable too.
std::string bar(std::uint64_t count, std::uint64_t most) {
  constexpr std::string_view kParts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto eighths = static_cast<std::size_t>(std::max<double>(
      1, static_cast<double>(count) * 8 * kBarColumns / static_cast<double>(most)));
  std::string out;
  for (std::size_t i = 0; i < eighths / 8; ++i) out += "█";
  return out + std::string(kParts[eighths % 8]);
}

std::string bars(const Facet& facet, const TextStyle& style) {
  std::string out = inked(facet.field, Ink::kTitle, style);
  if (facet.values.size() < facet.distinct) {
    out += inked(fmt::format("  {} of {} values", facet.values.size(), facet.distinct), Ink::kFaint,
                 style);
  } else if (facet.values.empty()) {
    out += inked("  no values", Ink::kFaint, style);
  }
  out += "\n";
  std::size_t widest = 0;
  std::uint64_t most = 1;
  for (const FacetValue& value : facet.values) {
    widest = std::max(widest, std::min(columns_of(harmless(value.value)), kMaxValueColumns));
    most = std::max(most, value.count);
  }
  const std::size_t digits = fmt::format("{}", most).size();
  for (const FacetValue& value : facet.values) {
    const std::string shown = clipped(harmless(value.value), kMaxValueColumns);
    out += fmt::format("  {} {}{} {:>{}} ", value.selected ? "*" : " ", shown,
                       std::string(widest - columns_of(shown), ' '), value.count, digits);
    out += inked(bar(value.count, most), Ink::kBar, style) + "\n";
  }
  return out;
}

/// The cells of a cross-count, its rows and columns with the highest sums first.
struct Table {
  std::vector<std::string> rows{};
  std::vector<std::string> columns{};
  std::map<std::pair<std::string, std::string>, std::uint64_t> cells{};
};

std::vector<std::string> by_sum(const std::map<std::string, std::uint64_t>& sums) {
  std::vector<std::string> names;
  names.reserve(sums.size());
  for (const auto& [name, sum] : sums) names.push_back(name);
  std::ranges::stable_sort(names, std::greater(),
                           [&](const std::string& name) { return sums.at(name); });
  return names;
}

Table table_of(const Facet& facet) {
  Table table;
  std::map<std::string, std::uint64_t> rows;
  std::map<std::string, std::uint64_t> columns;
  for (const FacetValue& value : facet.values) {
    rows[value.parts[0]] += value.count;
    columns[value.parts[1]] += value.count;
    table.cells[{value.parts[0], value.parts[1]}] = value.count;
  }
  table.rows = by_sum(rows);
  table.columns = by_sum(columns);
  return table;
}

std::string cell(const Table& table, const std::string& row, const std::string& column,
                 std::size_t width) {
  const auto found = table.cells.find({row, column});
  const std::string count = found == table.cells.end() ? "·" : fmt::format("{}", found->second);
  return std::string(width - std::min(width, columns_of(count)), ' ') + count;
}

std::size_t digits_of_most(const Facet& facet) {
  std::uint64_t most = 0;
  for (const FacetValue& value : facet.values) most = std::max(most, value.count);
  return fmt::format("{}", most).size();
}

std::string table_text(const Facet& facet, const TextStyle& style) {
  const Table table = table_of(facet);
  std::size_t first = 0;
  for (const std::string& row : table.rows) {
    first = std::max(first, std::min(columns_of(harmless(row)), kMaxRowNameColumns));
  }
  const std::size_t digits = digits_of_most(facet);
  std::vector<std::size_t> widths;
  std::size_t used = 4 + first;
  std::string heading;
  for (const std::string& column : table.columns) {
    const std::string head = clipped(harmless(column), kMaxColumnNameColumns);
    const std::size_t width = std::max(columns_of(head), digits);
    used += 2 + width;
    if (used > style.width) break;
    widths.push_back(width);
    heading += "  " + padded(head, width);
  }
  std::string out = inked(facet.field, Ink::kTitle, style);
  if (widths.size() < table.columns.size()) {
    out += inked(fmt::format("  {} of {} columns", widths.size(), table.columns.size()),
                 Ink::kFaint, style);
  }
  out += "\n    " + std::string(first, ' ') + inked(heading, Ink::kFaint, style) + "\n";
  for (const std::string& row : table.rows) {
    out += "    " + padded(clipped(harmless(row), kMaxRowNameColumns), first);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      out += "  " + cell(table, row, table.columns[i], widths[i]);
    }
    out += "\n";
  }
  return out;
}

}  // namespace

std::string facet_text(const Facet& facet, const TextStyle& style) {
  const bool crossed = !facet.values.empty() && facet.values.front().parts.size() == 2;
  return crossed ? table_text(facet, style) : bars(facet, style);
}

}  // namespace lede::query
