// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markdown.hpp"

#include <md4c.h>

#include <string>
#include <vector>

#include "analysis/unicode.hpp"
#include "indexer/article_fields.hpp"
#include "indexer/clean_text.hpp"
#include "indexer/entities.hpp"
#include "indexer/front_matter.hpp"
#include "indexer/plain_text.hpp"

namespace lede::indexer {
namespace {

/// One heading, paragraph, list item or table cell, with how much of it is the text of links.
struct Block {
  std::string text;
  std::size_t link_bytes = 0;
  unsigned heading = 0;
};

/// Collects the text of blocks from md4c's callbacks; markup and code blocks leave nothing.
class BlockCollector {
 public:
  static int enter_block(MD_BLOCKTYPE type, void* detail, void* self) {
    auto& collector = *static_cast<BlockCollector*>(self);
    collector.flush();
    if (type == MD_BLOCK_H) {
      collector.current_.heading = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
    }
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) ++collector.skipping_;
    return 0;
  }
  static int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* self) {
    auto& collector = *static_cast<BlockCollector*>(self);
    collector.flush();
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) --collector.skipping_;
    return 0;
  }
  static int enter_span(MD_SPANTYPE type, void* /*detail*/, void* self) {
    auto& collector = *static_cast<BlockCollector*>(self);
    if (type == MD_SPAN_A) ++collector.links_;
    if (type == MD_SPAN_IMG) ++collector.skipping_;
    return 0;
  }
  static int leave_span(MD_SPANTYPE type, void* /*detail*/, void* self) {
    auto& collector = *static_cast<BlockCollector*>(self);
    if (type == MD_SPAN_A) --collector.links_;
    if (type == MD_SPAN_IMG) --collector.skipping_;
    return 0;
  }
  static int text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* self) {
    static_cast<BlockCollector*>(self)->add(type, {bytes, size});
    return 0;
  }

  std::vector<Block> blocks;

 private:
  void add(MD_TEXTTYPE type, std::string_view bytes) {
    if (skipping_ > 0 || type == MD_TEXT_HTML) return;
    std::string plain(bytes);
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) plain = " ";
    if (type == MD_TEXT_NULLCHAR) return;
    if (type == MD_TEXT_ENTITY) plain = decode_entity(bytes);
    current_.text += plain;
    if (links_ > 0) current_.link_bytes += plain.size();
  }

  void flush() {
    current_.text = clean_line(current_.text);
    if (!current_.text.empty()) blocks.push_back(std::move(current_));
    current_ = {};
  }

  Block current_{};
  int links_ = 0;
  int skipping_ = 0;
};

std::vector<Block> blocks_of(std::string_view text) {
  BlockCollector collector;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_COLLAPSEWHITESPACE | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                 MD_FLAG_PERMISSIVEURLAUTOLINKS;
  parser.enter_block = &BlockCollector::enter_block;
  parser.leave_block = &BlockCollector::leave_block;
  parser.enter_span = &BlockCollector::enter_span;
  parser.leave_span = &BlockCollector::leave_span;
  parser.text = &BlockCollector::text;
  md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &collector);
  return std::move(collector.blocks);
}

}  // namespace

Reading read_markdown(std::string_view text, std::string_view name) {
  Reading reading;
  const auto matter = parse_front_matter(text);
  for (const auto& [key, value] : matter.entries) set_field(key, value, reading);
  const auto blocks = blocks_of(text.substr(matter.bytes));
  std::vector<std::string_view> lines;
  for (const auto& block : blocks) {
    const bool is_title = block.heading == 1 && reading.article.title.empty();
    if (is_title) reading.article.title = block.text;
    // A block that is nothing but a link leads elsewhere: "All stories from this section".
    const bool leads_away = block.link_bytes >= block.text.size();
    if (!is_title && !leads_away && block.text != reading.article.title) {
      lines.emplace_back(block.text);
    }
  }
  read_lines(std::move(lines), name, true, reading);
  return reading;
}

}  // namespace lede::indexer
