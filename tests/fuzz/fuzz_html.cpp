// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: any bytes served as a page give an article in valid UTF-8 or a clear error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "analysis/unicode.hpp"
#include "indexer/encoding.hpp"
#include "indexer/html.hpp"
#include "indexer/input_error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto page = lede::indexer::decode({reinterpret_cast<const char*>(data), size});
  if (!page) return 0;
  try {
    const auto reading = lede::indexer::read_html(page->text, "2023-05-30-page.html");
    if (!lede::analysis::is_valid_utf8(reading.article.text)) std::abort();
    if (!lede::analysis::is_valid_utf8(reading.article.title)) std::abort();
  } catch (const lede::indexer::InputError&) {
    return 0;
  }
  return 0;
}
