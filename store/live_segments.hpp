// SPDX-License-Identifier: GPL-2.0-or-later
// The segments that the next commit will name, and the merges of them that run.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <roaring/roaring.hh>

#include "store/background_merge.hpp"
#include "store/manifest.hpp"
#include "store/merge_policy.hpp"
#include "store/segment_files.hpp"

namespace lede::store {

struct LiveSegment {
  SegmentEntry entry{};
  std::shared_ptr<const SegmentFiles> files{};
  Roaring deleted{};
  bool synced = false;     ///< its files are on the disk
  bool committed = false;  ///< the manifest on disk names it
  bool changed = false;    ///< `deleted` is not yet in a tombstones file

  [[nodiscard]] bool is_dead() const { return deleted.cardinality() == entry.rows; }
};

/// Used by one thread.
class LiveSegments {
 public:
  /// `new_folder` names the folder of a merged segment.
  explicit LiveSegments(std::function<std::string()> new_folder)
      : new_folder_(std::move(new_folder)) {}
  /// Gives up the merges that run, and removes the segments that were never committed.
  ~LiveSegments();
  LiveSegments(const LiveSegments&) = delete;
  LiveSegments& operator=(const LiveSegments&) = delete;

  [[nodiscard]] std::vector<LiveSegment>& all() { return segments_; }
  [[nodiscard]] const std::vector<LiveSegment>& all() const { return segments_; }
  /// Calls `visit` with the segment and row of the live article with this id; false without one.
  template <typename Visit>
  bool with_live(std::string_view id, Visit&& visit) {
    for (auto segment = segments_.rbegin(); segment != segments_.rend(); ++segment) {
      if (const auto row = segment->files->ids->find(id, segment->deleted)) {
        visit(*segment, *row);
        return true;
      }
    }
    return false;
  }
  bool mark_deleted(std::string_view id);
  /// Whether they differ from what the manifest on disk names.
  [[nodiscard]] bool has_changes() const;
  /// The manifest on disk names them now, as they are.
  void note_commit();

  /// Starts the merges that are due; what fails is told by the next call of `merge_for_commit`.
  void merge_beside();
  /// The same; small merges end here. Throws what merges threw.
  void merge_for_commit();
  [[nodiscard]] bool is_merging() const { return !merges_.empty(); }
  /// Waits for the merges that run. Throws what they threw.
  void end_merges();
  /// Merges all segments into one without deleted rows, and waits for it.
  void merge_all();

 private:
  using RunningMerge = std::list<BackgroundMerge>::iterator;

  [[nodiscard]] bool is_merging(const LiveSegment& segment) const;
  [[nodiscard]] std::vector<SegmentSize> sizes() const;
  void drop_dead();
  void start_merge(const MergePlan& plan);
  void start_merges();
  void take_in(RunningMerge merge);
  void take_in_ended();

  std::function<std::string()> new_folder_;
  std::vector<LiveSegment> segments_{};
  std::list<BackgroundMerge> merges_{};
  std::exception_ptr failure_{};  ///< of a merge
  bool dropped_ = false;          ///< the manifest on disk names segments that are no longer here
};

}  // namespace lede::store
