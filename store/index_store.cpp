// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_store.hpp"

#include <fmt/format.h>

#include <atomic>
#include <exception>
#include <utility>

#include "store/index_folder.hpp"
#include "store/layout.hpp"
#include "store/live_segments.hpp"
#include "store/lock.hpp"
#include "store/memory.hpp"
#include "store/segment_files.hpp"
#include "store/tombstones.hpp"

namespace lede::store {

struct IndexStore::Impl {
  Impl(const std::string& index, const Versions& versions)
      : path(index), lock((prepare_folder(index), lock_path(index))) {
    manifest = open_or_create(path, versions);
    next_segment = manifest.next_segment;
    next_generation = manifest.generation + 1;
    remove_leftovers(path, manifest);
    for (const SegmentEntry& entry : manifest.segments) open_committed(entry);
  }

  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void open_committed(const SegmentEntry& entry) {
    LiveSegment segment{
        .entry = entry, .files = open_segment(path, entry), .synced = true, .committed = true};
    if (!entry.tombstones.empty()) {
      segment.deleted =
          read_tombstones(in_folder(tombstones_path(path), entry.tombstones), entry.rows);
    }
    segment.files->ids->verify();
    dictionary->offer(segment.files->records->dictionary());
    live.all().push_back(std::move(segment));
  }

  [[nodiscard]] std::string new_folder() {
    return in_folder(segments_path(path), fmt::format("s{:08x}", next_segment++));
  }

  void sync_new_segments() {
    for (LiveSegment& segment : live.all()) {
      if (!segment.synced) sync_segment(segment.files->folder, segment.entry);
      segment.synced = true;
    }
  }

  void write_changed_tombstones() {
    for (LiveSegment& segment : live.all()) {
      if (!segment.changed) continue;
      segment.entry.tombstones = fmt::format("{}.{}", segment.entry.name, next_generation);
      write_tombstones(in_folder(tombstones_path(path), segment.entry.tombstones), segment.deleted);
      count_live(*segment.files, segment.deleted, segment.entry);
    }
  }

  /// Everything is on disk before the manifest names it; what it no longer names goes after.
  void commit_changes() {
    if (!live.has_changes()) return;
    sync_new_segments();
    write_changed_tombstones();
    sync_folder(tombstones_path(path));
    sync_folder(segments_path(path));
    Manifest next = manifest;
    next.generation = next_generation++;
    next.next_segment = next_segment;
    next.segments.clear();
    for (const LiveSegment& segment : live.all()) next.segments.push_back(segment.entry);
    write_manifest(path, next);
    const Manifest previous = std::exchange(manifest, std::move(next));
    live.note_commit();
    remove_retired(path, previous, manifest);
  }

  std::string path;
  WriterLock lock;
  Manifest manifest{};
  std::atomic<std::uint64_t> next_segment = 1;
  std::uint64_t next_generation = 1;
  LiveSegments live{[this] { return new_folder(); }};
  std::shared_ptr<DictionaryShare> dictionary = std::make_shared<DictionaryShare>();
};

IndexStore::IndexStore(const std::string& path, const Versions& versions)
    : impl_(std::make_unique<Impl>(path, versions)) {}
IndexStore::~IndexStore() {
  try {
    if (impl_ && impl_->live.is_merging() && !impl_->live.has_changes()) finish_merges();
  } catch (...) {  // the index is as the last commit left it
    return;
  }
}
IndexStore::IndexStore(IndexStore&&) noexcept = default;

SegmentWriter IndexStore::new_segment(std::shared_ptr<WordForms> forms) {
  return SegmentWriter(impl_->new_folder(), impl_->dictionary, std::move(forms));
}

std::optional<std::uint64_t> IndexStore::stored_fingerprint(std::string_view id) const {
  std::optional<std::uint64_t> fingerprint;
  impl_->live.with_live(id, [&](const LiveSegment& segment, std::uint32_t row) {
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
    impl_->live.mark_deleted(files->ids->entry(row).id);
  }
  impl_->live.all().push_back({.entry = entry, .files = std::move(files)});
  return_freed_memory();
  impl_->live.merge_beside();
}

bool IndexStore::remove(std::string_view id) {
  return impl_->live.mark_deleted(id);
}

void IndexStore::for_each_id(
    const std::function<void(std::string_view id, std::string_view origin)>& visit) const {
  for (const LiveSegment& segment : impl_->live.all()) {
    for (std::uint32_t row = 0; row < segment.entry.rows; ++row) {
      if (segment.deleted.contains(row)) continue;
      const IdEntry entry = segment.files->ids->entry(row);
      visit(entry.id, entry.origin);
    }
  }
}

void IndexStore::commit() {
  impl_->live.merge_for_commit();
  impl_->commit_changes();
}

void IndexStore::finish_merges() {
  while (impl_->live.is_merging()) {
    impl_->live.end_merges();
    impl_->live.merge_for_commit();
  }
  impl_->commit_changes();
}

void IndexStore::compact() {
  impl_->live.merge_all();
  impl_->commit_changes();
}

}  // namespace lede::store
