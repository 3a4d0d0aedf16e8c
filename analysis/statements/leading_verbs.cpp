// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/leading_verbs.hpp"

#include <array>

#include "analysis/statements/one_of.hpp"

namespace lede::analysis {
namespace {

// "took to her blog to": the words from "took" on; 0 for "it took to Monday to".
std::size_t took_to_medium(const Sentence& sentence, std::size_t to) {
  constexpr std::array<std::string_view, 20> kMedia = {
      "twitter",  "x",          "facebook", "instagram", "telegram", "tiktok",  "youtube",
      "linkedin", "weibo",      "reddit",   "media",     "blog",     "website", "airwaves",
      "podium",   "microphone", "stage",    "floor",     "streets",  "threads"};
  constexpr std::size_t kMedium = 4;
  if (!one_of(sentence[to - 1].folded, kMedia)) return 0;
  for (std::size_t back = 3; back <= kMedium + 1 && back <= to; ++back) {
    const bool took = one_of(sentence[to - back].folded, {"took", "takes", "taken"});
    if (!took || !sentence.word_is(to - back + 1, "to")) continue;
    return back < to && sentence.word_is(to - back - 1, "it") ? 0 : back;
  }
  return 0;
}

// "used the occasion to", "held a press conference to", "broke her silence to": what gives room
// for words; the words from its verb on, 0 when none does.
std::size_t gave_room(const Sentence& sentence, std::size_t to) {
  constexpr std::array<std::string_view, 11> kRooms = {
      "occasion", "opportunity", "conference", "silence",   "platform", "record",
      "speech",   "address",     "chance",     "interview", "statement"};
  constexpr std::array<std::string_view, 14> kVerbs = {
      "used",  "uses",   "seized", "seizes",   "took", "held",   "called",
      "broke", "broken", "gave",   "convened", "went", "issued", "released"};
  constexpr std::size_t kReach = 5;
  if (!one_of(sentence[to - 1].folded, kRooms)) return 0;
  for (std::size_t back = 2; back <= kReach && back <= to; ++back) {
    const Word& word = sentence[to - back];
    if (word.punctuation || word.quoted || word.is(kPreposition | kConjunction)) return 0;
    if (one_of(word.folded, kVerbs)) return back;
  }
  return 0;
}

// "went on to", "went so far as to", "came out to", "stepped forward to", "was at pains to".
std::size_t stepped_up(const Sentence& sentence, std::size_t to) {
  if (to < 2) return 0;
  const std::string_view last = sentence[to - 1].folded;
  const std::string_view verb = sentence[to - 2].folded;
  const bool goes = one_of(verb, {"went", "goes", "gone"});
  if (goes && (last == "on" || last == "ahead")) return 2;
  const bool comes = one_of(verb, {"came", "comes", "stepped"});
  if (comes && (last == "out" || last == "forward")) return 2;
  if (verb == "at" && last == "pains") return 2;
  // "went so far as to", "went as far as to"
  const bool far = to > 3 && last == "as" && verb == "far" &&
                   one_of(sentence[to - 4].folded, {"went", "goes", "gone"});
  return far ? 4 : 0;
}

}  // namespace

bool carries_out(std::string_view governor) {
  constexpr std::array<std::string_view, 18> kVerbs = {
      "continued", "continues", "on",     "began",    "begins",  "proceeded",
      "returned",  "joined",    "turned", "went",     "twitter", "came",
      "chose",     "used",      "quick",  "hastened", "rushed",  "swift"};
  return one_of(governor, kVerbs);
}

std::size_t leading_verb(const Sentence& sentence, std::size_t to) {
  constexpr std::array<std::string_view, 9> kVerbs = {"continued", "continues", "began",
                                                      "begins",    "proceeded", "hastened",
                                                      "rushed",    "quick",     "swift"};
  if (to == 0 || !sentence.word_is(to, "to")) return 0;
  if (one_of(sentence[to - 1].folded, kVerbs)) return 1;
  if (const std::size_t steps = stepped_up(sentence, to); steps > 0) return steps;
  const std::size_t medium = took_to_medium(sentence, to);
  return medium > 0 ? medium : gave_room(sentence, to);
}

}  // namespace lede::analysis
