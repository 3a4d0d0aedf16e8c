// SPDX-License-Identifier: GPL-2.0-or-later
// Files as the index needs them: synced before they are named, replaced whole, errors with paths.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lede::store {

/// An open file, closed by the destructor.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor();
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(other.release()) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;

  [[nodiscard]] int value() const { return fd_; }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }
  [[nodiscard]] int release();

 private:
  int fd_ = -1;
};

/// Throws Error kNotFound when the file is missing, kIo for everything else.
[[nodiscard]] FileDescriptor open_for_reading(const std::string& path);
/// A second descriptor of an open file, with an offset of its own. Throws Error kIo.
[[nodiscard]] FileDescriptor duplicate(const FileDescriptor& file, const std::string& path);

/// Writes a new file through a buffer. Without `close` the file is left incomplete.
class FileWriter {
 public:
  explicit FileWriter(const std::string& path);  ///< throws Error kIo
  void write(std::string_view bytes);            ///< throws Error kIo
  [[nodiscard]] std::uint64_t bytes() const { return written_ + buffer_.size(); }
  /// Replaces the first bytes, which have been written. Throws Error kIo.
  void rewrite_start(std::string_view bytes);
  /// Flushes and closes; what a manifest will name is synced before that. Throws Error kIo.
  void close();
  /// For messages.
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  void flush();

  std::string path_;
  FileDescriptor file_;
  std::string buffer_{};
  std::uint64_t written_ = 0;
};

[[nodiscard]] std::string read_file(const std::string& path);
/// Replaces `path` by a synced new file in one step: readers see the old or the new one.
void replace_file(const std::string& path, std::string_view bytes);
void sync_file(const std::string& path);
void sync_folder(const std::string& path);
/// Has a new folder outlive a loss of power: syncs the one around it. Throws Error kIo.
void sync_name_of(const std::string& folder);
/// Creates the folder; throws Error kIo when it is there already or cannot be made.
void create_new_folder(const std::string& path);
/// Removes a file or folder with all in it; what is missing or cannot be removed is left.
void remove_all_quietly(const std::string& path) noexcept;

/// Throws Error kIo: "PATH: cannot DO: REASON", with errno's reason.
[[noreturn]] void throw_io_error(const std::string& path, std::string_view action);

}  // namespace lede::store
