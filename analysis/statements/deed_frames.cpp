// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/deed_frames.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/statements/one_of.hpp"
#include "analysis/statements/scene.hpp"

namespace lede::analysis::frames {

using std::string_view_literals::operator""sv;

Result accuse(const Context& c) {
  if (!c.group.passive && c.next_is("of")) return std::nullopt;
  return Act::kAccusation;
}

// "denied Norvia a goal", "denied Ada Lind with a save", unlike "denied Norvia was late".
bool keeps_from(const Context& c) {
  // "denied users a refund", "denied the player a place"
  const std::size_t users = object_of(c.sentence, c.verb);
  if (!c.group.passive && !c.quotes_or_that() && users < c.sentence.size() &&
      (c.sentence.is(users, kPersonNoun) || c.sentence[users].folded.ends_with('s')) &&
      c.sentence.is(users + 1, kDeterminer) && !c.sentence.is(users, kAllegation)) {
    return true;
  }
  if (c.group.passive || !c.sentence.has_mention(c.verb + 1)) return false;
  const std::size_t next = c.sentence.mention_end(c.verb + 1);
  constexpr std::array kLinks = {"with"sv, "from"sv, "in"sv, "at"sv, "twice"sv, "."sv};
  return c.sentence.is(next, kDeterminer) ||
         (next < c.sentence.size() && one_of(c.sentence[next].folded, kLinks));
}

Result deny(const Context& c) {
  if (keeps_from(c)) return std::nullopt;
  // "was denied by the keeper": a thing that somebody wanted
  constexpr std::size_t kBefore = 10;
  const std::size_t from = c.group.begin > kBefore ? c.group.begin - kBefore : 0;
  const bool claimed = any_of(c.sentence, from, c.group.begin, kAllegation | kFalsehood) ||
                       any_of(c.sentence, from, c.group.begin, std::array{"it"sv, "this"sv});
  if (c.group.passive && !claimed) return std::nullopt;
  if (c.next_is("that")) return Act::kDenial;
  const std::size_t object = object_of(c.sentence, c.verb);
  if (any_of(c.sentence, c.verb + 1, std::max(object + 2, c.verb + 2), kGoods)) return std::nullopt;
  return Act::kDenial;
}

Result reject(const Context& c) {
  constexpr std::array kPlays = {"chance"sv,  "chances"sv,  "opportunity"sv, "opportunities"sv,
                                 "attack"sv,  "attacks"sv,  "advance"sv,     "advances"sv,
                                 "assault"sv, "assaults"sv, "ball"sv};
  if (c.soon(5, kPlays) && !c.soon(5, kAllegation | kProposal)) return std::nullopt;
  // "a charge it rejected"
  const std::size_t subject = c.group.begin > 0 ? c.group.begin - 1 : 0;
  const bool charge = subject > 0 && c.sentence.is(subject, kPronoun) &&
                      c.sentence.is(subject - 1, kAllegation) && !c.group.passive;
  if (charge) return Act::kDenial;
  return c.soon(6, kAllegation) ? Act::kDenial : Act::kRejection;
}

// "dismissed the possibility of raising fares", unlike "of sabotage"
bool dismisses_course(const Context& c) {
  constexpr std::array kCourses = {"possibility"sv, "prospect"sv, "idea"sv,
                                   "option"sv,      "notion"sv,   "suggestion"sv};
  const auto course = [&kCourses](const Word& word) { return one_of(word.folded, kCourses); };
  const std::size_t noun = noun_of_object(c.sentence, c.verb + 1, course);
  return c.sentence.word_is(noun + 1, "of") && noun + 2 < c.sentence.size() &&
         c.sentence[noun + 2].folded.ends_with("ing");
}

Result dismiss(const Context& c) {
  if (c.group.passive) return std::nullopt;
  // "the court dismissed the charges"
  constexpr std::array kJudges = {"court"sv, "judge"sv, "judges"sv, "tribunal"sv, "jury"sv};
  const std::size_t reach = std::min<std::size_t>(c.group.begin, 6);
  if (any_of(c.sentence, c.group.begin - reach, c.group.begin, kJudges)) return std::nullopt;
  if (dismisses_course(c)) return Act::kRejection;
  if (c.soon(7, kAllegation)) return Act::kDenial;
  const auto is_post = [&c](std::size_t i) {
    if (c.sentence.is(i, kPronoun)) return true;  // "dismissed Bo Ek as he ran"
    return c.sentence.is(c.sentence.is(i, kDeterminer | kPossessive) ? i + 1 : i, kPersonNoun);
  };
  const auto as = [&c](std::size_t i) { return c.sentence.word_is(i, "as"); };
  for (std::size_t i = c.verb + 1; i < std::min(c.verb + 18, c.sentence.size()); ++i) {
    if (!as(i)) continue;
    if (is_post(i + 1)) return std::nullopt;
    return any_of(c.sentence, i + 1, i + 6, kFalsehood) ? Act::kDenial : Act::kCriticism;
  }
  if (c.soon(5, kProposal)) return Act::kRejection;
  return std::nullopt;
}

// "to give details", unlike "to give it to them"
bool withholds(const Context& c) {
  if (!any_of(c.sentence, c.verb + 2, c.verb + 3, kTelling)) return false;
  constexpr std::array kHandOver = {"give"sv, "provide"sv, "share"sv};
  if (!any_of(c.sentence, c.verb + 2, c.verb + 3, kHandOver)) return true;
  constexpr std::array kNews = {"details"sv,    "detail"sv,      "information"sv, "comment"sv,
                                "comments"sv,   "reason"sv,      "reasons"sv,     "interview"sv,
                                "interviews"sv, "explanation"sv, "figures"sv,     "answer"sv,
                                "answers"sv,    "specifics"sv,   "estimate"sv,    "evidence"sv};
  return c.soon(7, kNews);
}

// "refused to eat", "to believe it", "to give up": nothing is turned down.
bool is_private(const Context& c) {
  constexpr std::array kVerbs = {
      "eat"sv,     "drink"sv, "sleep"sv, "cry"sv,   "celebrate"sv, "lose"sv,  "die"sv,   "jump"sv,
      "believe"sv, "panic"sv, "play"sv,  "train"sv, "sing"sv,      "smile"sv, "laugh"sv, "dance"sv,
      "wear"sv,    "budge"sv, "start"sv, "look"sv,  "let"sv,       "come"sv,  "go"sv,    "bow"sv,
      "move"sv,    "think"sv, "work"sv,  "leave"sv, "forget"sv,    "open"sv};
  if (any_of(c.sentence, c.verb + 2, c.verb + 3, kVerbs)) return true;
  return c.soon(2, "give") && c.soon(3, "up");
}

Result refuse(const Context& c) {
  if (c.next_is("to")) {
    const bool unasked = c.soon(2, "take") && c.soon(4, "questions");
    if (withholds(c) || unasked) return Act::kDecline;
    return is_private(c) ? std::nullopt : Result(Act::kRejection);
  }
  constexpr std::array kTalk = {"comment"sv, "comments"sv, "interview"sv, "interviews"sv};
  return c.soon(2, kTalk) ? Act::kDecline : Act::kRejection;
}

// "declined to be named", "refused to give his last name"
bool stays_unnamed(const Context& c) {
  constexpr std::array kNamed = {"named"sv, "identified"sv, "name"sv, "names"sv};
  return c.next_is("to") && c.soon(6, kNamed);
}

Result decline(const Context& c) {
  if (stays_unnamed(c)) return std::nullopt;
  constexpr std::array kAnswers = {"comment"sv, "comments"sv, "interview"sv, "interviews"sv};
  if (c.soon(2, kAnswers)) return Act::kDecline;
  if (c.next_is("to")) {
    const bool tells = withholds(c) || (c.soon(2, "go") && c.soon(3, "into"));  // "into details"
    constexpr std::array kOffers = {
        "accept"sv,    "join"sv,  "sign"sv,        "support"sv,   "endorse"sv, "attend"sv,
        "meet"sv,      "take"sv,  "participate"sv, "intervene"sv, "approve"sv, "extend"sv,
        "back"sv,      "grant"sv, "recognise"sv,   "recognize"sv, "renew"sv,   "hand"sv,
        "cooperate"sv, "allow"sv, "agree"sv};
    if (tells) return Act::kDecline;
    // "declined to sing"
    return any_of(c.sentence, c.verb + 2, c.verb + 3, kOffers) ? Result(Act::kRejection)
                                                               : std::nullopt;
  }
  if (c.soon(4, kProposal)) return Act::kRejection;
  return std::nullopt;
}

// "vowed to fight Sundia", unlike "vowed to fight corruption"
bool harms_nobody(const Context& c) {
  constexpr std::size_t kReach = 8;
  for (std::size_t i = c.verb + 1; i < std::min(c.verb + kReach, c.sentence.size()); ++i) {
    if (!c.sentence[i].is(kHarm)) continue;
    constexpr std::array kGoodFights = {"fight"sv,     "fighting"sv, "eliminate"sv,
                                        "dismantle"sv, "crush"sv,    "attack"sv};
    const bool fights = one_of(c.sentence[i].folded, kGoodFights);
    return fights && !c.sentence.has_mention(i + 1) && !c.sentence.word_is(i + 1, "back") &&
           !c.sentence.is(i + 1, kPronoun | kDeterminer);
  }
  return false;
}

Result vow(const Context& c) {
  // "swore at the driver", "was sworn in"
  constexpr std::array kSworn = {"to"sv, "that"sv, "revenge"sv, "vengeance"sv, "allegiance"sv};
  const bool swears = c.sentence[c.verb].info->verb->lemma == "swear";
  if (swears && !c.soon(1, kSworn) && !c.quotes_or_that()) return std::nullopt;
  if (c.soon(2, "not")) return std::nullopt;
  return c.soon(8, kHarm) && !harms_nobody(c) ? Act::kThreat : Act::kPledge;
}

// "warned that it would close the border": a danger of the speaker's own making.
Result warn(const Context& c) {
  constexpr std::array kSelf = {"it"sv, "he"sv, "she"sv, "we"sv, "i"sv};
  const std::size_t self = c.verb + (c.next_is("that") ? 2 : 1);
  const bool own = any_of(c.sentence, self, self + 1, kSelf) &&
                   (c.sentence.word_is(self + 1, "would") || c.sentence.word_is(self + 1, "will"));
  if (own && !c.sentence.word_is(self + 2, "be")) return Act::kThreat;
  // "warned it was ready to act"
  const bool ready =
      any_of(c.sentence, self, self + 1, kSelf) && c.sentence.is(self + 1, kBe) &&
      (c.sentence.word_is(self + 2, "ready") || c.sentence.word_is(self + 2, "prepared")) &&
      c.sentence.word_is(self + 3, "to");
  if (ready) return Act::kThreat;
  return c.content_has_act(Act::kThreat) ? Act::kThreat : Act::kWarning;
}

Result commit(const Context& c) {
  const bool to = c.next_is("to") ||
                  (c.soon(2, "to") &&
                   c.soon(1, std::array{"itself"sv, "himself"sv, "herself"sv, "themselves"sv}));
  // "committed to Norvia Rail until May"
  return to && !(c.next_is("to") && c.sentence.has_mention(c.verb + 2)) ? Result(Act::kPledge)
                                                                        : std::nullopt;
}

Result turn(const Context& c) {
  const auto talk = [](const Word& word) { return word.folded.starts_with("interview"); };
  const bool unasked =
      c.next_is("down") && noun_of_object(c.sentence, c.verb + 2, talk) < c.sentence.size();
  if (unasked) return Act::kDecline;
  return c.soon(6, "down") && c.soon(6, kProposal) ? Result(Act::kRejection) : std::nullopt;
}

Result reserve(const Context& c) {
  return c.soon(3, "right") && c.soon(4, "to") ? Result(Act::kThreat) : std::nullopt;
}

// "denounced that the vote was bought": an alleged wrong, unlike "denounced that vote".
Result denounce(const Context& c) {
  const std::size_t next = c.verb + 2;
  const bool clause =
      c.sentence.is(next, kDeterminer | kPossessive | kPronoun) || c.sentence.has_mention(next);
  return c.next_is("that") && clause && !c.group.passive ? Act::kAccusation : Act::kCriticism;
}

Result dispute(const Context& c) {
  constexpr std::array kTold = {"account"sv, "version"sv, "findings"sv, "figures"sv};
  const bool told = c.soon(6, kAllegation | kFalsehood) || c.soon(6, kTold);
  if (c.next_is("that") && c.sentence.is(c.verb + 2, kDeterminer | kPossessive | kPronoun)) {
    return c.group.passive ? std::nullopt : Result(Act::kDenial);
  }
  const bool title = c.soon(4, "claim") && c.soon(5, "to");  // to an island
  return told && !title && !c.group.passive ? Result(Act::kDenial) : std::nullopt;
}

Result protest(const Context& c) {
  if (c.soon(5, "innocence")) return std::nullopt;  // of somebody else
  // "protested outside the embassy", "protested to the referee"
  if (one_of(c.sentence[std::min(c.verb + 1, c.sentence.size() - 1)].folded,
             {"outside", "in", "at", "on", "near", "to", "for", "with"})) {
    return std::nullopt;
  }
  return c.sentence.is(c.verb + 1, kPreposition | kDeterminer | kPossessive)
             ? Result(Act::kCriticism)
             : std::nullopt;
}

// "charged the youth to shun drugs", unlike "charged visitors to park"
bool exhorts(const Context& c) {
  constexpr std::array kHearers = {"youth"sv,     "youths"sv,    "people"sv,    "members"sv,
                                   "officers"sv,  "leaders"sv,   "graduates"sv, "politicians"sv,
                                   "students"sv,  "personnel"sv, "citizens"sv,  "parents"sv,
                                   "officials"sv, "candidates"sv};
  if (c.group.passive || !c.next_is("the")) return false;
  const auto hearer = [&kHearers](const Word& word) { return one_of(word.folded, kHearers); };
  const std::size_t noun = noun_of_object(c.sentence, c.verb + 2, hearer);
  return c.sentence.word_is(noun + 1, "to") && !c.sentence.is(noun + 2, kDeterminer);
}

// "charged that": a defendant is charged with something. "charged that night"
Result charge(const Context& c) {
  if (exhorts(c)) return Act::kAppeal;
  return c.next_is("that") && !c.sentence.is(c.verb + 2, kTemporal) && !c.group.passive
             ? Result(Act::kAccusation)
             : std::nullopt;
}

// "ruled out talks", "ruled that it was lawful".
Result rule(const Context& c) {
  constexpr std::array kCalls = {"goal"sv,   "try"sv,     "penalty"sv, "effort"sv, "foul"sv,
                                 "cancer"sv, "suicide"sv, "arson"sv,   "cause"sv};
  // "ruled out Bo Ek for a month"
  const bool person =
      c.sentence.has_mention(c.verb + 2) &&
      c.sentence.mention(c.sentence[c.verb + 2].mention).type == EntityType::kPerson &&
      !c.sentence.word_is(c.sentence.mention_end(c.verb + 2), "'s");
  if (c.next_is("out") && person) return std::nullopt;
  if (c.next_is("out")) return c.soon(4, kCalls) ? std::nullopt : Result(Act::kRejection);
  return c.next_is("that") && !c.group.passive ? Result(Act::kStatement) : std::nullopt;
}

// "pointed out", "pointed the finger at".
Result point(const Context& c) {
  const bool fingers = c.soon(3, std::array{"finger"sv, "fingers"sv}) && !c.next_is("a") &&
                       !c.sentence.is(c.verb + 1, kPossessive) &&
                       can_be_at_fault(c.sentence, c.verb + 3, 8);
  if (fingers) return Act::kAccusation;
  return c.next_is("out") ? Result(c.content()) : std::nullopt;
}

}  // namespace lede::analysis::frames
