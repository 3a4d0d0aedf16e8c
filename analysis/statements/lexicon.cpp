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

LEDE_EMBEDDED(cues)
LEDE_EMBEDDED(words)

namespace lede::analysis {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 17> kClassNames = {
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
     {"institution", kInstitutionNoun},
     {"document", kDocumentNoun}}};

// In the order of the enumeration.
constexpr std::array<std::string_view, 33> kFrameNames = {
    "say",    "quote",   "claim",   "insist",  "announce", "assure",   "act",
    "accuse", "blame",   "protest", "defend",  "propose",  "appeal",   "ask",
    "call",   "demand",  "order",   "vow",     "commit",   "threaten", "warn",
    "admit",  "confirm", "deny",    "reject",  "dismiss",  "refuse",   "oppose",
    "rule",   "decline", "term",    "express", "possessed"};

class Lexicon {
 public:
  Lexicon() {
    for_each_row(embedded_words(), [this](const auto& row) { add_class(row); });
    for_each_row(embedded_cues(), [this](const auto& row) { add_cue(row); });
  }

  [[nodiscard]] const WordInfo& find(std::string_view folded) const {
    static const WordInfo kUnknown;
    const auto found = words_.find(folded);
    return found == words_.end() ? kUnknown : found->second;
  }

 private:
  using Row = std::vector<std::string_view>;

  WordInfo& entry(std::string_view word) {
    if (const auto found = words_.find(word); found != words_.end()) return found->second;
    return words_.emplace(strings_.emplace_back(word), WordInfo{}).first->second;
  }

  void add_class(const Row& row) {
    const auto name = std::ranges::find(kClassNames, row[0], [](const auto& p) { return p.first; });
    if (name == kClassNames.end() || row.size() < 2) return;
    for (const std::string_view word : split_cells(row[1], '|'))
      entry(word).classes |= name->second;
  }

  void add_cue(const Row& row) {
    Act act = Act::kStatement;
    if (row.size() < 4 || !parse_act(row[2], act)) return;
    for (const std::string_view word : split_cells(row[3], '|')) {
      if (row[0] == "noun") {
        entry(word).noun = &acts_.emplace_back(act);
      } else {
        const auto frame = std::ranges::find(kFrameNames, row[1]) - kFrameNames.begin();
        add_verb(static_cast<Frame>(frame), act, word);
      }
    }
  }

  void add_verb(Frame frame, Act act, std::string_view word) {
    const VerbForms forms = inflect_verb(word);
    const std::string_view lemma = strings_.emplace_back(forms.base);
    const auto add = [&](const std::string& form, VerbForm kind) {
      WordInfo& info = entry(form);
      if (info.verb == nullptr) info.verb = &verbs_.emplace_back(VerbCue{frame, act, kind, lemma});
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
  std::unordered_map<std::string_view, WordInfo> words_;
};

}  // namespace

const WordInfo& word_info(std::string_view folded) {
  static const Lexicon lexicon;
  return lexicon.find(folded);
}

}  // namespace lede::analysis
