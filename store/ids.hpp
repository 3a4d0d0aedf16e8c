// SPDX-License-Identifier: GPL-2.0-or-later
// The ids file of a segment: which article is in which row, with what fingerprint and origin.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <roaring/roaring.hh>

namespace lede::store {

struct IdsTables;

/// What the index must know of an article without reading its record.
struct IdEntry {
  std::string_view id{};
  std::string_view origin{};
  std::uint64_t fingerprint = 0;
  std::uint64_t text_bytes = 0;
};

/// Thread-safe reader over a memory-mapped file.
class Ids {
 public:
  /// Reads no more than the directory; everything is checked when a row is first asked for. Each
  /// throws Error kDamaged.
  explicit Ids(const std::string& path);
  ~Ids();
  Ids(Ids&&) noexcept;
  Ids& operator=(Ids&&) noexcept;

  [[nodiscard]] std::uint32_t rows() const;
  [[nodiscard]] IdEntry entry(std::uint32_t row) const;
  /// The row with this id that is not among `deleted`: after a merge a segment may hold older
  /// versions of an article, all deleted but one.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id,
                                                  const Roaring& deleted) const;
  /// Checks everything at once, since a writer looks up each article; throws Error kDamaged.
  void verify() const;
  /// What was read no longer counts as this process's memory (MappedFile::forget).
  void forget() const noexcept;

 private:
  friend void merge_ids(std::span<const Ids* const> sources, const std::string& path);

  std::unique_ptr<IdsTables> impl_;
};

/// Writes the rows of the sources one source after the other, without syncing, and holds none of
/// them. Throws Error (kDamaged, kIo), and kInternal for ids or origins of more than 4 GB.
void merge_ids(std::span<const Ids* const> sources, const std::string& path);

class IdsWriter {
 public:
  IdsWriter();
  ~IdsWriter();
  IdsWriter(IdsWriter&&) noexcept;
  IdsWriter& operator=(IdsWriter&&) noexcept;

  /// The next row. The views are copied.
  void add(const IdEntry& entry);
  [[nodiscard]] std::uint32_t rows() const;
  [[nodiscard]] bool contains(std::string_view id) const;
  /// Writes the file, without syncing it. Throws Error kIo.
  void write(const std::string& path) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::store
