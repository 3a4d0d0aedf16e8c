// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/unanswered.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/frame_context.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/subject.hpp"

namespace lede::analysis {

using std::string_view_literals::operator""sv;
namespace {

constexpr std::array<std::string_view, 16> kMessages = {
    "call",     "calls",     "message",   "messages", "email",   "emails",   "mails",     "mail",
    "question", "questions", "inquiries", "queries",  "request", "requests", "enquiries", "texts"};

// The word that says that no answer came: "unanswered", "not answered".
std::size_t silence(const Sentence& sentence, std::size_t from) {
  constexpr std::array<std::string_view, 4> kAnswered = {"answered", "returned", "responded",
                                                         "replied"};
  constexpr std::size_t kAdverbs = 3;  // "not been immediately answered"
  for (std::size_t i = from; i < sentence.size(); ++i) {
    if (sentence.word_is(i, "unanswered")) return i;
    if (!one_of(sentence.folded(i), kAnswered)) continue;
    bool passive = false;
    bool negated = false;
    for (std::size_t back = 1; back <= kAdverbs && back <= i; ++back) {
      passive = passive || sentence.is(i - back, kBe);
      negated = negated || sentence.is(i - back, kNegation);
    }
    if (passive && negated) return i;
  }
  return sentence.size();
}

// "calls to", "questions sent to", "requests for comment made to"
std::size_t addressee(const Sentence& sentence, std::size_t message, std::size_t end) {
  constexpr std::size_t kReach = 5;
  for (std::size_t i = message + 1; i < std::min(message + kReach, end); ++i) {
    if (sentence[i].punctuation) break;
    if (sentence.word_is(i, "to")) return i + 1;
  }
  return end;
}

void add_addressee(const Sentence& sentence, const Phrase& phrase, const Discourse& discourse,
                   std::size_t cue, Records& records) {
  const Subject subject = resolve_phrase(sentence, phrase, discourse);
  if (subject.named()) records.push_back({subject, Act::kDecline, cue, cue + 1, kNoMention});
}

bool asks_comment(const Sentence& sentence, std::size_t link) {
  if (!sentence.word_is(link, "for")) return false;
  const std::size_t comment = sentence.is(link + 1, kDeterminer) ? link + 2 : link + 1;
  return one_of(sentence.folded(comment), {"comment", "comments", "interview"});
}

// "could not immediately be", "had": the first word of the verb group that ends before `end`.
std::size_t group_before(const Sentence& sentence, std::size_t end, bool& negated) {
  constexpr std::size_t kLongest = 5;
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongest && !sentence.has_mention(begin - 1) &&
         (sentence.is(begin - 1, kBe | kModal | kNegation | kAdverb | kHave | kDo) ||
          sentence[begin - 1].folded.ends_with("ly"))) {
    --begin;
    negated = negated || sentence.is(begin, kNegation);
  }
  return begin;
}

// "would not be drawn on it", "would neither confirm nor deny it"
bool gives_nothing_away(const Sentence& sentence, std::size_t i) {
  if (sentence.word_is(i, "drawn")) {
    return sentence.word_is(i - 1, "be") &&
           one_of(sentence.folded(i + 1), {"on", "into", "further"});
  }
  return sentence.word_is(i, "confirm") && sentence.word_is(i - 1, "neither") &&
         sentence.word_is(i + 1, "nor") && sentence.word_is(i + 2, "deny");
}

// "could not be reached for comment", "was unavailable for comment", "had no immediate comment",
// "did not return calls": where the verb group begins; 0 if nobody stays silent at `i`.
std::size_t stays_silent(const Sentence& sentence, std::size_t i) {
  constexpr std::array kMessagesLeft = {"calls"sv, "call"sv, "emails"sv, "messages"sv,
                                        "requests"sv};
  bool negated = false;
  // "has yet to comment"
  const bool yet = i > 3 && sentence.word_is(i - 1, "to") && sentence.word_is(i - 2, "yet") &&
                   one_of(sentence.folded(i), {"comment", "respond", "reply", "react"});
  if (yet) return group_before(sentence, i - 2, negated);
  if (sentence.word_is(i, "comment") && i > 2) {
    const std::size_t no = sentence.word_is(i - 1, "no") ? i - 1 : i - 2;
    const bool kept =
        sentence.word_is(no, "no") && one_of(sentence.folded(no - 1), {"had", "has", "have"});
    return kept ? group_before(sentence, no, negated) : 0;
  }
  const std::size_t begin = group_before(sentence, i, negated);
  if (begin == i) return 0;
  if (sentence.word_is(i, "unavailable")) return asks_comment(sentence, i + 1) ? begin : 0;
  if (!negated) return 0;
  const bool out_of_reach = one_of(sentence.folded(i), {"reached", "available"}) &&
                            sentence.is(i - 1, kBe | kAdverb | kNegation) &&
                            asks_comment(sentence, i + 1);
  const std::size_t message = i + (sentence.is(i + 1, kDeterminer) ? 2 : 1);
  const bool silent =
      sentence.word_is(i, "return") && one_of(sentence.folded(message), kMessagesLeft);
  return out_of_reach || silent || gives_nothing_away(sentence, i) ? begin : 0;
}

void read_silent(const Sentence& sentence, const Discourse& discourse, Records& records) {
  for (std::size_t i = 2; i < sentence.size(); ++i) {
    const std::size_t group = sentence[i].quoted ? 0 : stays_silent(sentence, i);
    if (group == 0) continue;
    bool coordinated = false;
    const Subject subject = subject_before(sentence, group, discourse, coordinated);
    if (subject.named()) records.push_back({subject, Act::kDecline, i, i + 1, kNoMention});
  }
}

}  // namespace

