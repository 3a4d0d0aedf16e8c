// SPDX-License-Identifier: GPL-2.0-or-later
// What follows a name and tells that it is a person's.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "analysis/tokens.hpp"

namespace lede::analysis {

/// True when ", a harbour pilot," or ", 64," follows the name that ends before token `end`.
[[nodiscard]] bool is_described(std::string_view text, std::span<const Token> tokens,
                                std::size_t end);

/// "minister", unlike what firms and countries are as well: "the market leader", "co-owner".
[[nodiscard]] bool is_post_of_person(std::string_view folded);

/// True when the words behind token `end` call what ends there a company or another body:
/// "Tidalo, a Norvian media platform once known".
[[nodiscard]] bool is_described_as_body(std::string_view text, std::span<const Token> tokens,
                                        std::size_t end);

}  // namespace lede::analysis
