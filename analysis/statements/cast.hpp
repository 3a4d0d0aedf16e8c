// SPDX-License-Identifier: GPL-2.0-or-later
// The people and organisations of an article: where each is named, and whom a sentence is about.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/names.hpp"
#include "analysis/statements/genders.hpp"
#include "analysis/statements/namesakes.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

class Cast {
 public:
  struct Organisation {
    std::string_view name;
    std::string words;    ///< folded, spaces at both ends
    std::string kinds{};  ///< what the article calls it: "shipbuilder", each with a space behind
  };

  Cast(const Document& document, std::span<const Mention> mentions, const QuoteMap& quotes);

  /// Sentences that name `name`, up to `sentence`: one more than the last such, or 0.
  [[nodiscard]] std::size_t last_named(std::string_view name, std::size_t sentence) const;
  [[nodiscard]] bool names(std::string_view name) const { return named_.contains(name); }
  [[nodiscard]] Gender gender(std::string_view name) const;
  /// True when only pronouns beside the name told the gender: they may be somebody else's.
  [[nodiscard]] bool gender_is_inferred(std::string_view name) const;
  /// True when `name` is the subject of something somewhere, not but named with it.
  [[nodiscard]] bool acts(std::string_view name) const;
  /// The person whom the sentence names first, as its subject; empty when there is none.
  [[nodiscard]] std::string_view person_topic(std::size_t sentence) const;
  /// Named ahead of byte `before`.
  [[nodiscard]] std::string_view organisation_topic(
      std::size_t sentence, std::size_t before = std::string_view::npos) const;
  /// People of that gender named in `sentence` ahead of byte `before`, outside quotations, each
  /// once.
  [[nodiscard]] std::vector<std::string_view> people(std::size_t sentence, std::size_t before,
                                                     Gender gender) const;
  /// True when a pronoun of that gender stands in the sentence ahead of the name, so that the name
  /// is somebody else's.
  [[nodiscard]] bool follows_pronoun(std::size_t sentence, Gender gender,
                                     std::string_view name) const;
  /// "Ada Lind and Bo Ek" with whom the sentence opens, if it names no other person; else none.
  [[nodiscard]] std::vector<std::string_view> joint_people(std::size_t sentence) const;
  /// The one person named up to `sentence`; empty when there is none or several.
  [[nodiscard]] std::string_view only_person_named(std::size_t sentence) const;
  /// True when `name` is the only person named up to `sentence` whom a pronoun of that gender may
  /// mean.
  [[nodiscard]] bool is_only_person(std::string_view name, Gender gender,
                                    std::size_t sentence) const;
  /// True when the sentence has a pronoun of that gender.
  [[nodiscard]] bool has_pronoun(std::size_t sentence, Gender gender) const {
    return (gender == Gender::kFemale ? she_ : he_)[sentence] != std::string_view::npos;
  }
  /// The country with which the sentence opens as its subject; empty when it opens otherwise.
  [[nodiscard]] std::string_view country_topic(std::size_t sentence) const;
  /// The one organisation named in `sentence` ahead of byte `before`, neither quoted nor behind a
  /// preposition; empty when there is none or several.
  [[nodiscard]] std::string_view only_organisation(std::size_t sentence, std::size_t before) const;
  /// True when `sentence` names, ahead of byte `before` and be it in a quotation, somebody else
  /// of that gender or, for a body without one, another body.
  [[nodiscard]] bool names_other(const Speaker& speaker, std::size_t sentence, std::size_t before,
                                 Gender gender) const;
  [[nodiscard]] const Namesakes& namesakes() const { return namesakes_; }
  [[nodiscard]] std::string_view name(std::size_t mention) const { return mentions_[mention].name; }
  /// What the title before a mention, an index, tells: "Mrs Lind".
  [[nodiscard]] Gender titled(std::size_t mention) const { return appearances_[mention].titled; }
  /// The one person named up to `sentence` of whom the article says this age, two digits; empty
  /// when there is none or several.
  [[nodiscard]] std::string_view aged(std::string_view age, std::size_t sentence) const;
  /// What the article says; empty when it does not.
  [[nodiscard]] std::string_view age(std::string_view name) const;
  /// Organisations in the order of their first mention.
  [[nodiscard]] std::span<const Organisation> organisations() const { return organisations_; }

 private:
  struct Appearance {
    std::size_t sentence = 0;
    bool opens = false;     ///< begins the sentence
    bool subject = false;   ///< neither a possessor nor behind a preposition
    bool governed = false;  ///< behind a preposition
    bool quoted = false;    ///< named by who is quoted, so not whom the sentence is about
    Gender titled = Gender::kUnknown;
    bool joined = false;  ///< stands behind "and" and the mention before it
    bool kin = false;     ///< "her son, Bo Lind": known by whose kin he is
  };
  struct Named {
    std::vector<std::size_t> sentences{};
    Gender gender = Gender::kUnknown;
    bool acts = false;  ///< neither possessor nor behind a preposition all along
    std::string_view age{};
    bool inferred = false;  ///< the gender
    bool body = false;      ///< "the Norvian Aid Fund (Norvaid)", taken for a person
  };
  struct Before {
    bool preposition = false;
    bool kin = false;
    Gender titled = Gender::kUnknown;
  };
  /// What the word right before byte `at` tells of the name that begins there.
  [[nodiscard]] static Before before(const Document& document, std::size_t at);
  /// Null when the article does not name it.
  [[nodiscard]] const Named* find(std::string_view name) const;
  void note_bracketed(const Document& document);
  void note_pronouns(const Document& document);
  void note(const Document& document, const Mention& mention, Appearance appearance);
  void note_kind(const Document& document, const Mention& mention, std::size_t token);
  void learn_genders(const Document& document, const QuoteMap& quotes);
  /// Call when all genders are known.
  void note_namesakes();
  [[nodiscard]] std::string_view only_person(std::size_t sentence) const;
  [[nodiscard]] std::string_view topic(std::size_t sentence, bool person, std::size_t before) const;
  [[nodiscard]] std::size_t first_in(std::size_t sentence) const;

  std::span<const Mention> mentions_;
  std::vector<Appearance> appearances_;  ///< of each mention
  std::map<std::string_view, Named> named_;
  std::vector<Organisation> organisations_;
  std::vector<std::string_view> people_;  ///< in the order of their first mention
  std::set<std::string_view> bracketed_;  ///< words in brackets behind an organisation's name
  Namesakes namesakes_;
  std::vector<std::size_t> he_;  ///< of each sentence: where its first such pronoun begins
  std::vector<std::size_t> she_;
};

}  // namespace lede::analysis
