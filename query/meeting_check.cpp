// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/meeting_check.hpp"

#include <algorithm>
#include <map>

#include "analysis/tokens.hpp"
#include "query/limits.hpp"

namespace lede::query {
namespace {

constexpr std::uint32_t kNoSentence = UINT32_MAX;

std::uint32_t sentence_of(std::span<const ByteRange> sentences, ByteRange range) {
  const auto after = std::ranges::upper_bound(sentences, range.begin, {}, &ByteRange::begin);
  if (after == sentences.begin()) return kNoSentence;
  const auto at = after - 1;
  return at->end >= range.end ? static_cast<std::uint32_t>(at - sentences.begin()) : kNoSentence;
}

std::vector<ByteRange> words_of(std::string_view text) {
  std::vector<ByteRange> words;
  for (const analysis::Token& token : analysis::tokenize(text)) {
    if (token.is_term()) words.push_back({token.begin, token.end});
  }
  return words;
}

/// Adds the sentences that finds of one concept stand in; a phrase stands in one with all words.
void add_sentences(std::span<const ByteRange> sentences, std::span<const Occurrence> found,
                   std::vector<std::uint32_t>& out) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> of_phrase;
  for (const Occurrence& one : found) {
    const std::uint32_t sentence = sentence_of(sentences, one.range);
    if (one.first == one.last) {
      if (sentence != kNoSentence) out.push_back(sentence);
      continue;
    }
    const auto [known, fresh] = of_phrase.try_emplace({one.first, one.last}, sentence);
    if (!fresh && known->second != sentence) known->second = kNoSentence;
  }
  for (const auto& [words, sentence] : of_phrase) {
    if (sentence != kNoSentence) out.push_back(sentence);
  }
}

/// Which words a find covers, numbered from 0; nothing when it covers none.
std::optional<Span> span_of(std::span<const ByteRange> words, const Occurrence& found) {
  if (found.first > 0) return Span{found.first - 1, found.last - 1};
  const ByteRange range = found.range;
  const auto first = std::ranges::upper_bound(words, range.begin, {}, &ByteRange::end);
  const auto behind = std::ranges::lower_bound(words, range.end, {}, &ByteRange::begin);
  if (first >= behind) return std::nullopt;
  return Span{static_cast<std::uint32_t>(first - words.begin()),
              static_cast<std::uint32_t>(behind - words.begin()) - 1};
}

}  // namespace

std::uint32_t MeetingCheck::number_of(const Concept& part) {
  const auto known = std::ranges::find(sources_, &part);
  if (known == sources_.end()) {
    sources_.push_back(&part);
    concepts_.push_back(part);
    return static_cast<std::uint32_t>(concepts_.size() - 1);
  }
  return static_cast<std::uint32_t>(known - sources_.begin());
}

void MeetingCheck::add(const std::vector<std::vector<const Concept*>>& operands) {
  auto& meeting = alternatives_.back().meetings.emplace_back();
  for (const auto& concepts : operands) {
    auto& numbers = meeting.emplace_back();
    for (const Concept* part : concepts) numbers.push_back(number_of(*part));
  }
}

void MeetingCheck::keep_passing(Collection collection, RowSet& rows) {
  finder_.emplace(reader_, concepts_);
  std::size_t left = kMaxSentenceChecks;
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    std::erase_if(rows.segments[segment], [&](std::uint32_t row) {
      if (left == 0) return true;
      --left;
      return !passes({segment, row}, collection);
    });
  }
}

/// A statement is its sentence, read in its article.
bool MeetingCheck::passes(store::RowRef row, Collection collection) {
  const bool statement = collection == Collection::kStatements;
  const store::SegmentFiles& files = reader_.segment(row.segment);
  const store::RowRef of{
      row.segment, statement ? static_cast<std::uint32_t>(files.article_rows()[row.row]) : row.row};
  const AnnotatedArticle article = reader_.record(of);
  finder_->turn_to(of);
  const std::string& text = article.article.text;
  ByteRange part{0, text.size()};
  if (statement) {
    const auto ordinal =
        static_cast<std::size_t>(files.statement_columns->numbers("ordinal")[row.row]);
    if (ordinal >= article.statements.size()) return false;
    part = article.statements[ordinal].sentence;
  }
  Scene body = scene(text, part, finder_->all_in_text(article));
  body.sentences = article.sentences;
  if (statement) return passes_in(nullptr, body);
  // A headline is one sentence.
  const std::string& title = article.article.title;
  const ByteRange whole{0, title.size()};
  Scene head = scene(title, whole, finder_->all_in_title(article));
  head.sentences = {&whole, 1};
  return passes_in(&head, body);
}

MeetingCheck::Scene MeetingCheck::scene(std::string_view text, ByteRange part,
                                        const std::vector<Occurrence>& found) const {
  Scene out{.text = text, .part = part};
  out.found.resize(concepts_.size());
  for (const Occurrence& one : found) {
    if (part.contains(one.range)) out.found[one.concept_number].push_back(one);
  }
  if (kind_ == NodeKind::kNear) out.words = words_of(text);
  return out;
}

bool MeetingCheck::passes_in(const Scene* title, const Scene& text) const {
  return std::ranges::any_of(alternatives_, [&](const Alternative& alternative) {
    return std::ranges::all_of(alternative.meetings, [&](const std::vector<Numbers>& meeting) {
      if (title != nullptr && meet(*title, meeting)) return true;
      return !alternative.title && meet(text, meeting);
    });
  });
}

bool MeetingCheck::meet(const Scene& scene, const std::vector<Numbers>& meeting) const {
  const bool all = std::ranges::all_of(meeting, [&](const Numbers& operand) {
    return std::ranges::any_of(operand,
                               [&](std::uint32_t number) { return !scene.found[number].empty(); });
  });
  if (!all) return false;
  return kind_ == NodeKind::kNear ? near(scene, meeting) : in_one_sentence(scene, meeting);
}

bool MeetingCheck::in_one_sentence(const Scene& scene, const std::vector<Numbers>& meeting) {
  std::vector<std::uint32_t> common;
  for (std::size_t i = 0; i < meeting.size(); ++i) {
    std::vector<std::uint32_t> here;
    for (const std::uint32_t number : meeting[i]) {
      add_sentences(scene.sentences, scene.found[number], here);
    }
    std::ranges::sort(here);
    if (i == 0) {
      common = std::move(here);
      continue;
    }
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(common, here, std::back_inserter(both));
    common = std::move(both);
  }
  return !common.empty();
}

bool MeetingCheck::near(const Scene& scene, const std::vector<Numbers>& meeting) const {
  std::vector<std::vector<Span>> operands;
  for (const Numbers& operand : meeting) {
    auto& spans = operands.emplace_back();
    for (const std::uint32_t number : operand) {
      for (const Occurrence& found : scene.found[number]) {
        if (const auto span = span_of(scene.words, found)) spans.push_back(*span);
      }
    }
  }
  return stand_near(operands, distance_ + meeting.size() - 2);
}

}  // namespace lede::query
