// SPDX-License-Identifier: GPL-2.0-or-later
// From files, folders, archives and streams to articles.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "lede/error.hpp"

namespace lede {

struct ReadOptions {
  std::size_t max_article_bytes = 64U << 20;  ///< a longer text is a Problem, not read
  std::size_t max_line_bytes = 256U << 20;    ///< of NDJSON; a longer one is a Problem
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

}  // namespace lede
