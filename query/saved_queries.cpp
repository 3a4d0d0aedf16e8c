// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/saved_queries.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "lede/error.hpp"
#include "query/remark_text.hpp"
#include "store/text_lines.hpp"

namespace lede::query {
std::optional<std::string> saved_query(const std::string& path, std::string_view name) {
  if (path.empty()) return {};
  std::ifstream file(path);
  if (!file) {
    throw Error(ErrorCode::kNotFound,
                fmt::format("{}: the file of saved queries can't be read", path));
  }
  const std::string text(std::istreambuf_iterator<char>(file), {});
  for (const std::string_view line : store::lines_of(text)) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    if (store::trimmed(line.substr(0, equals)) == name) {
      return std::string(store::trimmed(line.substr(equals + 1)));
    }
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

std::string why_not_saved(const std::string& path, std::string_view name, bool known) {
  const std::string called = shortened(name);
  if (known) return fmt::format("the saved query “{}” asks for itself", called);
  const char* const why = path.empty() ? "; no file of saved queries was given" : "";
  return fmt::format("no saved query is called “{}”{}", called, why);
}

}  // namespace lede::query
