// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: no query crashes the parser, and its canonical form means the same query.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "analysis/unicode.hpp"
#include "query/parser.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t replaced = 0;
  // As the searcher does: the parser is promised valid UTF-8.
  const auto text =
      lede::analysis::repair_utf8({reinterpret_cast<const char*>(data), size}, replaced);
  lede::query::Remarks remarks;
  const auto tree = lede::query::parse(text, remarks);
  const auto printed = lede::query::print(tree);
  lede::query::Remarks more;
  const auto again = lede::query::parse(printed, more);
  if (lede::query::print(again) != printed) std::abort();
  lede::query::Remarks words;
  (void)lede::query::print(lede::query::parse_words(text, words));
  return 0;
}
