// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/discourse.hpp"

#include <algorithm>

#include "analysis/aliases.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kChainSentences = 7;  // over which a pronoun may go on
constexpr std::size_t kLead = 2;            // the last sentence of a story's lead …
constexpr std::size_t kLeadReach = 8;       // … and how far down it may look for a name

bool speaks_of_federal_government(const Document& document) {
  for (std::size_t t = 1; t < document.tokens.size(); ++t) {
    if (document.tokens[t].of(document.text) == "government" &&
        document.tokens[t - 1].of(document.text) == "federal") {
      return true;
    }
  }
  return false;
}

// The country that every name of a country in the article means; empty when there are several.
std::string only_country(std::span<const Mention> mentions) {
  std::string_view only;
  for (const Mention& mention : mentions) {
    if (mention.type != EntityType::kPlace && mention.type != EntityType::kNorp) continue;
    const std::string_view country = country_of(mention.name);
    if (country.empty() || country == only) continue;
    if (!only.empty()) return {};
    only = country;
  }
  return std::string(only);
}

}  // namespace

Discourse::Discourse(const Document& document, std::span<const Mention> mentions,
                     const QuoteMap& quotes)
    : cast_(document, mentions, quotes), offices_(mentions, cast_) {
  if (speaks_of_federal_government(document)) federation_ = only_country(mentions);
}

void Discourse::note(const Subject& subject) {
  note_speaker(subject.named() ? subject.speakers.front() : Speaker{});
  together_ = subject.speakers.size() > 1 ? subject.speakers : std::vector<Speaker>{};
  together_sentence_ = sentence_;
  if (subject.named()) return unnamed_sentence_.reset();
  // "Ada Lind said that many had claimed …": the sentence remains hers.
  const bool within = !last_person_.name.empty() && last_person_sentence_ == sentence_;
  if (subject.people && !within) unnamed_sentence_ = sentence_;
}

bool Discourse::unnamed_spoke(std::size_t sentence) const {
  return unnamed_sentence_ == sentence;
}

void Discourse::touch() {
  last_sentence_ = sentence_;
  const auto keep = [this](std::size_t& spoke) {
    if (sentence_ - spoke <= kNearSentences) spoke = sentence_;
  };
  keep(last_person_sentence_);
  keep(last_organisation_sentence_);
  if (unnamed_sentence_) keep(*unnamed_sentence_);
}

void Discourse::note_speaker(const Speaker& speaker) {
  last_ = speaker;
  last_sentence_ = sentence_;
  spoken_ = true;
  if (speaker.person && !speaker.name.empty()) {
    last_person_ = speaker;
    last_person_sentence_ = sentence_;
  }
  if (!speaker.person && !speaker.name.empty()) {
    if (last_organisation_.name != speaker.name) {
      organisation_before_ = std::move(last_organisation_);
      organisation_before_sentence_ = last_organisation_sentence_;
    }
    last_organisation_ = speaker;
    last_organisation_sentence_ = sentence_;
  }
}

std::optional<Speaker> Discourse::last_speaker(std::size_t sentences) const {
  if (!spoken_ || sentence_ - last_sentence_ > sentences) return std::nullopt;
  return last_;
}

std::optional<Speaker> Discourse::bearer(std::string_view surface, std::size_t mention) const {
  if (!cast_.namesakes().share(surface)) return std::nullopt;
  const Gender titled = cast_.titled(mention);
  const std::string_view name = cast_.name(mention);
  const bool settled =
      titled != Gender::kUnknown && bears(name, surface) && may_agree(titled, gender_of_name(name));
  if (settled) return std::nullopt;
  const bool speaks = bears(last_person_.name, surface) &&
                      may_agree(titled, cast_.gender(last_person_.name)) &&
                      sentence_ - last_person_sentence_ <= kChainSentences;
  if (speaks) return last_person_;
  const std::string_view last = cast_.namesakes().last_in_full(surface, titled, sentence_);
  return last.empty() ? std::nullopt : std::optional(Speaker{std::string(last), true});
}

