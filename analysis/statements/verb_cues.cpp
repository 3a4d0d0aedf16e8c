// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/verb_cues.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "analysis/statements/complement.hpp"
#include "analysis/statements/content.hpp"
#include "analysis/statements/deed_frames.hpp"
#include "analysis/statements/frames.hpp"
#include "analysis/statements/main_subject.hpp"
#include "analysis/statements/nested_speech.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/reported.hpp"
#include "analysis/statements/subject.hpp"
#include "analysis/statements/unanswered.hpp"
#include "analysis/statements/verb_group.hpp"

namespace lede::analysis {
namespace {

class VerbReader {
 public:
  VerbReader(const Sentence& sentence, Discourse& discourse, Records& records)
      : sentence_(sentence), discourse_(discourse), records_(records) {}

  void read() {
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Word& word = sentence_[i];
      const VerbCue* cue = word.info->verb;
      if (cue == nullptr || sentence_.has_mention(i)) continue;
      if (word.quoted && !is_deed_told(sentence_, i)) continue;
      const bool read_already = !records_.empty() && records_.back().cue_begin + 2 == i;
      if (read_already && is_quoted_as(i)) continue;
      if (cue->frame != Frame::kIdiom || frames::idiom_after(sentence_, i) != nullptr) read_verb(i);
    }
  }

 private:
  void read_verb(std::size_t verb) {
    const VerbGroup group = verb_group(sentence_, verb);
    const VerbCue& cue = *sentence_[verb].info->verb;
    if (group.negated || group.hypothetical) {
      const bool withheld =
          may_be_withheld(cue.lemma) || (cue.lemma == "say" && would_not(verb, group));
      if (group.negated && !group.passive && !group.infinitive && withheld) {
        read_silence(verb, group);
      }
      return;
    }
    const Phrase cited = quoted_speaker(sentence_, verb);
    if (group.infinitive || (cited.empty() && is_noun(sentence_, verb, group))) return;
    const bool nor = sentence_.word_is(0, "nor") && cue.form == VerbForm::kBase;
    if (nor || (verb > 0 && sentence_.word_is(verb - 1, "allegedly"))) return;  // perhaps not said
    bool inverted = false;
    const Subject subject = find_subject(verb, group, inverted);
    if (!subject.found ||
        (group.bare && (!plural(subject) || is_made_to(sentence_, subject.begin))))
      return;
    if (stands_for_none(sentence_, subject)) return read_neither(verb, group, subject);
    const Complement complement = cited.empty() ? complement_of(sentence_, verb, subject, inverted)
                                                : quoted_words(sentence_, cited, verb);
    auto act = act_of_verb(sentence_, verb, group, complement);
    if (act && frames_speech(cue.frame) && cue.act == Act::kStatement) {
      if (complement.trailing && (names_source(sentence_, complement) || passes_on(subject))) {
        act = Act::kStatement;
      }
      const bool charge = *act == Act::kAccusation || *act == Act::kCriticism;
      if (charge && enforces_law(subject)) act = Act::kStatement;
      if (*act == Act::kStatement && answers_allegation(sentence_, subject)) act = Act::kDenial;
      if (*act == Act::kStatement && !names_source(sentence_, complement)) {
        return add_saying(subject, verb, group, complement);
      }
    }
    if (act) add(subject, *act, verb, group, frames_speech(cue.frame));
  }

  // "Neither Ada Lind nor Bo Ek responded": the one thing that both of them do by not doing it.
  void read_neither(std::size_t verb, const VerbGroup& group, const Subject& second) {
    const bool silent =
        may_be_withheld(sentence_[verb].info->verb->lemma) && is_asked(sentence_, verb);
    if (silent) add(neither_of(sentence_, second, discourse_), Act::kDecline, verb, group, false);
  }

  // What seems plain may be a plan or a charge by its clause, or judge somebody all the same.
  void add_saying(const Subject& subject, std::size_t verb, const VerbGroup& group,
                  const Complement& complement) {
    const Speaker speaker = subject.named() ? subject.speakers[0] : Speaker{};
    const auto [begin, end] = std::pair(complement.begin, complement.end);
    const bool hopes = sentence_[verb].info->verb->lemma == "hope";
    const auto act =
        hopes ? std::nullopt : act_of_clause(sentence_, begin, end, speaker, discourse_);
    if (act && !(*act == Act::kAccusation && enforces_law(subject))) {
      return add(subject, *act, verb, group, true);
    }
    add(subject, Act::kStatement, verb, group, true);
    // Whoever assures pledges or comforts.
    const std::string_view lemma = sentence_[verb].info->verb->lemma;
    const bool answers = lemma == "respond" || lemma.starts_with("apologi");  // whatever follows
    const bool judges =
        complement.content(sentence_).loaded || reports_attack(sentence_, begin, end, speaker);
    const bool charges = lemma == "claim" && tells_on_other(sentence_, begin, end, speaker);
    records_.back().silent = lemma == "assure" || charges ||
                             (judges && !answers && !enforces_law(subject)) ||
                             tells_on_charged(sentence_, begin, end, speaker, discourse_) ||
                             singles_out(sentence_, begin, end, speaker);
  }

