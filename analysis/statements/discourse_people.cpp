// SPDX-License-Identifier: GPL-2.0-or-later
// Whom "the official", "the 17-year-old" and "they" mean, who are told of without a name.
#include "analysis/statements/discourse.hpp"

namespace lede::analysis {

std::optional<Speaker> Discourse::speaking_official() const {
  const bool near = !last_person_.name.empty() && sentence_ - last_person_sentence_ <= 1;
  return near ? std::optional(last_person_) : std::nullopt;
}

std::optional<Speaker> Discourse::person_told_of(std::string_view noun) const {
  if (auto speaker = speaking_official()) return speaker;
  if (sentence_ == 0 || people_told_of_.contains(noun)) return std::nullopt;
  const auto fits = [&](std::string_view name) {
    // "Bo Ek was shot": the historian is another.
    const bool described = !cast_.age(name).empty() || !descriptions(name).empty();
    return described && may_agree(gender_of_title(noun), cast_.gender(name));
  };
  if (!unnamed_spoke(sentence_ - 1)) {
    auto person = introduced(sentence_ - 1);
    if (person && fits(person->name)) return person;
  }
  const std::string_view only = cast_.only_person_named(sentence_);
  const bool near = !only.empty() && cast_.last_named(only, sentence_) + kNearSentences > sentence_;
  return near && fits(only) ? std::optional(Speaker{std::string(only), true}) : std::nullopt;
}

std::optional<Speaker> Discourse::aged(std::string_view age) const {
  const std::string_view only = cast_.aged(age, sentence_);
  if (!only.empty()) return Speaker{std::string(only), true};
  auto person = person_told_of({});
  const bool other_age =
      person && !cast_.age(person->name).empty() && cast_.age(person->name) != age;
  return other_age ? std::nullopt : person;
}

std::vector<Speaker> Discourse::speaking_together() const {
  if (sentence_ == 0) return {};
  if (spoken_ && last_sentence_ + 1 == sentence_) {
    return together_sentence_ == last_sentence_ ? together_ : std::vector<Speaker>{};
  }
  std::vector<Speaker> speakers;
  for (const std::string_view name : cast_.joint_people(sentence_ - 1)) {
    speakers.push_back({std::string(name), true});
  }
  return speakers;
}

std::optional<Speaker> Discourse::speaker_before(std::string_view noun) const {
  const bool near = !last_.name.empty() && last_.person && last_sentence_ + 1 >= sentence_;
  if (!near || people_told_of_.contains(noun)) return std::nullopt;
  const bool others =
      cast_.names_other(last_, last_sentence_, std::string_view::npos, cast_.gender(last_.name));
  return others ? std::nullopt : std::optional(last_);
}

}  // namespace lede::analysis
