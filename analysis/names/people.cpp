// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/people.hpp"

#include <algorithm>

#include "analysis/aliases.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

std::vector<std::string> folded_words(const std::vector<std::string_view>& words) {
  std::vector<std::string> folded;
  folded.reserve(words.size());
  for (const std::string_view word : words) {
    std::string one = fold(word);
    if (one.size() == 2 && one[1] == '.') continue;
    if (!one.empty()) folded.push_back(std::move(one));
  }
  return folded;
}

std::string canonical_person(const PersonName& parsed) {
  const std::string plain = without_middle_initials(parsed.words);
  if (const auto known = known_alias(parsed.name, EntityType::kPerson)) {
    return std::string(known->name);
  }
  if (const auto known = known_alias(plain, EntityType::kPerson)) return std::string(known->name);
  return plain;
}

// "Forso" for "Forson": a slip at the end of a name whose other words agree.
bool is_misspelt(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::size_t kLongEnough = 5;
  if (a.size() != b.size() || !std::equal(a.begin(), a.end() - 1, b.begin())) return false;
  const std::string& shorter = a.back().size() < b.back().size() ? a.back() : b.back();
  const std::string& longer = a.back().size() < b.back().size() ? b.back() : a.back();
  return shorter.size() >= kLongEnough && longer.size() == shorter.size() + 1 &&
         longer.starts_with(shorter);
}

}  // namespace

void People::learn(std::string_view surface) {
  const PersonName parsed = parse_person(surface);
  std::vector<std::string> words = folded_words(parsed.words);
  const std::string name = canonical_person(parsed);
  if (words.size() == 1 && parsed.words.size() > 1) learn_initialled(name, words);
  if (words.size() < 2) return;
  for (Person& person : people_) {
    const bool initialled = person.words.size() == 1;
    if (initialled && fold(person.name).front() != words.front().front()) continue;
    if (is_misspelt(person.words, words)) return;
    const bool longer = is_part_of(person.words, words);
    if (person.name == name || longer || is_part_of(words, person.words)) {
      if (longer && words.size() > person.words.size()) {
        person.words = std::move(words);
        if (!known_alias(person.name, EntityType::kPerson)) person.name = name;
      }
      return;
    }
  }
  people_.push_back({name, std::move(words)});
}

// "S. Somanath" is as full a name as an article may give.
void People::learn_initialled(const std::string& name, const std::vector<std::string>& words) {
  const bool known = std::ranges::any_of(people_, [&](const Person& person) {
    return person.name == name || (person.words.size() > 1 && person.words.back() == words.back());
  });
  if (!known) people_.push_back({name, words});
}

const People::Person* People::unique_holder(const std::vector<std::string>& words) const {
  const auto fits = [&words](const Person& person) { return is_part_of(words, person.words); };
  const auto by_surname = [&words, &fits](const Person& person) {
    return person.words.back() == words.back() && fits(person);
  };
  const auto surnames = std::ranges::count_if(people_, by_surname);
  if (surnames > 1) return nullptr;
  if (surnames == 0 && words.size() > 1) {
    const auto slip = std::ranges::find_if(
        people_, [&words](const Person& person) { return is_misspelt(person.words, words); });
    if (slip != people_.end()) return &*slip;
  }
  if (surnames == 1) return &*std::ranges::find_if(people_, by_surname);
  if (std::ranges::count_if(people_, fits) != 1) return nullptr;
  return &*std::ranges::find_if(people_, fits);
}

bool People::knows(std::string_view surface) const {
  const std::vector<std::string> words = folded_words(parse_person(surface).words);
  return std::ranges::any_of(
      people_, [&words](const Person& person) { return is_part_of(words, person.words); });
}

bool People::has_surname(std::string_view folded) const {
  return std::ranges::any_of(
      people_, [folded](const Person& person) { return person.words.back() == folded; });
}

std::string People::resolve(std::string_view surface) const {
  const PersonName parsed = parse_person(surface);
  const std::vector<std::string> words = folded_words(parsed.words);
  if (words.empty()) return std::string(parsed.name);
  if (const Person* person = unique_holder(words)) return person->name;
  // A bare surname that two people of the article share must not become a third, famous one.
  const bool shared = std::ranges::any_of(
      people_, [&words](const Person& person) { return is_part_of(words, person.words); });
  return shared ? without_middle_initials(parsed.words) : canonical_person(parsed);
}

}  // namespace lede::analysis
