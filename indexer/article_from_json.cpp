// SPDX-License-Identifier: GPL-2.0-or-later
// One JSON record as an article, for callers that stream from a source of their own.
#include <string>
#include <utility>
#include <vector>

#include "indexer/input_error.hpp"
#include "indexer/json_record.hpp"
#include "lede/reader.hpp"

namespace lede {
namespace {

std::vector<indexer::Reading> read(std::string_view record) {
  try {
    return indexer::read_json(record);
  } catch (const indexer::InputError& error) {
    throw Error(error.code(), error.what());
  }
}

}  // namespace

Article article_from_json(std::string_view record,
                          const std::function<void(const Problem&)>& problem) {
  const std::size_t begin = record.find_first_not_of(" \t\r\n");
  if (begin == record.npos || record[begin] != '{') {
    throw Error(ErrorCode::kInvalidInput,
                "the record is no JSON object; give one object an article");
  }
  std::vector<indexer::Reading> readings = read(record);
  if (readings.size() != 1) {
    throw Error(ErrorCode::kInvalidInput, "the record holds " + std::to_string(readings.size()) +
                                              " articles; give one object an article");
  }
  indexer::Reading& reading = readings.front();
  for (const std::string& remark : reading.remarks) {
    if (problem) problem({ErrorCode::kInvalidInput, reading.article.id + ": " + remark});
  }
  return std::move(reading.article);
}

}  // namespace lede