void read_unanswered(const Sentence& sentence, const Discourse& discourse, Records& records) {
  read_silent(sentence, discourse, records);
  const std::size_t cue = silence(sentence, 1);
  if (cue == sentence.size() || sentence[cue].quoted) return;
  for (std::size_t i = 0; i < cue; ++i) {
    if (!one_of(sentence.folded(i), kMessages) || sentence.has_mention(i)) continue;
    std::size_t at = addressee(sentence, i, cue);
    while (sentence.word_is(at, "both") || sentence.word_is(at, "the")) ++at;
    while (at < cue) {
      const Phrase phrase = phrase_starting_at(sentence, at);
      if (phrase.empty()) return;
      add_addressee(sentence, phrase, discourse, cue, records);
      at = phrase.end;
      if (!sentence.word_is(at, "and")) return;
      ++at;
    }
  }
}

bool may_be_withheld(std::string_view lemma) {
  constexpr std::array<std::string_view, 8> kVerbs = {"respond",  "reply",  "comment",   "reveal",
                                                      "disclose", "answer", "elaborate", "specify"};
  return one_of(lemma, kVerbs);
}

bool is_asked(const Sentence& sentence, std::size_t verb) {
  const std::string_view lemma = sentence[verb].info->verb->lemma;
  if (lemma != "respond" && lemma != "answer" && lemma != "reply") return true;
  constexpr std::array kAsked = {
      "request"sv,   "requests"sv,  "question"sv,  "questions"sv,   "call"sv,    "calls"sv,
      "query"sv,     "queries"sv,   "email"sv,     "emails"sv,      "message"sv, "messages"sv,
      "inquiry"sv,   "inquiries"sv, "enquiries"sv, "comment"sv,     "phone"sv,   "letter"sv,
      "inquiring"sv, "media"sv,     "us"sv,        "immediately"sv, "directly"sv};
  const std::size_t next = verb + 1;
  const bool ends = next >= sentence.size() || sentence[next].punctuation ||
                    sentence.is(next, kTemporal | kAdverb | kConjunction);
  constexpr std::size_t kReach = 12;
  return ends || frames::any_of(sentence, next, next + kReach, kAsked) ||
         frames::any_of(sentence, next, next + kReach, kAllegation);
}

}  // namespace lede::analysis
