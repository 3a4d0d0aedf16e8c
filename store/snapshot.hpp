// SPDX-License-Identifier: GPL-2.0-or-later
// What one manifest names, opened: shared by the clones of a reader.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <roaring/roaring.hh>

#include "lede/index_admin.hpp"
#include "store/manifest.hpp"
#include "store/segment_files.hpp"
#include "store/word_lexicon.hpp"

namespace lede::store {

/// Immutable once loaded, so thread-safe.
struct Snapshot {
  std::string path{};
  Manifest manifest{};
  std::vector<std::shared_ptr<const SegmentFiles>> segments{};
  std::vector<Roaring> deleted_articles{};
  std::vector<Roaring> deleted_statements{};
  std::shared_ptr<const WordLexicon> words{};
  IndexInfo info{};
};

/// Whether the index is still at this commit. Throws Error.
[[nodiscard]] bool is_newest(const Snapshot& snapshot);

/// Opens the newest commit; segments that `previous` (may be null) holds are shared with it. When
/// a writer removes what a manifest named while we open it, the newer manifest is read. Throws
/// Error.
[[nodiscard]] std::shared_ptr<const Snapshot> load_snapshot(const std::string& path,
                                                            const Snapshot* previous);

}  // namespace lede::store
