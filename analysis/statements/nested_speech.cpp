// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/nested_speech.hpp"

namespace lede::analysis {

bool frames_speech(Frame frame) {
  return frame == Frame::kSay || frame == Frame::kQuote || frame == Frame::kClaim ||
         frame == Frame::kInsist || frame == Frame::kAssure || frame == Frame::kAnnounce ||
         frame == Frame::kWarn || frame == Frame::kAsk || frame == Frame::kAct ||
         frame == Frame::kAdmit || frame == Frame::kPropose || frame == Frame::kComplain ||
         frame == Frame::kDemand || frame == Frame::kPoint || frame == Frame::kDescribe ||
         frame == Frame::kRefer || frame == Frame::kIdiom;
}

bool is_told_within(const Sentence& sentence, const Records& records, const Subject& subject) {
  if (records.empty() || !subject.named()) return false;
  const Record& outer = records.back();
  const VerbCue* verb = sentence[outer.cue_begin].info->verb;
  const bool says = outer.subject.named() && verb != nullptr && frames_speech(verb->frame) &&
                    outer.subject.end <= outer.cue_begin && outer.cue_end <= subject.begin;
  if (!says || outer.subject.speakers[0].name == subject.speakers[0].name) return false;
  for (std::size_t i = outer.cue_end; i < subject.begin; ++i) {
    const bool apart = sentence[i].quoted || sentence[i].text == ";" ||
                       sentence.word_is(i, "but") || sentence.word_is(i, "while") ||
                       sentence.word_is(i, "and");
    if (apart) return false;
  }
  return true;
}

const Record* outer_record(const Records& records) {
  if (records.empty() || !records.back().within) return nullptr;
  for (std::size_t r = records.size(); r-- > 0;) {
    if (!records[r].within) return &records[r];
  }
  return nullptr;
}

}  // namespace lede::analysis
