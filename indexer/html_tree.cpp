// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html_tree.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include "indexer/input_error.hpp"

namespace lede::indexer {
namespace {

// libxml2 searches the open elements at each end tag, so that depth costs time squared.
constexpr std::size_t kMaxDepth = 512;
constexpr std::size_t kMaxNodes = 2'000'000;
constexpr std::size_t kChunkBytes = 64U << 10;

constexpr std::array<std::string_view, 14> kAttributes{
    "class",   "id",       "role", "itemprop", "rel",   "href",   "datetime",
    "content", "property", "name", "type",     "style", "hidden", "aria-hidden"};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

bool holds_no_text(std::string_view tag, const xmlChar** attributes) {
  if (tag == "style" || tag == "template" || tag == "svg" || tag == "iframe" || tag == "math") {
    return true;
  }
  if (tag != "script") return false;
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
    if (view(attributes[0]) == "type" && view(attributes[1]) == "application/ld+json") return false;
  }
  return true;
}

}  // namespace

/// Receives libxml2's events; nothing is thrown through its C frames.
class HtmlTreeBuilder {
 public:
  explicit HtmlTreeBuilder(HtmlTree& tree) : tree_(tree) {
    tree_.tags_.emplace_back();
    tree_.nodes_.push_back({0, element_tag("#document"), 0, 0, 0});
    open_.push_back(0);
  }

  void parse(std::string_view page) {
    htmlSAXHandler handler{};
    handler.initialized = 1;
    handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<HtmlTreeBuilder*>(self)->start(view(name), attributes);
    };
    handler.endElement = [](void* self, const xmlChar* name) {
      static_cast<HtmlTreeBuilder*>(self)->end(view(name));
    };
    const auto characters = [](void* self, const xmlChar* text, int size) {
      static_cast<HtmlTreeBuilder*>(self)->characters(
          {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    };
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    handler.cdataBlock = characters;
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    if (!context) throw InputError(ErrorCode::kIo, "no memory for an HTML parser");
    htmlCtxtUseOptions(context.get(), HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET |
                                          HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    while (!page.empty() && failure_ == nullptr) {
      const auto chunk = page.substr(0, kChunkBytes);
      htmlParseChunk(context.get(), chunk.data(), static_cast<int>(chunk.size()), 0);
      page.remove_prefix(chunk.size());
    }
    if (failure_ == nullptr) htmlParseChunk(context.get(), nullptr, 0, 1);
    if (failure_ != nullptr) throw InputError(ErrorCode::kInvalidInput, failure_);
    while (!open_.empty()) close();
  }

 private:
  std::uint32_t element_tag(std::string_view name) {
    const auto [found, is_new] =
        tag_numbers_.try_emplace(std::string(name), static_cast<std::uint32_t>(tree_.tags_.size()));
    if (is_new) tree_.tags_.emplace_back(name);
    return found->second;
  }

  std::uint32_t store(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(tree_.bytes_.size());
    tree_.bytes_.append(text);
    return begin;
  }

  void start(std::string_view name, const xmlChar** attributes) {
    if (failure_ != nullptr) return;
    if (open_.size() + skipping_ >= kMaxDepth) {
      failure_ = "elements are nested more than 512 deep; not an article";
      return;
    }
    if (tree_.nodes_.size() >= kMaxNodes) {
      failure_ = "more than 2,000,000 elements; not an article";
      return;
    }
    if (skipping_ > 0 || holds_no_text(name, attributes)) {
      ++skipping_;
      return;
    }
    HtmlTree::Node node;
    node.parent = open_.back();
    node.tag = element_tag(name);
    node.begin = static_cast<std::uint32_t>(tree_.attributes_.size());
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      add_attribute(view(attributes[0]), view(attributes[1]));
    }
    node.end = static_cast<std::uint32_t>(tree_.attributes_.size());
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes_.size()));
    tree_.nodes_.push_back(node);
  }

  void add_attribute(std::string_view name, std::string_view value) {
    const auto known = std::ranges::find(kAttributes, name);
    if (known == kAttributes.end()) return;
    const auto begin = store(value);
    tree_.attributes_.push_back({*known, begin, static_cast<std::uint32_t>(tree_.bytes_.size())});
  }

  void end(std::string_view /*name*/) {
    if (failure_ != nullptr) return;
    if (skipping_ > 0) {
      --skipping_;
    } else if (open_.size() > 1) {
      close();
    }
  }

  void close() {
    tree_.nodes_[open_.back()].subtree_end = static_cast<std::uint32_t>(tree_.nodes_.size());
    open_.pop_back();
  }

  void characters(std::string_view text) {
    if (skipping_ > 0 || failure_ != nullptr || text.empty()) return;
    auto& last = tree_.nodes_.back();
    if (last.tag == 0 && last.parent == open_.back()) {
      store(text);
      last.end = static_cast<std::uint32_t>(tree_.bytes_.size());
      return;
    }
    if (tree_.nodes_.size() >= kMaxNodes) return;
    const auto begin = store(text);
    const auto node = static_cast<std::uint32_t>(tree_.nodes_.size());
    tree_.nodes_.push_back(
        {open_.back(), 0, begin, static_cast<std::uint32_t>(tree_.bytes_.size()), node + 1});
  }

  HtmlTree& tree_;
  std::vector<std::uint32_t> open_;
  std::unordered_map<std::string, std::uint32_t> tag_numbers_;
  std::size_t skipping_ = 0;
  const char* failure_ = nullptr;
};

HtmlTree::HtmlTree(std::string_view page) {
  HtmlTreeBuilder(*this).parse(page);
}

std::string_view HtmlTree::tag(std::size_t node) const {
  return tags_[nodes_[node].tag];
}

std::string_view HtmlTree::text(std::size_t node) const {
  if (!is_text(node)) return {};
  return std::string_view(bytes_).substr(nodes_[node].begin, nodes_[node].end - nodes_[node].begin);
}

std::string_view HtmlTree::attribute(std::size_t node, std::string_view name) const {
  if (is_text(node)) return {};
  for (auto at = nodes_[node].begin; at < nodes_[node].end; ++at) {
    const auto& attribute = attributes_[at];
    if (attribute.name == name) {
      return std::string_view(bytes_).substr(attribute.begin, attribute.end - attribute.begin);
    }
  }
  return {};
}

bool HtmlTree::has_attribute(std::size_t node, std::string_view name) const {
  if (is_text(node)) return false;
  for (auto at = nodes_[node].begin; at < nodes_[node].end; ++at) {
    if (attributes_[at].name == name) return true;
  }
  return false;
}

std::string HtmlTree::text_below(std::size_t node) const {
  std::string all;
  for (auto at = node; at < subtree_end(node); ++at) {
    if (is_text(at)) {
      all.append(text(at));
    } else if (tag(at) == "br" || tag(at) == "p" || tag(at) == "div" || tag(at) == "li") {
      all += ' ';
    }
  }
  return all;
}

}  // namespace lede::indexer
