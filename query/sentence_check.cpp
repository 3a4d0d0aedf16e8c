// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/sentence_check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "query/evidence.hpp"
#include "query/match.hpp"

namespace lede::query {
namespace {

constexpr std::uint32_t kNoSentence = UINT32_MAX;

std::uint32_t sentence_of(const std::vector<ByteRange>& sentences, ByteRange range) {
  const auto after = std::ranges::upper_bound(sentences, range.begin, {}, &ByteRange::begin);
  if (after == sentences.begin()) return kNoSentence;
  const auto at = after - 1;
  return at->end >= range.end ? static_cast<std::uint32_t>(at - sentences.begin()) : kNoSentence;
}

class TogetherCheck {
 public:
  TogetherCheck(const Node& node, const std::vector<std::vector<Concept>>& operands)
      : node_(node), operands_(operands.size()) {
    for (std::size_t i = 0; i < operands.size(); ++i) {
      for (const Concept& part : operands[i]) {
        concepts_.push_back(part);
        operand_of_.push_back(i);
      }
    }
    finder_.emplace(concepts_);
  }

  /// Only what stands inside `part` of the text counts.
  bool passes(const AnnotatedArticle& article, ByteRange part) {
    std::vector<std::vector<Occurrence>> places(operands_);
    for (const Occurrence& found : finder_->in_text(article)) {
      if (part.contains(found.range)) places[operand_of_[found.concept_number]].push_back(found);
    }
    if (std::ranges::any_of(places, [](const auto& of) { return of.empty(); })) return false;
    return node_.kind == NodeKind::kSentence ? in_one_sentence(article.sentences, places)
                                             : within_window(places);
  }

 private:
  static bool in_one_sentence(const std::vector<ByteRange>& sentences,
                              const std::vector<std::vector<Occurrence>>& places) {
    std::vector<std::uint32_t> common;
    for (std::size_t i = 0; i < places.size(); ++i) {
      std::vector<std::uint32_t> here;
      for (const Occurrence& place : places[i]) {
        const std::uint32_t sentence = sentence_of(sentences, place.range);
        if (sentence != kNoSentence) here.push_back(sentence);
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

  /// Some place of the first operand has every other operand within the distance.
  bool within_window(const std::vector<std::vector<Occurrence>>& places) const {
    return std::ranges::any_of(places.front(), [&](const Occurrence& first) {
      return std::ranges::all_of(places, [&](const std::vector<Occurrence>& of) {
        return std::ranges::any_of(of, [&](const Occurrence& other) {
          const auto [low, high] = std::minmax(first.first, other.first);
          return first.first != 0 && other.first != 0 && high - low <= node_.distance;
        });
      });
    });
  }

  const Node& node_;
  std::size_t operands_;
  std::vector<Concept> concepts_{};
  std::vector<std::size_t> operand_of_{};
  std::optional<EvidenceFinder> finder_{};
};

/// A statement is its sentence, read in its article.
bool statement_passes(const store::IndexReader& reader, store::RowRef statement,
                      TogetherCheck& check) {
  const store::SegmentFiles& files = reader.segment(statement.segment);
  const auto row = static_cast<std::uint32_t>(files.article_rows()[statement.row]);
  const auto ordinal =
      static_cast<std::size_t>(files.statement_columns->numbers("ordinal")[statement.row]);
  const AnnotatedArticle article = reader.record({statement.segment, row});
  return ordinal < article.statements.size() &&
         check.passes(article, article.statements[ordinal].sentence);
}

bool row_passes(const PlanContext& context, store::RowRef row, TogetherCheck& check) {
  if (context.collection == Collection::kStatements) {
    return statement_passes(context.reader, row, check);
  }
  const AnnotatedArticle article = context.reader.record(row);
  return check.passes(article, {0, article.article.text.size()});
}

}  // namespace

Query checked_together(PlanContext& context, const Node& node, const Query& all,
                       const std::vector<std::vector<Concept>>& operands) {
  RowSet rows = all_matches(context.reader, context.collection, all);
  if (store::sum_of(context.reader.exchange(), "together", rows.size()) > kMaxSentenceChecks) {
    context.remarks.error(
        node.range, fmt::format("too many articles hold all of this to look where; the first {} "
                                "are looked at",
                                kMaxSentenceChecks));
  }
  TogetherCheck check(node, operands);
  std::size_t left = kMaxSentenceChecks;
  for (std::uint32_t segment = 0; segment < rows.segments.size(); ++segment) {
    std::erase_if(rows.segments[segment], [&](std::uint32_t row) {
      if (left == 0) return true;
      --left;
      return !row_passes(context, {segment, row}, check);
    });
  }
  return Query(Query::Op::kFilter, all, rows_query(std::move(rows), 0));
}

}  // namespace lede::query
