// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html_main_text.hpp"

#include <doctest/doctest.h>

using namespace lede::indexer;
using Paragraphs = std::vector<std::string>;

namespace {

Paragraphs of(std::string_view page) {
  return main_paragraphs(HtmlTree(page));
}

constexpr std::string_view kLong =
    "The dam burst on Tuesday morning, and thousands of people had to leave their houses, the "
    "mayor of the city said in the evening.";

std::string paragraph(std::string_view text) {
  return "<p>" + std::string(text) + "</p>";
}

}  // namespace

TEST_CASE("navigation, asides, forms, captions and scripts are left out") {
  CHECK(of("<body><nav><a href=/>Home</a></nav><article><h1>Dam</h1>" + paragraph(kLong) +
           "<figure><img><figcaption>A dam</figcaption></figure><form>Sign up</form>"
           "<aside>Related</aside><p>Nobody was hurt.</p></article><footer>© 2023</footer>") ==
        Paragraphs{"Dam", std::string(kLong), "Nobody was hurt."});
}
TEST_CASE("without any mark the densest block is the article") {
  CHECK(of("<div class=menu-top><a>Home</a> <a>World</a></div><div id=x>" + paragraph(kLong) +
           paragraph(kLong) + "</div><div><p>Short.</p></div>") ==
        Paragraphs{std::string(kLong), std::string(kLong)});
}
TEST_CASE("furniture names hide a part but never most of the page") {
  CHECK(of("<div class='page has comments'>" + paragraph(kLong) +
           "<div class=newsletter-signup><p>Our briefing</p></div></div>") ==
        Paragraphs{std::string(kLong)});
}
TEST_CASE("a form around the whole page is no comment form") {
  CHECK(of("<form action=/page>" + paragraph(kLong) + "</form>") == Paragraphs{std::string(kLong)});
}
TEST_CASE("hidden elements are left out") {
  CHECK(of("<article>" + paragraph(kLong) +
           "<p hidden>x</p><p style='display:none'>y</p></article>") ==
        Paragraphs{std::string(kLong)});
}
TEST_CASE("a paragraph of nothing but links leads away; links in sentences stay") {
  CHECK(of("<article><p>He <a href=/a>denied</a> it all on that day, said the mayor.</p>"
           "<p><a href=/b>Ten charts that explain it</a></p></article>") ==
        Paragraphs{"He denied it all on that day, said the mayor."});
}
TEST_CASE("two breaks end a paragraph, one does not") {
  CHECK(of("<article>One.<br><br>Two,<br>still two.</article>") ==
        Paragraphs{"One.", "Two, still two."});
}
