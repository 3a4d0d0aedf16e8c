// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <utility>

#include "store/index_folder.hpp"
#include "store/layout.hpp"
#include "store/lock.hpp"
#include "store/merge.hpp"
#include "store/merge_policy.hpp"
#include "store/segment_files.hpp"
#include "store/tombstones.hpp"

namespace lede::store {
namespace {

/// A segment as the next commit will name it.
struct LiveSegment {
  SegmentEntry entry{};
  std::shared_ptr<const SegmentFiles> files{};
  Roaring deleted{};
  bool committed = false;  ///< the manifest on disk names it
  bool changed = false;    ///< `deleted` is not yet in a tombstones file

  [[nodiscard]] bool is_dead() const { return deleted.cardinality() == entry.rows; }
};

}  // namespace

struct IndexStore::Impl {
  Impl(const std::string& index, const Versions& versions)
      : path(index), lock((prepare_folder(index), lock_path(index))) {
    manifest = open_or_create(path, versions);
    next_segment = manifest.next_segment;
    next_generation = manifest.generation + 1;
    remove_leftovers(path, manifest);
    for (const SegmentEntry& entry : manifest.segments) open_committed(entry);
  }

  ~Impl() {
    for (const LiveSegment& segment : segments) {
      if (!segment.committed) remove_all_quietly(segment.files->folder);
    }
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void open_committed(const SegmentEntry& entry) {
    LiveSegment segment{.entry = entry, .files = open_segment(path, entry), .committed = true};
    if (!entry.tombstones.empty()) {
      segment.deleted =
          read_tombstones(in_folder(tombstones_path(path), entry.tombstones), entry.rows);
    }
    dictionary->offer(segment.files->records->dictionary());
    segments.push_back(std::move(segment));
  }

  [[nodiscard]] std::string new_folder() {
    return in_folder(segments_path(path), fmt::format("s{:08x}", next_segment++));
  }

  /// Calls `visit` with the segment and row of the live article with this id.
  template <typename Visit>
  bool with_live(std::string_view id, Visit&& visit) {
    for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment) {
      if (const auto row = segment->files->ids->find(id, segment->deleted)) {
        visit(*segment, *row);
        return true;
      }
    }
    return false;
  }

  bool mark_deleted(std::string_view id) {
    return with_live(id, [](LiveSegment& segment, std::uint32_t row) {
      segment.deleted.add(row);
      segment.changed = true;
    });
  }

  [[nodiscard]] bool has_changes() const {
    return dropped || std::ranges::any_of(segments, [](const LiveSegment& segment) {
             return !segment.committed || segment.changed;
           });
  }

  /// Segments without a live article are not worth merging.
  void drop_dead() {
    std::erase_if(segments, [&](const LiveSegment& segment) {
      if (!segment.is_dead()) return false;
      if (segment.committed) {
        dropped = true;
      } else {
        remove_all_quietly(segment.files->folder);
      }
      return true;
    });
  }

  void sync_new_segments() const {
    for (const LiveSegment& segment : segments) {
      if (segment.committed) continue;
      for (const auto& [name, seal] : segment.entry.files) {
        sync_file(in_folder(segment.files->folder, name));
      }
      sync_folder(segment.files->folder);
    }
  }

  void write_changed_tombstones() {
    for (LiveSegment& segment : segments) {
      if (!segment.changed) continue;
      segment.entry.tombstones = fmt::format("{}.{}", segment.entry.name, next_generation);
      write_tombstones(in_folder(tombstones_path(path), segment.entry.tombstones), segment.deleted);
      count_live(*segment.files, segment.deleted, segment.entry);
    }
  }

  /// Everything is on disk before the manifest names it; what it no longer names goes after.
  void commit_segments() {
    sync_new_segments();
    write_changed_tombstones();
    sync_folder(tombstones_path(path));
    sync_folder(segments_path(path));
    Manifest next = manifest;
    next.generation = next_generation++;
    next.next_segment = next_segment;
    next.segments.clear();
    for (const LiveSegment& segment : segments) next.segments.push_back(segment.entry);
    write_manifest(path, next);
    const Manifest previous = std::exchange(manifest, std::move(next));
    dropped = false;
    for (LiveSegment& segment : segments) {
      segment.committed = true;
      segment.changed = false;
    }
    remove_retired(path, previous, manifest);
  }

