// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon, read once from the tables that are linked into the library.
#include "analysis/statements/lexicon.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>

#include "analysis/embedded.hpp"
#include "analysis/statements/inflect.hpp"
#include "analysis/tables.hpp"
#include "analysis/word_filter.hpp"

LEDE_EMBEDDED(cues)
LEDE_EMBEDDED(words)

namespace lede::analysis {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 33> kClassNames = {
    {{"be", kBe},
     {"have", kHave},
     {"do", kDo},
     {"modal", kModal},
     {"negation", kNegation},
     {"adverb", kAdverb},
     {"temporal", kTemporal},
     {"determiner", kDeterminer},
     {"possessive", kPossessive},
     {"preposition", kPreposition},
     {"conjunction", kConjunction},
     {"relative", kRelative},
     {"pronoun", kPronoun},
     {"conditional", kConditional},
     {"person", kPersonNoun},
     {"identity", kPersonNoun},
     {"institution", kInstitutionNoun},
     {"document", kDocumentNoun},
     {"allegation", kAllegation},
     {"falsehood", kFalsehood},
     {"proposal", kProposal},
     {"goods", kGoods},
     {"telling", kTelling},
     {"harm", kHarm},
     {"displeasure", kDispleasure},
     {"approval", kApproval},
     {"wrongdoing", kWrongdoing},
     {"attack", kAttack},
     {"sought", kSought},
     {"power", kPower},
     {"danger", kDanger},
     {"game", kGame},
     {"light", kLight}}};

constexpr std::array<std::pair<std::string_view, Frame>, 58> kFrames = {
    {{"say", Frame::kSay},           {"quote", Frame::kQuote},       {"claim", Frame::kClaim},
     {"insist", Frame::kInsist},     {"announce", Frame::kAnnounce}, {"assure", Frame::kAssure},
     {"act", Frame::kAct},           {"accuse", Frame::kAccuse},     {"blame", Frame::kBlame},
     {"protest", Frame::kProtest},   {"complain", Frame::kComplain}, {"hold", Frame::kHold},
     {"defend", Frame::kDefend},     {"propose", Frame::kPropose},   {"seek", Frame::kSeek},
     {"press", Frame::kPress},       {"appeal", Frame::kAppeal},     {"ask", Frame::kAsk},
     {"call", Frame::kCall},         {"demand", Frame::kDemand},     {"order", Frame::kOrder},
     {"vow", Frame::kVow},           {"commit", Frame::kCommit},     {"offer", Frame::kOffer},
     {"threaten", Frame::kThreaten}, {"warn", Frame::kWarn},         {"admit", Frame::kAdmit},
     {"confirm", Frame::kConfirm},   {"deny", Frame::kDeny},         {"reject", Frame::kReject},
     {"dismiss", Frame::kDismiss},   {"refuse", Frame::kRefuse},     {"oppose", Frame::kOppose},
     {"rule", Frame::kRule},         {"turn", Frame::kTurn},         {"lash", Frame::kLash},
     {"decline", Frame::kDecline},   {"term", Frame::kTerm},         {"express", Frame::kExpress},
     {"pay", Frame::kPay},           {"point", Frame::kPoint},       {"reserve", Frame::kReserve},
     {"denounce", Frame::kDenounce}, {"question", Frame::kQuestion}, {"speak", Frame::kSpeak},
     {"describe", Frame::kDescribe}, {"liken", Frame::kLiken},       {"refer", Frame::kRefer},
     {"charge", Frame::kCharge},     {"dispute", Frame::kDispute},   {"support", Frame::kSupport},
     {"welcome", Frame::kWelcome},   {"cited", Frame::kCited},       {"show", Frame::kShow},
     {"assail", Frame::kAssail},     {"suggest", Frame::kSuggest},   {"honour", Frame::kHonour},
     {"fear", Frame::kFear}}};

constexpr std::string_view kVerbs = "verbs:";  // a class of all forms of its verbs

class Lexicon {
 public:
  Lexicon() {
    for_each_row(embedded_words(), [this](const auto& row) { add_class(row); });
    for_each_row(embedded_cues(), [this](const auto& row) { add_cue(row); });
  }

  [[nodiscard]] bool may_know(std::string_view folded) const { return filter_.may_contain(folded); }

