// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/noun_cues.hpp"

#include <algorithm>
#include <array>

#include "analysis/statements/content.hpp"
#include "analysis/statements/light_verbs.hpp"
#include "analysis/statements/name_speakers.hpp"
#include "analysis/statements/noun_senses.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase.hpp"
#include "analysis/statements/reported.hpp"
#include "analysis/statements/sources.hpp"
#include "analysis/statements/subject.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kAdjectives = 3;  // words that may stand between possessor and noun

// "his continued criticism", "Norvia's repeated denials", but not "he's denied claims"
bool is_owned_participle(const Sentence& sentence, std::size_t i) {
  if (i == 0 || !sentence[i].folded.ends_with("ed")) return false;
  const bool contracted = i > 1 && sentence.is(i - 2, kPronoun) && !sentence.has_mention(i - 2);
  const Word& before = sentence[i - 1];
  return before.is(kPossessive) || ((before.folded == "'s" || before.folded == "'") && !contracted);
}

// "Litzman's request", "his earlier denial", "the BoG claim".
Subject possessor(const Sentence& sentence, std::size_t noun, const Discourse& discourse) {
  for (std::size_t back = 1; back <= kAdjectives + 1 && back <= noun; ++back) {
    const std::size_t i = noun - back;
    const Word& word = sentence[i];
    if (word.quoted != sentence[noun].quoted) return {};
    if ((word.folded == "'s" || word.folded == "'") && i > 0) {
      return resolve_phrase(sentence, phrase_ending_at(sentence, i - 1), discourse);
    }
    if (word.mention != kNoMention) {
      const EntityType type = sentence.mention(word.mention).type;
      // "a Harbour Union protest" may be a march.
      const bool marches = sentence[noun].folded.starts_with("protest");
      const bool adjacent = back == 1 && type == EntityType::kOrg && !marches;
      if (!adjacent) return {};
      return resolve_phrase(sentence, phrase_ending_at(sentence, i), discourse);
    }
    if (word.folded == "his" || word.folded == "her" || word.folded == "its") {
      const auto speaker = discourse.pronoun(word.folded, word.range.begin);
      if (!speaker || speaker->name.empty()) return {};
      return {true, {*speaker}, i, i + 1};
    }
    // "his choice prompted accusations"
    const bool verb = word.info->verb != nullptr || (word.folded.ends_with("ed") && back < noun);
    if (word.punctuation || word.is(kPreposition | kConjunction | kDeterminer | kPossessive) ||
        (verb && word.info->noun == nullptr && !is_owned_participle(sentence, i))) {
      return {};
    }
  }
  return {};
}

// "accusations by X", "a complaint filed by X", "a statement from X".
Subject author(const Sentence& sentence, std::size_t noun, const Discourse& discourse) {
  constexpr std::size_t kReach = 3;
  for (std::size_t i = noun + 1; i < sentence.size() && i <= noun + kReach; ++i) {
    const Word& word = sentence[i];
    if (word.punctuation || word.is(kConjunction) || word.folded == "against") return {};
    // "a claim supported by X"
    constexpr std::array<std::string_view, 7> kOthers = {
        "supported", "denied", "rejected", "disputed", "backed", "cited", "dismissed"};
    if (one_of(word.folded, kOthers)) return {};
    // "the threat of arrest by X": who would arrest
    const Act* act = sentence[noun].info->noun;
    if (word.folded == "of" && act != nullptr && *act == Act::kThreat) return {};
    const bool links = word.folded == "by" || (word.folded == "from" && i == noun + 1);
    if (!links) continue;
    const Phrase phrase = phrase_starting_at(sentence, i + 1);
    if (phrase.empty() || goes_on(sentence, phrase.end)) return {};
    return resolve_phrase(sentence, phrase, discourse);
  }
  return {};
}

bool is_taken(const Records& records, std::size_t word) {
  return std::ranges::any_of(records, [word](const Record& record) {
    return record.cue_begin <= word && word < record.cue_end;
  });
}

void read_noun(const Sentence& sentence, std::size_t i, Discourse& discourse, Records& records) {
  const Act act = *sentence[i].info->noun;
  if (is_other_noun(sentence, i)) return;
  if (i > 0 && sentence.word_is(i - 1, "to") && sentence[i].info->verb != nullptr) return;
  // "her rejection by the club", "his praise from pundits": it befell who owns it.
  const bool befell =
      sentence.word_is(i + 1, "by") || (act == Act::kPraise && sentence.word_is(i + 1, "from"));
  Subject subject = befell ? Subject{} : possessor(sentence, i, discourse);
  if (!subject.named()) subject = author(sentence, i, discourse);
  // "made these remarks in Holm": those that were told already
  const bool told =
      act == Act::kStatement && i > 0 && one_of(sentence[i - 1].folded, {"this", "these", "those"});
  if (!subject.named() && !told) subject = light_verb_subject(sentence, i, discourse, records);
  if (!subject.named()) return;
  const bool speaks_already = std::ranges::any_of(records, [&subject](const Record& record) {
    return record.subject.named() && record.subject.speakers[0].name == subject.speakers[0].name;
  });
  if (act == Act::kStatement && speaks_already) return;
  records.push_back({subject, act, i, i + 1, kNoMention});
}

// "lawyers and Amnesty International": the named one of two sources.
void add_second_source(const Sentence& sentence, Subject& subject, const Discourse& discourse) {
  if (subject.end + 1 >= sentence.size() || !sentence.word_is(subject.end, "and")) return;
  if (!sentence.has_mention(subject.end + 1)) return;
  const Phrase phrase = phrase_starting_at(sentence, subject.end + 1);
  const Subject other = resolve_phrase(sentence, phrase, discourse);
  if (other.named()) subject.speakers.push_back(other.speakers[0]);
}

void read_according_to(const Sentence& sentence, std::size_t i, std::size_t source,
                       Discourse& discourse, Records& records) {
  Source cited = cited_source(sentence, source, discourse);
  Subject& subject = cited.subject;
  const std::size_t end = cited.end;
  if (sentence.word_is(end, "in") && sentence.has_mention(end + 1)) {
    add_seat(sentence, {end + 1, sentence.mention_end(end + 1)}, subject);
  }
  if (!subject.found || goes_on(sentence, end)) return;
  if (!cited.document) add_second_source(sentence, subject, discourse);
  Act act = act_of_content(sentence, 0, i);
  if (act == Act::kStatement) act = act_of_content(sentence, end, sentence.size());
  const bool charge = act == Act::kAccusation || act == Act::kCriticism;
  if (charge && enforces_law(subject)) act = Act::kStatement;
  records.push_back({subject, act, i, source, kNoMention, false, true});
  discourse.note(subject);
  if (!cited.document) discourse.note_cited(subject);
}

}  // namespace

void read_noun_cues(const Sentence& sentence, Discourse& discourse, Records& records) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Word& word = sentence[i];
    if (word.quoted || sentence.has_mention(i)) continue;
    const bool according = word.folded == "according" && sentence.word_is(i + 1, "to");
    const bool as_per = word.folded == "as" && sentence.word_is(i + 1, "per");
    if (according || as_per) {
      read_according_to(sentence, i, i + 2, discourse, records);
    } else if (word.info->noun != nullptr && !is_taken(records, i)) {
      read_noun(sentence, i, discourse, records);
    }
  }
}

}  // namespace lede::analysis
