// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/families.hpp"

#include <algorithm>
#include <string>

#include "analysis/embedded.hpp"
#include "analysis/stems.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {

LEDE_EMBEDDED(families)
LEDE_EMBEDDED(act_words)

namespace {

std::string_view next_field(std::string_view& rest, char separator) {
  const auto field = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(rest.size(), field.size() + 1));
  return field;
}

/// The built table: one line a stem, sorted: "stem TAB member SPACE member …".
class FamilyTable {
 public:
  FamilyTable() {
    auto rest = embedded_families();
    while (!rest.empty()) {
      auto line = next_field(rest, '\n');
      const auto stem = next_field(line, '\t');
      const auto begin = members_.size();
      while (!line.empty()) members_.push_back(next_field(line, ' '));
      rows_.push_back({stem, begin, members_.size()});
    }
  }

  [[nodiscard]] std::span<const std::string_view> find(std::string_view stem) const {
    const auto row = std::ranges::lower_bound(rows_, stem, {}, &Row::stem);
    if (row == rows_.end() || row->stem != stem) return {};
    return std::span(members_).subspan(row->begin, row->end - row->begin);
  }

 private:
  struct Row {
    std::string_view stem;
    std::size_t begin;
    std::size_t end;
  };
  std::vector<Row> rows_{};
  std::vector<std::string_view> members_{};
};

struct ActTable {
  std::vector<std::string> stems{};
  std::vector<ActWord> rows{};

  ActTable() {
    std::vector<Act> acts;
    Stemmer stemmer("en");
    auto rest = embedded_act_words();
    while (!rest.empty()) {
      auto line = next_field(rest, '\n');
      auto act = Act::kStatement;
      if (!parse_act(next_field(line, '\t'), act)) continue;
      while (!line.empty()) {
        stems.emplace_back(stemmer.stem(next_field(line, ' ')));
        acts.push_back(act);
      }
    }
    for (std::size_t i = 0; i < stems.size(); ++i) rows.push_back({stems[i], acts[i]});
  }
};

}  // namespace

std::span<const std::string_view> family_of(std::string_view stem) {
  static const FamilyTable table;
  return table.find(stem);
}

std::span<const ActWord> act_words() {
  static const ActTable table;
  return table.rows;
}

}  // namespace lede::analysis
