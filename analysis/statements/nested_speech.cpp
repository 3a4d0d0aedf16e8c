// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/nested_speech.hpp"

namespace lede::analysis {

bool frames_speech(Frame frame) {
  return frame == Frame::kSay || frame == Frame::kQuote || frame == Frame::kSuggest ||
         frame == Frame::kClaim || frame == Frame::kInsist || frame == Frame::kAssure ||
         frame == Frame::kAnnounce || frame == Frame::kWarn || frame == Frame::kAsk ||
         frame == Frame::kAct || frame == Frame::kAdmit || frame == Frame::kPropose ||
         frame == Frame::kComplain || frame == Frame::kDemand || frame == Frame::kPoint ||
         frame == Frame::kDescribe || frame == Frame::kRefer || frame == Frame::kIdiom;
}

bool takes_object(const VerbCue& cue) {
  const bool somebody =
      cue.act == Act::kCriticism || cue.act == Act::kPraise || cue.act == Act::kDenial;
  return cue.frame == Frame::kIdiom || (cue.frame == Frame::kAct && somebody);
}

bool is_told_within(const Sentence& sentence, const Records& records, const Subject& subject) {
  if (records.empty() || !subject.named()) return false;
  const Record& outer = records.back();
  const bool same = outer.subject.named() && outer.subject.begin == subject.begin;
  if (outer.within && same) return true;  // "which denied it, adding"
  const VerbCue* verb = sentence[outer.cue_begin].info->verb;
  // "objects to the plan" has an object, no clause.
  const bool object =
      verb != nullptr && verb->frame == Frame::kIdiom && outer.act != Act::kStatement;
  const bool says = outer.subject.named() && verb != nullptr && frames_speech(verb->frame) &&
                    !object && outer.subject.end <= outer.cue_begin &&
                    outer.cue_end <= subject.begin;
  if (!says || outer.subject.speakers[0].name == subject.speakers[0].name) return false;
  for (std::size_t i = outer.cue_end; i < subject.begin; ++i) {
    const bool apart = sentence[i].quoted || sentence[i].text == ";" ||
                       sentence.word_is(i, "but") || sentence.word_is(i, "while") ||
                       sentence.word_is(i, "and");
    if (apart) return false;
  }
  return true;
}

Phrase quoted_speaker(const Sentence& sentence, std::size_t saying) {
  if (saying < 3 || !sentence.word_is(saying, "saying") || !sentence.word_is(saying - 1, "as")) {
    return {};
  }
  const Phrase phrase = phrase_ending_at(sentence, saying - 2);
  if (phrase.empty() || phrase.begin == 0) return {};
  const VerbCue* verb = sentence[phrase.begin - 1].info->verb;
  const bool cites = verb != nullptr && verb->frame == Frame::kCited;
  return cites ? phrase : Phrase{};
}

bool is_quoted_by_person(const Sentence& sentence, std::size_t saying) {
  const Phrase cited = quoted_speaker(sentence, saying);
  if (cited.begin < 2 || !sentence.has_mention(cited.begin - 2)) return false;
  const Mention& quoting = sentence.mention(sentence[cited.begin - 2].mention);
  return quoting.type == EntityType::kPerson;
}

Complement quoted_words(const Sentence& sentence, const Phrase& speaker, std::size_t saying) {
  const std::size_t next = saying + 1;
  const bool ends = next >= sentence.size() || sentence[next].text == "." ||
                    sentence.is_pause(next) || sentence.is(next, kTemporal | kPreposition);
  std::size_t end = speaker.begin;
  while (end > 0 && !sentence[end - 1].quoted && !sentence.is_pause(end - 1)) --end;
  if (ends && end > 0) return {0, end, true};
  return {next, sentence.size(), false};
}

bool names_source(const Sentence& sentence, const Complement& complement) {
  for (std::size_t i = complement.begin; i < complement.end; ++i) {
    if (sentence.word_is(i, "according") && !sentence[i].quoted) return true;
  }
  return false;
}

const Record* outer_record(const Sentence& sentence, const Records& records) {
  if (records.empty() || !records.back().within) return nullptr;
  // "…, which denied it, adding": of what denied it.
  const std::size_t cue = records.back().cue_begin;
  const bool relative =
      cue > 0 && (sentence.word_is(cue - 1, "which") || sentence.word_is(cue - 1, "who"));
  if (relative) return nullptr;
  for (std::size_t r = records.size(); r-- > 0;) {
    if (!records[r].within) return &records[r];
  }
  return nullptr;
}

}  // namespace lede::analysis
