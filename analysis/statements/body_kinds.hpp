// SPDX-License-Identifier: GPL-2.0-or-later
// What sort of body a noun tells of, and what the article calls a body where it names it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "analysis/names.hpp"

namespace lede::analysis {

/// "the airline", "the carmaker": no ministry and no court.
[[nodiscard]] bool is_business(std::string_view folded);

/// Kinds of bodies whose names rarely say so: "the company", "the watchdog".
[[nodiscard]] bool may_have_any_name(std::string_view folded);

[[nodiscard]] bool is_medium(std::string_view folded);

/// "the UN agency", "the Holm-based carmaker": what stands before these says what the body is like,
/// not which it is.
[[nodiscard]] bool is_kind_of_body(std::string_view folded);

/// The folded noun beside an organisation's name that tells what it is: "Tidal Works, a
/// shipbuilder based in Holm,", "the think tank Tidal Works"; empty when there is none. `first`:
/// the name's first token; `end`: one past its last.
[[nodiscard]] std::string kind_told(const Document& document, std::size_t first, std::size_t end);

}  // namespace lede::analysis