  [[nodiscard]] const WordInfo& find(std::string_view folded) const {
    static const WordInfo kUnknown;
    if (!filter_.may_contain(folded)) return kUnknown;
    const auto found = words_.find(folded);
    return found == words_.end() ? kUnknown : found->second;
  }

 private:
  using Row = std::vector<std::string_view>;

  WordInfo& entry(std::string_view word) {
    if (const auto found = words_.find(word); found != words_.end()) return found->second;
    filter_.add(word);
    return words_.emplace(strings_.emplace_back(word), WordInfo{}).first->second;
  }

  void add_class(const Row& row) {
    std::string_view label = row[0];
    const bool verbs = label.starts_with(kVerbs);
    if (verbs) label.remove_prefix(kVerbs.size());
    const auto name = std::ranges::find(kClassNames, label, [](const auto& p) { return p.first; });
    if (name == kClassNames.end() || row.size() < 2) return;
    const bool identity = label == "identity";
    for (const std::string_view word : split_cells(row[1], '|')) {
      if (!verbs) {
        entry(word).identity = entry(word).identity || identity;
        entry(word).classes |= name->second;
        continue;
      }
      const VerbForms forms = inflect_verb(word);
      // "to issue a warning" warns nobody yet.
      if (name->second != kLight) entry(forms.base).classes |= name->second;
      for (const std::string& form : {forms.third, forms.past, forms.participle, forms.ing}) {
        entry(form).classes |= name->second;
      }
    }
  }

  void add_cue(const Row& row) {
    Act act = Act::kStatement;
    if (row.size() < 4 || !parse_act(row[2], act)) return;
    if (row[0] == "idiom") return add_idiom(row, act);
    for (const std::string_view word : split_cells(row[3], '|')) {
      if (row[0] == "noun") {
        entry(word).noun = &acts_.emplace_back(act);
      } else {
        const auto frame =
            std::ranges::find(kFrames, row[1], [](const auto& p) { return p.first; });
        if (frame != kFrames.end()) add_verb(frame->second, act, word);
      }
    }
  }

  void add_idiom(const Row& row, Act act) {
    std::vector<Idiom>& idioms = idioms_[row[1]];
    const std::string_view lead = row.size() > 4 ? row[4] : std::string_view{};
    const std::string_view follow = row.size() > 5 ? row[5] : std::string_view{};
    for (const std::string_view word : split_cells(row[3], '|')) {
      const std::size_t space = word.find(' ');
      const bool two = space != std::string_view::npos;
      idioms.push_back({two ? word.substr(space + 1) : word,
                        two ? word.substr(0, space) : std::string_view{}, act, lead, follow});
    }
    add_verb(Frame::kIdiom, act, row[1], &idioms);
  }

  void add_verb(Frame frame, Act act, std::string_view word,
                const std::vector<Idiom>* idioms = nullptr) {
    const VerbForms forms = inflect_verb(word);
    const std::string_view lemma = strings_.emplace_back(forms.base);
    const auto add = [&](const std::string& form, VerbForm kind) {
      WordInfo& info = entry(form);
      if (info.verb == nullptr) {
        info.verb = &verbs_.emplace_back(VerbCue{frame, act, kind, lemma, idioms});
      } else if (idioms != nullptr && info.verb->idioms == nullptr) {
        VerbCue both = *info.verb;  // a verb with a frame of its own that has idioms, too
        both.idioms = idioms;
        info.verb = &verbs_.emplace_back(both);
      }
    };
    add(forms.ing, VerbForm::kIng);
    add(forms.past, forms.past == forms.participle ? VerbForm::kPastOrParticiple : VerbForm::kPast);
    add(forms.participle, VerbForm::kParticiple);
    add(forms.base, VerbForm::kBase);
    add(forms.third, VerbForm::kThird);
  }

  std::deque<std::string> strings_;
  std::deque<VerbCue> verbs_;
  std::deque<Act> acts_;
  std::unordered_map<std::string_view, std::vector<Idiom>> idioms_;
  std::unordered_map<std::string_view, WordInfo, WordHash> words_;
  WordFilter<15> filter_;
};

const Lexicon& lexicon() {
  static const Lexicon instance;
  return instance;
}

}  // namespace

bool may_be_known(std::string_view folded) {
  return lexicon().may_know(folded);
}

const WordInfo& word_info(std::string_view folded) {
  return lexicon().find(folded);
}

}  // namespace lede::analysis
