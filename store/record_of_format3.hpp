// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the records of indexes of format 3, which held article and annotations in one piece.
#pragma once

#include <string_view>

#include "lede/article.hpp"

namespace lede::store {

/// `where` names the record in error messages. Throws Error kDamaged; ranges in the result lie
/// inside the text or title that they point into.
[[nodiscard]] AnnotatedArticle decode_record_of_format3(std::string_view bytes,
                                                        std::string_view where);

}  // namespace lede::store
