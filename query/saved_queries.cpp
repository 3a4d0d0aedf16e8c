// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/saved_queries.hpp"

#include <fstream>

#include <fmt/format.h>

#include "lede/error.hpp"

namespace lede::query {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

}  // namespace

std::optional<std::string> saved_query(const std::string& path, std::string_view name) {
  if (path.empty()) return {};
  std::ifstream file(path);
  if (!file) {
    throw Error(ErrorCode::kNotFound,
                fmt::format("{}: the file of saved queries can't be read", path));
  }
  for (std::string line; std::getline(file, line);) {
    const std::string_view text = trimmed(line);
    const std::size_t equals = text.find('=');
    if (text.empty() || text.front() == '#' || equals == std::string_view::npos) continue;
    if (trimmed(text.substr(0, equals)) == name)
      return std::string(trimmed(text.substr(equals + 1)));
  }
  return {};
}

std::optional<std::string> saved_query_of_all(const store::IndexReader& reader,
                                              const std::string& path, std::string_view name) {
  std::optional<std::string> own = saved_query(path, name);
  if (reader.exchange() == nullptr) return own;
  const std::string first = reader.exchange()->gather("saved", own ? "=" + *own : "").front();
  if (first.empty()) return std::nullopt;
  return first.substr(1);
}

}  // namespace lede::query
