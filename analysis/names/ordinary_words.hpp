// SPDX-License-Identifier: GPL-2.0-or-later
// Words that a capital letter makes no name of.
#pragma once

#include <string_view>

namespace lede::analysis {

/// True for an English word that also stands in the word families or among the commonest words,
/// or is a title; names hardly ever are.
[[nodiscard]] bool is_ordinary_word(std::string_view word);

}  // namespace lede::analysis
