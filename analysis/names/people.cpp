// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/people.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "analysis/aliases.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

std::vector<std::string> folded_words(const std::vector<std::string_view>& words) {
  std::vector<std::string> folded;
  folded.reserve(words.size());
  for (const std::string_view word : words) {
    std::string one = fold(trim_name(word));
    if (one.size() == 2 && one[1] == '.') continue;
    if (one.size() > 5 && one.starts_with("al-")) one.erase(0, 3);  // "Jari" for "Al-Jari"
    if (!one.empty()) folded.push_back(std::move(one));
  }
  return folded;
}

// "MICHELLE McLean", as some papers open an article: the first name alone in capitals.
std::string without_capitals(std::string name) {
  constexpr std::size_t kLongEnough = 4;
  const std::size_t space = name.find(' ');
  if (space == std::string::npos || space < kLongEnough) return name;
  if (!is_all_capitals(std::string_view(name).substr(0, space)) ||
      std::ranges::all_of(name.substr(space + 1), [](char c) { return c < 'a' || c > 'z'; })) {
    return name;
  }
  for (char& c : std::span(name).first(space).subspan(1)) c = static_cast<char>(c - 'A' + 'a');
  return name;
}

std::string canonical_person(const PersonName& parsed) {
  std::string plain = without_capitals(without_middle_initials(parsed.words));
  if (const auto known = known_alias(parsed.name, EntityType::kPerson)) {
    return std::string(known->name);
  }
  if (const auto known = known_alias(plain, EntityType::kPerson)) return std::string(known->name);
  return plain;
}

// One letter added, left out, changed or swapped with its neighbour.
bool is_one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto [left, right] = std::ranges::mismatch(a, b);
  const auto at = static_cast<std::size_t>(left - a.begin());
  if (a.size() < b.size()) return a.substr(at) == b.substr(at + 1);
  if (at == a.size()) return false;
  if (a.substr(at + 1) == b.substr(at + 1)) return true;
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
         a.substr(at + 2) == b.substr(at + 2);
}

// "Petrova" is not Petrov misspelt, nor "Zelenska" Zelensky: the ending tells a woman's name.
bool differs_by_gender(std::string_view a, std::string_view b) {
  return a.ends_with('a') != b.ends_with('a');
}

// "Forso" for "Forson": a slip in a name whose other words agree.
bool is_misspelt(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::size_t kLongEnough = 6;
  if (a.size() != b.size() || !std::equal(a.begin(), a.end() - 1, b.begin())) return false;
  const std::string& one = a.back();
  const std::string& other = b.back();
  return std::max(one.size(), other.size()) >= kLongEnough && one.front() == other.front() &&
         !differs_by_gender(one, other) && is_one_edit_apart(one, other);
}

// "Cho Jae-hyun", "Tam Yiu-chung": a short name before a hyphenated one is the surname.
bool has_surname_first(const std::vector<std::string>& words) {
  constexpr std::size_t kLongestSurname = 5;
  constexpr std::size_t kLongestGivenName = 12;
  return words.size() == 2 && words[0].size() <= kLongestSurname &&
         words[0].find('-') == std::string::npos && words[1].find('-') != std::string::npos &&
         words[1].size() <= kLongestGivenName;
}

// "CJ Lind", "DP Ek": what may be a post before a surname, or the initials of first names.
bool has_abbreviated_post(const PersonName& parsed) {
  constexpr std::size_t kLongest = 4;
  return parsed.words.size() == 2 && parsed.words[0].size() > 1 &&
         parsed.words[0].size() <= kLongest && is_all_capitals(parsed.words[0]);
}

}  // namespace

std::span<const People::Person> People::others() const {
  return budget_.take(std::span(people_));
}

void People::learn(std::string_view surface, std::size_t at) {
  const PersonName parsed = parse_person(surface);
  std::vector<std::string> words = folded_words(parsed.words);
  const std::string name = canonical_person(parsed);
  if (words.size() == 1 && parsed.words.size() > 1) learn_initialled(name, words, at);
  const bool post = has_abbreviated_post(parsed) && has_surname(words.back());
  if (post) words.erase(words.begin());
  if (words.size() == 1) shorts_[words.front()].insert(at);
  if (words.size() < 2) return;
  for (Person& person : budget_.take(std::span(people_))) {
    const bool initialled = person.words.size() == 1;
    if (initialled && fold(person.name).front() != words.front().front()) continue;
    const bool longer = is_part_of(person.words, words);
    if (person.name != name && !longer && !is_part_of(words, person.words) &&
        !is_misspelt(person.words, words)) {
      continue;
    }
    person.first_named = std::min(person.first_named, at);
    ++person.times_named;
    if (longer && words.size() > person.words.size()) {
      person.words = std::move(words);
      if (!known_alias(person.name, EntityType::kPerson)) person.name = name;
    }
    return;
  }
  people_.push_back({name, std::move(words), at});
}

