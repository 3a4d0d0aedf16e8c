// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/xapian_errors.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lede::store {
namespace {

bool is_one_of(const std::string& type, std::initializer_list<std::string_view> types) {
  return std::ranges::find(types, type) != types.end();
}

}  // namespace

Error translated(const Xapian::Error& error, const std::string& path) {
  const std::string type = error.get_type();
  std::string reason = error.get_msg();
  std::ranges::replace(reason, '\n', ' ');
  if (const char* cause = error.get_error_string()) reason += fmt::format(" ({})", cause);
  if (is_one_of(type, {"DatabaseCorruptError", "DatabaseVersionError", "DatabaseNotFoundError",
                       "DocNotFoundError", "SerialisationError"}) ||
      (type == "DatabaseOpeningError" && error.get_error_string() == nullptr)) {
    return {ErrorCode::kDamaged,
            fmt::format("{}: the file is damaged: {}; rebuild the index with lede-index dump OLD | "
                        "lede-index add NEW -",
                        path, reason)};
  }
  if (type.starts_with("Database")) {
    return {ErrorCode::kIo, fmt::format("{}: cannot read or write: {}", path, reason)};
  }
  return {ErrorCode::kInternal, fmt::format("{}: {}: {}", path, type, reason)};
}

}  // namespace lede::store
