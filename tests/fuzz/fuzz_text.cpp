// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: any bytes as plain text or Markdown give an article that can be analysed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "analysis/sentences.hpp"
#include "analysis/tokens.hpp"
#include "analysis/unicode.hpp"
#include "indexer/encoding.hpp"
#include "indexer/markdown.hpp"
#include "indexer/plain_text.hpp"

namespace {

void check(const lede::Article& article) {
  if (!lede::analysis::is_valid_utf8(article.text)) std::abort();
  std::size_t end = 0;
  for (const auto sentence : lede::analysis::split_sentences(article.text, "en")) {
    if (sentence.begin < end || sentence.end > article.text.size() || sentence.empty()) {
      std::abort();
    }
    end = sentence.end;
  }
  std::size_t last = 0;
  for (const auto& token : lede::analysis::tokenize(article.text)) {
    if (token.begin < last || token.end <= token.begin || token.end > article.text.size()) {
      std::abort();
    }
    last = token.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = lede::indexer::decode({reinterpret_cast<const char*>(data), size});
  if (!text) return 0;
  check(lede::indexer::read_plain_text(text->text, "story.txt").article);
  check(lede::indexer::read_markdown(text->text, "story.md").article);
  return 0;
}
