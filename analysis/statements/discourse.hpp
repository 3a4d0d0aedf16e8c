// SPDX-License-Identifier: GPL-2.0-or-later
// What pronouns, offices and "the statement" stand for at this point of the article.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/names.hpp"
#include "analysis/statements/cast.hpp"
#include "analysis/statements/offices.hpp"
#include "analysis/statements/speaker.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Reads the sentences in order; every answer is empty when more than one candidate fits.
class Discourse {
 public:
  Discourse(const Document& document, std::span<const Mention> mentions, const QuoteMap& quotes);

  /// Moves to a sentence; call before asking about it. `run`: the first of the sentences of mere
  /// quotation right before it, or the sentence itself.
  void enter(std::size_t sentence, std::size_t run) {
    sentence_ = sentence;
    run_ = run;
  }
  /// Remembers who without a name the sentence told of; call when it has been read.
  void leave(const Sentence& sentence);
  /// Remembers who spoke last, or that it was somebody unnamed.
  void note(const Subject& subject);

  /// A sentence of mere quotation makes nobody forget who speaks.
  void touch();

  /// `before`: byte offset of the pronoun.
  [[nodiscard]] std::optional<Speaker> pronoun(std::string_view folded, std::size_t before) const;
  /// "the president": the one person of the article with that office. `words` are the folded
  /// words of the phrase, the office last.
  [[nodiscard]] std::optional<Speaker> office(std::span<const std::string> words) const;
  /// "the UHO" of an article with an Upper Harbour Officer.
  [[nodiscard]] std::optional<Speaker> office_acronym(std::string_view folded) const;
  /// "the university": the one organisation of the article whose name says so. `before`: byte
  /// offset of the phrase.
  /// `words`: how many beside the noun tell more of it ("the environmental group").
  [[nodiscard]] std::optional<Speaker> institution(std::string_view folded, std::size_t before,
                                                   std::size_t words) const;
  /// "the central bank": the one organisation named so far that has these folded words, one after
  /// another, in its name, or of several the one that spoke last.
  [[nodiscard]] std::optional<Speaker> body_called(std::string_view words) const;
  /// "a spokesman": of the body that spoke, or that the sentence was about, right before.
  [[nodiscard]] std::optional<Speaker> body_before() const;
  /// "the news agency": the one organisation near by whose name is a medium's.
  [[nodiscard]] std::optional<Speaker> news_agency() const;
  /// "the official": the person who spoke right before.
  [[nodiscard]] std::optional<Speaker> speaking_official() const;
  /// "the historian", "the Norvian": who spoke right before, else the only person whom the sentence
  /// before is about, if the article has told of no other historian.
  [[nodiscard]] std::optional<Speaker> person_told_of(std::string_view noun) const;
  /// "the 17-year-old": who is of that age, two digits, else as above, if of no other age.
  [[nodiscard]] std::optional<Speaker> aged(std::string_view age) const;
  /// "they" who spoke together in the sentence before; empty when it was one, or nobody.
  [[nodiscard]] std::vector<Speaker> speaking_together() const;
  /// "the widow": the person who spoke in the sentence before, where that names nobody else and the
  /// article has told of no other widow.
  [[nodiscard]] std::optional<Speaker> speaker_before(std::string_view noun) const;
  /// "the government" of an article that calls it federal: the one country that it names.
  [[nodiscard]] std::optional<Speaker> government() const;
  /// Whether the person speaks for the country: "Norwegian minister Ada Lind".
  [[nodiscard]] bool speaks_for(std::string_view person, std::string_view country) const {
    return offices_.speaks_for(person, country);
  }
  [[nodiscard]] std::vector<std::string_view> descriptions(std::string_view person) const {
    return offices_.descriptions(person);
  }
  /// Whether no other organisation was named so far.
  [[nodiscard]] bool only_body(std::string_view name) const;
  /// Whether a pronoun at byte `before` fits the speaker and nobody else who is named ahead of it
  /// in its sentence or, where `strictly`, named or not in the one before.
  [[nodiscard]] bool means_only(std::string_view folded, const Speaker& speaker, std::size_t before,
                                bool strictly) const;
  /// Remembers whom a speaker accused or criticised.
  void note_charge(const Speaker& speaker, std::string_view target);
  [[nodiscard]] bool has_charged(std::string_view speaker, std::string_view target) const;
  /// The one of several people of a surname that `surface`, a single word, means here; nothing when
  /// no two share it, or when a title tells that the mention, an index, has the right name.
  [[nodiscard]] std::optional<Speaker> bearer(std::string_view surface, std::size_t mention) const;
  /// Whose lawsuit the sentence tells of: `by`, else whom it is about.
  void note_filing(const Subject& by);
  /// Remembers a body that is cited.
  void note_cited(const Subject& subject);
  /// "the report": of the body that was cited last, else as for a statement.
  [[nodiscard]] std::optional<Speaker> report_author() const;
  /// "the lawsuit": who filed the last one.
  [[nodiscard]] std::optional<Speaker> filing_author() const;
  /// "the statement": who spoke last, not long ago.
  [[nodiscard]] std::optional<Speaker> document_author() const;
  /// The only person whom the sentence names outside quotations, if it is about that person.
  [[nodiscard]] std::optional<Speaker> introduced(std::size_t sentence) const;
  /// Who spoke last, unless more than `sentences` have gone by.
  [[nodiscard]] std::optional<Speaker> last_speaker(std::size_t sentences) const;

