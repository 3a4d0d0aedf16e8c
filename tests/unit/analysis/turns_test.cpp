// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/turns.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "analysis/sentences.hpp"
#include "analysis/tokenised_text.hpp"

namespace {

using Lines = std::vector<std::string>;

// "Q|words|?" for each paragraph: its label, what it says, and whether it asks or is a heading.
Lines paragraphs(std::string_view text) {
  using lede::analysis::Label;
  const auto sentences = lede::analysis::split_sentences(text, "en");
  const auto read = lede::analysis::tokenise_sentences(text, sentences);
  Lines lines;
  for (const auto& paragraph :
       lede::analysis::read_paragraphs({text, "en", read.tokens, sentences, read.first_token})) {
    std::string line;
    if (paragraph.label == Label::kQuestion) line = "Q";
    if (paragraph.label == Label::kAnswer) line = "A";
    if (paragraph.label == Label::kName) line = paragraph.name.of(text);
    line += '|' + std::string(paragraph.words.of(text)) + '|';
    if (paragraph.asks) line += '?';
    if (!paragraph.finished) line += '#';
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("paragraphs end at blank lines, or at line ends where there are more of those") {
  CHECK(paragraphs("It rains.\nIt pours.\n\nThe sun\n\nIs it late?") ==
        Lines{"|It rains.\nIt pours.|", "|The sun|#", "|Is it late?|?"});
  CHECK(paragraphs("It rains.\nIt pours.\nIs it late?\n\nNo.") ==
        Lines{"|It rains.|", "|It pours.|", "|Is it late?|?", "|No.|"});
  CHECK(paragraphs("“Is it late?”") == Lines{"|“Is it late?”|"});
}

TEST_CASE("a label before a colon begins a paragraph") {
  CHECK(paragraphs("Q: Is it late?\nA: No.") == Lines{"Q|Is it late?|?", "A|No.|"});
  CHECK(paragraphs("Q 12. Is it late?\n\n**A12:** No.") == Lines{"Q|Is it late?|?", "A|No.|"});
  CHECK(paragraphs("[Question]: Late?\n\nAnswer: No.") == Lines{"Q|Late?|?", "A|No.|"});
  CHECK(paragraphs("ADA LIND: Late?\n\nMr. Ek (laughs): No.\n\nMayor of Holm: Yes.") ==
        Lines{"ADA LIND|Late?|?", "Mr. Ek|No.|", "Mayor of Holm|Yes.|"});
  CHECK(paragraphs("Ada Lind:\n\nIt is late.") == Lines{"Ada Lind|It is late.|"});
}

TEST_CASE("other colons make no label") {
  for (const char* text : {"The score: two to one.", "Quite so: it is late.",
                           "At 10:30 it was late.", "Ada Lind, who sails, said: It is late.",
                           "A. Lind is late.", "Lind: ship, wind and sea too"}) {
    CAPTURE(text);
    CHECK(paragraphs(text).size() == 1);
  }
  CHECK(paragraphs("The score of one: two.") == Lines{"|The score of one: two.|"});
  CHECK(paragraphs("Ada Lind, sailor: It is late.") == Lines{"|Ada Lind, sailor: It is late.|"});
  CHECK(paragraphs("At Holm10:30 it was late.") == Lines{"|At Holm10:30 it was late.|"});
}
