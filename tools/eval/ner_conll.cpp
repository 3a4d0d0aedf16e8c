// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/ner_conll.hpp"

#include <algorithm>
#include <fstream>

#include "lede/error.hpp"

namespace lede::tools {
namespace {

constexpr std::string_view kDocumentStart = "-DOCSTART-";

void finish(ConllSentence& sentence, std::vector<ConllSentence>& out) {
  if (sentence.tokens.empty()) return;
  out.push_back(std::move(sentence));
  sentence = {};
}

bool is_url(const ConllSentence& sentence) {
  return sentence.tokens.size() == 1 && sentence.tokens.front().starts_with("http");
}

}  // namespace

std::vector<ConllSentence> read_conll(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::kNotFound, path + ": cannot be read");
  std::vector<ConllSentence> out;
  ConllSentence sentence;
  sentence.starts_document = true;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.starts_with(kDocumentStart)) {
      finish(sentence, out);
      sentence.starts_document = true;
    } else if (line.find_first_not_of(" \t") == std::string::npos) {
      finish(sentence, out);
    } else {
      const auto token_end = line.find_first_of(" \t");
      const auto tag_begin = line.find_last_of(" \t");
      if (token_end == std::string::npos) {
        throw Error(ErrorCode::kInvalidInput,
                    path + ":" + std::to_string(number) + ": expected a token and a tag");
      }
      sentence.tokens.push_back(line.substr(0, token_end));
      sentence.tags.push_back(line.substr(tag_begin + 1));
    }
  }
  finish(sentence, out);
  return out;
}

std::vector<ConllSpan> spans_of(const std::vector<std::string>& tags) {
  std::vector<ConllSpan> spans;
  bool open = false;
  for (std::size_t at = 0; at < tags.size(); ++at) {
    const auto& tag = tags[at];
    if (tag.size() < 3 || tag[1] != '-') {
      open = false;
      continue;
    }
    const auto name = tag.substr(2);
    if (open && tag.front() == 'I' && spans.back().tag == name) {
      spans.back().end = at + 1;
    } else {
      spans.push_back({at, at + 1, name});
      open = true;
    }
  }
  return spans;
}

std::vector<std::size_t> document_bounds(const std::vector<ConllSentence>& sentences,
                                         std::size_t run) {
  const auto marked = std::ranges::count_if(
      sentences, [](const ConllSentence& sentence) { return sentence.starts_document; });
  std::vector<std::size_t> bounds;
  for (std::size_t at = 0; at < sentences.size(); ++at) {
    const bool cut = marked > 1
                         ? sentences[at].starts_document
                         : bounds.empty() || at - bounds.back() >= run || is_url(sentences[at]);
    if (cut || bounds.empty()) bounds.push_back(at);
  }
  bounds.push_back(sentences.size());
  return bounds;
}

}  // namespace lede::tools
