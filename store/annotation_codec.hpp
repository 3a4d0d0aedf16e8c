// SPDX-License-Identifier: GPL-2.0-or-later
// What was read in an article to bytes and back, given the article.
//
//   names         those that do not stand in the text as they are, one after the other
//   sentences     their number; gaps; sizes
//   mentions      of the text, then of the title: number; types; gaps; sizes; names; descriptions
//   statements    number; acts; sentences; cues' places; quotes; speakers; targets; cues
//
// Each of these is a column, one value an item, since what is alike compresses best together. A gap
// is the distance from the end of the one before. A name is 0 when it is empty, 1 when it is new
// and what the mention's range holds, 2 when it is the next of the names, else 2 more than its rank
// among those met so far. A sentence is 1 more than its distance, in sentences, from the one of the
// statement before; 0 is followed by its place. Distances may be negative and are zigzag-coded.
#pragma once

#include <string>
#include <string_view>

#include "lede/article.hpp"
#include "store/varint.hpp"

namespace lede::store {

void encode_annotations(const AnnotatedArticle& annotated, std::string& out);

/// Fills in all but the article, which must be there. `where` is for messages. Throws Error
/// kDamaged; ranges in the result lie inside the text or title that they point into.
void decode_annotations(ByteReader& in, std::string_view where, AnnotatedArticle& annotated);

}  // namespace lede::store
