// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/frames.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/names/spans.hpp"
#include "analysis/statements/deed_frames.hpp"
#include "analysis/statements/frame_context.hpp"
#include "analysis/statements/judge_frames.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/other_senses.hpp"
#include "analysis/statements/speech_frames.hpp"

namespace lede::analysis {

namespace {

// "asked, invited to wait": to whom it was done stands before the verb.
bool is_done_to_subject(const frames::Context& c) {
  constexpr std::array<std::string_view, 6> kNeedObject = {"invite", "encourage", "advise",
                                                           "urge",   "instruct",  "direct"};
  const VerbCue& cue = *c.sentence[c.verb].info->verb;
  return c.next_is("to") && cue.form == VerbForm::kPastOrParticiple &&
         one_of(cue.lemma, kNeedObject);
}

}  // namespace

std::optional<Act> act_of_verb(const Sentence& sentence, std::size_t verb, const VerbGroup& group,
                               const Complement& complement) {
  const frames::Context c{sentence, verb, group, complement};
  const VerbCue& cue = *sentence[verb].info->verb;
  if (is_done_to_subject(c) || has_other_sense(c)) return std::nullopt;
  const bool idiomatic = cue.idioms != nullptr && frames::idiom_after(sentence, verb) != nullptr;
  if (idiomatic) return frames::idiom(c);
  switch (cue.frame) {
    case Frame::kSay:
      return frames::say(c);
    case Frame::kQuote:
      return frames::quote(c);
    case Frame::kClaim:
      return frames::claim(c);
    case Frame::kInsist:
      return frames::insist(c);
    case Frame::kShow:
      return frames::show(c);
    case Frame::kCited:
      return frames::cited(c);
    case Frame::kAssail:
      return frames::assail(c);
    case Frame::kAnnounce:
      return frames::announce(c);
    case Frame::kAssure:
      return frames::assure(c);
    case Frame::kAccuse:
      return frames::accuse(c);
    case Frame::kProtest:
      return frames::protest(c);
    case Frame::kComplain:
      return frames::complain(c);
    case Frame::kLash:
      return frames::lash(c);
    case Frame::kHold:
      return frames::hold(c);
    case Frame::kPoint:
      return frames::point(c);
    case Frame::kSeek:
      return frames::seek(c);
    case Frame::kPress:
      return frames::press(c);
    case Frame::kOffer:
      return frames::offer(c);
    case Frame::kTurn:
      return frames::turn(c);
    case Frame::kReserve:
      return frames::reserve(c);
    case Frame::kPay:
      return frames::pay(c);
    case Frame::kDefend:
      return frames::defend(c);
    case Frame::kPropose:
      return frames::propose(c);
    case Frame::kAppeal:
      return frames::appeal(c);
    case Frame::kWelcome:
      return frames::welcome(c);
    case Frame::kAsk:
      return frames::ask(c);
    case Frame::kCall:
      return frames::call(c);
    case Frame::kOrder:
      return frames::order(c);
    case Frame::kVow:
      return frames::vow(c);
    case Frame::kCommit:
      return frames::commit(c);
    case Frame::kWarn:
      return frames::warn(c);
    case Frame::kAdmit:
      return frames::admit(c);
    case Frame::kDeny:
      return frames::deny(c);
    case Frame::kReject:
      return frames::reject(c);
    case Frame::kDismiss:
      return frames::dismiss(c);
    case Frame::kRefuse:
      return frames::refuse(c);
    case Frame::kRule:
      return frames::rule(c);
    case Frame::kDecline:
      return frames::decline(c);
    case Frame::kTerm:
      return frames::term(c);
    case Frame::kExpress:
      return frames::express(c);
    case Frame::kDenounce:
      return frames::denounce(c);
    case Frame::kQuestion:
      return frames::question(c);
    case Frame::kSpeak:
      return frames::speak(c);
    case Frame::kDescribe:
      return frames::describe(c);
    case Frame::kLiken:
      return frames::liken(c);
    case Frame::kRefer:
      return frames::refer(c);
    case Frame::kCharge:
      return frames::charge(c);
    case Frame::kDispute:
      return frames::dispute(c);
    case Frame::kSupport:
      return frames::support(c);
    case Frame::kSuggest:
      return frames::suggest(c);
    case Frame::kHonour:
      return frames::honour(c);
    case Frame::kFear:
      return frames::fear(c);
    case Frame::kIdiom:
      return frames::idiom(c);
    default:
      return cue.act;
  }
}

namespace {

// "wrote on Twitter", "denied in Norvia": a place or a medium is nobody's target.
bool locates(const Sentence& sentence, std::size_t verb, std::size_t at) {
  constexpr std::array<std::string_view, 12> kPlaces = {"on",     "in",    "from",    "via",
                                                        "during", "after", "by",      "through",
                                                        "before", "near",  "outside", "inside"};
  const bool called_on = at == verb + 1 && sentence[verb].info->verb->frame == Frame::kCall;
  return !called_on && one_of(sentence[at].folded, kPlaces);
}

}  // namespace

std::uint32_t target_after(const Sentence& sentence, std::size_t verb) {
  constexpr std::size_t kReach = 7;
  for (std::size_t i = verb + 1; i < sentence.size() && i <= verb + kReach; ++i) {
    const Word& word = sentence[i];
    if (word.text == "," || word.quoted || word.folded == "that" || word.folded == "to") break;
    if (word.mention == kNoMention) continue;
    if (locates(sentence, verb, sentence.mention_begin(i) - 1)) continue;
    const EntityType type = sentence.mention(word.mention).type;
    if (type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kPlace) {
      return word.mention;
    }
  }
  return kNoMention;
}

}  // namespace lede::analysis
