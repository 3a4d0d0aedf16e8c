// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/interview.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <set>
#include <string>

#include "analysis/names/spans.hpp"
#include "analysis/statements/interviewee.hpp"
#include "analysis/statements/label_names.hpp"
#include "analysis/statements/one_of.hpp"
#include "analysis/statements/turns.hpp"
#include "analysis/unicode.hpp"

namespace lede::analysis {
namespace {

// A rhetorical question or two make no interview, nor a label or two a transcript.
constexpr std::size_t kFewest = 3;

enum class Role : std::uint8_t {
  kGoesOn,    ///< what the turn before says, if anybody goes on at all
  kQuestion,  ///< or the words of somebody without a name
  kAnswer,
};

struct Turn {
  Role role = Role::kGoesOn;
  std::string_view speaker{};
};

/// Whoever stands before colons, and how he talks.
struct Voice {
  std::string_view person{};  ///< empty: a body, or somebody whom the article does not name
  std::size_t turns = 0;
  std::size_t questions = 0;
};

bool has_word(const Document& document, ByteRange range,
              std::initializer_list<std::string_view> words) {
  const auto& tokens = document.tokens;
  for (std::size_t t = token_at(tokens, range.begin); t < tokens.size(); ++t) {
    if (tokens[t].begin >= range.end) break;
    if (one_of(tokens[t].of(document.text), words)) return true;
  }
  return false;
}

class InterviewReader {
 public:
  InterviewReader(const Document& document, std::span<const Mention> mentions)
      : document_(document),
        mentions_(mentions),
        paragraphs_(read_paragraphs(document)),
        turns_(paragraphs_.size()) {}

  std::vector<Said> read() {
    const std::size_t names = count(Label::kName);
    const std::size_t questions = count_questions();
    if (count(Label::kQuestion) >= kFewest) {
      return read_letters() ? said() : std::vector<Said>();
    }
    if (names >= kFewest && names > questions && read_names(questions)) return said();
    return questions >= kFewest && read_questions() ? said() : std::vector<Said>();
  }

 private:
  [[nodiscard]] std::size_t count(Label label) const {
    return static_cast<std::size_t>(std::ranges::count(paragraphs_, label, &Paragraph::label));
  }
  [[nodiscard]] std::size_t count_questions() const {
    return static_cast<std::size_t>(std::ranges::count_if(paragraphs_, is_question));
  }
  [[nodiscard]] static bool is_question(const Paragraph& paragraph) {
    return paragraph.label == Label::kNone && paragraph.asks;
  }
  [[nodiscard]] bool is_personal(const Paragraph& paragraph) const {
    return has_word(document_, paragraph.words,
                    {"I", "we", "We", "my", "My", "our", "Our", "me", "us"});
  }
  [[nodiscard]] bool addresses(const Paragraph& paragraph) const {
    return has_word(document_, paragraph.words,
                    {"you", "You", "your", "Your", "yours", "yourself"});
  }
  // "How did you build it? The hull looks new."
  [[nodiscard]] bool prompts(const Paragraph& paragraph) const {
    const bool asks = paragraph.words.of(document_.text).find('?') != std::string_view::npos;
    return asks && addresses(paragraph) && !is_personal(paragraph);
  }
  [[nodiscard]] bool names_speaker(const Paragraph& paragraph) const {
    return std::ranges::any_of(
        mentions_in(mentions_, paragraph.words),
        [this](const Mention& mention) { return speakers_.contains(mention.name); });
  }

  // "Q:" and "A:", "Q:" and "ADA LIND:", or "Q:" alone.
  bool read_letters() {
    const LabelNames names(paragraphs_, document_, mentions_);
    const auto first = std::ranges::find(paragraphs_, Label::kQuestion, &Paragraph::label);
    const Interviewee introduced = introduced_before(first);
    const std::string_view name = introduced.presented ? introduced.name : std::string_view();
    const bool alone = count(Label::kAnswer) + count(Label::kName) < kFewest;
    for (std::size_t i = 0; i < turns_.size(); ++i) {
      const Label label = paragraphs_[i].label;
      if (label == Label::kQuestion) turns_[i].role = Role::kQuestion;
      if (label == Label::kAnswer || (alone && is_reply(i))) turns_[i] = {Role::kAnswer, name};
      if (label == Label::kName) turns_[i] = {Role::kAnswer, names.person(paragraphs_[i])};
      if (!turns_[i].speaker.empty()) speakers_.insert(turns_[i].speaker);
    }
    return count_pairs() >= kFewest;
  }

  // Paragraphs that ask, and others that nobody stands before.
  bool read_questions() {
    addressed_ = true;
    auto first = std::ranges::find_if(paragraphs_, is_question);
    Interviewee introduced = introduced_before(first);
    // The introduction itself may open with a question or two.
    for (std::size_t tried = 1; !introduced.presented && tried < kFewest; ++tried) {
      first = std::find_if(std::min(first + 1, paragraphs_.end()), paragraphs_.end(), is_question);
      if (first == paragraphs_.end()) return false;
      introduced = introduced_before(first);
    }
    if (!introduced.presented || introduced.name.empty()) return false;
    speakers_.insert(introduced.name);
    const LabelNames names(paragraphs_, document_, mentions_);
    std::size_t asked = 0;
    for (auto i = static_cast<std::size_t>(first - paragraphs_.begin()); i < turns_.size(); ++i) {
      const Paragraph& paragraph = paragraphs_[i];
      const bool labelled = paragraph.label != Label::kNone;
      const bool answers =
          paragraph.label == Label::kName && names.person(paragraph) == introduced.name;
      const bool asks = paragraph.asks || prompts(paragraph);
      if (answers || (!labelled && !asks && is_reply(i))) {
        turns_[i] = {Role::kAnswer, introduced.name};
      } else if (labelled || asks) {
        turns_[i].role = Role::kQuestion;
        if (addresses(paragraph)) ++asked;
      }
    }
    const std::size_t pairs = count_pairs();
    return pairs >= kFewest && (introduced.at_once || asked * kFewest >= pairs) && talks(pairs);
  }

