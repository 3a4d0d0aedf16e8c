// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/frames.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/content.hpp"

namespace lede::analysis {
namespace {

using std::string_view_literals::operator""sv;

// What can be true or false, and so be denied.
constexpr std::array kAllegations = {
    "claim"sv,       "claims"sv,           "allegation"sv,       "allegations"sv,
    "accusation"sv,  "accusations"sv,      "suggestion"sv,       "suggestions"sv,
    "report"sv,      "reports"sv,          "rumour"sv,           "rumours"sv,
    "rumor"sv,       "rumors"sv,           "charge"sv,           "charges"sv,
    "assertion"sv,   "assertions"sv,       "insinuation"sv,      "insinuations"sv,
    "notion"sv,      "statements"sv,       "speculation"sv,      "narrative"sv,
    "involvement"sv, "responsibility"sv,   "wrongdoing"sv,       "complaint"sv,
    "complaints"sv,  "characterization"sv, "characterisation"sv, "criticism"sv,
    "criticisms"sv};
constexpr std::array kFalse = {
    "false"sv,      "untrue"sv,      "baseless"sv,       "incorrect"sv,      "fake"sv,
    "lies"sv,       "lie"sv,         "nonsense"sv,       "fabricated"sv,     "unfounded"sv,
    "rumours"sv,    "rumors"sv,      "propaganda"sv,     "fabrication"sv,    "groundless"sv,
    "inaccurate"sv, "wrong"sv,       "disinformation"sv, "misinformation"sv, "fabrications"sv,
    "untruthful"sv, "speculation"sv, "unsubstantiated"sv};
constexpr std::array kProposals = {
    "proposal"sv, "proposals"sv,  "offer"sv,     "offers"sv,    "demand"sv,
    "demands"sv,  "call"sv,       "calls"sv,     "appeal"sv,    "appeals"sv,
    "request"sv,  "requests"sv,   "plan"sv,      "plans"sv,     "deal"sv,
    "idea"sv,     "invitation"sv, "bid"sv,       "motion"sv,    "ultimatum"sv,
    "concerns"sv, "concern"sv,    "agreement"sv, "ceasefire"sv, "terms"sv};
constexpr std::array kGoods = {
    "bail"sv,        "entry"sv,     "access"sv,  "visa"sv,     "visas"sv,       "permission"sv,
    "request"sv,     "requests"sv,  "motion"sv,  "petition"sv, "opportunity"sv, "chance"sv,
    "right"sv,       "rights"sv,    "justice"sv, "service"sv,  "services"sv,    "asylum"sv,
    "parole"sv,      "treatment"sv, "food"sv,    "water"sv,    "them"sv,        "him"sv,
    "her"sv,         "us"sv,        "me"sv,      "leave"sv,    "citizenship"sv, "boarding"sv,
    "application"sv, "appeal"sv,    "benefits"sv};
constexpr std::array kTelling = {
    "comment"sv, "answer"sv,  "say"sv,       "respond"sv, "speak"sv,   "reveal"sv, "disclose"sv,
    "confirm"sv, "discuss"sv, "elaborate"sv, "give"sv,    "provide"sv, "reply"sv,  "identify"sv,
    "name"sv,    "specify"sv, "divulge"sv,   "talk"sv,    "be"sv,      "share"sv,  "describe"sv};
constexpr std::array kHarm = {
    "retaliate"sv,   "retaliation"sv, "retaliatory"sv, "revenge"sv, "avenge"sv,   "punish"sv,
    "destroy"sv,     "strike"sv,      "attack"sv,      "crush"sv,   "harsh"sv,    "respond"sv,
    "annihilate"sv,  "eliminate"sv,   "kill"sv,        "bomb"sv,    "invade"sv,   "vengeance"sv,
    "accountable"sv, "sue"sv,         "hit"sv,         "fight"sv,   "response"sv, "consequences"sv};

template <std::size_t N>
bool any_of(const Sentence& sentence, std::size_t begin, std::size_t end,
            const std::array<std::string_view, N>& words) {
  for (std::size_t i = begin; i < std::min(end, sentence.size()); ++i) {
    if (sentence[i].text == ";" || sentence[i].text == ".") return false;
    if (std::ranges::find(words, sentence[i].folded) != words.end()) return true;
  }
  return false;
}

// The first word after the cue that is neither adverb nor determiner.
std::size_t object_of(const Sentence& sentence, std::size_t verb) {
  std::size_t i = verb + 1;
  while (
      i < sentence.size() && !sentence[i].punctuation &&
      (sentence[i].is(kAdverb | kDeterminer | kPossessive) || sentence[i].folded.ends_with("ly"))) {
    ++i;
  }
  return i;
}

struct Context {
  const Sentence& sentence;
  std::size_t verb;
  const VerbGroup& group;
  const Complement& complement;

