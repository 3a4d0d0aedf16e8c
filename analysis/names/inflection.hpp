// SPDX-License-Identifier: GPL-2.0-or-later
// Known names in the cases of Russian and Ukrainian: Подоляка, Зеленского.
#pragma once

#include <optional>
#include <string_view>

#include "analysis/aliases.hpp"

namespace lede::analysis {

/// The known entity whose nominative differs from `surface` in the endings of its words only.
/// Nothing for other languages.
[[nodiscard]] std::optional<KnownEntity> known_inflected(std::string_view surface,
                                                         std::string_view language);
/// A cheap test before: does some known name start with a form of this folded word?
[[nodiscard]] bool starts_inflected_name(std::string_view folded, std::string_view language);

}  // namespace lede::analysis
