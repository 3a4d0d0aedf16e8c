// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tokenised_text.hpp"

#include <string>

namespace lede::analysis {
namespace {

std::vector<std::string_view> words_of(const TokenisedText& title, const TokenisedText& text) {
  std::vector<std::string_view> words;
  words.reserve(title.tokens.size() + text.tokens.size());
  for (const TokenisedText* part : {&title, &text}) {
    for (const Token& token : part->tokens) words.push_back(token.of(part->text));
  }
  return words;
}

void append_sentences(const TokenisedText& text, std::span<const std::string_view> words,
                      std::vector<SentenceTokens>& sentences) {
  for (std::size_t s = 0; s + 1 < text.first_token.size(); ++s) {
    sentences.push_back(
        words.subspan(text.first_token[s], text.first_token[s + 1] - text.first_token[s]));
  }
}

Mention to_mention(const TaggedSpan& span, std::uint32_t first_token, const TokenisedText& text) {
  const ByteRange range{text.tokens[first_token + span.begin].begin,
                        text.tokens[first_token + span.end - 1].end};
  return {span.type, std::string(range.of(text.text)), range, {}};
}

}  // namespace

TokenisedText tokenise_sentences(std::string_view text, std::span<const ByteRange> sentences) {
  TokenisedText result;
  result.text = text;
  result.tokens.reserve(text.size() / 5);
  result.first_token.reserve(sentences.size() + 1);
  for (const ByteRange sentence : sentences) {
    result.first_token.push_back(static_cast<std::uint32_t>(result.tokens.size()));
    tokenize(text, sentence, result.tokens);
  }
  result.first_token.push_back(static_cast<std::uint32_t>(result.tokens.size()));
  return result;
}

TaggedNames tag_names(const Tagger& tagger, const TokenisedText& title, const TokenisedText& text) {
  const std::vector<std::string_view> words = words_of(title, text);
  std::vector<SentenceTokens> sentences;
  sentences.reserve(title.first_token.size() + text.first_token.size());
  append_sentences(title, words, sentences);
  const std::size_t headings = sentences.size();
  append_sentences(text, std::span(words).subspan(title.tokens.size()), sentences);
  TaggedNames names;
  for (const TaggedSpan& span : tagger.tag(sentences)) {
    if (span.sentence < headings) {
      names.title.push_back(to_mention(span, title.first_token[span.sentence], title));
    } else {
      names.text.push_back(to_mention(span, text.first_token[span.sentence - headings], text));
    }
  }
  return names;
}

}  // namespace lede::analysis
