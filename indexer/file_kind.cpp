// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lede::indexer {
namespace {

struct Extension {
  std::string_view name;
  Format format;
};

constexpr std::array<Extension, 14> kExtensions{{{"txt", Format::kText},
                                                 {"text", Format::kText},
                                                 {"md", Format::kMarkdown},
                                                 {"markdown", Format::kMarkdown},
                                                 {"html", Format::kHtml},
                                                 {"htm", Format::kHtml},
                                                 {"xhtml", Format::kHtml},
                                                 {"json", Format::kJson},
                                                 {"ndjson", Format::kNdjson},
                                                 {"jsonl", Format::kNdjson},
                                                 {"tar", Format::kArchive},
                                                 {"tgz", Format::kArchive},
                                                 {"tzst", Format::kArchive},
                                                 {"zip", Format::kArchive}}};

/// In lower case, taken off `name`; a leading dot starts a hidden file, not an extension.
std::string take_extension(std::string_view& name) {
  const auto dot = name.rfind('.');
  if (dot == name.npos || dot == 0) return {};
  std::string extension(name.substr(dot + 1));
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  name = name.substr(0, dot);
  return extension;
}

}  // namespace

FileKind kind_of(std::string_view name) {
  if (const auto slash = name.rfind('/'); slash != name.npos) name.remove_prefix(slash + 1);
  FileKind kind;
  auto extension = take_extension(name);
  if (extension == "gz" || extension == "zst") {
    kind.compressed = true;
    extension = take_extension(name);
  }
  if (extension.empty()) {
    kind.format = Format::kNameless;
    return kind;
  }
  const auto found = std::ranges::find(kExtensions, extension, &Extension::name);
  if (found != kExtensions.end()) kind.format = found->format;
  return kind;
}

}  // namespace lede::indexer
