// SPDX-License-Identifier: GPL-2.0-or-later
// Gold statements, and the articles that they were marked in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lede/article.hpp"

namespace lede::tools {

struct GoldStatement {
  std::string document{};
  ByteRange sentence{};   ///< into the text that was marked; empty when unknown
  std::string text{};     ///< of the sentence
  std::string speaker{};  ///< empty for somebody unnamed
  std::string cue{};
  Act act = Act::kStatement;
};

/// Reads JSON lines with doc, speaker, act and a sentence range, its text or both. Throws Error
/// that names file and line.
[[nodiscard]] std::vector<GoldStatement> read_gold_statements(const std::string& path);

/// Articles by id, read as `lede-index add` reads them, and annotated.
[[nodiscard]] std::map<std::string, AnnotatedArticle> annotate_articles(
    const std::string& path, const std::string& corrections);

}  // namespace lede::tools
