// SPDX-License-Identifier: GPL-2.0-or-later
// Annotated sets → training documents, with each set's guideline made ours.
#pragma once

#include <string>
#include <vector>

#include "tools/train/labelled_text.hpp"
#include "tools/train/recipe.hpp"

namespace lede::tools {

/// These throw Error (kNotFound, kInvalidInput) with file and line.
[[nodiscard]] std::vector<LabelledDocument> read_source_documents(const Source& source);
[[nodiscard]] std::vector<LabelledDocument> read_conll_documents(const Source& source);
[[nodiscard]] std::vector<LabelledDocument> read_marked_documents(const Source& source);

/// One line of text with marks like "[PER Ada Lovelace]", tokenised as articles are. Throws Error
/// (kInvalidInput) for a mark that is unknown or does not end.
[[nodiscard]] LabelledSentence parse_marked_sentence(const std::string& line, std::uint32_t types);

}  // namespace lede::tools
