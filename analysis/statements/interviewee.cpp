// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/interviewee.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "analysis/names/spans.hpp"
#include "analysis/statements/lexicon.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

constexpr std::size_t kReach = 12;  // words from "spoke to" over a description to the name
constexpr std::size_t kTopic = 2;   // sentences that name who is written about, or one about him

class Introduction {
 public:
  Introduction(const Document& document, std::span<const Mention> mentions, std::size_t end)
      : mentions_(mentions) {
    const auto tokens = document.tokens.first(document.first_token[end]);
    mention_of_token_ = mention_of_tokens(tokens, mentions);
    words_.reserve(tokens.size());
    for (const Token& token : tokens) words_.push_back(fold(token.of(document.text)));
  }

  /// True when the sentence, tokens [begin, end), says that somebody was interviewed.
  bool read_sentence(std::size_t begin, std::size_t end) {
    presents_ = false;
    begin_ = begin;
    end_ = end;
    before_ = {};
    std::set<std::string_view> here;
    for (std::size_t i = begin; i < end; ++i) {
      if (is_person(i)) {
        before_ = mentions_[mention_of_token_[i]].name;
        here.insert(before_);
      } else {
        read_word(i);
      }
    }
    for (const std::string_view person : here) {
      people_[person] += person == topic_of_sentence() ? kTopic : 1;
    }
    return presents_;
  }

  /// The one candidate, else the only person of the introduction, if it is about that person.
  [[nodiscard]] std::string_view interviewee() const {
    if (doubtful_) return {};
    if (candidates_.size() == 1) return *candidates_.begin();
    const bool only = candidates_.empty() && people_.size() == 1;
    return only && people_.begin()->second >= kTopic ? people_.begin()->first : std::string_view();
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return is_inside(i) ? std::string_view(words_[i]) : std::string_view();
  }
  [[nodiscard]] bool is_inside(std::size_t i) const { return begin_ <= i && i < end_; }
  [[nodiscard]] bool is_person(std::size_t i) const {
    if (!is_inside(i)) return false;
    const std::uint32_t mention = mention_of_token_[i];
    return mention != kNoMention && mentions_[mention].type == EntityType::kPerson;
  }
  [[nodiscard]] bool is_medium(std::size_t i) const {
    if (word(i) == "the") ++i;
    if (i >= end_) return false;
    const bool named = mention_of_token_[i] != kNoMention && !is_person(i);
    return named || word(i) == "us" || word(i) == "me";
  }

  // "Mayor Ada Lind has", unlike "After Ada Lind's visit": whom the sentence begins with.
  [[nodiscard]] std::string_view topic_of_sentence() const {
    constexpr std::size_t kTitle = 5;
    for (std::size_t i = begin_; i < std::min(end_, begin_ + kTitle); ++i) {
      if ((word_info(word(i)).classes & (kPreposition | kConjunction)) != 0) break;
      if (!is_person(i)) continue;
      while (is_person(i + 1) && mention_of_token_[i + 1] == mention_of_token_[i]) ++i;
      const bool possessor = word(i + 1) == "'s" || word(i + 1) == "'";
      return possessor ? std::string_view() : mentions_[mention_of_token_[i]].name;
    }
    return {};
  }

  // "The mayor spoke to": whoever else the sentence names, it is the mayor, whom the article may
  // name elsewhere; "her brother" it does not. "Our reporter" asks.
  void read_subject(std::size_t verb) {
    by_unnamed_ = false;
    std::size_t noun = verb - 1;
    if ((word_info(word(noun)).classes & kAdverb) != 0) --noun;
    if (!is_inside(noun) || mention_of_token_[noun] != kNoMention) return;
    if ((word_info(word(noun)).classes & kPersonNoun) == 0) return;
    before_ = {};
    by_unnamed_ = !one_of(word(noun), {"reporter", "reporters", "journalist", "journalists",
                                       "correspondent", "editor", "columnist"});
    if (!by_unnamed_) return;
    const bool definite = word(noun - 1) == "the" || word(noun - 2) == "the";
    doubtful_ = doubtful_ || !definite;
  }

  void read_verb(std::size_t i) {
    const std::string_view at = word(i);
    const std::string_view next = word(i + 1);
    if (one_of(at,
               {"spoke", "speaks", "speaking", "talked", "talks", "talking", "chatted", "chats"}) &&
        one_of(next, {"to", "with"})) {
      read_subject(i);
      present_talk(i + 2);
    } else if (one_of(at, {"sat", "sits", "caught", "catches"}) && one_of(next, {"down", "up"}) &&
               word(i + 2) == "with") {
      read_subject(i);
      present_talk(i + 3);
    } else if ((one_of(at, {"told", "tells"}) && is_medium(i + 1)) ||
               (one_of(at, {"discussed", "discusses", "shared", "shares"}) &&
                shares_with_medium(i))) {
      read_subject(i);
      present_subject(i);
    }
  }

