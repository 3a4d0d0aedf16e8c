// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/index_folder.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <set>

#include "lede/error.hpp"
#include "store/file_io.hpp"
#include "store/layout.hpp"
#include "store/word_lexicon.hpp"

namespace lede::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLexiconPrefix = "lexicon-";

bool is_ours(const std::string& name) {
  static const std::set<std::string, std::less<>> kNames = {"manifest.json", "manifest.json.new",
                                                            "lock", "segments", "tombstones"};
  return kNames.contains(name) || name.starts_with(kLexiconPrefix);
}

template <typename Visit>
void for_each_name(const std::string& folder, Visit&& visit) {
  std::error_code failure;
  fs::directory_iterator entry(folder, failure);
  if (failure) {
    throw Error(ErrorCode::kIo, fmt::format("{}: cannot list: {}", folder, failure.message()));
  }
  for (; entry != fs::directory_iterator(); entry.increment(failure)) {
    visit(entry->path().filename().string());
  }
}

/// A new folder outlives a loss of power once the one around it is synced.
void make_folders(const fs::path& path) {
  std::error_code failure;
  if (fs::exists(path, failure)) return;
  const fs::path around = path.parent_path();
  if (!around.empty()) make_folders(around);
  if (fs::create_directory(path, failure)) sync_name_of(path.string());
  if (failure) {
    throw Error(ErrorCode::kIo,
                fmt::format("{}: cannot create: {}", path.string(), failure.message()));
  }
}

std::string lexicon_name(const Versions& versions) {
  return std::string(kLexiconPrefix) + versions.lexicon;
}

/// Not worth a rebuild: most often the flag of the runs before was forgotten.
void check_analysis(const std::string& index, const Versions& theirs, const Versions& ours) {
  if (theirs.model == ours.model) return;
  throw Error(
      ErrorCode::kIncompatible,
      theirs.model == kNoModel
          ? fmt::format("{}: the index holds words only; add to it with --no-analysis", index)
          : fmt::format("{}: the index holds names and statements; add to it without "
                        "--no-analysis",
                        index));
}

void check_versions(const std::string& index, const Versions& theirs, const Versions& ours) {
  const auto check = [&](std::string_view what, const std::string& their, const std::string& our) {
    if (their == our) return;
    throw Error(ErrorCode::kIncompatible,
                fmt::format("{}: the index was made with {} \"{}\", this run has \"{}\"; rebuild "
                            "it: lede-index dump {} | lede-index add NEW -",
                            index, what, their, our, index));
  };
  check("analyser", theirs.analyser, ours.analyser);
  check("lexicon", theirs.lexicon, ours.lexicon);
  if (theirs.model == kNoModel || ours.model == kNoModel) check_analysis(index, theirs, ours);
  check("model", theirs.model, ours.model);
  check("corrections", theirs.corrections, ours.corrections);
}

/// An index without articles takes the versions of whoever fills it.
Manifest start_anew(const std::string& index, const Versions& versions, Manifest manifest) {
  manifest.versions = versions;
  manifest.lexicon_file = lexicon_name(versions);
  write_word_lexicon(in_folder(index, manifest.lexicon_file));
  sync_folder(index);
  ++manifest.generation;
  write_manifest(index, manifest);
  return manifest;
}

void remove_unnamed(const std::string& folder, const std::set<std::string>& named) {
  for_each_name(folder, [&](const std::string& name) {
    if (!named.contains(name)) remove_all_quietly(in_folder(folder, name));
  });
}

std::set<std::string> segment_names(const Manifest& manifest) {
  std::set<std::string> names;
  for (const SegmentEntry& segment : manifest.segments) names.insert(segment.name);
  return names;
}

std::set<std::string> tombstone_names(const Manifest& manifest) {
  std::set<std::string> names;
  for (const SegmentEntry& segment : manifest.segments) names.insert(segment.tombstones);
  return names;
}

}  // namespace

void prepare_folder(const std::string& index) {
  std::error_code failure;
  const fs::file_status status = fs::status(index, failure);
  if (fs::exists(status) && !fs::is_directory(status)) {
    throw Error(ErrorCode::kNotAnIndex,
                fmt::format("{}: this is a file, not an index; give a folder", index));
  }
  if (fs::exists(status) && !fs::exists(manifest_path(index), failure)) {
    for_each_name(index, [&](const std::string& name) {
      if (is_ours(name)) return;
      throw Error(ErrorCode::kNotAnIndex,
                  fmt::format("{}: the folder is no index and holds other files ({}); give a new "
                              "or empty folder",
                              index, name));
    });
  }
  make_folders(index);
}

Manifest open_or_create(const std::string& index, const Versions& versions) {
  make_folders(segments_path(index));
  make_folders(tombstones_path(index));
  std::error_code failure;
  if (!fs::exists(manifest_path(index), failure)) return start_anew(index, versions, {});
  Manifest manifest = read_manifest(index);
  if (manifest.segments.empty() && manifest.versions != versions) {
    return start_anew(index, versions, std::move(manifest));
  }
  check_versions(index, manifest.versions, versions);
  return manifest;
}

void remove_leftovers(const std::string& index, const Manifest& manifest) {
  remove_unnamed(segments_path(index), segment_names(manifest));
  remove_unnamed(tombstones_path(index), tombstone_names(manifest));
  for_each_name(index, [&](const std::string& name) {
    const bool old_lexicon = name.starts_with(kLexiconPrefix) && name != manifest.lexicon_file;
    if (old_lexicon || name.ends_with(".new")) remove_all_quietly(in_folder(index, name));
  });
}

void remove_retired(const std::string& index, const Manifest& before, const Manifest& after) {
  const auto segments = segment_names(after);
  for (const std::string& name : segment_names(before)) {
    if (!segments.contains(name)) remove_all_quietly(in_folder(segments_path(index), name));
  }
  const auto tombstones = tombstone_names(after);
  for (const std::string& name : tombstone_names(before)) {
    if (!name.empty() && !tombstones.contains(name)) {
      remove_all_quietly(in_folder(tombstones_path(index), name));
    }
  }
}

}  // namespace lede::store
