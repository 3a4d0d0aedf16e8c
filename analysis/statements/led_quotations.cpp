// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/led_quotations.hpp"

#include <algorithm>
#include <cstddef>

#include "analysis/statements/content.hpp"
#include "analysis/statements/main_subject.hpp"
#include "analysis/statements/one_of.hpp"

namespace lede::analysis {
namespace {

// The colon outside quotations that a quotation follows, or that ends the sentence; the sentence's
// end when there is none.
std::size_t leading_colon(const Sentence& sentence) {
  const std::size_t size = sentence.size();
  if (size > 1 && !sentence.has_quote()) return sentence[size - 1].text == ":" ? size - 1 : size;
  for (std::size_t i = 1; i + 1 < sentence.size(); ++i) {
    if (sentence[i].text == ":" && !sentence[i].quoted) {
      return sentence[i + 1].quoted ? i : sentence.size();
    }
  }
  return sentence.size();
}

// What others wrote or said, which the subject but came across.
bool tells_of_others_words(const Sentence& sentence, std::size_t begin, std::size_t colon) {
  for (std::size_t i = begin; i < colon; ++i) {
    if (sentence[i].quoted || sentence.is(i, kNegation)) return true;
    if (one_of(sentence[i].folded,
               {"received", "receives", "got",   "gets",   "read",  "reads",   "heard",
                "hears",    "saw",      "sees",  "found",  "finds", "carried", "carries",
                "held",     "holds",    "wore",  "wears",  "bore",  "bears",   "quoted",
                "quotes",   "cited",    "cites", "asked",  "told",  "called",  "titled",
                "entitled", "named",    "known", "played", "plays", "by",      "from"})) {
      return true;
    }
  }
  return false;
}

}  // namespace

void read_led_quotation(const Sentence& sentence, const Discourse& discourse, Records& records) {
  const std::size_t colon = leading_colon(sentence);
  if (colon == sentence.size()) return;
  const bool told = std::ranges::any_of(records, [&sentence](const Record& record) {
    return record.subject.found && !sentence[record.cue_begin].quoted;
  });
  if (told) return;
  Subject subject = main_subject(sentence, colon, discourse);
  if (!subject.named() || tells_of_others_words(sentence, subject.end, colon)) return;
  const Content content = content_of(sentence, colon + 1, sentence.size());
  const bool follows = colon + 1 == sentence.size();
  Record record;
  record.subject = std::move(subject);
  record.act = content.act;
  record.cue_begin = record.cue_end = colon;
  const bool judges =
      content.act == Act::kAccusation || (content.act == Act::kStatement && content.loaded);
  record.silent = judges || follows;  // a charge is too easily misread
  records.push_back(std::move(record));
}

}  // namespace lede::analysis
