// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/furniture.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lede::indexer;
using Lines = std::vector<std::string_view>;

TEST_CASE("captions and sharing lines go wherever they stand") {
  Lines lines{"A first sentence.", "Image: Twitter screen shot", "Read more: the dam", "A second.",
              "Share this story"};
  drop_furniture(lines);
  CHECK(lines == Lines{"A first sentence.", "A second."});
}
TEST_CASE("a comment form takes with it all that follows") {
  Lines lines{"A first sentence, which is long enough.",   "A second.", "Leave a Reply",
              "Your email address will not be published.", "Name *",    "Great article!"};
  drop_furniture(lines);
  CHECK(lines == Lines{"A first sentence, which is long enough.", "A second."});
}
TEST_CASE("the same words at the top of a page cut nothing") {
  Lines lines{"Comments", "A first sentence that is the article's text."};
  drop_furniture(lines);
  CHECK(lines.back() == "A first sentence that is the article's text.");
}
TEST_CASE("some lines are furniture at the end only") {
  Lines lines{"Copyright was the topic of the day.", "It passed.", "© 2022 The Wire"};
  drop_furniture(lines);
  CHECK(lines == Lines{"Copyright was the topic of the day.", "It passed."});
}
TEST_CASE("a long paragraph that begins like furniture stays") {
  const std::string paragraph = "Image: that was the word of the year, " + std::string(300, 'x');
  Lines lines{paragraph};
  drop_furniture(lines);
  CHECK(lines.size() == 1);
}
TEST_CASE("cutting the tail keeps every byte before it") {
  const std::string text = "Image: first  line\n\nBody.\nLeave a Reply\n\nShare\n";
  CHECK(text.substr(0, length_without_tail(text)) == "Image: first  line\n\nBody.");
  CHECK(length_without_tail("Share") == 5);
  CHECK(length_without_tail("No tail.\n") == 9);
}
TEST_CASE("unfinished short lines at the end go when the article ends its sentences") {
  Lines paragraphs{"One.", "Two.", "More tennis", "Terms | Privacy | Contact"};
  drop_unfinished_tail(paragraphs);
  CHECK(paragraphs == Lines{"One.", "Two."});
}
TEST_CASE("a text of unfinished lines stays as it is") {
  Lines paragraphs{"a poem", "without stops", "ends here"};
  drop_unfinished_tail(paragraphs);
  CHECK(paragraphs.size() == 3);
}
