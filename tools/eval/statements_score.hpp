// SPDX-License-Identifier: GPL-2.0-or-later
// Found statements against gold: right when sentence, speaker and act are.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"
#include "tools/eval/statements_gold.hpp"

namespace lede::tools {

struct StatementCounts {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  StatementCounts& operator+=(const StatementCounts& other);
};

struct StatementScore {
  std::array<StatementCounts, kActs> by_act{};
  std::vector<std::string> missed{};  ///< one line each
  std::vector<std::string> spurious{};

  /// The twelve acts other than the plain statement.
  [[nodiscard]] StatementCounts specific() const;
  [[nodiscard]] const StatementCounts& of(Act act) const {
    return by_act[static_cast<std::size_t>(act)];
  }
};

/// Two names are one when the alias table, the rules for organs of states or folding say so;
/// an acronym in brackets doesn't count.
[[nodiscard]] bool same_speaker(std::string_view a, std::string_view b);

/// `unnamed`: score statements of unnamed speakers too. Articles without gold are not scored.
[[nodiscard]] StatementScore score_statements(
    const std::vector<GoldStatement>& gold, const std::map<std::string, AnnotatedArticle>& articles,
    bool unnamed);

}  // namespace lede::tools
