// SPDX-License-Identifier: GPL-2.0-or-later
// People whom the tagger took for organisations, places or things.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/names/organisations.hpp"
#include "analysis/names/people.hpp"
#include "analysis/tokens.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Makes people of full names whose last word the article uses as somebody's name ("Quill Vane
/// left. Vane slept. Vane sang.").
void retype_full_names(std::string_view text, std::vector<Mention>& mentions);

/// Makes bodies of places and things that are described as such, wherever they stand ("Tidalo, a
/// media company,").
void retype_described_bodies(std::string_view text, std::span<const Token> tokens,
                             std::vector<Mention>& mentions);

/// Makes people of full names with an office before them or a description behind ("activist
/// Quill Vane", "Quill Vane, a pilot,"), and of "Mr Vane".
void retype_described_people(std::string_view text, std::span<const Token> tokens,
                             std::vector<Mention>& mentions);

/// "Norvi Creole, which" and "Quillan Temple": nobody's names.
void retype_things(std::string_view text, std::span<const Token> tokens,
                   std::vector<Mention>& mentions);

/// Makes people of what are parts of a name that the article gives somebody ("Dos Santos").
void retype_parts_of_names(std::string_view text, std::span<const Token> tokens,
                           const People& people, const Organisations& organisations,
                           std::vector<Mention>& mentions);

}  // namespace lede::analysis
