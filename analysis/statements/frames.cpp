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

template <std::size_t N>
bool any_of(const Sentence& sentence, std::size_t begin, std::size_t end,
            const std::array<std::string_view, N>& words) {
  for (std::size_t i = begin; i < std::min(end, sentence.size()); ++i) {
    if (sentence[i].text == ";" || sentence[i].text == ".") return false;
    if (std::ranges::find(words, sentence[i].folded) != words.end()) return true;
  }
  return false;
}

bool any_of(const Sentence& sentence, std::size_t begin, std::size_t end, std::uint32_t classes) {
  for (std::size_t i = begin; i < std::min(end, sentence.size()); ++i) {
    if (sentence[i].text == ";" || sentence[i].text == ".") return false;
    if (sentence[i].is(classes)) return true;
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
  [[nodiscard]] bool soon(std::size_t words, std::uint32_t classes) const {
    return any_of(sentence, verb + 1, verb + 1 + words, classes);
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

// "called the allegation ludicrous", "an accusation that X described as false".
bool denies_by_name(const Context& c) {
  constexpr std::size_t kReach = 9;
  std::size_t falsehood = c.verb + 1;
  const std::size_t end = std::min(c.verb + kReach, c.sentence.size());
  while (falsehood < end && !c.sentence[falsehood].is(kFalsehood)) ++falsehood;
  if (falsehood == end) return false;
  if (any_of(c.sentence, c.verb + 1, falsehood, kAllegation)) return true;
  // "it", "this" and a relative clause take up what stands before.
  const bool pronoun = c.next_is("it") || c.next_is("them") || c.next_is("that") ||
                       c.next_is("this") || c.next_is("these") || c.next_is("as");
  const std::size_t from = c.verb > 12 ? c.verb - 12 : 0;
  return pronoun && any_of(c.sentence, from, c.verb, kAllegation);
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
  if (lemma == "describe" && denies_by_name(c)) return Act::kDenial;
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
  if (!c.soon(8, kOwnPlan)) return c.content() == Act::kThreat ? Act::kThreat : Act::kStatement;
  return c.soon(12, kHarm) ? Act::kThreat : Act::kPledge;
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
  return c.soon(6, kAllegation) ? Act::kDenial : Act::kRejection;
}

Result dismiss(const Context& c) {
  if (c.group.passive) return std::nullopt;
  if (c.soon(7, kAllegation)) return Act::kDenial;
  const auto as = [&c](std::size_t i) { return c.sentence.word_is(i, "as"); };
  for (std::size_t i = c.verb + 1; i < std::min(c.verb + 18, c.sentence.size()); ++i) {
    if (!as(i)) continue;
    return any_of(c.sentence, i + 1, i + 6, kFalsehood) ? Act::kDenial : Act::kCriticism;
  }
  if (c.soon(5, kProposal)) return Act::kRejection;
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
  if (c.soon(4, kProposal)) return Act::kRejection;
  return std::nullopt;
}

Result ask(const Context& c) {
  constexpr std::array kQuestions = {"whether"sv, "if"sv,        "why"sv,     "how"sv,
                                     "what"sv,    "who"sv,       "where"sv,   "when"sv,
                                     "about"sv,   "questions"sv, "question"sv};
  const bool request = !c.next_is("about") && c.soon(4, "to") && !c.soon(2, kQuestions);
  if (!request && c.soon(4, kQuestions)) return Act::kStatement;
  if (c.soon(8, std::array{"to"sv, "for"sv, "that"sv})) return Act::kAppeal;
  if (c.quotes_or_that()) return Act::kStatement;
  return std::nullopt;
}

Result call(const Context& c) {
  if (c.next_is("on") || c.next_is("for") || c.next_is("upon")) return Act::kAppeal;
  std::size_t next = c.verb + 1;
  while (c.sentence.is(next, kAdverb | kTemporal) && !c.sentence.word_is(next, "off")) ++next;
  if (next > c.verb + 1 && (c.sentence.word_is(next, "on") || c.sentence.word_is(next, "for"))) {
    return Act::kAppeal;
  }
  if (c.next_is("off") || c.next_is("in") || c.next_is("up") || c.next_is("out")) {
    return std::nullopt;
  }
  if (denies_by_name(c)) return Act::kDenial;
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
  if (c.soon(2, "not")) return std::nullopt;
  return c.soon(8, kHarm) ? Act::kThreat : Act::kPledge;
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
  if (denies_by_name(c)) return Act::kDenial;
  const std::size_t end = std::min(c.verb + 14, c.sentence.size());
  for (const Act act : {Act::kAccusation, Act::kPraise, Act::kCriticism}) {
    if (content_has(c.sentence, c.verb + 1, end, act)) return act;
  }
  return lemma == "dub" ? Act::kStatement : Act::kCriticism;
}

Result express(const Context& c) {
  if (c.soon(3, kDispleasure)) return Act::kCriticism;
  if (c.soon(3, kApproval)) return Act::kPraise;
  if (c.soon(2, std::array{"fears"sv, "fear"sv})) return Act::kWarning;
  return Act::kStatement;
}

// What is complained of may be a wrong that somebody did.
Result complain(const Context& c) {
  if (c.group.passive) return std::nullopt;
  const bool of_something = c.sentence.is(c.verb + 1, kPreposition | kDeterminer | kPossessive);
  if (!of_something && !c.quotes_or_that()) return std::nullopt;
  const Act act = c.content();
  return act == Act::kAccusation || act == Act::kDenial ? act : Act::kCriticism;
}

// "lashed out at", "hit out".
Result lash(const Context& c) {
  const bool out = c.next_is("out") || c.next_is("against");
  return out && !c.group.passive ? Result(Act::kCriticism) : std::nullopt;
}

// "held Sundia responsible".
Result hold(const Context& c) {
  constexpr std::array kLiable = {"responsible"sv, "accountable"sv, "liable"sv, "culpable"sv};
  return !c.group.passive && c.soon(6, kLiable) ? Result(Act::kAccusation) : std::nullopt;
}

// "pointed out", "pointed the finger at".
Result point(const Context& c) {
  if (c.soon(3, std::array{"finger"sv, "fingers"sv})) return Act::kAccusation;
  return c.next_is("out") ? Result(c.content()) : std::nullopt;
}

Result seek(const Context& c) {
  return !c.group.passive && c.soon(5, kSought) ? Result(Act::kAppeal) : std::nullopt;
}

// "pushed for a vote", "pressed Sundia to".
Result press(const Context& c) {
  if (c.next_is("for")) return Act::kAppeal;
  const bool somebody = c.sentence.has_mention(c.verb + 1) || c.next_is("the");
  return somebody && c.soon(6, "to") && !c.soon(6, "into") ? Result(Act::kAppeal) : std::nullopt;
}

Result offer(const Context& c) {
  return c.next_is("to") && !c.group.passive ? Result(Act::kPledge) : std::nullopt;
}

Result turn(const Context& c) {
  return c.soon(6, "down") && c.soon(6, kProposal) ? Result(Act::kRejection) : std::nullopt;
}

Result reserve(const Context& c) {
  return c.soon(3, "right") && c.soon(4, "to") ? Result(Act::kThreat) : std::nullopt;
}

Result pay(const Context& c) {
  return c.soon(3, "tribute") ? Result(Act::kPraise) : std::nullopt;
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
    case Frame::kComplain:
      return complain(c);
    case Frame::kLash:
      return lash(c);
    case Frame::kHold:
      return hold(c);
    case Frame::kPoint:
      return point(c);
    case Frame::kSeek:
      return seek(c);
    case Frame::kPress:
      return press(c);
    case Frame::kOffer:
      return offer(c);
    case Frame::kTurn:
      return turn(c);
    case Frame::kReserve:
      return reserve(c);
    case Frame::kPay:
      return pay(c);
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
