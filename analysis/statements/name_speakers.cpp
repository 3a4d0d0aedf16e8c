// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/name_speakers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/names/institutions.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

// "Harbour Ministry", "Coast Guard": a whole name of a body.
bool names_body(std::string_view text) {
  constexpr std::array<std::string_view, 3> kMore = {"guard", "forces", "corps"};
  const std::size_t space = text.rfind(' ');
  if (space == std::string_view::npos) return false;
  const std::string last = fold(text.substr(space + 1));
  return (word_info(last).classes & kInstitutionNoun) != 0 || one_of(last, kMore);
}

// "Free Trade Agreement", "Memorandum of Understanding", taken for bodies
bool names_document(std::string_view text) {
  constexpr std::array<std::string_view, 9> kDocuments = {
      "agreement", "act", "treaty", "convention", "accord", "protocol", "charter", "pact", "code"};
  if (text == "MOU" || text == "MoU" || text.starts_with("Memorandum") ||
      text.starts_with("Treaty"))
    return true;
  const std::size_t space = text.rfind(' ');
  if (space == std::string_view::npos) return false;
  return std::ranges::find(kDocuments, fold(text.substr(space + 1))) != kDocuments.end();
}

// "Harbour Ministry and Coast Guard", which the tagger took for one.
Subject joined_bodies(const Phrase& phrase, std::string_view text) {
  constexpr std::string_view kAnd = " and ";
  const std::size_t at = text.find(kAnd);
  if (at == std::string_view::npos) return {};
  const std::string_view first = text.substr(0, at);
  const std::string_view second = text.substr(at + kAnd.size());
  if (!names_body(first) || !names_body(second)) return {};
  return {
      true, {{std::string(first), false}, {std::string(second), false}}, phrase.begin, phrase.end};
}

}  // namespace

bool is_like_acronym(std::string_view word) {
  return word.size() >= 2 && word.size() <= 5 && is_all_capitals(word);
}

Subject resolve_name(const Sentence& sentence, const Phrase& phrase, const Discourse& discourse) {
  const Word& head = sentence[phrase.head()];
  const Mention& mention = sentence.mention(head.mention);
  const auto one = [&phrase](Speaker speaker) -> Subject {
    return {true, {std::move(speaker)}, phrase.begin, phrase.end};
  };
  const std::string_view surface = mention.range.of(sentence.text());
  switch (mention.type) {
    case EntityType::kPerson:
      if (auto bearer = discourse.bearer(surface, head.mention)) return one(std::move(*bearer));
      return one({mention.name, true});
    case EntityType::kOrg: {
      // "the UHO", taken for a body: short for somebody's office
      const bool acronym = mention.name == head.text && is_like_acronym(head.text);
      if (acronym && sentence[phrase.begin].folded == "the") {
        auto holder = discourse.office_acronym(head.folded);
        if (holder && !holder->name.empty()) return one(std::move(*holder));
        if (holder) return {true, {}, phrase.begin, phrase.end};
      }
      if (names_document(surface)) return {true, {}, phrase.begin, phrase.end};
      Subject several = joined_bodies(phrase, surface);
      return several.found ? several : one({mention.name, false});
    }
    case EntityType::kPlace:
      return one({mention.name, false});
    case EntityType::kNorp:
      return {true, {}, phrase.begin, phrase.end};
    default:
      return {};
  }
}

const Mention* body_of_officials(const Sentence& sentence, const Phrase& phrase) {
  const std::size_t head = phrase.head();
  if (!one_of(sentence[head].folded, {"officials", "authorities"})) return nullptr;
  if (head == phrase.begin || !sentence.has_mention(head - 1)) return nullptr;
  const Mention& body = sentence.mention(sentence[head - 1].mention);
  return body.type == EntityType::kOrg ? &body : nullptr;
}

std::optional<Speaker> body_called(const Sentence& sentence, const Phrase& words,
                                   const Discourse& discourse) {
  if (words.begin + 1 >= words.end) return std::nullopt;
  std::vector<std::string_view> written;
  std::string folded;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (sentence[i].punctuation) return std::nullopt;
    written.push_back(sentence[i].text);
    if (!folded.empty()) folded += ' ';
    folded += sentence[i].folded;
  }
  const Institution ministry = bare_ministry_at(written);
  return discourse.body_called(ministry.words == written.size() ? fold(ministry.name) : folded);
}

Subject joint_governments(const Sentence& sentence, std::size_t end) {
  if (end < 4 || sentence[end - 1].folded != "governments") return {};
  if (!sentence.has_mention(end - 2) || sentence[end - 3].folded != "and" ||
      !sentence.has_mention(end - 4)) {
    return {};
  }
  Subject subject{true, {}, end - 4, end};
  for (const std::size_t i : {end - 4, end - 2}) {
    if (sentence.mention(sentence[i].mention).type != EntityType::kNorp) return {};
    subject.speakers.push_back({std::string(sentence[i].text) + " government", false});
  }
  while (subject.begin > 0 && sentence[subject.begin - 1].is(kDeterminer)) --subject.begin;
  return subject;
}

void add_seat(const Sentence& sentence, const Phrase& place, Subject& subject) {
  if (!subject.named() || subject.speakers[0].person || !sentence.has_mention(place.head())) return;
  std::string& name = subject.speakers[0].name;
  const bool mission = name.ends_with("mbassy") || name.ends_with("onsulate");
  const Mention& mention = sentence.mention(sentence[place.head()].mention);
  if (mission && mention.type == EntityType::kPlace) name += " in " + mention.name;
}

}  // namespace lede::analysis
