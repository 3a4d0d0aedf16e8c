// SPDX-License-Identifier: GPL-2.0-or-later
// CoNLL files: one token and its tag a line, sentences separated by blank lines.
#pragma once

#include <string>
#include <vector>

namespace lede::tools {

struct ConllSentence {
  std::vector<std::string> tokens{};
  std::vector<std::string> tags{};  ///< "O", "B-PER", "I-PER" …: the last column
  bool starts_document = false;     ///< after a -DOCSTART- line, or at the file's start
};

/// Throws Error (kNotFound, kInvalidInput) with file and line.
[[nodiscard]] std::vector<ConllSentence> read_conll(const std::string& path);

/// A tagged run of tokens; `tag` is without its B- or I-.
struct ConllSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string tag{};
  friend bool operator==(const ConllSpan&, const ConllSpan&) = default;
};

/// An I- without its own B- before it begins a span, as conlleval has it.
[[nodiscard]] std::vector<ConllSpan> spans_of(const std::vector<std::string>& tags);

/// Indexes of the first sentences of documents, then the number of sentences. Without -DOCSTART-
/// lines, a line that is one URL starts a document, and longer runs are cut every `run` sentences.
[[nodiscard]] std::vector<std::size_t> document_bounds(const std::vector<ConllSentence>& sentences,
                                                       std::size_t run);

}  // namespace lede::tools
