// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/phrase_subjects.hpp"

#include <utility>

namespace lede::analysis {
namespace {

// "the report", "it": nobody whom a later "he" could mean.
bool is_people(const Word& head) {
  return head.folded != "it" && !head.is(kDocumentNoun) &&
         (!head.is(kInstitutionNoun) || head.is(kPersonNoun));
}

}  // namespace

const Mention* mention_in(const Sentence& sentence, const Phrase& phrase) {
  const Mention* found = nullptr;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (!sentence.has_mention(i)) continue;
    const Mention& mention = sentence.mention(sentence[i].mention);
    if (mention.type == EntityType::kPerson || mention.type == EntityType::kOrg ||
        mention.type == EntityType::kPlace) {
      found = &mention;
    }
  }
  return found;
}

Subject unnamed(const Sentence& sentence, const Phrase& phrase) {
  return {true, {}, phrase.begin, phrase.end, is_people(sentence[phrase.head()])};
}
Subject named(const Phrase& phrase, Speaker speaker) {
  return {true, {std::move(speaker)}, phrase.begin, phrase.end};
}

Subject named_or(const Sentence& sentence, const Phrase& phrase, std::optional<Speaker> speaker,
                 bool found) {
  if (speaker && !speaker->name.empty()) return named(phrase, std::move(*speaker));
  Subject subject = unnamed(sentence, phrase);
  subject.found = found || speaker.has_value();
  return subject;
}

}  // namespace lede::analysis
