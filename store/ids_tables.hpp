// SPDX-License-Identifier: GPL-2.0-or-later
// The arrays of an ids file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "lede/error.hpp"
#include "store/once.hpp"
#include "store/section_file.hpp"

namespace lede::store {

/// Rows and offsets take 32 bits. Throws Error kInternal.
inline std::uint32_t narrow(std::uint64_t bytes) {
  if (bytes > UINT32_MAX) {
    throw Error(ErrorCode::kInternal, "a segment cannot hold 4 GB of ids, origins or one text");
  }
  return static_cast<std::uint32_t>(bytes);
}

/// "hashes" is sorted and "hash_rows" gives the row of each; origins are those of the rows from one
/// of "origin_rows" to the next, since many articles come from one file; the rest is by row.
struct IdsTables {
  explicit IdsTables(const std::string& path)
      : file(path),
        hashes(file.array<std::uint64_t>("hashes")),
        hash_rows(file.array<std::uint32_t>("hash_rows")),
        fingerprints(file.array<std::uint64_t>("fingerprints")),
        text_bytes(file.array<std::uint32_t>("text_bytes")),
        id_offsets(file.array<std::uint32_t>("id_offsets")),
        ids(file.section("ids")),
        origin_rows(file.array<std::uint32_t>("origin_rows")),
        origin_offsets(file.array<std::uint32_t>("origin_offsets")),
        origins(file.section("origins")) {
    if (hashes.size() >= UINT32_MAX) file.damaged("hashes", "has a wrong size");
  }

  /// Whoever reads the tables does this first: a lookup trusts them. Most searches need no ids.
  void check() const {
    checked.run([this] { check_all(); });
  }

  void check_all() const {
    file.verify_all();
    const std::size_t rows = hashes.size();
    if (hash_rows.size() != rows || fingerprints.size() != rows || text_bytes.size() != rows ||
        id_offsets.size() != rows + 1 || origin_offsets.size() != origin_rows.size() + 1 ||
        !are_offsets(id_offsets, ids.size()) || !are_offsets(origin_offsets, origins.size()) ||
        (rows > 0 && origin_rows.empty()) ||
        (rows > 0 && !are_offsets(origin_rows, origin_rows.back())) ||
        std::ranges::any_of(hash_rows, [&](std::uint32_t row) { return row >= rows; })) {
      file.damaged("hashes", "contradicts the others");
    }
  }

  [[nodiscard]] std::string_view id(std::uint32_t row) const {
    return ids.substr(id_offsets[row], id_offsets[row + 1] - id_offsets[row]);
  }
  [[nodiscard]] std::string_view origin(std::uint32_t row) const {
    const auto after = std::ranges::upper_bound(origin_rows, row);
    return origin_at(static_cast<std::size_t>(after - origin_rows.begin()) - 1);
  }
  /// `at`: an index of `origin_rows`.
  [[nodiscard]] std::string_view origin_at(std::size_t at) const {
    return origins.substr(origin_offsets[at], origin_offsets[at + 1] - origin_offsets[at]);
  }

  /// The place of the first hash from `hash` on. Hashes are spread evenly, so that it is searched
  /// from where it should be: every new article is looked up in every segment.
  [[nodiscard]] std::size_t first_with(std::uint64_t hash) const {
    const auto guess = static_cast<std::size_t>(static_cast<double>(hash) * 0x1p-64 *
                                                static_cast<double>(hashes.size()));
    std::size_t low = std::min(guess, hashes.size());
    std::size_t high = low;
    for (std::size_t step = 1; low > 0 && hashes[low - 1] >= hash; step *= 2) {
      high = low;
      low -= std::min(step, low);
    }
    for (std::size_t step = 1; high < hashes.size() && hashes[high] < hash; step *= 2) {
      low = high;
      high += std::min(step, hashes.size() - high);
    }
    const auto begin = hashes.begin();
    return static_cast<std::size_t>(std::lower_bound(begin + static_cast<std::ptrdiff_t>(low),
                                                     begin + static_cast<std::ptrdiff_t>(high),
                                                     hash) -
                                    begin);
  }

  SectionFile file;
  std::span<const std::uint64_t> hashes;
  std::span<const std::uint32_t> hash_rows;
  std::span<const std::uint64_t> fingerprints;
  std::span<const std::uint32_t> text_bytes;
  std::span<const std::uint32_t> id_offsets;
  std::string_view ids;
  std::span<const std::uint32_t> origin_rows;
  std::span<const std::uint32_t> origin_offsets;
  std::string_view origins;
  mutable Once checked{};
};

}  // namespace lede::store
