// SPDX-License-Identifier: GPL-2.0-or-later
// Words that stand before a person's name without being part of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede::analysis {

enum class TitleKind : std::uint8_t { kNone, kHonorific, kRank, kRole, kModifier };

/// Of a folded word, a dot at its end ignored.
[[nodiscard]] TitleKind title_kind(std::string_view folded);

/// "UN Special Rapporteur", "High Commissioner for Human Rights": a post of two words or more, and
/// nobody's name. "Office of the Governor" is none.
[[nodiscard]] bool is_office(std::string_view phrase);

/// "Lady" or "Gentleman", of which "First" makes the title of a president's wife or husband.
[[nodiscard]] bool is_spouse_title(std::string_view word);

}  // namespace lede::analysis
