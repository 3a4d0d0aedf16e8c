// SPDX-License-Identifier: GPL-2.0-or-later
// From files, folders, archives and streams to articles.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"
#include "lede/error.hpp"

namespace lede {

struct ReadOptions {
  std::size_t max_article_bytes = 16U << 20;  ///< a longer text is a Problem, not read
  std::size_t max_line_bytes = 32U << 20;     ///< of one JSON record; a longer one is a Problem
  bool strict = false;                        ///< throw at the first Problem
};

/// What a reader hands out while it walks; calls come one at a time, from one thread.
struct ReadSink {
  /// Takes the article; false stops the walk.
  std::function<bool(Article&&)> article{};
  std::function<void(const Problem&)> problem{};
  /// Bytes of input consumed so far and bytes known of in all (0 while unknown).
  std::function<void(std::size_t done, std::size_t total)> progress{};
};

/// Reads `paths` in order: files (.txt .md .html .htm .xhtml .json .ndjson .jsonl, each also .gz
/// or .zst), tar and zip archives of them, folders recursively in name order, and "-" for NDJSON
/// on standard input. Ids: docs/formats.md. Throws Error at the first problem when strict.
LEDE_API void read_articles(const std::vector<std::string>& paths, const ReadOptions& options,
                            const ReadSink& sink);

/// One JSON record as in an NDJSON file, with the field names that files may use. `problem` hears
/// of what was left out, for instance a date that is none. Throws Error kInvalidInput unless
/// `record` is one JSON object; an article without an id or a text is the writer's to refuse.
[[nodiscard]] LEDE_API Article
article_from_json(std::string_view record, const std::function<void(const Problem&)>& problem = {});

}  // namespace lede
