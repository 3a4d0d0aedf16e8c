// SPDX-License-Identifier: GPL-2.0-or-later
// The files of one segment, opened.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "store/columns.hpp"
#include "store/file_io.hpp"
#include "store/ids.hpp"
#include "store/names.hpp"
#include "store/once.hpp"
#include "store/records.hpp"
#include "store/segment_postings.hpp"
#include "store/words.hpp"

namespace lede::store {

struct SegmentEntry;

/// The immutable part of a segment, shared by every snapshot and clone that holds it. Thread-safe.
struct SegmentFiles {
  std::string name{};
  std::string folder{};
  std::unique_ptr<Words> words{};
  std::unique_ptr<Columns> article_columns{};
  std::unique_ptr<Columns> statement_columns{};
  std::unique_ptr<Records> records{};
  std::unique_ptr<Ids> ids{};
  std::unique_ptr<Names> names{};  ///< null when the segment has none
  FileDescriptor articles{};       ///< articles.glass
  FileDescriptor statements{};     ///< statements.glass; not open when there are no statements
  std::unique_ptr<SegmentPostings> article_postings{};  ///< what was decoded of the two above
  std::unique_ptr<SegmentPostings> statement_postings{};

  /// By statement row, the row of its article. Throws Error kDamaged when one is not there.
  [[nodiscard]] std::span<const std::int64_t> article_rows() const;
  /// What was read no longer counts as this process's memory (MappedFile::forget).
  void forget() const noexcept;

 private:
  mutable Once article_rows_checked_{};
};

/// Opens what `entry` names below `index` and compares sizes and row counts with it. Throws Error
/// (kNotFound for a file that is missing, kDamaged).
[[nodiscard]] std::shared_ptr<const SegmentFiles> open_segment(const std::string& index,
                                                               const SegmentEntry& entry);

/// The same for a segment that is in `folder`.
[[nodiscard]] std::shared_ptr<const SegmentFiles> open_segment_folder(const std::string& folder,
                                                                      const SegmentEntry& entry);

/// Describes the finished segment in `folder`, nothing of it deleted.
[[nodiscard]] SegmentEntry describe_segment(const std::string& folder);

/// Brings the files of the segment in `folder` to the disk. Throws Error kIo.
void sync_segment(const std::string& folder, const SegmentEntry& entry);

/// Counts what is live, with these article rows deleted, into `entry`.
void count_live(const SegmentFiles& files, const Roaring& deleted, SegmentEntry& entry);

/// The statements of these articles.
[[nodiscard]] Roaring statements_of(const SegmentFiles& files, const Roaring& articles);

}  // namespace lede::store
