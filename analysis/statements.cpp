// SPDX-License-Identifier: GPL-2.0-or-later
// Sentence by sentence: cues, then answers and quotations that run on without one.
#include "analysis/statements.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>

#include "analysis/names/spans.hpp"
#include "analysis/statements/content.hpp"
#include "analysis/statements/discourse.hpp"
#include "analysis/statements/filings.hpp"
#include "analysis/statements/framing_records.hpp"
#include "analysis/statements/interview.hpp"
#include "analysis/statements/led_quotations.hpp"
#include "analysis/statements/noun_cues.hpp"
#include "analysis/statements/quotation_runs.hpp"
#include "analysis/statements/record.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/stances.hpp"
#include "analysis/statements/unanswered.hpp"
#include "analysis/statements/verb_cues.hpp"

namespace lede::analysis {
namespace {

// A longer one is a table or a list that lost its line ends; the rules would take time over it
// that grows with its square, and find nothing that can be trusted.
constexpr std::uint32_t kLongestSentence = 400;

// In words: the number of a list's item says nothing.
constexpr std::size_t kShortestQuotation = 2;

ByteRange quoted_range(const Sentence& sentence) {
  ByteRange range;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (!sentence[i].quoted || sentence[i].punctuation) {
      if (!range.empty() && !sentence[i].quoted) break;
      if (range.empty()) continue;
    }
    if (range.empty()) range.begin = sentence[i].range.begin;
    range.end = sentence[i].range.end;
  }
  return range;
}

// "We demand that they tell us: what is your plan?"
bool calls_upon(Act act) {
  return act == Act::kAppeal || act == Act::kDemand;
}

class StatementFinder {
 public:
  StatementFinder(const Document& document, std::span<const Mention> mentions)
      : document_(document),
        mentions_(mentions),
        quotes_(map_quotes(document)),
        mention_of_token_(mention_of_tokens(document.tokens, mentions)),
        discourse_(document, mentions, quotes_),
        interview_(read_interview(document, mentions)),
        quoted_(document.sentences.size()) {}

  std::vector<Statement> find() {
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) read_sentence(s);
    attribute_quotations();
    std::ranges::stable_sort(statements_, [](const Statement& a, const Statement& b) {
      if (a.sentence.begin != b.sentence.begin) return a.sentence.begin < b.sentence.begin;
      return a.cue_range.begin < b.cue_range.begin;
    });
    return std::move(statements_);
  }

 private:
  void read_sentence(std::size_t s) {
    if (s == 0 || !quoted_[s - 1].whole) quotation_ = s;
    const auto tokens = document_.first_token[s + 1] - document_.first_token[s];
    if (tokens == 0 || tokens > kLongestSentence) return;
    if (document_.sentences[s].of(document_.text).starts_with("http")) return;
    sentence_.load(document_, s, quotes_, mention_of_token_, mentions_);
    const bool goes_on = quotes_.inside[document_.first_token[s]];
    discourse_.enter(s, goes_on ? quotation_ : s);
    records_.clear();
    read_verb_cues(sentence_, discourse_, records_);
    read_noun_cues(sentence_, discourse_, records_);
    read_unanswered(sentence_, discourse_, records_);
    read_stances(sentence_, discourse_, records_);
    drop_frames(sentence_, records_);
    read_led_quotation(sentence_, discourse_, records_);
    note_filing(sentence_, records_, discourse_);
    for (const Record& record : records_) {
      if (!record.silent) emit(record);
    }
    note_quotation(s);
    if (is_answer(s)) read_answer(s);
    discourse_.leave(sentence_);
  }

  void emit(const Record& record) {
    Statement statement;
    statement.act = record.act;
    statement.sentence = sentence_.range();
    const std::size_t cue = sentence_[record.cue_begin].range.begin;
    const bool cued = record.cue_begin < record.cue_end;
    statement.cue_range = {cue, cued ? sentence_[record.cue_end - 1].range.end : cue};
    statement.cue = statement.cue_range.of(document_.text);
    statement.quote = quoted_range(sentence_);
    if (record.target != kNoMention) statement.target = mentions_[record.target].name;
    if (!record.subject.named()) add(statement);
    for (const Speaker& speaker : record.subject.speakers) {
      statement.speaker = speaker.name;
      add(statement);
    }
  }

  void add(const Statement& statement) {
    if (!statement.speaker.empty() && statement.speaker == statement.target) {
      Statement untargeted = statement;
      untargeted.target.clear();
      return add(untargeted);
    }
    const bool fresh =
        known_.emplace(statement.sentence.begin, statement.act, statement.speaker).second;
    if (fresh) statements_.push_back(statement);
  }

