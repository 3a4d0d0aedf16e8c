// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "analysis/unicode.hpp"
#include "indexer/input_error.hpp"

namespace lede::indexer {
namespace {

constexpr std::size_t kBlockBytes = 64U << 10;
constexpr std::uint64_t kUnpackedAnyway = 1ULL << 30;
constexpr std::uint64_t kMostGrowth = 2000;

}  // namespace

void ArchiveSource::Close::operator()(archive* handle) const {
  archive_read_free(handle);
}

ArchiveSource::ArchiveSource(FileSource& file, Format format, Consumed consumed)
    : handle_(archive_read_new()), consumed_(std::move(consumed)) {
  auto* handle = handle_.get();
  if (handle == nullptr) throw InputError(ErrorCode::kIo, "no memory for an archive reader");
  archive_read_support_filter_gzip(handle);
  archive_read_support_filter_zstd(handle);
  if (format == Format::kCompressed) {
    archive_read_support_format_raw(handle);
  } else {
    archive_read_support_format_tar(handle);
    archive_read_support_format_zip(handle);
  }
  archive_read_support_format_empty(handle);
  if (archive_read_open_fd(handle, file.descriptor(), kBlockBytes) != ARCHIVE_OK) fail();
}

std::optional<std::string> ArchiveSource::next_member() {
  while (!ended_) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(handle_.get(), &entry);
    report_consumed();
    if (status == ARCHIVE_EOF) return std::nullopt;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail();
    const auto type = archive_entry_filetype(entry);
    if (type != AE_IFREG && type != 0) continue;
    const char* path = archive_entry_pathname_utf8(entry);
    if (path == nullptr) path = archive_entry_pathname(entry);
    std::size_t replaced = 0;
    return analysis::repair_utf8(path == nullptr ? "unnamed" : path, replaced);
  }
  return std::nullopt;
}

std::size_t ArchiveSource::read(std::span<char> buffer) {
  const auto got = archive_read_data(handle_.get(), buffer.data(), buffer.size());
  if (got == ARCHIVE_FATAL) ended_ = true;
  if (got < 0) fail();
  report_consumed();
  unpacked_ += static_cast<std::uint64_t>(got);
  check_growth();
  return static_cast<std::size_t>(got);
}

void ArchiveSource::check_growth() {
  if (unpacked_ <= std::max(kUnpackedAnyway, kMostGrowth * reported_)) return;
  ended_ = true;
  throw InputError(ErrorCode::kInvalidInput,
                   fmt::format("unpacks to more than {} times its size; the rest of it was skipped",
                               kMostGrowth));
}

void ArchiveSource::report_consumed() {
  const auto now = static_cast<std::size_t>(archive_filter_bytes(handle_.get(), -1));
  if (consumed_ && now > reported_) consumed_(now - reported_);
  reported_ = now;
}

void ArchiveSource::fail() const {
  const char* message = archive_error_string(handle_.get());
  throw InputError(ErrorCode::kInvalidInput,
                   "damaged or no archive: " +
                       std::string(message == nullptr ? "unknown" : message) + "; fetch it again");
}

}  // namespace lede::indexer
