// SPDX-License-Identifier: GPL-2.0-or-later
// A search request as a JSON object, for callers in other languages; docs/embedding.md lists it.
#pragma once

#include <string>
#include <string_view>

#include "lede/search_request.hpp"
#include "lede/search_result.hpp"

namespace lede::query {

enum class AnswerFormat { kJson, kPretty, kNdjson, kText, kTrec, kIds };

struct JsonRequest {
  SearchRequest request{};
  AnswerFormat format = AnswerFormat::kJson;
};

/// `options` is a JSON object or null. Throws Error kInvalidArgument that names the member.
[[nodiscard]] JsonRequest request_from_json(std::string_view query, const char* options);

/// The result as the caller asked to have it.
[[nodiscard]] std::string format_answer(const SearchResult& result, AnswerFormat format);

}  // namespace lede::query
