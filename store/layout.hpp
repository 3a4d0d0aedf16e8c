// SPDX-License-Identifier: GPL-2.0-or-later
// Where the files of an index are; schema.hpp shows the whole.
#pragma once

#include <string>
#include <string_view>

namespace lede::store {

inline constexpr std::string_view kArticlesGlass = "articles.glass";
inline constexpr std::string_view kStatementsGlass = "statements.glass";
inline constexpr std::string_view kArticlesWords = "articles.words";
inline constexpr std::string_view kArticlesColumns = "articles.columns";
inline constexpr std::string_view kStatementsColumns = "statements.columns";
inline constexpr std::string_view kRecordsFile = "records";
/// Named as the records, with a suffix.
inline constexpr std::string_view kAnnotationsFile = "records-annotations";
static_assert(kAnnotationsFile.starts_with(kRecordsFile));
inline constexpr std::string_view kAnnotationsSuffix = kAnnotationsFile.substr(kRecordsFile.size());
inline constexpr std::string_view kIdsFile = "ids";
inline constexpr std::string_view kNamesFile = "names";

[[nodiscard]] inline std::string in_folder(std::string_view folder, std::string_view name) {
  return std::string(folder).append("/").append(name);
}
[[nodiscard]] inline std::string manifest_path(std::string_view index) {
  return in_folder(index, "manifest.json");
}
[[nodiscard]] inline std::string lock_path(std::string_view index) {
  return in_folder(index, "lock");
}
[[nodiscard]] inline std::string segments_path(std::string_view index) {
  return in_folder(index, "segments");
}
[[nodiscard]] inline std::string tombstones_path(std::string_view index) {
  return in_folder(index, "tombstones");
}

}  // namespace lede::store