  void read_word(std::size_t i) {
    const std::string_view at = word(i);
    if (one_of(at, {"interview", "conversation"})) {
      if (is_dated(i)) return;
      by_unnamed_ = false;
      one_of(word(i + 1), {"with", "to"}) ? present_talk(i + 2) : present({});
    } else if (one_of(at, {"interviewed", "interviews"})) {
      const bool passive =
          word(i + 1) == "by" || one_of(word(i - 1), {"was", "were", "is", "been"});
      by_unnamed_ = false;
      if (!passive) before_ = {};  // who asks
      passive ? present({}) : present_talk(i + 1);
    } else {
      read_verb(i);
    }
  }

  // "in a 2011 radio interview": another one.
  [[nodiscard]] bool is_dated(std::size_t noun) const {
    for (std::size_t back = 1; back <= 2; ++back) {
      const std::string_view before = word(noun - back);
      if (before.size() == 4 && before.find_first_not_of("0123456789") == std::string_view::npos) {
        return true;
      }
    }
    return false;
  }

  // "discusses her work with The Norvian"
  [[nodiscard]] bool shares_with_medium(std::size_t verb) const {
    for (std::size_t i = verb + 1; i < std::min(end_, verb + kReach); ++i) {
      if (word(i) == "with") return is_medium(i + 1);
    }
    return false;
  }

  // The person who is talked to, over what describes them, unlike what is talked about.
  [[nodiscard]] std::string_view named_behind(std::size_t from) const {
    for (std::size_t i = from; i < std::min(end_, from + kReach); ++i) {
      if (is_person(i)) return mentions_[mention_of_token_[i]].name;
      if (one_of(word(i), {"about", "on", "after", "before", "during", "in", "ahead", "following"}))
        break;
    }
    return {};
  }

  // "She tells The Norvian"; a subject without a name is somebody, whoever else is named.
  void present_subject(std::size_t verb) {
    const bool pronoun = one_of(word(verb - 1), {"he", "she"}) ||
                         one_of(word(verb - 2), {"he", "she"});  // "he now discusses"
    doubtful_ = doubtful_ || (before_.empty() && !pronoun);
    present({});
  }

  // "spoke to Ada Lind"; so is "spoke to one of the owners".
  void present_talk(std::size_t object) {
    const std::string_view name = named_behind(object);
    const bool known = is_medium(object) || one_of(word(object), {"him", "her", "them"});
    if (!name.empty()) doubtful_ = by_unnamed_;  // "the mayor sat down with Ada Lind": who asked?
    if (name.empty() && before_.empty() && !known) doubtful_ = true;
    present(name);
  }

  // Who stands before the verb or noun is interviewed, unless somebody behind it may be.
  void present(std::string_view behind) {
    presents_ = true;
    if (!before_.empty() && !behind.empty() && before_ != behind) {
      doubtful_ = true;
      return;
    }
    const std::string_view name = behind.empty() ? before_ : behind;
    if (!name.empty()) candidates_.insert(name);
  }

  std::span<const Mention> mentions_;
  std::vector<std::uint32_t> mention_of_token_{};
  std::vector<std::string> words_{};
  std::size_t begin_ = 0;  ///< of the sentence, tokens
  std::size_t end_ = 0;
  std::string_view before_{};                         ///< the person named last in the sentence
  std::map<std::string_view, std::size_t> people_{};  ///< in how many sentences each is named
  std::set<std::string_view> candidates_{};
  bool presents_ = false;
  bool by_unnamed_ = false;  ///< "the mayor", "her brother" spoke
  bool doubtful_ = false;
};

}  // namespace

Interviewee find_interviewee(const Document& document, std::span<const Mention> mentions,
                             std::size_t last, std::size_t end) {
  Introduction introduction(document, mentions, end);
  Interviewee result;
  for (std::size_t s = 0; s < end; ++s) {
    const bool presents =
        introduction.read_sentence(document.first_token[s], document.first_token[s + 1]);
    result.presented = result.presented || presents;
    result.at_once = result.at_once || (presents && s >= last);
  }
  result.name = introduction.interviewee();
  return result;
}

}  // namespace lede::analysis