// "S. Somanath" is as full a name as an article may give.
void People::learn_initialled(const std::string& name, const std::vector<std::string>& words,
                              std::size_t at) {
  const bool known = std::ranges::any_of(others(), [&](const Person& person) {
    return person.name == name || (person.words.size() > 1 && person.words.back() == words.back());
  });
  if (!known) people_.push_back({name, words, at});
}

// By surname, else by any part of the name, else by a slip of the pen.
People::Holders People::holders(const std::vector<std::string>& words) const {
  Holders by_surname;
  Holders by_part;
  Holders by_slip;
  const std::vector<std::string> last = {words.back()};
  for (const Person& person : others()) {
    if (is_part_of(words, person.words)) {
      const bool surname = person.words.back() == words.back() ||
                           (has_surname_first(person.words) && words.size() == 1 &&
                            person.words.front() == words.front());
      (surname ? by_surname : by_part).push_back(&person);
    } else if (is_misspelt(person.words, words) ||
               (words.size() == 1 && is_misspelt({person.words.back()}, last))) {
      by_slip.push_back(&person);
    }
  }
  if (!by_surname.empty()) return by_surname;
  if (words.size() > 1 && by_slip.size() == 1) return by_slip;
  return by_part.empty() ? by_slip : by_part;
}

const People::Person* People::established(const Holders& holders, const std::string& word) const {
  const Person* first = *std::ranges::min_element(holders, {}, &Person::first_named);
  std::size_t second_named = std::string::npos;
  for (const Person* other : holders) {
    if (other == first) continue;
    if (other->times_named > 1) return nullptr;
    second_named = std::min(second_named, other->first_named);
  }
  const auto used = shorts_.find(word);
  if (used == shorts_.end()) return nullptr;
  const auto after = used->second.upper_bound(first->first_named);
  return after != used->second.end() && *after < second_named ? first : nullptr;
}

const People::Person* People::holder(const std::vector<std::string>& words, std::size_t at) const {
  Holders fitting = holders(words);
  Holders named;
  std::ranges::copy_if(fitting, std::back_inserter(named),
                       [at](const Person* person) { return person->first_named <= at; });
  if (!named.empty()) fitting = std::move(named);
  if (fitting.empty()) return nullptr;
  if (fitting.size() == 1) return fitting.front();
  return words.size() == 1 ? established(fitting, words.front()) : nullptr;
}

bool People::knows(std::string_view surface) const {
  const std::vector<std::string> words = folded_words(parse_person(surface).words);
  return std::ranges::any_of(
      others(), [&words](const Person& person) { return is_part_of(words, person.words); });
}

bool People::names_in_full(std::string_view surface, std::size_t at) const {
  const std::vector<std::string> words = folded_words(parse_person(surface).words);
  return !words.empty() && std::ranges::any_of(others(), [&](const Person& person) {
    return words.size() < person.words.size() && person.first_named < at &&
           is_part_of(words, person.words);
  });
}

bool People::has_surname(std::string_view folded) const {
  return std::ranges::any_of(
      others(), [folded](const Person& person) { return person.words.back() == folded; });
}

void People::learn_other_name(std::string_view other, std::string_view name) {
  other_names_.try_emplace(std::string(other), name);
}

bool People::has_other_name(std::string_view surface) const {
  return other_names_.contains(surface);
}

std::string People::resolve(std::string_view surface, std::size_t at) const {
  // Two people may each be said to be known as the other.
  const auto other = other_names_.find(surface);
  if (other != other_names_.end()) surface = other->second;
  const PersonName parsed = parse_person(surface);
  const std::vector<std::string> words = folded_words(parsed.words);
  if (words.empty()) return std::string(parsed.name);
  if (const Person* person = holder(words, at)) return person->name;
  if (has_abbreviated_post(parsed)) {
    if (const Person* person = holder({words.back()}, at)) return person->name;
  }
  // A bare surname that two people of the article share must not become a third, famous one.
  const bool shared = std::ranges::any_of(
      others(), [&words](const Person& person) { return is_part_of(words, person.words); });
  return shared ? without_middle_initials(parsed.words) : canonical_person(parsed);
}

}  // namespace lede::analysis
