// SPDX-License-Identifier: GPL-2.0-or-later
// Files of deleted rows: one for each segment and commit that changed it.
#pragma once

#include <cstdint>
#include <string>

#include <roaring/roaring.hh>

namespace lede::store {

/// Writes and syncs a new file. Throws Error kIo.
void write_tombstones(const std::string& path, const Roaring& rows);

/// Deleted rows of a segment that has `rows` of them. Throws Error (kNotFound, kDamaged).
[[nodiscard]] Roaring read_tombstones(const std::string& path, std::uint32_t rows);

}  // namespace lede::store
