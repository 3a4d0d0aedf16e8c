// SPDX-License-Identifier: GPL-2.0-or-later
// What an article calls somebody besides his name: his initials, or what he is known as.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/names/people.hpp"
#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Learns "Ada Maria Lind (AML)" and "Ada Lind, better known as Adali". The initials are no mention
/// where they are explained; what somebody is known as becomes a person.
void learn_other_names(std::string_view text, std::span<const Token> tokens, People& people,
                       std::vector<Mention>& mentions);

}  // namespace lede::analysis
