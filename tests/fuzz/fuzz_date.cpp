// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: what the date parser accepts is a date of the calendar, written as ISO 8601.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "indexer/dates.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto iso =
      lede::indexer::iso_date(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!iso.empty() && lede::indexer::iso_date(iso) != iso) std::abort();
  return 0;
}