  // "Ada Lind denied it, the Tidal Agency reported": what is denied is hers.
  [[nodiscard]] bool passes_on(const Subject& subject) const {
    if (subject.named() && subject.speakers[0].person) return false;
    return std::ranges::any_of(records_, [&subject](const Record& record) {
      return record.subject.named() && subject.named() && record.act != Act::kStatement &&
             record.subject.speakers[0].name != subject.speakers[0].name;
    });
  }

  // "was quoted as saying", of which `saying` is the last word
  [[nodiscard]] bool is_quoted_as(std::size_t saying) const {
    return saying > 2 && sentence_.word_is(saying, "saying") &&
           sentence_.word_is(saying - 1, "as") && sentence_.word_is(saying - 2, "quoted");
  }

  // "would not say": unlike "did not say", a refusal.
  [[nodiscard]] bool would_not(std::size_t verb, const VerbGroup& group) const {
    return verb >= group.begin + 2 && sentence_.word_is(group.begin, "would");
  }

  void read_silence(std::size_t verb, const VerbGroup& group) {
    // "the club does not disclose it" tells of a custom.
    if (sentence_.word_is(group.begin, "does") || sentence_.word_is(group.begin, "do")) return;
    if (!is_asked(sentence_, verb)) return;
    bool coordinated = false;
    Subject subject = subject_before(sentence_, group.begin, discourse_, coordinated);
    if (coordinated) subject = shared_subject(verb);
    if (subject.found) add(subject, Act::kDecline, verb, group, false);
  }

  void add(const Subject& subject, Act act, std::size_t verb, const VerbGroup& group, bool frames) {
    Record record{subject, act, verb, verb + 1, kNoMention};
    // Who is told is a target only of what is demanded of them.
    const bool tells = sentence_[verb].info->verb->lemma == "tell" && act != Act::kDemand;
    const bool aimed = act != Act::kStatement && !tells;
    if (aimed && !group.passive) record.target = target_after(sentence_, verb);
    if (sentence_.word_is(verb + 1, "on") && sentence_[verb].info->verb->frame == Frame::kCall) {
      record.cue_end = verb + 2;
    }
    const bool charge = act == Act::kAccusation || act == Act::kCriticism;
    if (charge && subject.named() && record.target != kNoMention) {
      discourse_.note_charge(subject.speakers[0], sentence_.mention(record.target).name);
    }
    record.reported_by_verb = frames && act == Act::kStatement;
    record.within =
        is_told_within(sentence_, records_, subject) || is_quoted_by_person(sentence_, verb);
    const bool quoted = sentence_[verb].quoted;
    if (quoted && (act == Act::kStatement || !subject.named())) return;
    records_.push_back(record);
    if (!quoted && !record.within) discourse_.note(subject);
  }

  [[nodiscard]] static bool plural(const Subject& subject) {
    return !subject.named() || subject.speakers.size() > 1 || !subject.speakers[0].person;
  }

  Subject find_subject(std::size_t verb, const VerbGroup& group, bool& inverted) {
    bool coordinated = false;
    if (is_quoted_as(verb + 2)) {
      return subject_before(sentence_, group.begin, discourse_, coordinated);
    }
    if (group.passive) return agent_after(sentence_, verb, discourse_);
    if (group.participle) return participle_subject(verb, group);
    if (Subject after = inverted_subject(verb, group); after.found) {
      inverted = true;
      return after;
    }
    Subject subject = subject_before(sentence_, group.begin, discourse_, coordinated);
    if (coordinated && sentence_[verb].info->verb->form != VerbForm::kBase) {
      subject = shared_subject(verb);
    }
    return subject;
  }

  // "…", said X. The subject must end where a clause may end.
  [[nodiscard]] Subject inverted_subject(std::size_t verb, const VerbGroup& group) const {
    if (group.begin != verb || verb == 0) return {};
    const VerbCue& cue = *sentence_[verb].info->verb;
    if (!frames_speech(cue.frame) || always_takes_object(cue.lemma)) return {};
    const bool after_quote = sentence_[verb - 1].quoted;
    const bool object = takes_object(cue) || cue.frame == Frame::kDemand;
    if (!after_quote && (!sentence_.is_pause(verb - 1) || object)) return {};
    if (verb + 1 >= sentence_.size() || sentence_[verb + 1].quoted) return {};
    if (sentence_[verb + 1].folded == "that") return {};
    Subject subject = subject_after(sentence_, verb, discourse_);
    const std::size_t end = subject.end;
    // "…, reports our correspondent": unnamed, but not who stands before the comma.
    const bool cites = end >= sentence_.size() || sentence_.word_is(end, "quoting") ||
                       sentence_.word_is(end, "citing") || sentence_[end].text == ".";
    if (!subject.found || (!after_quote && !subject.named() && !cites)) return {};
    if (cites && !subject.named()) return subject;
    if (end >= sentence_.size() || sentence_[end].punctuation || sentence_[end].quoted) {
      return subject;
    }
    // "X, visiting Y, urged Z to": what follows the verb is its object.
    const bool plain = cue.lemma == "say" || cue.lemma == "add" || cue.lemma == "explain";
    const bool person =
        subject.named() && subject.speakers[0].person && sentence_.has_mention(subject.end - 1);
    if (!after_quote && !(plain && person) && subject_apart(verb).found) return {};
    const bool closed =
        sentence_.is(end, kPreposition | kTemporal | kAdverb | kConjunction | kRelative);
    return closed ? subject : Subject{};
  }

