// SPDX-License-Identifier: GPL-2.0-or-later
// Text with its names marked by hand, read as the analyser reads it: tests without a model.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/names.hpp"
#include "analysis/sentences.hpp"
#include "analysis/statements.hpp"
#include "analysis/tokens.hpp"

namespace lede::tests {

struct MarkedText {
  std::string text{};
  std::vector<Mention> mentions{};
  std::vector<Statement> statements{};

  /// "speaker: act" of every statement, in order.
  [[nodiscard]] std::vector<std::string> acts() const {
    std::vector<std::string> lines;
    lines.reserve(statements.size());
    for (const Statement& statement : statements) {
      lines.push_back(statement.speaker + ": " + std::string(name_of(statement.act)));
    }
    return lines;
  }
  /// Canonical name of the nth mention of a surface form, or "-".
  [[nodiscard]] std::string name_at(std::string_view surface, std::size_t nth = 0) const {
    for (const Mention& mention : mentions) {
      if (mention.range.of(text) == surface && nth-- == 0) return mention.name;
    }
    return "-";
  }
};

using Marks = std::vector<std::pair<std::string, EntityType>>;

/// Every occurrence of a marked name becomes a mention; longer marks win.
inline MarkedText read_marked(std::string text, const Marks& marks,
                              const std::string& language = "en",
                              const analysis::Corrections* corrections = nullptr) {
  MarkedText result;
  result.text = std::move(text);
  for (const auto& [name, type] : marks) {
    for (std::size_t at = result.text.find(name); at != std::string::npos;
         at = result.text.find(name, at + name.size())) {
      const ByteRange range{at, at + name.size()};
      bool taken = false;
      for (const Mention& other : result.mentions) taken = taken || other.range.overlaps(range);
      if (!taken) result.mentions.push_back({type, name, range, {}});
    }
  }
  std::sort(result.mentions.begin(), result.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.range < b.range; });
  const auto sentences = analysis::split_sentences(result.text, language);
  std::vector<analysis::Token> tokens;
  std::vector<std::uint32_t> first_token;
  for (const ByteRange sentence : sentences) {
    first_token.push_back(static_cast<std::uint32_t>(tokens.size()));
    analysis::tokenize(result.text, sentence, tokens);
  }
  first_token.push_back(static_cast<std::uint32_t>(tokens.size()));
  const analysis::Document document{result.text, language, tokens, sentences, first_token};
  std::vector<Mention> title_mentions;
  analysis::resolve_names(document, {}, result.mentions, title_mentions, corrections);
  result.statements = analysis::find_statements(document, result.mentions);
  return result;
}

}  // namespace lede::tests
