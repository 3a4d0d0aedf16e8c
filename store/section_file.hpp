// SPDX-License-Identifier: GPL-2.0-or-later
// The container of all our own binary files: named, aligned, checksummed sections.
//
//   "LedeSec1" | section … | directory | offset, size and XXH3 of the directory | "1ceSedeL"
//
// Sections start at multiples of 8. Numbers are little-endian. docs/index-format.md has it all.
#pragma once

#include <bit>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/error.hpp"

namespace lede::store {

static_assert(std::endian::native == std::endian::little, "the index's files are little-endian");

/// Calls in order: (begin_section write* )* close. Throws Error kIo.
class SectionWriter {
 public:
  explicit SectionWriter(const std::string& path);
  ~SectionWriter();
  SectionWriter(SectionWriter&&) noexcept;

  void begin_section(std::string_view name);
  void write(std::string_view bytes);
  template <typename T>
  void write_array(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T>);
    write({reinterpret_cast<const char*>(items.data()), items.size_bytes()});
  }
  /// Bytes written to the section that is open.
  [[nodiscard]] std::uint64_t section_bytes() const;
  /// Writes the directory and closes.
  void close();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Thread-safe. Views live as long as the object.
class SectionFile {
 public:
  /// Checks the size, the frame and the directory, not yet the sections. Throws Error (kNotFound,
  /// kDamaged, kIo).
  explicit SectionFile(const std::string& path);
  ~SectionFile();
  SectionFile(SectionFile&&) noexcept;
  SectionFile& operator=(SectionFile&&) noexcept;

  [[nodiscard]] const std::string& path() const;
  [[nodiscard]] std::uint64_t bytes() const;
  [[nodiscard]] std::vector<std::string_view> names() const;
  [[nodiscard]] bool has(std::string_view name) const;
  /// Throws Error kDamaged when there is no such section.
  [[nodiscard]] std::string_view section(std::string_view name) const;
  /// Throws Error kDamaged when the section's size is no multiple of T's.
  template <typename T>
  [[nodiscard]] std::span<const T> array(std::string_view name) const {
    const std::string_view bytes = section(name);
    if (bytes.size() % sizeof(T) != 0) damaged(name, "has a wrong size");
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  /// Reads the section and compares its checksum; throws Error kDamaged.
  void verify(std::string_view name) const;
  void verify_all() const;
  /// What was read no longer counts as this process's memory (MappedFile::forget).
  void forget() const noexcept;
  /// Throws Error kDamaged: "PATH: section NAME HOW; rebuild …".
  [[noreturn]] void damaged(std::string_view name, std::string_view how) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One array that is known to be `offsets` into `limit` items: not empty, rising, ending there.
[[nodiscard]] bool are_offsets(std::span<const std::uint32_t> offsets, std::uint64_t limit);
[[nodiscard]] bool are_offsets(std::span<const std::uint64_t> offsets, std::uint64_t limit);

}  // namespace lede::store
