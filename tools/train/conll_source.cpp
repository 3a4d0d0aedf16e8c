// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <cctype>

#include "tools/eval/ner_conll.hpp"
#include "tools/eval/ner_types.hpp"
#include "tools/train/gmb_guideline.hpp"
#include "tools/train/sources.hpp"

namespace lede::tools {
namespace {

bool has_capital(const std::string& token) {
  return !token.empty() && (std::isupper(static_cast<unsigned char>(token.front())) != 0 ||
                            static_cast<unsigned char>(token.front()) >= 0x80);
}

struct TypedSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t types = 0;
};

std::vector<TypedSpan> typed_spans(const ConllSentence& sentence, const Source& source) {
  std::vector<TypedSpan> spans;
  for (auto span : spans_of(sentence.tags)) {
    if (source.guideline == Guideline::kGmb) reconcile_gmb(sentence.tokens, span);
    const auto type = type_of_tag(span.tag);
    const auto bit = type ? 1U << static_cast<unsigned>(*type) : 0;
    if ((bit & source.types) != 0 && span.begin < span.end) {
      spans.push_back({span.begin, span.end, bit});
    }
  }
  return spans;
}

/// The pieces of "anti-missile" as Lede's tokens; others stay whole.
std::vector<std::string> pieces_of(const std::string& token) {
  std::vector<std::string> pieces(1);
  for (std::size_t at = 0; at < token.size(); ++at) {
    const bool inner = token[at] == '-' && at > 0 && at + 1 < token.size() &&
                       std::isalpha(static_cast<unsigned char>(token[at - 1])) != 0 &&
                       std::isalpha(static_cast<unsigned char>(token[at + 1])) != 0;
    if (inner) {
      pieces.emplace_back("-");
      pieces.emplace_back();
    } else {
      pieces.back() += token[at];
    }
  }
  return pieces;
}

/// The sentence with hyphenated tokens in pieces, its spans moved along.
void split_hyphens(ConllSentence& sentence, std::vector<TypedSpan>& spans,
                   std::vector<bool>& uncertain) {
  std::vector<std::string> tokens;
  std::vector<std::size_t> place(sentence.tokens.size() + 1);
  std::vector<bool> unsure;
  for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
    place[at] = tokens.size();
    const auto pieces = pieces_of(sentence.tokens[at]);
    for (const auto& piece : pieces) {
      tokens.push_back(piece);
      // "Moscow-based" is unmarked as one token, but its first piece is a place.
      unsure.push_back(pieces.size() > 1 || uncertain[at]);
    }
  }
  place.back() = tokens.size();
  for (auto& span : spans) {
    span.begin = place[span.begin];
    span.end = place[span.end];
  }
  sentence.tokens = std::move(tokens);
  uncertain = std::move(unsure);
}

LabelledSentence label_sentence(ConllSentence sentence, const Source& source) {
  auto spans = typed_spans(sentence, source);
  std::vector<bool> uncertain(sentence.tokens.size());
  if (source.guideline == Guideline::kSilver) {
    std::transform(sentence.tokens.begin(), sentence.tokens.end(), uncertain.begin(), has_capital);
  }
  if (source.split_hyphens) split_hyphens(sentence, spans, uncertain);
  LabelledSentence out;
  for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
    const auto& token = sentence.tokens[at];
    out.add(token, uncertain[at] ? kAnyLabel : outside_labels(source.types, token));
  }
  for (const auto& span : spans) {
    for (auto at = span.begin; at < span.end; ++at) {
      out.allowed[at] = span_labels(span.types, span.begin, span.end, at);
    }
  }
  return out;
}

}  // namespace

std::vector<LabelledDocument> read_conll_documents(const Source& source) {
  auto sentences = read_conll(source.path);
  const auto bounds = document_bounds(sentences, source.run);
  std::vector<LabelledDocument> documents;
  for (std::size_t d = 0; d + 1 < bounds.size(); ++d) {
    auto& document = documents.emplace_back();
    document.weight = source.weight;
    for (auto at = bounds[d]; at < bounds[d + 1]; ++at) {
      document.sentences.push_back(label_sentence(std::move(sentences[at]), source));
    }
  }
  return documents;
}

}  // namespace lede::tools
