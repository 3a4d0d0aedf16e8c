// SPDX-License-Identifier: GPL-2.0-or-later
// What a sentence tells of without a name, which later phrases may mean.
#include <array>
#include <cstdint>
#include <string_view>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/phrase.hpp"

namespace lede::analysis {
namespace {

// "Tidal Works released a report on Monday"
bool is_published(const Sentence& sentence) {
  for (std::size_t i = 1; i + 1 < sentence.size(); ++i) {
    if (sentence[i].quoted || !sentence.is(i + 1, kDeterminer)) continue;
    const bool publishes = one_of(sentence[i].folded, {"published", "released", "issued",
                                                       "launched", "unveiled", "presented"});
    if (publishes) return sentence.has_mention(i - 1);
  }
  return false;
}

enum class Report : std::uint8_t { kNone, kNamed, kUnnamed };

// "A report, due on Monday," whoever wrote it; "the Tidal Agency's report" is named.
Report report_told_of(const Sentence& sentence) {
  constexpr std::array<std::string_view, 4> kReports = {"report", "study", "survey", "poll"};
  Report told = Report::kNone;
  for (std::size_t i = 1; i < sentence.size(); ++i) {
    if (!one_of(sentence[i].folded, kReports)) continue;
    const Phrase phrase = phrase_ending_at(sentence, i);
    if (phrase.empty()) continue;
    for (std::size_t w = phrase.begin; w < i; ++w) {
      if (sentence.has_mention(w)) told = Report::kNamed;
    }
    const std::string_view first = sentence[phrase.begin].folded;
    const bool author = sentence.word_is(i + 1, "by") || sentence.word_is(i + 1, "from") ||
                        sentence.word_is(i + 1, "of");
    if (told == Report::kNone && !author && (first == "a" || first == "an")) {
      told = Report::kUnnamed;
    }
  }
  return told;
}

}  // namespace

// "the ministry", "a miner", but neither "Mayor Bo Ek" nor "Bo Ek, a miner".
void Discourse::leave(const Sentence& sentence) {
  const Report report = report_told_of(sentence);
  const bool spoke = last_sentence_ == sentence_ && !last_.name.empty();
  if (report == Report::kUnnamed && !spoke) {
    const std::string_view publisher =
        is_published(sentence) ? cast_.organisation_topic(sentence_) : std::string_view();
    unnamed_report_ = publisher.empty();
    if (!publisher.empty()) {
      cited_ = {std::string(publisher), false};
      cited_sentence_ = sentence_;
    }
  }
  if (report == Report::kNamed) unnamed_report_ = false;
  unnamed_ = {sentence.index() + 1};
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Word& word = sentence[i];
    if (!word.is(kInstitutionNoun | kPersonNoun) || sentence.has_mention(i)) continue;
    if (sentence.has_mention(i + 1)) continue;
    const std::size_t begin = phrase_ending_at(sentence, i).begin;
    const bool apposed =
        begin > 1 && sentence[begin - 1].text == "," && sentence.has_mention(begin - 2);
    if (apposed) continue;
    if (!word.is(kPersonNoun)) {
      unnamed_.body = true;
      const std::string_view first = sentence[begin].folded;
      const bool of_name =
          begin > 0 && (sentence.is(begin - 1, kBe) || sentence.word_is(begin - 1, "as"));
      if ((first == "a" || first == "another") && !of_name) bodies_told_of_.emplace(word.folded);
      continue;
    }
    const bool is_somebody = begin > 0 && sentence.is(begin - 1, kBe);  // "Bo Ek is a miner"
    if (sentence[begin].folded != "the" && !is_somebody) people_told_of_.emplace(word.folded);
    const Gender gender = gender_of_title(word.folded);
    unnamed_.man = unnamed_.man || gender != Gender::kFemale;
    unnamed_.woman = unnamed_.woman || gender != Gender::kMale;
  }
}

}  // namespace lede::analysis