  // Whoever answers says "I", and is not told of: else experts explain, or the author asks himself.
  [[nodiscard]] bool talks(std::size_t pairs) const {
    std::size_t personal = 0;
    std::size_t told_of = 0;
    for (std::size_t i = 0; i < turns_.size(); ++i) {
      if (turns_[i].role != Role::kAnswer) continue;
      if (names_speaker(paragraphs_[i]))
        ++told_of;
      else if (is_personal(paragraphs_[i]))
        ++personal;
    }
    return personal * 2 >= pairs && told_of * 4 <= pairs;
  }

  // "ADA LIND:", "The Norvian:"
  bool read_names(std::size_t questions) {
    const LabelNames names(paragraphs_, document_, mentions_);
    std::map<std::string, Voice> voices;
    std::vector<const Voice*> voice_of(paragraphs_.size(), nullptr);
    std::size_t talking = 0;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      const Paragraph& paragraph = paragraphs_[i];
      if (paragraph.label != Label::kName) continue;
      const std::string_view person = names.person(paragraph);
      const bool unknown = person.empty();
      Voice& voice =
          voices[unknown ? fold(paragraph.name.of(document_.text)) : std::string(person)];
      voice.person = person;
      ++voice.turns;
      if (paragraph.asks) ++voice.questions;
      if (is_personal(paragraph) || addresses(paragraph)) ++talking;
      voice_of[i] = &voice;
    }
    const bool recurs = std::ranges::any_of(voices, [](const auto& entry) {
      return !entry.second.person.empty() && entry.second.turns >= 2;
    });
    if (!recurs || talking * kFewest < count(Label::kName)) return false;
    const bool alone = voices.size() == 1;
    if (alone && questions < kFewest) return false;
    take_turns(voice_of, alone);
    return true;
  }

  void take_turns(const std::vector<const Voice*>& voice_of, bool alone) {
    for (std::size_t i = 0; i < turns_.size(); ++i) {
      if (alone && is_question(paragraphs_[i])) turns_[i].role = Role::kQuestion;
      if (voice_of[i] == nullptr) continue;
      const Voice& voice = *voice_of[i];
      const bool interviews = voice.questions * 2 >= voice.turns;
      const bool answers = !voice.person.empty() && !interviews;
      turns_[i] = {answers ? Role::kAnswer : Role::kQuestion, voice.person};
      if (answers) speakers_.insert(voice.person);
    }
  }

  // The first paragraph behind a question that is no heading.
  [[nodiscard]] bool is_reply(std::size_t i) const {
    if (paragraphs_[i].label != Label::kNone || !paragraphs_[i].finished) return false;
    while (i > 0 && !paragraphs_[i - 1].finished && paragraphs_[i - 1].label == Label::kNone) --i;
    return i > 0 && turns_[i - 1].role == Role::kQuestion;
  }

  [[nodiscard]] Interviewee introduced_before(std::vector<Paragraph>::const_iterator first) const {
    if (first == paragraphs_.begin()) return {};
    return find_interviewee(document_, mentions_, (first - 1)->first_sentence,
                            first->first_sentence);
  }

  [[nodiscard]] std::size_t count_pairs() const {
    std::size_t pairs = 0;
    Role last = Role::kGoesOn;
    for (const Turn& turn : turns_) {
      if (turn.role == Role::kAnswer && last == Role::kQuestion) ++pairs;
      if (turn.role != Role::kGoesOn) last = turn.role;
    }
    return pairs;
  }

  [[nodiscard]] std::vector<Said> said() const {
    std::vector<Said> said(document_.sentences.size());
    const auto last = std::ranges::find_if(turns_.rbegin(), turns_.rend(), [](const Turn& turn) {
      return turn.role != Role::kGoesOn;
    });
    const auto behind_last = static_cast<std::size_t>(turns_.rend() - last);
    std::string_view speaker;
    for (std::size_t i = 0; i < turns_.size(); ++i) {
      const Paragraph& paragraph = paragraphs_[i];
      if (turns_[i].role == Role::kQuestion) speaker = {};
      if (turns_[i].role == Role::kAnswer) speaker = turns_[i].speaker;
      // Whoever names the one who speaks tells of him.
      if (paragraph.label == Label::kNone && names_speaker(paragraph)) speaker = {};
      if (turns_[i].role == Role::kGoesOn && !goes_on(paragraph, i >= behind_last)) {
        if (i >= behind_last) speaker = {};
        continue;
      }
      if (speaker.empty()) continue;
      for (std::size_t s = paragraph.first_sentence; s < paragraph.end_sentence; ++s) {
        said[s] = {speaker, paragraph.words.begin};
      }
    }
    return said;
  }

  // Behind the last turn, and where nothing but words tells who asks, only what says "I" goes on.
  [[nodiscard]] bool goes_on(const Paragraph& paragraph, bool behind_last) const {
    if (!paragraph.finished) return false;
    const bool doubtful = behind_last || (addressed_ && addresses(paragraph));
    return !doubtful || is_personal(paragraph);
  }

  const Document& document_;
  std::span<const Mention> mentions_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Turn> turns_;  ///< of each paragraph
  std::set<std::string_view> speakers_{};
  bool addressed_ = false;  ///< who asks has no label
};

}  // namespace

std::vector<Said> read_interview(const Document& document, std::span<const Mention> mentions) {
  return InterviewReader(document, mentions).read();
}

}  // namespace lede::analysis
