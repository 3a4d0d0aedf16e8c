// SPDX-License-Identifier: GPL-2.0-or-later
// Members of tar and zip archives, and gzip and zstd files, as streams.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "indexer/byte_source.hpp"

struct archive;

namespace lede::indexer {

/// Streams: nothing is held but a buffer, however large a member turns out to be. What unpacks to
/// more than 1 GiB and 2,000 times its own size, as holes in a tar file or a hostile zstd stream
/// do, is given up: gzip cannot, and no text does.
class ArchiveSource : public ByteSource {
 public:
  enum class Format {
    kCompressed,  ///< one member without a name
    kArchive,     ///< tar, compressed or not, or zip
  };
  /// `file` must outlive this. Throws InputError kInvalidInput.
  ArchiveSource(FileSource& file, Format format, Consumed consumed);

  /// Moves to the next regular file and returns its path in the archive, which is untrusted: for
  /// showing, never for opening. Nothing at the end.
  [[nodiscard]] std::optional<std::string> next_member();
  /// Of the current member.
  std::size_t read(std::span<char> buffer) override;

 private:
  struct Close {
    void operator()(archive* handle) const;
  };
  void report_consumed();
  void check_growth();
  [[noreturn]] void fail() const;

  std::unique_ptr<archive, Close> handle_;
  Consumed consumed_;
  std::size_t reported_ = 0;
  std::uint64_t unpacked_ = 0;
  bool ended_ = false;  ///< nothing can be read after what went wrong
};

}  // namespace lede::indexer
