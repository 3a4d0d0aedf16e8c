// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/stored_article.hpp"

#include <string>

#include "store/record_codec.hpp"

namespace lede::query {

std::optional<AnnotatedArticle> stored_article(const store::IndexReader& reader,
                                               std::string_view id) {
  const auto row = reader.find(id);
  if (reader.exchange() == nullptr) {
    if (!row) return std::nullopt;
    return reader.record(*row);
  }
  std::string bytes;
  if (row) store::encode_record(reader.record(*row), bytes);
  for (const std::string& part : reader.exchange()->gather("article", std::move(bytes))) {
    if (!part.empty()) return store::decode_record(part, id);
  }
  return std::nullopt;
}

}  // namespace lede::query
