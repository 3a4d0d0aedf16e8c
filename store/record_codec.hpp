// SPDX-License-Identifier: GPL-2.0-or-later
// One stored article to bytes and back.
#pragma once

#include <string>
#include <string_view>

#include "lede/article.hpp"
#include "store/varint.hpp"

namespace lede::store {

/// Appends the fields of the article alone.
void encode_article(const Article& article, std::string& out);
/// Throws Error kDamaged.
[[nodiscard]] Article decode_article(ByteReader& in);

/// Appends the article and its annotations, for another process.
void encode_record(const AnnotatedArticle& annotated, std::string& out);
/// `where` names the record in error messages. Throws Error kDamaged; ranges in the result lie
/// inside the text or title that they point into.
[[nodiscard]] AnnotatedArticle decode_record(std::string_view bytes, std::string_view where);

}  // namespace lede::store