 private:
  /// A pronoun reaches no further back, except over sentences that go on about the same.
  static constexpr std::size_t kNearSentences = 2;
  /// No further back reaches "the statement".
  static constexpr std::size_t kDocumentSentences = 8;

  void note_speaker(const Speaker& speaker);
  /// True for the sentences of the quotation that goes on, before the one at hand.
  [[nodiscard]] bool within_run(std::size_t sentence) const {
    return run_ <= sentence && sentence < sentence_;
  }
  /// True when somebody without a name, whom a pronoun may mean, spoke last in `sentence`.
  [[nodiscard]] bool unnamed_spoke(std::size_t sentence) const;
  [[nodiscard]] std::optional<Speaker> person_pronoun(Gender gender, std::size_t before) const;
  [[nodiscard]] std::optional<Speaker> speaking_person(std::size_t sentence, Gender gender) const;
  [[nodiscard]] std::optional<Speaker> organisation_pronoun(bool plural, std::size_t before) const;
  [[nodiscard]] std::optional<Speaker> institution_told_of(std::string_view folded,
                                                           std::size_t before) const;
  /// The one body that what the article calls the last speaker names: "chairman of Norvia Rail".
  [[nodiscard]] std::optional<Speaker> body_of_speaker() const;
  /// The one body named so far that does things, except public ones where it is a business.
  [[nodiscard]] std::optional<Speaker> only_acting_body(bool business) const;
  [[nodiscard]] std::optional<Speaker> institution_described(std::string_view folded) const;
  [[nodiscard]] bool names_several_bodies(const Speaker& topic) const;
  /// True when a body named so far has the noun in its name.
  [[nodiscard]] bool is_named_by_kind(std::string_view folded) const;
  /// True when two bodies have spoken near by, of which either may be meant.
  [[nodiscard]] bool bodies_alternate() const;
  [[nodiscard]] std::optional<Speaker> current_organisation(std::size_t sentences) const;
  [[nodiscard]] std::optional<Speaker> most_recent(
      const std::vector<std::string_view>& names) const;

  Cast cast_;
  Offices offices_;
  std::string
      federation_{};  ///< whose government "the government" is; empty when it may be several
  std::set<std::pair<std::string, std::string>> charges_{};  ///< speaker, target
  std::size_t sentence_ = 0;
  std::size_t run_ = 0;
  Speaker last_{};
  std::size_t last_sentence_ = 0;
  Speaker last_person_{};
  std::size_t last_person_sentence_ = 0;
  Speaker last_organisation_{};
  std::size_t last_organisation_sentence_ = 0;
  Speaker organisation_before_{};  ///< the one before, if another
  std::size_t organisation_before_sentence_ = 0;
  std::vector<Speaker> together_{};
  std::size_t together_sentence_ = 0;
  std::optional<std::size_t> unnamed_sentence_{};
  struct Unnamed {
    std::size_t after = 0;  ///< the sentence after the one that tells of them
    bool man = false;
    bool woman = false;
    bool body = false;
  };
  Unnamed unnamed_{};
  std::set<std::string, std::less<>> people_told_of_{};  ///< "miner", of "a miner" without a name
  std::set<std::string, std::less<>> bodies_told_of_{};  ///< "bank", of "a bank" without a name
  Speaker filing_author_{};
  Speaker cited_{};
  std::size_t cited_sentence_ = 0;
  bool unnamed_report_ = false;  ///< one was told of since, and not whose it is
  bool spoken_ = false;
};

}  // namespace lede::analysis