  [[nodiscard]] Subject subject_apart(std::size_t verb) const {
    bool coordinated = false;
    return subject_before(sentence_, verb, discourse_, coordinated);
  }

  Subject participle_subject(std::size_t verb, const VerbGroup& group) {
    if (const Phrase cited = quoted_speaker(sentence_, verb); !cited.empty()) {
      return resolve_phrase(sentence_, cited, discourse_);
    }
    // "responded by saying"
    const bool means = group.begin > 1 && sentence_.word_is(group.begin - 1, "by") &&
                       sentence_.word_is(verb, "saying");
    if (means || joins_in(sentence_, group.begin)) return main_subject(sentence_, verb, discourse_);
    if (group.begin > 0 && sentence_.is(group.begin - 1, kPreposition) &&
        !sentence_.is(group.begin - 1, kConjunction)) {
      return {};
    }
    if (hangs_on_noun(sentence_, group.begin) && !follows_addressee(group.begin)) return {};
    const bool date =
        group.begin > 0 && sentence_.has_mention(group.begin - 1) &&
        sentence_.mention(sentence_[group.begin - 1].mention).type == EntityType::kDate;
    if (group.begin > 0 && sentence_.has_mention(group.begin - 1) && !date) {
      const Phrase phrase = phrase_ending_at(sentence_, group.begin - 1);
      // "said an official of Norvia Rail, adding": of what the official is.
      const bool hangs = phrase.begin > 0 && sentence_[phrase.begin - 1].folded == "of";
      // "Ada Lind defended Bo Ek saying": of who defended, though "quoted Bo Ek saying" is Ek's.
      const bool object = phrase.begin > 0 && !records_.empty() &&
                          records_.back().cue_begin + 1 == phrase.begin &&
                          records_.back().act != Act::kStatement;
      // "spent a week in Norvia calling for", "an appeal with X asking for", not "…, with X saying"
      const EntityType type = sentence_.mention(sentence_[group.begin - 1].mention).type;
      const bool apart =
          type != EntityType::kPerson && phrase.begin > 0 &&
          (sentence_.word_is(phrase.begin - 1, "in") || sentence_.word_is(phrase.begin - 1, "at") ||
           (sentence_.word_is(phrase.begin - 1, "with") && phrase.begin > 1 &&
            !sentence_.is_pause(phrase.begin - 2)));
      // "wrote to Bo Ek asking for", "contacted Norvia Rail requesting": of who wrote.
      if (!hangs && !object && !apart &&
          !is_addressed(sentence_, sentence_.mention_begin(group.begin - 1)))
        return resolve_phrase(sentence_, phrase, discourse_);
    }
    // "Ada Lind said Bo Ek denied it, adding": hers.
    const bool apart = group.begin > 0 && sentence_.is_pause(group.begin - 1);
    const Record* outer = apart ? outer_record(sentence_, records_) : nullptr;
    return outer != nullptr ? outer->subject : shared_subject(verb);
  }

  // "wrote to the ministry urging it to"
  [[nodiscard]] bool follows_addressee(std::size_t begin) const {
    const Phrase phrase = phrase_ending_at(sentence_, begin - 1);
    if (phrase.empty() || phrase.begin == 0) return false;
    return sentence_.word_is(phrase.begin - 1, "to") && is_addressed(sentence_, phrase.begin);
  }

  // The subject of the verb before, else of the main clause.
  Subject shared_subject(std::size_t verb) {
    if (records_.empty()) return main_subject(sentence_, verb, discourse_);
    return claims_within(verb) ? Subject{} : records_.back().subject;
  }

  // "Ada Lind said voters had marched, claiming …": theirs or hers, which the words do not tell.
  [[nodiscard]] bool claims_within(std::size_t verb) const {
    constexpr std::size_t kClause = 4;
    const std::string_view word = sentence_[verb].folded;
    return (word == "claiming" || word == "alleging") && records_.back().reported_by_verb &&
           records_.back().cue_end + kClause < verb && !sentence_.is_pause(records_.back().cue_end);
  }

  const Sentence& sentence_;
  Discourse& discourse_;
  Records& records_;
};

}  // namespace

void read_verb_cues(const Sentence& sentence, Discourse& discourse, Records& records) {
  VerbReader(sentence, discourse, records).read();
}

}  // namespace lede::analysis
