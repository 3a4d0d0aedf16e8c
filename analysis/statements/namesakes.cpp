// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/namesakes.hpp"

#include <algorithm>

namespace lede::analysis {
namespace {

// Calls `visit` with the first and with the last word of a name of several, once if they are one.
template <typename Visit>
void for_each_outer_word(std::string_view name, Visit visit) {
  const std::size_t space = name.find(' ');
  if (space == std::string_view::npos) return;
  const std::string_view first = name.substr(0, space);
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  visit(first);
  if (last != first) visit(last);
}

}  // namespace

bool bears(std::string_view name, std::string_view word) {
  bool found = false;
  for_each_outer_word(name, [&](std::string_view outer) { found = found || outer == word; });
  return found;
}

void Namesakes::add(std::string_view person) {
  for_each_outer_word(person, [this](std::string_view word) { ++bearers_[word].people; });
}

void Namesakes::add_in_full(std::string_view person, Gender gender, std::size_t sentence) {
  for_each_outer_word(person, [&](std::string_view word) {
    auto& in_full = bearers_[word].in_full;
    for (const Gender asked : {Gender::kUnknown, Gender::kFemale, Gender::kMale}) {
      if (!may_agree(asked, gender)) continue;
      in_full[static_cast<std::size_t>(asked)].push_back({sentence, person});
    }
  });
}

bool Namesakes::share(std::string_view word) const {
  const auto found = bearers_.find(word);
  return found != bearers_.end() && found->second.people > 1;
}

std::string_view Namesakes::last_in_full(std::string_view word, Gender gender,
                                         std::size_t sentence) const {
  const auto found = bearers_.find(word);
  if (found == bearers_.end()) return {};
  const auto& in_full = found->second.in_full[static_cast<std::size_t>(gender)];
  const auto after = std::ranges::upper_bound(in_full, sentence, {}, &InFull::sentence);
  return after == in_full.begin() ? std::string_view() : (after - 1)->name;
}

}  // namespace lede::analysis