void Discourse::note_filing(const Subject& by) {
  if (by.named()) {
    filing_author_ = by.speakers.front();
  } else if (by.found) {
    filing_author_ = {};
  } else if (const auto body = cast_.organisation_topic(sentence_); !body.empty()) {
    filing_author_ = {std::string(body), false};
  } else {
    filing_author_ = {std::string(cast_.person_topic(sentence_)), true};
  }
}

void Discourse::note_cited(const Subject& subject) {
  if (!subject.named() || subject.speakers.front().person) return;
  unnamed_report_ = false;
  cited_ = subject.speakers.front();
  cited_sentence_ = sentence_;
}

std::optional<Speaker> Discourse::report_author() const {
  if (unnamed_report_) return std::nullopt;
  const bool cited = !cited_.name.empty() && sentence_ - cited_sentence_ <= kDocumentSentences;
  if (cited) return cited_;
  auto author = document_author();
  return author && author->person ? std::nullopt : author;
}

std::optional<Speaker> Discourse::filing_author() const {
  return filing_author_.name.empty() ? std::nullopt : std::optional(filing_author_);
}

std::optional<Speaker> Discourse::document_author() const {
  const bool issued = !last_organisation_.name.empty() &&
                      sentence_ - last_organisation_sentence_ <= kDocumentSentences;
  if (issued) return last_organisation_;
  auto author = last_speaker(kDocumentSentences);
  if (author && !author->name.empty()) return author;
  return current_organisation(kNearSentences);
}

// Who spoke last, if that was in `sentence` and a person whom the pronoun may mean.
std::optional<Speaker> Discourse::speaking_person(std::size_t sentence, Gender gender) const {
  const bool fits = !last_person_.name.empty() && last_person_sentence_ == sentence &&
                    may_agree(gender, cast_.gender(last_person_.name));
  return fits ? std::optional(last_person_) : std::nullopt;
}

// Who speaks in a sentence comes before whom it is about, and that before who else is named.
std::optional<Speaker> Discourse::person_pronoun(Gender gender, std::size_t before) const {
  const auto here = cast_.people(sentence_, before, gender);
  if (here.size() == 1) return Speaker{std::string(here[0]), true};
  if (unnamed_spoke(sentence_)) return Speaker{};
  if (auto speaker = speaking_person(sentence_, gender)) return speaker;
  // However long the quotation is: what stands before it tells whose it is.
  const bool unnamed = unnamed_sentence_ && within_run(*unnamed_sentence_);
  const bool named_last = !unnamed || last_person_sentence_ > *unnamed_sentence_;
  if (named_last && within_run(last_person_sentence_)) {
    if (auto speaker = speaking_person(last_person_sentence_, gender)) return speaker;
  }
  if (unnamed) return Speaker{};
  std::size_t reach = kNearSentences;
  for (std::size_t back = 1; back <= reach && back <= run_; ++back) {
    const std::size_t sentence = run_ - back;
    if (unnamed_spoke(sentence)) return Speaker{};
    if (auto speaker = speaking_person(sentence, gender)) return speaker;
    const std::string_view topic = cast_.person_topic(sentence);
    if (!topic.empty() && may_agree(gender, cast_.gender(topic))) {
      return Speaker{std::string(topic), true};
    }
    const auto others = cast_.people(sentence, std::string_view::npos, gender);
    if (others.size() > 1) return std::nullopt;
    const bool last_known = !last_person_.name.empty() &&
                            sentence_ - last_person_sentence_ <= kNearSentences &&
                            may_agree(gender, cast_.gender(last_person_.name));
    const bool another = others.size() == 1 && cast_.follows_pronoun(sentence, gender, others[0]);
    if (others.size() == 1 && !last_known && !another) return Speaker{std::string(others[0]), true};
    if (others.empty() && cast_.has_pronoun(sentence, gender) && reach < kChainSentences) ++reach;
  }
  const bool misjudged = cast_.gender_is_inferred(last_person_.name) &&
                         sentence_ - last_person_sentence_ <= kNearSentences;
  const bool only = cast_.is_only_person(last_person_.name, gender, sentence_);
  return only || misjudged ? std::optional(last_person_) : std::nullopt;
}

