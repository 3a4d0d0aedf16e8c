// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html_tree.hpp"

#include <doctest/doctest.h>

#include <string>

#include "indexer/input_error.hpp"

using namespace lede::indexer;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("text, attributes and order survive, scripts and styles don't") {
  const HtmlTree tree(
      "<p class=lead>Caf&eacute; <b>noir</b></p><script>x()</script><style>p{}</style>"
      "<script type='application/ld+json'>{}</script>");
  std::string text;
  std::string tags;
  for (std::size_t node = 1; node < tree.size(); ++node) {
    if (tree.is_text(node)) {
      text += tree.text(node);
    } else {
      tags += std::string(tree.tag(node)) + " ";
    }
    if (tree.tag(node) == "p") CHECK(tree.attribute(node, "class") == "lead");
  }
  CHECK(text == "Café noir{}");
  CHECK(tags.find("p b script") != tags.npos);
  CHECK(tags.find("style") == tags.npos);
}
TEST_CASE("a million nested elements are refused at once") {
  CHECK_THROWS_WITH_AS(HtmlTree(repeated("<div>", 1'000'000)),
                       "elements are nested more than 512 deep; not an article", InputError);
}
TEST_CASE("nesting below the limit is read") {
  const HtmlTree tree(repeated("<div>", 500) + "deep");
  CHECK(tree.text_below(0).ends_with("deep"));
}
TEST_CASE("malformed pages are read as far as they go") {
  for (const char* page :
       {"", "<", "<p", "<p a='", "</p></p>", "<!--", "<![CDATA[x", "&#x110000;"}) {
    CAPTURE(page);
    CHECK(HtmlTree(page).size() >= 1);
  }
}