  [[nodiscard]] bool next_is(std::string_view word) const {
    return sentence.word_is(verb + 1, word);
  }
  template <std::size_t N>
  [[nodiscard]] bool soon(std::size_t words, const std::array<std::string_view, N>& list) const {
    return any_of(sentence, verb + 1, verb + 1 + words, list);
  }
  [[nodiscard]] bool soon(std::size_t words, std::string_view word) const {
    return soon(words, std::array<std::string_view, 1>{word});
  }
  [[nodiscard]] Act content() const {
    return act_of_content(sentence, complement.begin, complement.end);
  }
  [[nodiscard]] bool content_has_act(Act act) const {
    return content_has(sentence, complement.begin, complement.end, act);
  }
  [[nodiscard]] bool quotes_or_that() const {
    if (complement.trailing || next_is("that") || next_is(":")) return true;
    for (std::size_t i = verb + 1; i < std::min(verb + 5, sentence.size()); ++i) {
      if (sentence[i].quoted || sentence[i].folded == "that" || sentence[i].text == ":")
        return true;
    }
    return false;
  }
};

using Result = std::optional<Act>;

// "what he claimed were strikes": said of a part of the sentence, not by it.
bool is_parenthetical(const Context& c) {
  return !c.complement.trailing && c.sentence.is(c.verb + 1, kBe);
}

Result say(const Context& c) {
  if (is_parenthetical(c)) return std::nullopt;
  const std::string_view lemma = c.sentence[c.verb].info->verb->lemma;
  if (c.group.passive) return Act::kStatement;
  if (lemma == "tell" && any_of(c.sentence, c.verb + 2, c.verb + 6, std::array{"to"sv}) &&
      !c.soon(6, "that") && !c.sentence.has_quote()) {
    return Act::kDemand;
  }
  return c.content();
}

Result quote(const Context& c) {
  const std::string_view lemma = c.sentence[c.verb].info->verb->lemma;
  if (lemma == "point" && !c.next_is("out")) return std::nullopt;
  if (lemma == "describe" && c.soon(10, "as")) return c.content();
  if (!c.quotes_or_that()) return std::nullopt;
  return c.content();
}

Result claim(const Context& c) {
  if (is_parenthetical(c)) return std::nullopt;
  if (c.soon(2, "responsibility")) return Act::kAcknowledgement;
  if (any_of(c.sentence, c.verb + 1, c.verb + 5,
             std::array{"life"sv, "lives"sv, "victory"sv, "title"sv, "medal"sv, "gold"sv,
                        "benefits"sv, "asylum"sv, "victims"sv, "seats"sv, "credit"sv})) {
    return std::nullopt;
  }
  return c.content();
}

Result insist(const Context& c) {
  if (c.next_is("on")) return std::nullopt;
  const Act act = c.content();
  return act == Act::kAppeal ? Act::kDemand : act;
}

Result announce(const Context& c) {
  if (c.group.passive) return Act::kStatement;
  constexpr std::array kOwnPlan = {"will"sv, "would"sv, "plans"sv, "plan"sv, "'ll"sv};
  return c.soon(8, kOwnPlan) ? Act::kPledge : Act::kStatement;
}

Result assure(const Context& c) {
  if (c.soon(6, std::array{"will"sv, "would"sv})) return Act::kPledge;
  return c.content();
}

Result accuse(const Context& c) {
  if (!c.group.passive && c.next_is("of")) return std::nullopt;
  return Act::kAccusation;
}

Result deny(const Context& c) {
  const std::size_t object = object_of(c.sentence, c.verb);
  if (any_of(c.sentence, c.verb + 1, std::max(object + 2, c.verb + 2), kGoods)) return std::nullopt;
  return Act::kDenial;
}

Result reject(const Context& c) {
  return c.soon(6, kAllegations) ? Act::kDenial : Act::kRejection;
}

Result dismiss(const Context& c) {
  if (c.group.passive) return std::nullopt;
  if (c.soon(7, kAllegations)) return Act::kDenial;
  const auto as = [&c](std::size_t i) { return c.sentence.word_is(i, "as"); };
  for (std::size_t i = c.verb + 1; i < std::min(c.verb + 18, c.sentence.size()); ++i) {
    if (!as(i)) continue;
    return any_of(c.sentence, i + 1, i + 6, kFalse) ? Act::kDenial : Act::kCriticism;
  }
  if (c.soon(5, kProposals)) return Act::kRejection;
  return std::nullopt;
}

Result refuse(const Context& c) {
  if (c.next_is("to")) {
    return any_of(c.sentence, c.verb + 2, c.verb + 3, kTelling) ? Act::kDecline : Act::kRejection;
  }
  if (c.soon(2, std::array{"comment"sv, "comments"sv})) return Act::kDecline;
  return Act::kRejection;
}

Result decline(const Context& c) {
  if (c.soon(2, std::array{"comment"sv, "comments"sv})) return Act::kDecline;
  if (c.next_is("to")) {
    return any_of(c.sentence, c.verb + 2, c.verb + 3, kTelling) ? Act::kDecline : Act::kRejection;
  }
  if (c.soon(4, kProposals)) return Act::kRejection;
  return std::nullopt;
}

Result ask(const Context& c) {
  constexpr std::array kQuestions = {"whether"sv, "if"sv,        "why"sv,     "how"sv,
                                     "what"sv,    "who"sv,       "where"sv,   "when"sv,
                                     "about"sv,   "questions"sv, "question"sv};
  if (c.soon(4, kQuestions)) return Act::kStatement;
  if (c.soon(8, std::array{"to"sv, "for"sv, "that"sv})) return Act::kAppeal;
  if (c.quotes_or_that()) return Act::kStatement;
  return std::nullopt;
}

Result call(const Context& c) {
  if (c.next_is("on") || c.next_is("for") || c.next_is("upon")) return Act::kAppeal;
  if (c.soon(5, "on")) return Act::kAppeal;
  if (c.next_is("off") || c.next_is("in") || c.next_is("up") || c.next_is("out")) {
    return std::nullopt;
  }
  const std::size_t end = std::min(c.verb + 14, c.sentence.size());
  for (const Act act : {Act::kAccusation, Act::kCriticism, Act::kPraise, Act::kWarning}) {
    if (content_has(c.sentence, c.verb + 1, end, act)) return act;
  }
  return std::nullopt;
}

Result order(const Context& c) {
  return c.soon(13, "to") ? Result(Act::kDemand) : std::nullopt;
}

Result vow(const Context& c) {
  return c.soon(7, kHarm) ? Act::kThreat : Act::kPledge;
}

Result warn(const Context& c) {
  return c.content_has_act(Act::kThreat) ? Act::kThreat : Act::kWarning;
}

Result commit(const Context& c) {
  const bool to = c.next_is("to") ||
                  (c.soon(2, "to") &&
                   c.soon(1, std::array{"itself"sv, "himself"sv, "herself"sv, "themselves"sv}));
  return to ? Result(Act::kPledge) : std::nullopt;
}

Result term(const Context& c) {
  const std::string_view lemma = c.sentence[c.verb].info->verb->lemma;
  const std::size_t end = std::min(c.verb + 14, c.sentence.size());
  for (const Act act : {Act::kAccusation, Act::kPraise, Act::kCriticism}) {
    if (content_has(c.sentence, c.verb + 1, end, act)) return act;
  }
  return lemma == "dub" ? Act::kStatement : Act::kCriticism;
}

Result express(const Context& c) {
  constexpr std::array kDispleasure = {
      "concern"sv, "concerns"sv,    "disappointment"sv, "outrage"sv,     "alarm"sv,     "anger"sv,
      "dismay"sv,  "frustration"sv, "displeasure"sv,    "indignation"sv, "opposition"sv};
  constexpr std::array kApproval = {"support"sv,      "solidarity"sv,   "gratitude"sv,
                                    "appreciation"sv, "satisfaction"sv, "thanks"sv,
                                    "confidence"sv,   "admiration"sv,   "backing"sv};
  if (c.soon(3, kDispleasure)) return Act::kCriticism;
  if (c.soon(3, kApproval)) return Act::kPraise;
  if (c.soon(2, std::array{"fears"sv, "fear"sv})) return Act::kWarning;
  return Act::kStatement;
}

Result protest(const Context& c) {
  return c.sentence.is(c.verb + 1, kPreposition | kDeterminer | kPossessive)
             ? Result(Act::kCriticism)
             : std::nullopt;
}

Result defend(const Context& c) {
  const bool other = c.sentence.has_mention(c.verb + 1) || c.next_is("him") || c.next_is("her");
  return other ? Result(Act::kPraise) : std::nullopt;
}

}  // namespace

std::optional<Act> act_of_verb(const Sentence& sentence, std::size_t verb, const VerbGroup& group,
                               const Complement& complement) {
  const Context c{sentence, verb, group, complement};
  const VerbCue& cue = *sentence[verb].info->verb;
  switch (cue.frame) {
    case Frame::kSay:
      return say(c);
    case Frame::kQuote:
      return quote(c);
    case Frame::kClaim:
      return claim(c);
    case Frame::kInsist:
      return insist(c);
    case Frame::kAnnounce:
      return announce(c);
    case Frame::kAssure:
      return assure(c);
    case Frame::kAccuse:
      return accuse(c);
    case Frame::kProtest:
      return protest(c);
    case Frame::kDefend:
      return defend(c);
    case Frame::kAppeal:
      return c.next_is("against") ? std::nullopt : Result(Act::kAppeal);
    case Frame::kAsk:
      return ask(c);
    case Frame::kCall:
      return call(c);
    case Frame::kOrder:
      return order(c);
    case Frame::kVow:
      return vow(c);
    case Frame::kCommit:
      return commit(c);
    case Frame::kWarn:
      return warn(c);
    case Frame::kDeny:
      return deny(c);
    case Frame::kReject:
      return reject(c);
    case Frame::kDismiss:
      return dismiss(c);
    case Frame::kRefuse:
      return refuse(c);
    case Frame::kRule:
      return c.next_is("out") ? Result(Act::kRejection) : std::nullopt;
    case Frame::kDecline:
      return decline(c);
    case Frame::kTerm:
      return term(c);
    case Frame::kExpress:
      return express(c);
    default:
      return cue.act;
  }
}

std::uint32_t target_after(const Sentence& sentence, std::size_t verb) {
  constexpr std::size_t kReach = 7;
  for (std::size_t i = verb + 1; i < sentence.size() && i <= verb + kReach; ++i) {
    const Word& word = sentence[i];
    if (word.text == "," || word.quoted || word.folded == "that" || word.folded == "to") break;
    if (word.mention == kNoMention) continue;
    const EntityType type = sentence.mention(word.mention).type;
    if (type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kPlace) {
      return word.mention;
    }
  }
  return kNoMention;
}

}  // namespace lede::analysis
