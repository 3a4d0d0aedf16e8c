// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html.hpp"

#include <string>
#include <vector>

#include "indexer/clean_text.hpp"
#include "indexer/html_main_text.hpp"
#include "indexer/html_metadata.hpp"
#include "indexer/html_tree.hpp"
#include "indexer/plain_text.hpp"

namespace lede::indexer {

Reading read_html(std::string_view page, std::string_view name) {
  const HtmlTree tree(page);
  Reading reading;
  const auto ld_body = clean_text(read_html_metadata(tree, reading));
  const auto paragraphs = main_paragraphs(tree);
  std::size_t bytes = 0;
  for (const auto& paragraph : paragraphs) bytes += paragraph.size();
  std::vector<std::string_view> lines;
  if (ld_body.size() > bytes * 2) {  // a page that scripts would fill
    lines = lines_of(ld_body);
  } else {
    lines.assign(paragraphs.begin(), paragraphs.end());
  }
  read_lines(std::move(lines), name, true, reading);
  return reading;
}

}  // namespace lede::indexer
