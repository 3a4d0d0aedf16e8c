// SPDX-License-Identifier: GPL-2.0-or-later
// Who speaks in sentences that are all quotation, told by the sentences around them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "analysis/names.hpp"
#include "analysis/statements/discourse.hpp"
#include "analysis/statements/speaker.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// A sentence, how much of it is quotation, and how it hangs on its neighbours.
struct QuotedSentence {
  bool whole = false;        ///< nothing but quotation
  bool loaded = false;       ///< judges somebody though it shows no act
  bool starts_open = false;  ///< the quotation began in the sentence before
  bool reopens = false;      ///< so it did, and is opened anew with the paragraph
  bool ends_open = false;    ///< nothing closes it in this sentence
  Act act = Act::kStatement;
  Speaker speaker{};  ///< of the cue in this sentence
  bool attributed = false;
  bool personal = false;  ///< says "I"
  bool answer = false;    ///< by the layout of an interview
};

/// A run of sentences in one pair of marks.
struct QuotationRun {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< one past its last sentence
};

class QuotationRuns {
 public:
  QuotationRuns(const Document& document, std::span<const Mention> mentions,
                const Discourse& discourse, std::span<const QuotedSentence> quoted)
      : document_(document), mentions_(mentions), discourse_(discourse), quoted_(quoted) {}

  /// Who is named in the run, else who spoke right before or is named in the next paragraph of the
  /// same quotation, else, where somebody speaks of himself,
  /// whom the sentence before is about. Failing these, who spoke last, if nobody was named since,
  /// or with whom the sentence behind a quotation opens that begins the article.
  [[nodiscard]] std::optional<Speaker> speaker(QuotationRun run) const;

 private:
  [[nodiscard]] std::optional<Speaker> named_in(QuotationRun run) const;
  [[nodiscard]] std::optional<Speaker> named_in_next_paragraph(QuotationRun run) const;
  [[nodiscard]] std::optional<Speaker> speaker_introduced_after(QuotationRun run) const;
  [[nodiscard]] std::optional<Speaker> speaker_since(QuotationRun run) const;
  [[nodiscard]] bool names(std::string_view name, QuotationRun run) const;
  [[nodiscard]] bool names_another_person(std::size_t sentence, std::string_view name) const;
  [[nodiscard]] bool is_personal(QuotationRun run) const;

  const Document& document_;
  std::span<const Mention> mentions_;
  const Discourse& discourse_;
  std::span<const QuotedSentence> quoted_;
};

}  // namespace lede::analysis
