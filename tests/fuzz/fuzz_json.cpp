// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: any bytes as JSON give articles in valid UTF-8 or a clear error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analysis/unicode.hpp"
#include "indexer/input_error.hpp"
#include "indexer/json_record.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    for (const auto& reading :
         lede::indexer::read_json({reinterpret_cast<const char*>(data), size})) {
      if (!lede::analysis::is_valid_utf8(reading.article.text)) std::abort();
      if (!lede::analysis::is_valid_utf8(reading.article.id)) std::abort();
    }
  } catch (const lede::indexer::InputError&) {
    return 0;
  }
  return 0;
}
