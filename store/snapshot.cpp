// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/snapshot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "lede/error.hpp"
#include "store/layout.hpp"
#include "store/schema.hpp"
#include "store/tombstones.hpp"

namespace lede::store {
namespace {

std::shared_ptr<const SegmentFiles> shared_segment(const Snapshot* previous,
                                                   const SegmentEntry& entry,
                                                   const std::string& path) {
  if (previous != nullptr) {
    const auto at = std::ranges::find(previous->segments, entry.name,
                                      [](const auto& files) { return files->name; });
    if (at != previous->segments.end()) return *at;
  }
  return open_segment(path, entry);
}

std::uint64_t size_of(const std::string& path) {
  std::error_code failure;
  const auto bytes = std::filesystem::file_size(path, failure);
  return failure ? 0 : bytes;
}

void add_segment(const SegmentEntry& entry, IndexInfo& info) {
  info.articles += entry.articles;
  info.statements += entry.statements;
  info.deleted += entry.rows - entry.articles;
  info.text_bytes += entry.text_bytes;
  for (const auto& [name, seal] : entry.files) {
    info.index_bytes += seal.bytes;
    if (name == kRecordsFile) info.stored_text_bytes += seal.bytes;
  }
  for (const auto& [code, count] : entry.languages) info.languages[code] += count;
  if (entry.first_date.empty()) return;
  if (info.first_date.empty() || entry.first_date < info.first_date) {
    info.first_date = entry.first_date;
  }
  info.last_date = std::max(info.last_date, entry.last_date);
}

IndexInfo info_of(const std::string& path, const Manifest& manifest) {
  IndexInfo info;
  info.format_version = manifest.format_version;
  info.analyser_version = manifest.versions.analyser;
  info.lexicon_version = manifest.versions.lexicon;
  info.model_version = manifest.versions.model;
  info.corrections = manifest.versions.corrections;
  info.generation = manifest.generation;
  info.segments = manifest.segments.size();
  info.index_bytes = size_of(manifest_path(path)) + size_of(in_folder(path, manifest.lexicon_file));
  for (const SegmentEntry& entry : manifest.segments) {
    add_segment(entry, info);
    if (!entry.tombstones.empty()) {
      info.index_bytes += size_of(in_folder(tombstones_path(path), entry.tombstones));
    }
  }
  return info;
}

/// Whether they have files in common. An index that was made anew in the same place uses the same
/// names for other files.
bool share_files(const Manifest& before, const Manifest& now) {
  if (before.versions != now.versions) return false;
  bool any = false;
  for (const SegmentEntry& entry : now.segments) {
    const auto at = std::ranges::find(before.segments, entry.name, &SegmentEntry::name);
    if (at == before.segments.end()) continue;
    if (at->files != entry.files) return false;
    any = true;
  }
  return any;
}

std::shared_ptr<const Snapshot> open_manifest(const std::string& path, Manifest manifest,
                                              const Snapshot* previous) {
  if (previous != nullptr && !share_files(previous->manifest, manifest)) previous = nullptr;
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->path = path;
  for (const SegmentEntry& entry : manifest.segments) {
    auto files = shared_segment(previous, entry, path);
    Roaring deleted;
    if (!entry.tombstones.empty()) {
      deleted = read_tombstones(in_folder(tombstones_path(path), entry.tombstones), entry.rows);
    }
    snapshot->deleted_statements.push_back(statements_of(*files, deleted));
    snapshot->deleted_articles.push_back(std::move(deleted));
    snapshot->segments.push_back(std::move(files));
  }
  const bool same_words =
      previous != nullptr && previous->manifest.lexicon_file == manifest.lexicon_file;
  snapshot->words =
      same_words ? previous->words
                 : std::make_shared<const WordLexicon>(in_folder(path, manifest.lexicon_file));
  snapshot->info = info_of(path, manifest);
  snapshot->manifest = std::move(manifest);
  return snapshot;
}

}  // namespace

bool is_newest(const Snapshot& snapshot) {
  const Manifest now = read_manifest(snapshot.path);
  const Manifest& then = snapshot.manifest;
  return now.generation == then.generation && now.versions == then.versions &&
         now.segments == then.segments;
}

std::shared_ptr<const Snapshot> load_snapshot(const std::string& path, const Snapshot* previous) {
  std::string missing;
  std::uint64_t tried = UINT64_MAX;
  while (true) {
    Manifest manifest = read_manifest(path);
    if (manifest.generation == tried) {
      throw Error(ErrorCode::kDamaged,
                  fmt::format("{}, but the manifest names it; rebuild the index with lede-index "
                              "add",
                              missing));
    }
    tried = manifest.generation;
    try {
      return open_manifest(path, std::move(manifest), previous);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kNotFound) throw;
      missing = error.what();
    }
  }
}

}  // namespace lede::store
