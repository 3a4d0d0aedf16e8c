// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: a stored record of any content is refused or its ranges lie inside its text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "refused.hpp"
#include "store/record_codec.hpp"

namespace {

void check(lede::ByteRange range, std::size_t size) {
  if (range.end < range.begin || range.end > size) std::abort();
}

void check(const lede::AnnotatedArticle& annotated) {
  const std::size_t size = annotated.article.text.size();
  for (const auto sentence : annotated.sentences) check(sentence, size);
  for (const auto& mention : annotated.mentions) check(mention.range, size);
  for (const auto& mention : annotated.title_mentions) {
    check(mention.range, annotated.article.title.size());
  }
  for (const auto& statement : annotated.statements) {
    check(statement.sentence, size);
    check(statement.cue_range, size);
    check(statement.quote, size);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  refuse_or_read([&] { check(lede::store::decode_record(bytes, "record")); });
  return 0;
}
