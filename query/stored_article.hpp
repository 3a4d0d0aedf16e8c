// SPDX-License-Identifier: GPL-2.0-or-later
// The article with an id, from whichever shard holds it.
#pragma once

#include <optional>
#include <string_view>

#include "lede/article.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

[[nodiscard]] std::optional<AnnotatedArticle> stored_article(const store::IndexReader& reader,
                                                             std::string_view id);

}  // namespace lede::query
