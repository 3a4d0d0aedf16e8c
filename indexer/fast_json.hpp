// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the JSON that most records are by simdjson, in a fraction of nlohmann-json's time.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace lede::indexer {

/// True, and `out` is what nlohmann::json::parse would give, unless the text is malformed or holds
/// what is rare: integers beyond 64 bits, lone surrogates, deep nesting, more than 256 KiB.
/// nlohmann-json then says what it is or where it is wrong; `out` is undefined. Keeps its buffers,
/// at most 4 MiB, for the thread.
[[nodiscard]] bool parse_fast_json(std::string_view text, nlohmann::json& out);

}  // namespace lede::indexer
