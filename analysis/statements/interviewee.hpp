// SPDX-License-Identifier: GPL-2.0-or-later
// Whom the introduction of an interview presents: "in an interview with Ada Lind".
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "analysis/names.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

struct Interviewee {
  std::string_view name{};  ///< canonical; empty when nobody or several people fit
  bool presented = false;   ///< the introduction says that somebody was interviewed
  bool at_once = false;     ///< and its last paragraph says so
};

/// The introduction is sentences [0, end), its last paragraph [last, end).
[[nodiscard]] Interviewee find_interviewee(const Document& document,
                                           std::span<const Mention> mentions, std::size_t last,
                                           std::size_t end);

}  // namespace lede::analysis
