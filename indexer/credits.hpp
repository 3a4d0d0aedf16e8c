// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that say who wrote an article, for whom and when.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/dates.hpp"
#include "lede/article.hpp"

namespace lede::indexer {

struct Credits {
  std::vector<std::string> authors{};
  std::string source{};
  std::optional<DateParts> date{};
};

/// A line between headline and text: "By Ann Lee, Eastern Courier", "Foreign desk | The Post |
/// 16 May 2023", "Published 12 December 2023 by the Technology desk", "May 30, 2023". Nothing
/// unless every part of the line is understood.
[[nodiscard]] std::optional<Credits> parse_byline(std::string_view line);

/// A line after the text: "Additional reporting by Lucy Fisher in London", "(Reporting by A and
/// B; Editing by C)". Editors are not authors.
[[nodiscard]] std::optional<std::vector<std::string>> parse_credit(std::string_view line);

/// "By Lucy Fisher in London, Ann Lee and the Foreign desk" → three names.
[[nodiscard]] std::vector<std::string> author_names(std::string_view names);

/// Adds what the article does not have yet; authors are joined without doubles.
void add_credits(const Credits& credits, Article& article);
void add_authors(const std::vector<std::string>& authors, Article& article);
/// Authors whom the text itself credits.
void add_contributors(const std::vector<std::string>& names, Article& article);

}  // namespace lede::indexer
