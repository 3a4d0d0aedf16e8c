// SPDX-License-Identifier: GPL-2.0-or-later
// Archives and compressed files for tests, made by libarchive.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

enum class ArchiveKind { kTar, kTarGzip, kZip, kGzip, kZstd };

using ArchiveMembers = std::vector<std::pair<std::string, std::string>>;

/// A compressed file has one member, whose name is dropped.
inline void make_archive(const std::string& path, ArchiveKind kind, const ArchiveMembers& members) {
  archive* handle = archive_write_new();
  if (kind == ArchiveKind::kTarGzip || kind == ArchiveKind::kGzip) {
    archive_write_add_filter_gzip(handle);
  }
  if (kind == ArchiveKind::kZstd) archive_write_add_filter_zstd(handle);
  if (kind == ArchiveKind::kZip) {
    archive_write_set_format_zip(handle);
  } else if (kind == ArchiveKind::kGzip || kind == ArchiveKind::kZstd) {
    archive_write_set_format_raw(handle);
  } else {
    archive_write_set_format_pax_restricted(handle);
  }
  archive_write_open_filename(handle, path.c_str());
  for (const auto& [name, bytes] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(handle, entry);
    archive_write_data(handle, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(handle);
  archive_write_free(handle);
}