  void note_quotation(std::size_t s) {
    QuotedSentence& quoted = quoted_[s];
    const std::size_t first = document_.first_token[s];
    const std::size_t last = document_.first_token[s + 1] - 1;
    // A new paragraph of a quotation opens it anew.
    quoted.reopens = s > 0 && quoted_[s - 1].ends_open && quotes_.marks[first] &&
                     paragraph_between(document_, s);
    quoted.starts_open = quotes_.inside[first] && !quotes_.marks[first];
    quoted.ends_open = quotes_.inside[last] && !quotes_.marks[last];
    std::size_t outside = 0;
    std::size_t inside = 0;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      if (!sentence_[i].punctuation) ++(sentence_[i].quoted ? inside : outside);
    }
    quoted.whole = outside == 0 && inside >= kShortestQuotation;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const std::string_view word = sentence_[i].folded;
      quoted.personal |= word == "i" || word == "my" || word == "me";
    }
    // What a quotation tells of others does not say whose it is.
    const auto named = std::ranges::find_if(records_, [this](const Record& record) {
      return record.subject.found && !sentence_[record.cue_begin].quoted;
    });
    quoted.attributed = named != records_.end();
    if (quoted.attributed && named->subject.named()) quoted.speaker = named->subject.speakers[0];
    if (!quoted.whole) return;
    judge(quoted, 0);
    discourse_.touch();
  }

  // The words from `begin` on are who speaks' own.
  void judge(QuotedSentence& quoted, std::size_t begin) const {
    const Content content = content_of(sentence_, begin, sentence_.size());
    quoted.act = content.act;
    quoted.loaded = content.act == Act::kStatement && content.loaded;
    if (asks() && !is_charge(quoted.act) && !calls_upon(quoted.act)) quoted.act = Act::kStatement;
  }

  [[nodiscard]] bool is_answer(std::size_t s) const {
    return !interview_.empty() && !interview_[s].speaker.empty();
  }

  // A sentence that is somebody's by the layout of an interview, with quotation marks or without.
  void read_answer(std::size_t s) {
    const Said& said = interview_[s];
    std::size_t begin = sentence_.size();
    std::size_t words = 0;
    for (; begin > 0 && sentence_[begin - 1].range.begin >= said.begin; --begin) {
      if (!sentence_[begin - 1].punctuation) ++words;
    }
    if (words < kShortestQuotation) return;
    QuotedSentence& answer = quoted_[s];
    judge(answer, begin);
    answer.speaker = {std::string(said.speaker), true};
    answer.attributed = true;
    answer.answer = true;
    if (answer.act != Act::kAccusation && !answer.loaded) add_continuation(s, said.begin);
  }

  // A question may charge or call upon somebody, but neither warn nor pledge.
  [[nodiscard]] bool asks() const {
    for (std::size_t i = sentence_.size(); i-- > 0 && sentence_[i].punctuation;) {
      if (sentence_[i].text == "?") return true;
    }
    return false;
  }

  // A run of sentences in one pair of marks has one speaker.
  void attribute_quotations() {
    const QuotationRuns runs(document_, mentions_, discourse_, quoted_);
    std::size_t s = 0;
    while (s < quoted_.size()) {
      std::size_t end = s + 1;
      while (end < quoted_.size() && quoted_[end].starts_open) ++end;
      const bool open = std::ranges::any_of(
          std::span(quoted_).subspan(s, end - s),
          [](const QuotedSentence& quoted) { return quoted.whole && !quoted.attributed; });
      const auto speaker = open ? runs.speaker({s, end}) : std::nullopt;
      for (std::size_t i = s; i < end && speaker; ++i) {
        if (!quoted_[i].whole || quoted_[i].attributed) continue;
        quoted_[i].attributed = true;
        quoted_[i].speaker = *speaker;
        // Without a verb that says so, charges in a quotation are too easily misread.
        if (quoted_[i].act != Act::kAccusation && !quoted_[i].loaded) add_continuation(i, 0);
      }
      s = end;
    }
  }

  // `begin`: byte offset of the first word said.
  void add_continuation(std::size_t s, std::size_t begin) {
    Statement statement;
    statement.speaker = quoted_[s].speaker.name;
    statement.act = quoted_[s].act;
    statement.sentence = document_.sentences[s];
    statement.cue_range = {statement.sentence.begin, statement.sentence.begin};
    statement.quote = {std::max(begin, statement.sentence.begin), statement.sentence.end};
    add(statement);
  }

  const Document& document_;
  std::span<const Mention> mentions_;
  QuoteMap quotes_;
  std::vector<std::uint32_t> mention_of_token_;
  Discourse discourse_;
  std::vector<Said> interview_;
  std::vector<QuotedSentence> quoted_;
  std::size_t quotation_ = 0;  ///< the first of the sentences of mere quotation before this one
  Sentence sentence_{};
  Records records_{};
  std::vector<Statement> statements_{};
  std::set<std::tuple<std::size_t, Act, std::string>> known_{};
};

}  // namespace

std::vector<Statement> find_statements(const Document& document,
                                       std::span<const Mention> mentions) {
  if (document.language != "en" && document.language != "und") return {};
  return StatementFinder(document, mentions).find();
}

}  // namespace lede::analysis
