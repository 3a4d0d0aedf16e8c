// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes that arrive piece by piece: a file, a decompressed file, a member of an archive, a pipe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace lede::indexer {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Fills the front of `buffer` and returns how much; 0 at the end. Throws InputError whose
  /// message is "what; remedy" without the path.
  virtual std::size_t read(std::span<char> buffer) = 0;
};

/// Told how many bytes of input were consumed.
using Consumed = std::function<void(std::size_t bytes)>;

/// An open file, or standard input. Never blocks on a FIFO. A file ends where it ended when it was
/// opened: one that grows as fast as it is read would never end.
class FileSource : public ByteSource {
 public:
  /// Throws InputError kNotFound, kIo, or kInvalidInput when the path is no regular file.
  FileSource(const std::string& path, Consumed consumed);
  /// Reads a descriptor that stays the caller's.
  FileSource(int descriptor, Consumed consumed);
  ~FileSource() override;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::size_t read(std::span<char> buffer) override;
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  static constexpr std::size_t kUnknown = SIZE_MAX;

  int descriptor_ = -1;
  bool owned_ = false;
  std::size_t left_ = kUnknown;
  Consumed consumed_;
};

/// All of it, or nothing when there is more than `limit`.
[[nodiscard]] std::optional<std::string> read_all(ByteSource& source, std::size_t limit);

/// "No such file or directory" and the like, in one form for all messages.
[[nodiscard]] std::string system_message(int error);

}  // namespace lede::indexer