std::optional<Speaker> Discourse::introduced(std::size_t sentence) const {
  const std::string_view topic = cast_.person_topic(sentence);
  const auto people = cast_.people(sentence, std::string_view::npos, Gender::kUnknown);
  if (topic.empty() || people.size() != 1) return std::nullopt;
  return Speaker{std::string(topic), true};
}

// An organisation that spoke or that a sentence was about.
std::optional<Speaker> Discourse::current_organisation(std::size_t sentences) const {
  for (std::size_t back = 0; back <= sentences && back <= sentence_; ++back) {
    const std::size_t sentence = sentence_ - back;
    if (!last_organisation_.name.empty() && last_organisation_sentence_ == sentence) {
      return last_organisation_;
    }
    if (back == 0) continue;
    const std::string_view topic = cast_.organisation_topic(sentence);
    if (!topic.empty()) return Speaker{std::string(topic), false};
  }
  return std::nullopt;
}

std::optional<Speaker> Discourse::organisation_pronoun(bool plural, std::size_t before) const {
  const std::string_view here =
      plural ? std::string_view() : cast_.organisation_topic(sentence_, before);
  if (!here.empty()) return Speaker{std::string(here), false};
  const bool spoke_before = spoken_ && last_sentence_ + 1 >= sentence_;
  const std::string_view country = plural || sentence_ == 0 || spoke_before
                                       ? std::string_view()
                                       : cast_.country_topic(sentence_ - 1);
  if (!country.empty()) return Speaker{std::string(country), false};
  auto last = last_speaker(kNearSentences);
  if (last && !last->person) return last;
  return plural ? std::nullopt : current_organisation(kNearSentences);
}

std::optional<Speaker> Discourse::pronoun(std::string_view folded, std::size_t before) const {
  const Gender gender = gender_of_pronoun(folded);
  if (gender != Gender::kUnknown) return person_pronoun(gender, before);
  if (folded == "it" || folded == "its") return organisation_pronoun(false, before);
  if (folded == "they" || folded == "their") return organisation_pronoun(true, before);
  return std::nullopt;
}

std::optional<Speaker> Discourse::most_recent(const std::vector<std::string_view>& names) const {
  if (names.empty()) return std::nullopt;
  if (names.size() == 1) return Speaker{std::string(names[0]), true};
  std::string_view best;
  for (const std::string_view name : names) {
    if (cast_.last_named(name, sentence_) + 1 < sentence_ + 1) continue;
    if (!best.empty()) return std::nullopt;
    best = name;
  }
  if (best.empty()) return std::nullopt;
  return Speaker{std::string(best), true};
}

std::optional<Speaker> Discourse::office(std::span<const std::string> words) const {
  const bool spoke_near = sentence_ - last_person_sentence_ <= kNearSentences;
  const std::string_view speaking = spoke_near ? std::string_view(last_person_.name) : "";
  const auto holders = offices_.holders(words, cast_, sentence_, speaking);
  if (!holders.empty() || sentence_ > kLead) {
    auto recent = most_recent(holders);
    // "the Norwegian minister" is told apart from him who spoke.
    const bool abroad = std::ranges::any_of(
        words, [](const std::string& word) { return !country_of(word).empty(); });
    const bool speaks =
        !abroad && spoke_near && std::ranges::find(holders, last_person_.name) != holders.end();
    return recent || !speaks ? recent : std::optional(last_person_);
  }
  // The lead of a story calls by the office whom it names further down.
  const auto later = offices_.holders(words, cast_, sentence_ + kLeadReach);
  return later.size() == 1 ? std::optional(Speaker{std::string(later[0]), true}) : std::nullopt;
}

std::optional<Speaker> Discourse::office_acronym(std::string_view folded) const {
  return most_recent(offices_.holders_of_acronym(folded, cast_, sentence_));
}

void Discourse::note_charge(const Speaker& speaker, std::string_view target) {
  charges_.emplace(speaker.name, target);
}

bool Discourse::has_charged(std::string_view speaker, std::string_view target) const {
  return charges_.contains({std::string(speaker), std::string(target)});
}

}  // namespace lede::analysis
