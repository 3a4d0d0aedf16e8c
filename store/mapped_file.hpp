// SPDX-License-Identifier: GPL-2.0-or-later
// A file mapped into memory for reading.
#pragma once

#include <string>
#include <string_view>

namespace lede::store {

class FileDescriptor;

/// The bytes stay mapped, and valid after the file is unlinked, as long as the object lives.
class MappedFile {
 public:
  explicit MappedFile(const std::string& path);  ///< throws Error (kNotFound, kIo)
  /// Maps a file that is open; `path` is for messages. Throws Error kIo.
  MappedFile(const FileDescriptor& file, const std::string& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  /// Pages that were read no longer count as this process's memory; those read again come from the
  /// system's cache. Whoever goes through large files once calls it behind itself.
  void forget() const noexcept;

 private:
  std::string_view bytes_{};
};

}  // namespace lede::store
