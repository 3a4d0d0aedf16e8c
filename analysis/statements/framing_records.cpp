// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/framing_records.hpp"

#include <algorithm>

namespace lede::analysis {
namespace {

bool same_speaker(const Record& a, const Record& b) {
  return a.subject.named() && b.subject.named() &&
         a.subject.speakers[0].name == b.subject.speakers[0].name;
}

// "protested against the delay, saying that it broke the law": one charge, told twice.
bool only_adds(const Sentence& sentence, const Record& added, const Records& records) {
  const std::string_view cue = sentence[added.cue_begin].folded;
  const bool adding = cue == "adding" && added.act == Act::kStatement;
  const bool charges = cue == "saying" && is_charge(added.act);
  if (!adding && !charges) return false;
  return std::ranges::any_of(records, [&added, charges](const Record& main) {
    return (charges ? is_charge(main.act) : main.act != Act::kStatement) &&
           main.cue_begin < added.cue_begin && same_speaker(main, added);
  });
}

bool only_frames(const Sentence& sentence, const Record& frame, const Records& records) {
  constexpr std::size_t kReach = 6;
  if (!frame.reported_by_verb) return false;
  return std::ranges::any_of(records, [&sentence, &frame](const Record& inner) {
    const VerbCue* verb = sentence[inner.cue_begin].info->verb;
    const bool beside = verb != nullptr && verb->form == VerbForm::kIng;
    return !beside && inner.act != Act::kStatement && inner.cue_begin > frame.cue_begin &&
           inner.cue_begin <= frame.cue_begin + kReach && same_speaker(inner, frame);
  });
}

}  // namespace

void drop_frames(const Sentence& sentence, Records& records) {
  std::erase_if(records, [&sentence, &records](const Record& record) {
    return only_adds(sentence, record, records) || only_frames(sentence, record, records);
  });
}

}  // namespace lede::analysis
