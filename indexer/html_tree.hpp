// SPDX-License-Identifier: GPL-2.0-or-later
// An HTML page as a small tree: elements, the attributes that matter, text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede::indexer {

/// Nodes stand in document order, so that a parent's index is always lower than its children's.
/// Node 0 is the document. Views are into the tree.
class HtmlTree {
 public:
  /// `page` must be valid UTF-8. Throws InputError kInvalidInput for a page that is nested deeper
  /// or has more elements than any article, before memory or time grows with it.
  explicit HtmlTree(std::string_view page);

  struct Node {
    std::uint32_t parent = 0;
    std::uint32_t tag = 0;    ///< offset into names_; 0 for text
    std::uint32_t begin = 0;  ///< of text, or of the attributes
    std::uint32_t end = 0;
    std::uint32_t subtree_end = 0;  ///< one past the last node below this one
  };

  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] bool is_text(std::size_t node) const { return nodes_[node].tag == 0; }
  [[nodiscard]] std::size_t parent(std::size_t node) const { return nodes_[node].parent; }
  [[nodiscard]] std::size_t subtree_end(std::size_t node) const { return nodes_[node].subtree_end; }
  /// Lower-case name of an element; empty for text.
  [[nodiscard]] std::string_view tag(std::size_t node) const;
  [[nodiscard]] std::string_view text(std::size_t node) const;
  /// Value of an attribute (name in lower case), or empty.
  [[nodiscard]] std::string_view attribute(std::size_t node, std::string_view name) const;
  [[nodiscard]] bool has_attribute(std::size_t node, std::string_view name) const;
  /// All text below a node, blocks and breaks as spaces.
  [[nodiscard]] std::string text_below(std::size_t node) const;

 private:
  friend class HtmlTreeBuilder;
  struct Attribute {
    std::string_view name;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::vector<std::string> tags_;
  std::string bytes_;
};

}  // namespace lede::indexer
