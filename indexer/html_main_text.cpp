// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html_main_text.hpp"

#include <algorithm>
#include <unordered_set>

#include "indexer/clean_text.hpp"

namespace lede::indexer {
namespace {

using Words = std::unordered_set<std::string_view>;

bool is_never_text(std::string_view tag) {
  static const Words kTags{"script", "noscript", "nav",        "footer",   "header", "aside",
                           "figure", "button",   "select",     "textarea", "input",  "label",
                           "option", "head",     "figcaption", "dialog",   "menu",   "audio",
                           "video",  "object",   "picture",    "title"};
  return kTags.contains(tag);
}

bool is_block(std::string_view tag) {
  static const Words kTags{
      "p",       "div",     "li",      "ul",   "ol",      "h1",      "h2",      "h3",
      "h4",      "h5",      "h6",      "td",   "th",      "tr",      "table",   "blockquote",
      "section", "article", "main",    "pre",  "dd",      "dt",      "dl",      "hr",
      "body",    "center",  "address", "form", "details", "summary", "fieldset"};
  return kTags.contains(tag);
}

/// Words in class and id by which sites name what surrounds an article.
bool names_furniture(std::string_view word) {
  static const Words kWords{"comment",    "comments",  "respond",     "disqus",
                            "related",    "share",     "sharing",     "social",
                            "newsletter", "promo",     "cookie",      "cookies",
                            "gdpr",       "sidebar",   "breadcrumb",  "breadcrumbs",
                            "ad",         "ads",       "advert",      "advertisement",
                            "sponsored",  "footer",    "nav",         "navbar",
                            "navigation", "menu",      "subscribe",   "subscription",
                            "signup",     "paywall",   "recommended", "recommendations",
                            "trending",   "tags",      "taglist",     "caption",
                            "credit",     "byline",    "dateline",    "meta",
                            "metadata",   "author",    "popup",       "modal",
                            "widget",     "toolbar",   "pagination",  "skip",
                            "hidden",     "outbrain",  "taboola",     "print",
                            "login",      "copyright", "readmore",    "teaser"};
  return kWords.contains(word);
}

bool has_furniture_name(std::string_view names) {
  std::string lower(names);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  std::string_view rest = lower;
  while (!rest.empty()) {
    const auto end = std::min(rest.find_first_of(" -_\t\n"), rest.size());
    if (names_furniture(rest.substr(0, end))) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

bool is_invisible(const HtmlTree& tree, std::size_t node) {
  if (tree.has_attribute(node, "hidden") || tree.attribute(node, "aria-hidden") == "true") {
    return true;
  }
  const auto style = tree.attribute(node, "style");
  return style.find("display:none") != style.npos || style.find("display: none") != style.npos;
}

/// What each node holds, once dropped nodes are left out.
class MainText {
 public:
  explicit MainText(const HtmlTree& tree) : tree_(tree) {
    kept_.assign(tree.size(), true);
    drop_by_tag();
    measure();
    drop_by_name();
    measure();
  }

  std::vector<std::string> paragraphs() {
    const auto root = article_root();
    for (auto node = root; node < tree_.subtree_end(root); ++node) {
      if (!kept_[node]) {
        node = tree_.subtree_end(node) - 1;
        continue;
      }
      visit(node);
    }
    flush();
    return std::move(paragraphs_);
  }

 private:
  struct Measure {
    std::size_t text = 0;   ///< bytes below that are no white space
    std::size_t links = 0;  ///< of those, in links
    std::size_t paragraphs = 0;
    std::size_t below_paragraphs = 0;  ///< bytes in <p> children and grandchildren
  };

  void drop_by_tag() {
    for (std::size_t node = 1; node < tree_.size(); ++node) {
      if (tree_.is_text(node)) continue;
      if (is_never_text(tree_.tag(node)) || is_invisible(tree_, node)) kept_[node] = false;
    }
  }

  /// A form or a section with a furniture name goes, unless most of the page is in it: some
  /// systems wrap the whole page in one form, or class the body "has-comments".
  void drop_by_name() {
    const auto whole = measures_[0].text;
    for (std::size_t node = 1; node < tree_.size(); ++node) {
      if (tree_.is_text(node) || !kept_[node] || measures_[node].text * 2 > whole) continue;
      const auto tag = tree_.tag(node);
      const auto role = tree_.attribute(node, "role");
      if (tag == "form" || role == "dialog" || role == "navigation" || role == "complementary" ||
          has_furniture_name(tree_.attribute(node, "class")) ||
          has_furniture_name(tree_.attribute(node, "id"))) {
        kept_[node] = false;
      }
    }
  }

  void measure() {
    measures_.assign(tree_.size(), {});
    std::vector<bool> in_link(tree_.size(), false);
    std::vector<bool> visible(tree_.size(), true);
    for (std::size_t node = 1; node < tree_.size(); ++node) {
      const auto parent = tree_.parent(node);
      visible[node] = visible[parent] && kept_[node];
      in_link[node] = in_link[parent] || tree_.tag(node) == "a";
      if (!visible[node] || !tree_.is_text(node)) continue;
      const auto text = tree_.text(node);
      const auto bytes = static_cast<std::size_t>(
          std::ranges::count_if(text, [](char c) { return c > ' ' || c < 0; }));
      measures_[node].text = bytes;
      measures_[node].links = in_link[node] ? bytes : 0;
    }
    for (std::size_t node = tree_.size(); node-- > 1;) {
      auto& parent = measures_[tree_.parent(node)];
      const auto& own = measures_[node];
      parent.text += own.text;
      parent.links += own.links;
      if (!visible[node] || tree_.tag(node) != "p" || own.text == 0) continue;
      const auto plain = own.text - own.links;
      parent.below_paragraphs += plain;
      measures_[tree_.parent(tree_.parent(node))].below_paragraphs += plain / 2;
    }
  }

  [[nodiscard]] std::size_t plain_text(std::size_t node) const {
    return measures_[node].text - measures_[node].links;
  }

  /// The node with most text of those that `wanted` accepts; 0 when there is none.
  template <typename Wanted>
  std::size_t longest(Wanted wanted) const {
    std::size_t best = 0;
    for (std::size_t node = 1; node < tree_.size(); ++node) {
      if (!kept_[node] || tree_.is_text(node) || !wanted(node)) continue;
      if (best == 0 || plain_text(node) > plain_text(best)) best = node;
    }
    return best;
  }

  /// What the page calls its article, when that holds enough; else where the paragraphs are.
  [[nodiscard]] std::size_t article_root() const {
    std::size_t dense = 0;
    for (std::size_t node = 0; node < tree_.size(); ++node) {
      if (measures_[node].below_paragraphs > measures_[dense].below_paragraphs) dense = node;
    }
    const auto marked = {
        longest([this](auto n) { return tree_.attribute(n, "itemprop") == "articleBody"; }),
        longest([this](auto n) { return tree_.tag(n) == "article"; }), longest([this](auto n) {
          return tree_.tag(n) == "main" || tree_.attribute(n, "role") == "main";
        })};
    for (const auto node : marked) {
      if (node != 0 && plain_text(node) > 0 && plain_text(node) * 2 >= plain_text(dense))
        return node;
    }
    return dense;
  }

  void visit(std::size_t node) {
    leave_links_before(node);
    if (tree_.is_text(node)) {
      const auto block = block_of(node);
      if (block != block_) flush();
      block_ = block;
      paragraph_.append(tree_.text(node));
      if (node < link_end_) link_bytes_ += trim(tree_.text(node)).size();
      return;
    }
    const auto tag = tree_.tag(node);
    if (tag == "br") paragraph_ += '\n';
    if (is_block(tag)) flush();
    if (tag == "a") link_end_ = std::max(link_end_, tree_.subtree_end(node));
  }

  void leave_links_before(std::size_t node) {
    if (node >= link_end_) link_end_ = 0;
  }

  [[nodiscard]] std::size_t block_of(std::size_t node) const {
    while (node != 0 && !is_block(tree_.tag(node))) node = tree_.parent(node);
    return node;
  }

  /// A paragraph that is nothing but links leads away from the article.
  void flush() {
    const auto text = trim(paragraph_);
    if (!text.empty() && link_bytes_ * 10 < text.size() * 9) add_paragraphs(text);
    paragraph_.clear();
    link_bytes_ = 0;
  }

  /// Two breaks end a paragraph; one is only a line end.
  void add_paragraphs(std::string_view text) {
    for (;;) {
      const auto gap = text.find("\n\n");
      const auto part = trim(text.substr(0, gap));
      if (!part.empty()) paragraphs_.push_back(clean_line(part));
      if (gap == text.npos) return;
      text.remove_prefix(gap + 2);
    }
  }

  const HtmlTree& tree_;
  std::vector<bool> kept_;
  std::vector<Measure> measures_;
  std::vector<std::string> paragraphs_;
  std::string paragraph_;
  std::size_t link_bytes_ = 0;
  std::size_t link_end_ = 0;
  std::size_t block_ = 0;
};

}  // namespace

std::vector<std::string> main_paragraphs(const HtmlTree& tree) {
  return MainText(tree).paragraphs();
}

}  // namespace lede::indexer
