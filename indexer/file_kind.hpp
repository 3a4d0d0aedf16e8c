// SPDX-License-Identifier: GPL-2.0-or-later
// What a file's name says of its format.
#pragma once

#include <string_view>

namespace lede::indexer {

enum class Format { kText, kMarkdown, kHtml, kJson, kNdjson, kArchive, kNameless, kUnknown };

struct FileKind {
  Format format = Format::kUnknown;
  bool compressed = false;  ///< .gz or .zst around a single document
};

/// By the extensions, in either case. kNameless: no extension at all, perhaps a text.
[[nodiscard]] FileKind kind_of(std::string_view name);

/// The extensions that kind_of knows, for messages.
inline constexpr std::string_view kKnownExtensions =
    ".txt .md .html .htm .xhtml .json .ndjson .jsonl, each also .gz or .zst; .tar .tgz .zip";

}  // namespace lede::indexer
