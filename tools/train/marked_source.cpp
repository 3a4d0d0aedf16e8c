// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <fstream>

#include "analysis/tokens.hpp"
#include "lede/error.hpp"
#include "tools/eval/ner_types.hpp"
#include "tools/train/sources.hpp"

namespace lede::tools {
namespace {

struct Mark {
  std::size_t begin = 0;  ///< bytes of the text without marks
  std::size_t end = 0;
  EntityType type = EntityType::kMisc;
};

/// The type that a mark at `at` ("[PER ") names, when it is one.
std::optional<EntityType> mark_at(const std::string& line, std::size_t at, std::size_t& text) {
  const auto space = line.find(' ', at);
  if (line[at] != '[' || space == std::string::npos) return std::nullopt;
  const auto name = line.substr(at + 1, space - at - 1);
  const bool capitals =
      !name.empty() && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals) return std::nullopt;
  const auto type = type_of_tag(name);
  if (!type) throw Error(ErrorCode::kInvalidInput, "unknown mark [" + name + "]");
  text = space + 1;
  return type;
}

std::string strip_marks(const std::string& line, std::vector<Mark>& marks) {
  std::string text;
  bool open = false;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t inner = 0;
    if (open && line[at] == ']') {
      marks.back().end = text.size();
      open = false;
      ++at;
    } else if (const auto type = open ? std::nullopt : mark_at(line, at, inner)) {
      marks.push_back({text.size(), 0, *type});
      open = true;
      at = inner;
    } else {
      text += line[at++];
    }
  }
  if (open) throw Error(ErrorCode::kInvalidInput, "a mark without its end");
  return text;
}

}  // namespace

LabelledSentence parse_marked_sentence(const std::string& line, std::uint32_t types) {
  std::vector<Mark> marks;
  const auto text = strip_marks(line, marks);
  const auto tokens = analysis::tokenize(text);
  LabelledSentence sentence;
  for (const auto& token : tokens)
    sentence.add(token.of(text), outside_labels(types, token.of(text)));
  for (const auto& mark : marks) {
    const auto inside = [&](const analysis::Token& token) {
      return token.begin < mark.end && mark.begin < token.end;
    };
    const auto begin = std::ranges::find_if(tokens, inside) - tokens.begin();
    auto end = begin;
    while (end < std::ssize(tokens) && inside(tokens[static_cast<std::size_t>(end)])) ++end;
    for (auto at = begin; at < end; ++at) {
      sentence.allowed[static_cast<std::size_t>(at)] =
          span_labels(1U << static_cast<unsigned>(mark.type), static_cast<std::size_t>(begin),
                      static_cast<std::size_t>(end), static_cast<std::size_t>(at));
    }
  }
  return sentence;
}

std::vector<LabelledDocument> read_marked_documents(const Source& source) {
  std::ifstream in(source.path);
  if (!in) throw Error(ErrorCode::kNotFound, source.path + ": cannot be read");
  std::vector<LabelledDocument> documents;
  bool in_story = false;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with('#')) continue;
    if (line.find_first_not_of(" \t\r") == std::string::npos) {
      in_story = false;
      continue;
    }
    if (!in_story) documents.push_back({{}, source.weight});
    in_story = true;
    try {
      documents.back().sentences.push_back(parse_marked_sentence(line, source.types));
    } catch (const Error& error) {
      throw Error(error.code(), source.path + ':' + std::to_string(number) + ": " + error.what());
    }
  }
  return documents;
}

}  // namespace lede::tools
