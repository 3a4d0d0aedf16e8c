// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/info_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace lede::indexer {
namespace {

std::string dates_text(const IndexInfo& info) {
  if (info.first_date.empty()) return "none known";
  return info.first_date + " to " + info.last_date;
}

std::string languages_text(const IndexInfo& info) {
  std::vector<std::pair<std::string, std::uint64_t>> languages(info.languages.begin(),
                                                               info.languages.end());
  std::ranges::stable_sort(languages, std::greater(),
                           &std::pair<std::string, std::uint64_t>::second);
  std::string text;
  for (const auto& [code, count] : languages) {
    if (!text.empty()) text += ", ";
    text += fmt::format("{} {}", code.empty() ? "unknown" : code, count);
  }
  return text;
}

std::string ratio_text(std::uint64_t bytes, std::uint64_t text_bytes) {
  if (text_bytes == 0) return bytes_text(bytes);
  return fmt::format("{} ({:.2f} of the text)", bytes_text(bytes),
                     static_cast<double>(bytes) / static_cast<double>(text_bytes));
}

}  // namespace

std::string bytes_text(std::uint64_t bytes) {
  constexpr std::array kUnits{"bytes", "kB", "MB", "GB", "TB"};
  auto value = static_cast<double>(bytes);
  std::size_t unit = 0;
  while (value >= 1000 && unit + 1 < kUnits.size()) {
    value /= 1000;
    ++unit;
  }
  return unit == 0 ? fmt::format("{} bytes", bytes)
                   : fmt::format("{:.1f} {}", value, kUnits.at(unit));
}

std::string info_text(const IndexInfo& info) {
  const auto indexed = info.index_bytes - std::min(info.stored_text_bytes, info.index_bytes);
  const std::vector<std::pair<std::string, std::string>> rows{
      {"articles", std::to_string(info.articles)},
      {"statements", std::to_string(info.statements)},
      {"dates", dates_text(info)},
      {"languages", languages_text(info) + "; statements are read in English only"},
      {"text", bytes_text(info.text_bytes)},
      {"text stored", ratio_text(info.stored_text_bytes, info.text_bytes)},
      {"index", ratio_text(indexed, info.text_bytes)},
      {"segments", fmt::format("{}, with {} deleted articles", info.segments, info.deleted)},
      {"generation", std::to_string(info.generation)},
      {"format", std::to_string(info.format_version)},
      {"analyser", info.analyser_version},
      {"lexicon", info.lexicon_version},
      {"model", info.model_version},
      {"corrections", info.corrections.empty() ? "none" : info.corrections}};
  std::string text;
  for (const auto& [name, value] : rows) {
    if (!text.empty()) text += '\n';
    text += fmt::format("{:<12} {}", name, value);
  }
  return text;
}

std::string info_json(const IndexInfo& info) {
  const nlohmann::ordered_json json{{"format_version", info.format_version},
                                    {"analyser_version", info.analyser_version},
                                    {"lexicon_version", info.lexicon_version},
                                    {"model_version", info.model_version},
                                    {"corrections", info.corrections},
                                    {"generation", info.generation},
                                    {"articles", info.articles},
                                    {"statements", info.statements},
                                    {"deleted", info.deleted},
                                    {"segments", info.segments},
                                    {"text_bytes", info.text_bytes},
                                    {"index_bytes", info.index_bytes},
                                    {"stored_text_bytes", info.stored_text_bytes},
                                    {"first_date", info.first_date},
                                    {"last_date", info.last_date},
                                    {"languages", info.languages}};
  return json.dump();
}

}  // namespace lede::indexer
