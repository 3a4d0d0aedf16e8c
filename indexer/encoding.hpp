// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes of any encoding → UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lede::indexer {

struct Decoded {
  std::string text{};        ///< valid UTF-8 without a byte order mark
  std::size_t replaced = 0;  ///< invalid bytes that became U+FFFD
};

/// Tries, in this order: the byte order mark, UTF-8, `declared` (a charset name or empty),
/// detection. Nothing when the bytes are no text at all.
[[nodiscard]] std::optional<Decoded> decode(std::string bytes, std::string_view declared = {});

/// The charset that an HTML or XML document names in its first 1,024 bytes, or empty.
[[nodiscard]] std::string_view declared_charset(std::string_view bytes);

}  // namespace lede::indexer
