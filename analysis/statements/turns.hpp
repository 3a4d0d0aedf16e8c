// SPDX-License-Identifier: GPL-2.0-or-later
// The paragraphs of an article as turns of talk: what stands before a colon, and what asks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/names.hpp"
#include "lede/text.hpp"

namespace lede::analysis {

enum class Label : std::uint8_t {
  kNone,
  kQuestion,  ///< "Q:", "Q 3.", "Question:"
  kAnswer,    ///< "A:"
  kName,      ///< "ADA LIND:", "The Norvian:", but as well "Opening hours:"
};

struct Paragraph {
  std::size_t first_sentence = 0;
  std::size_t end_sentence = 0;
  ByteRange words{};  ///< without the label
  Label label = Label::kNone;
  ByteRange name{};       ///< of kName, in the text, without brackets behind it
  bool asks = false;      ///< ends in a question mark and does not open with a quotation mark
  bool finished = false;  ///< ends as sentences do, unlike a heading
};

/// Paragraphs end at blank lines, or at line ends where those outnumber the blank lines; a label
/// always begins one. A label that has a line of its own belongs to the paragraph below it.
[[nodiscard]] std::vector<Paragraph> read_paragraphs(const Document& document);

}  // namespace lede::analysis
