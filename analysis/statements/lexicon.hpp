// SPDX-License-Identifier: GPL-2.0-or-later
// What the sentence patterns know of a single word: its classes and the cue that it may be.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/article.hpp"

namespace lede::analysis {

/// How a verb's complement decides about the act; docs/statements.md describes each.
enum class Frame : std::uint8_t {
  kSay,
  kQuote,
  kClaim,
  kInsist,
  kCited,
  kShow,
  kAssail,
  kAnnounce,
  kAssure,
  kAct,
  kAccuse,
  kBlame,
  kProtest,
  kComplain,
  kHold,
  kDefend,
  kPropose,
  kSeek,
  kPress,
  kAppeal,
  kAsk,
  kCall,
  kDemand,
  kOrder,
  kVow,
  kCommit,
  kOffer,
  kThreaten,
  kWarn,
  kAdmit,
  kConfirm,
  kDeny,
  kReject,
  kDismiss,
  kRefuse,
  kOppose,
  kRule,
  kTurn,
  kLash,
  kDecline,
  kTerm,
  kExpress,
  kPay,
  kPoint,
  kReserve,
  kDenounce,
  kQuestion,
  kSpeak,
  kDescribe,
  kLiken,
  kRefer,
  kCharge,
  kDispute,
  kSupport,
  kSuggest,
  kHonour,
  kFear,
  kIdiom,
  kWelcome
};

enum class VerbForm : std::uint8_t { kBase, kThird, kPast, kParticiple, kPastOrParticiple, kIng };

enum WordClass : std::uint32_t {
  kBe = 1U << 0U,
  kHave = 1U << 1U,
  kDo = 1U << 2U,
  kModal = 1U << 3U,
  kNegation = 1U << 4U,
  kAdverb = 1U << 5U,
  kTemporal = 1U << 6U,
  kDeterminer = 1U << 7U,
  kPossessive = 1U << 8U,
  kPreposition = 1U << 9U,
  kConjunction = 1U << 10U,
  kRelative = 1U << 11U,
  kPronoun = 1U << 12U,
  kConditional = 1U << 13U,
  kPersonNoun = 1U << 14U,
  kInstitutionNoun = 1U << 15U,
  kDocumentNoun = 1U << 16U,
  kAllegation = 1U << 17U,   ///< what can be true or false, and so be denied
  kFalsehood = 1U << 18U,    ///< what a denial calls it
  kProposal = 1U << 19U,     ///< what is turned down
  kGoods = 1U << 20U,        ///< what is denied to somebody: no denial
  kTelling = 1U << 21U,      ///< what one declines to do who says nothing
  kHarm = 1U << 22U,         ///< what makes a vow a threat
  kDispleasure = 1U << 23U,  ///< what is expressed in criticism
  kApproval = 1U << 24U,
  kWrongdoing = 1U << 25U,  ///< verbs that allege a wrong when another does it
  kAttack = 1U << 26U,      ///< verbs of war: a wrong or a report, which only the reader knows
  kSought = 1U << 27U,      ///< what an appeal seeks
  kPower = 1U << 28U,       ///< who may wrong others though no name tells who it is
  kDanger = 1U << 29U,      ///< what one warns of
  kGame = 1U << 30U,        ///< sport: what is done there is no speech
  kLight = 1U << 31U        ///< verbs that only say that what a noun names is done
};

/// "took issue with": a verb is a cue with this word behind it. `lead` and `follow` are the steps
/// that analysis/data/cues.tsv describes.
struct Idiom {
  std::string_view word{};
  std::string_view before{};  ///< the word that must stand right before `word`, if any
  Act act = Act::kStatement;
  std::string_view lead{};
  std::string_view follow{};
};

struct VerbCue {
  Frame frame = Frame::kSay;
  Act act = Act::kStatement;
  VerbForm form = VerbForm::kBase;
  std::string_view lemma{};
  const std::vector<Idiom>* idioms = nullptr;  ///< of the frame kIdiom
};

struct WordInfo {
  std::uint32_t classes = 0;
  bool identity = false;  ///< what a person is, not what he is to somebody or in an event
  const VerbCue* verb = nullptr;
  const Act* noun = nullptr;  ///< act of a noun that needs a possessor or an author
};

/// False for most words that the lexicon does not have, and quickly so.
[[nodiscard]] bool may_be_known(std::string_view folded);

/// Of a folded word; the default for unknown ones.
[[nodiscard]] const WordInfo& word_info(std::string_view folded);

}  // namespace lede::analysis
