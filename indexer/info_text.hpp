// SPDX-License-Identifier: GPL-2.0-or-later
// What an index holds, for people and for programs.
#pragma once

#include <cstdint>
#include <string>

#include "lede/index_admin.hpp"

namespace lede::indexer {

/// An aligned table without a final newline.
[[nodiscard]] std::string info_text(const IndexInfo& info);
/// One JSON object on one line.
[[nodiscard]] std::string info_json(const IndexInfo& info);
/// "3.4 MB".
[[nodiscard]] std::string bytes_text(std::uint64_t bytes);

}  // namespace lede::indexer
