// SPDX-License-Identifier: GPL-2.0-or-later
// A file mapped into memory for reading.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede::analysis::tagging {

class MappedFile {
 public:
  MappedFile() = default;
  /// Throws Error (kNotFound, kIo).
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  [[nodiscard]] std::string_view bytes() const {
    return {static_cast<const char*>(address_), bytes_};
  }

 private:
  void* address_ = nullptr;
  std::size_t bytes_ = 0;
};

}  // namespace lede::analysis::tagging
