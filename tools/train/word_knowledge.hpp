// SPDX-License-Identifier: GPL-2.0-or-later
// What the model knows of words before training: clusters, usual casing, lists of names.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tools/train/labelled_text.hpp"
#include "tools/train/model_writer.hpp"
#include "tools/train/recipe.hpp"

namespace lede::tools {

/// Rows from a table "word, cluster of 64, of 256, of 1,024". Throws Error (kNotFound,
/// kInvalidInput).
[[nodiscard]] std::vector<WordRow> read_clusters(const std::string& path);

/// How often each word has a capital inside the documents' sentences, by casing_key.
[[nodiscard]] std::map<std::uint64_t, WordRow> casing_of_words(
    const std::vector<LabelledDocument>& documents);

/// Adds to `rows` the parts of speech of the words of a table "word, bits". Throws Error
/// (kNotFound, kInvalidInput).
void add_parts_of_speech(const std::string& path, std::map<std::uint64_t, WordRow>& rows);

/// Rows from files of one phrase a line; the list's bit is its place in `lists`. Throws Error
/// (kNotFound, kInvalidInput).
[[nodiscard]] std::vector<PhraseRow> read_lists(const std::vector<GazetteerList>& lists);

}  // namespace lede::tools