  /// Puts the merged segment in the place of the first of those that it replaces.
  void merge(const std::vector<std::size_t>& chosen, bool drop_deleted) {
    std::vector<MergeInput> inputs;
    for (const std::size_t at : chosen)
      inputs.push_back({segments[at].files, segments[at].deleted});
    const std::string folder = new_folder();
    MergeOutput output = drop_deleted ? rebuild(inputs, folder) : concatenate(inputs, folder);
    LiveSegment merged{.entry = output.entry,
                       .files = open_segment(path, output.entry),
                       .deleted = std::move(output.deleted)};
    merged.changed = !merged.deleted.isEmpty();
    for (auto at = chosen.rbegin(); at != chosen.rend(); ++at) {
      const LiveSegment& old = segments[*at];
      if (!old.committed) remove_all_quietly(old.files->folder);
      segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(*at));
    }
    segments.insert(segments.begin() + static_cast<std::ptrdiff_t>(chosen.front()),
                    std::move(merged));
  }

  [[nodiscard]] std::vector<SegmentSize> sizes() const {
    std::vector<SegmentSize> sizes;
    for (const LiveSegment& segment : segments) {
      sizes.push_back(
          {segment.entry.rows, static_cast<std::uint32_t>(segment.deleted.cardinality())});
    }
    return sizes;
  }

  std::string path;
  WriterLock lock;
  Manifest manifest{};
  std::atomic<std::uint64_t> next_segment = 1;
  std::uint64_t next_generation = 1;
  std::vector<LiveSegment> segments{};
  bool dropped = false;  ///< the manifest on disk names segments that are no longer here
  std::shared_ptr<DictionaryShare> dictionary = std::make_shared<DictionaryShare>();
};

IndexStore::IndexStore(const std::string& path, const Versions& versions)
    : impl_(std::make_unique<Impl>(path, versions)) {}
IndexStore::~IndexStore() = default;
IndexStore::IndexStore(IndexStore&&) noexcept = default;

SegmentWriter IndexStore::new_segment() {
  return SegmentWriter(impl_->new_folder(), impl_->dictionary);
}

std::optional<std::uint64_t> IndexStore::stored_fingerprint(std::string_view id) const {
  std::optional<std::uint64_t> fingerprint;
  impl_->with_live(id, [&](const LiveSegment& segment, std::uint32_t row) {
    fingerprint = segment.files->ids->entry(row).fingerprint;
  });
  return fingerprint;
}

void IndexStore::adopt(SegmentWriter segment) {
  if (segment.entry().name.empty()) segment.finish();
  const SegmentEntry& entry = segment.entry();
  auto files = open_segment(impl_->path, entry);
  if (entry.rows == 0) {
    remove_all_quietly(files->folder);
    return;
  }
  for (std::uint32_t row = 0; row < entry.rows; ++row) {
    impl_->mark_deleted(files->ids->entry(row).id);
  }
  impl_->segments.push_back({.entry = entry, .files = std::move(files)});
}

bool IndexStore::remove(std::string_view id) {
  return impl_->mark_deleted(id);
}

void IndexStore::for_each_id(
    const std::function<void(std::string_view id, std::string_view origin)>& visit) const {
  for (const LiveSegment& segment : impl_->segments) {
    for (std::uint32_t row = 0; row < segment.entry.rows; ++row) {
      if (segment.deleted.contains(row)) continue;
      const IdEntry entry = segment.files->ids->entry(row);
      visit(entry.id, entry.origin);
    }
  }
}

void IndexStore::commit() {
  impl_->drop_dead();
  while (const auto plan = plan_merge(impl_->sizes())) {
    impl_->merge(plan->segments, plan->drop_deleted);
  }
  if (impl_->has_changes()) impl_->commit_segments();
}

void IndexStore::compact() {
  impl_->drop_dead();
  const auto sizes = impl_->sizes();
  const bool deleted =
      std::ranges::any_of(sizes, [](const auto& size) { return size.deleted > 0; });
  if (sizes.size() > 1 || deleted) {
    std::vector<std::size_t> all(sizes.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    impl_->merge(all, deleted);
  }
  if (impl_->has_changes()) impl_->commit_segments();
}

}  // namespace lede::store
