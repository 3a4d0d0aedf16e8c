// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/live_segments.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "store/file_io.hpp"

namespace lede::store {
namespace {

/// A commit waits for merges of fewer rows than that, so that an index that grows by a little at a
/// time does not scatter; larger ones go on beside whatever comes after.
constexpr std::uint64_t kSmallMergeRows = 16'000;
/// Merges that do not keep up with the writing are waited for when there are so many segments.
constexpr std::size_t kMostSegments = 64;

}  // namespace

LiveSegments::~LiveSegments() {
  merges_.clear();
  for (const LiveSegment& segment : segments_) {
    if (!segment.committed) remove_all_quietly(segment.files->folder);
  }
}

bool LiveSegments::mark_deleted(std::string_view id) {
  return with_live(id, [](LiveSegment& segment, std::uint32_t row) {
    segment.deleted.add(row);
    segment.changed = true;
  });
}

bool LiveSegments::has_changes() const {
  return dropped_ || std::ranges::any_of(segments_, [](const LiveSegment& segment) {
           return !segment.committed || segment.changed;
         });
}

void LiveSegments::note_commit() {
  dropped_ = false;
  for (LiveSegment& segment : segments_) {
    segment.committed = true;
    segment.changed = false;
    segment.files->ids->forget();  // else looking articles up keeps the ids of all segments
  }
}

bool LiveSegments::is_merging(const LiveSegment& segment) const {
  return std::ranges::any_of(
      merges_, [&](const BackgroundMerge& merge) { return merge.replaces(segment.entry.name); });
}

std::vector<SegmentSize> LiveSegments::sizes() const {
  std::vector<SegmentSize> sizes;
  sizes.reserve(segments_.size());
  for (const LiveSegment& segment : segments_) {
    sizes.push_back({segment.entry.rows, static_cast<std::uint32_t>(segment.deleted.cardinality()),
                     is_merging(segment)});
  }
  return sizes;
}

/// Segments without a live article are not worth merging.
void LiveSegments::drop_dead() {
  std::erase_if(segments_, [&](const LiveSegment& segment) {
    if (!segment.is_dead() || is_merging(segment)) return false;
    if (segment.committed) {
      dropped_ = true;
    } else {
      remove_all_quietly(segment.files->folder);
    }
    return true;
  });
}

void LiveSegments::start_merge(const MergePlan& plan) {
  std::vector<MergeInput> inputs;
  inputs.reserve(plan.segments.size());
  for (const std::size_t at : plan.segments) {
    inputs.push_back({segments_[at].files, segments_[at].deleted});
  }
  merges_.emplace_back(std::move(inputs), plan.drop_deleted, new_folder_());
}

void LiveSegments::start_merges() {
  drop_dead();
  while (const auto plan = plan_merge(sizes())) start_merge(*plan);
}

/// Waits for the merge and puts its segment in the place of the first of those that it replaces.
void LiveSegments::take_in(RunningMerge merge) {
  std::list<BackgroundMerge> ended;
  ended.splice(ended.begin(), merges_, merge);
  const auto is_replaced = [&](const LiveSegment& segment) {
    return merge->replaces(segment.entry.name);
  };
  std::vector<Roaring> deleted;
  for (const LiveSegment& segment : segments_) {
    if (is_replaced(segment)) deleted.push_back(segment.deleted);
  }
  MergedSegment merged = merge->take(deleted);
  const auto place = std::ranges::find_if(segments_, is_replaced) - segments_.begin();
  for (const LiveSegment& segment : segments_) {
    if (is_replaced(segment) && !segment.committed) remove_all_quietly(segment.files->folder);
  }
  std::erase_if(segments_, is_replaced);
  const bool changed = !merged.deleted.isEmpty();
  segments_.insert(segments_.begin() + place, {.entry = std::move(merged.entry),
                                               .files = std::move(merged.files),
                                               .deleted = std::move(merged.deleted),
                                               .synced = true,
                                               .changed = changed});
}

void LiveSegments::take_in_ended() {
  for (auto merge = merges_.begin(); merge != merges_.end();) {
    const auto at = merge++;
    if (at->is_done()) take_in(at);
  }
}

void LiveSegments::merge_beside() {
  try {
    take_in_ended();
    start_merges();
  } catch (...) {
    failure_ = std::current_exception();
  }
}

void LiveSegments::merge_for_commit() {
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
  take_in_ended();
  start_merges();
  const auto is_urgent = [&](const BackgroundMerge& merge) {
    return merge.rows() < kSmallMergeRows || segments_.size() > kMostSegments;
  };
  while (true) {
    const auto urgent = std::ranges::find_if(merges_, is_urgent);
    if (urgent == merges_.end()) return;
    take_in(urgent);
    start_merges();
  }
}

void LiveSegments::end_merges() {
  while (!merges_.empty()) take_in(merges_.begin());
}

void LiveSegments::merge_all() {
  end_merges();
  drop_dead();
  const bool deleted = std::ranges::any_of(
      segments_, [](const LiveSegment& segment) { return !segment.deleted.isEmpty(); });
  if (segments_.size() < 2 && !deleted) return;
  MergePlan all{.segments = std::vector<std::size_t>(segments_.size()), .drop_deleted = deleted};
  std::iota(all.segments.begin(), all.segments.end(), 0);
  start_merge(all);
  end_merges();
}

}  // namespace lede::store
