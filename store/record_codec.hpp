// SPDX-License-Identifier: GPL-2.0-or-later
// One stored article to bytes and back.
#pragma once

#include <string>
#include <string_view>

#include "store/records.hpp"

namespace lede::store {

/// Appends the record to `out`. Text comes first and numbers after it, which compresses best.
void encode_record(const AnnotatedArticle& annotated, std::string& out);

/// `where` names the record in error messages. Throws Error kDamaged; ranges in the result lie
/// inside the text or title that they point into.
[[nodiscard]] AnnotatedArticle decode_record(std::string_view bytes, std::string_view where);

}  // namespace lede::store
