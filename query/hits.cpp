// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/hits.hpp"

#include <algorithm>
#include <map>

#include "lede/error.hpp"
#include "query/snippets.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kMaxStatements = 3;
constexpr std::size_t kMaxFoundWords = 8;
constexpr double kTimesInTitle = 2;  ///< a word of the headline counts twice

Hit described(const Article& article, double score) {
  Hit hit;
  hit.id = article.id;
  hit.score = score;
  hit.title = article.title;
  hit.date = article.date;
  hit.source = article.source;
  hit.url = article.url;
  return hit;
}

/// The statement's sentence, with the cue, its speaker and what the query found in it marked.
StatementHit statement_hit(const AnnotatedArticle& article, const Statement& statement,
                           std::span<const Occurrence> found, std::span<const Concept> concepts) {
  StatementHit hit;
  hit.speaker = statement.speaker;
  hit.act = statement.act;
  hit.target = statement.target;
  hit.range = statement.sentence;
  hit.text = statement.sentence.of(article.article.text);
  std::vector<ByteRange> marks;
  if (statement.sentence.contains(statement.cue_range)) marks.push_back(statement.cue_range);
  for (const Occurrence& occurrence : found) {
    const bool shown = !concepts[occurrence.concept_number].stop;
    if (shown && statement.sentence.contains(occurrence.range)) marks.push_back(occurrence.range);
  }
  for (const ByteRange mark : merged(std::move(marks))) {
    hit.marks.push_back({mark.begin - hit.range.begin, mark.end - hit.range.begin});
  }
  return hit;
}

}  // namespace

std::vector<MatchedPart> HitReader::matched(const AnnotatedArticle& article,
                                            std::span<const Occurrence> in_text,
                                            std::span<const Occurrence> in_title) {
  std::map<std::pair<std::uint32_t, MatchKind>, std::pair<MatchedPart, double>> parts;
  const auto take = [&](std::span<const Occurrence> found, std::string_view text, double weight) {
    for (const Occurrence& occurrence : found) {
      const Concept& asked = concepts_[occurrence.concept_number];
      if (asked.stop && !overlapping_) continue;
      auto& [part, times] = parts[{occurrence.concept_number, occurrence.how}];
      times += weight;
      part.query = asked.query;
      part.how = occurrence.how;
      const std::string word(occurrence.range.of(text));
      const bool known = std::ranges::find(part.found, word) != part.found.end();
      if (!known && part.found.size() < kMaxFoundWords) part.found.push_back(word);
    }
  };
  take(in_text, article.article.text, 1);
  take(in_title, article.article.title, kTimesInTitle);
  std::vector<MatchedPart> out;
  parts_.clear();
  for (auto& [key, part] : parts) {
    out.push_back(std::move(part.first));
    parts_.push_back({key.first, part.second});
  }
  return out;
}

/// Who speaks, or is meant, need not be named in the sentence itself.
void HitReader::name_roles(const Statement& statement, std::vector<MatchedPart>& matched) {
  for (std::uint32_t number = 0; number < concepts_.size(); ++number) {
    const Concept& part = concepts_[number];
    if (part.role == Role::kAnywhere) continue;
    if (std::ranges::find(parts_, number, &FoundPart::concept_number) != parts_.end()) continue;
    const auto& name = part.role == Role::kSpeaker ? statement.speaker : statement.target;
    if (!is_named(part, name)) continue;
    const auto known = part.names.find(name);
    const MatchKind how = known == part.names.end() ? MatchKind::kExact : known->second;
    matched.push_back({part.query, {name}, how});
    parts_.push_back({number, 1});
  }
}

Hit HitReader::article(const Ranked& ranked) {
  const AnnotatedArticle article = reader_.record(ranked.row);
  finder_.turn_to(ranked.row);
  Hit hit = described(article.article, ranked.score);
  const auto in_text = finder_.in_text(article);
  const auto in_title = finder_.in_title(article);
  const auto statements = matching_statements(article, concepts_);
  hit.snippets = choose_snippets({article, concepts_, in_text, statements}, snippets_);
  hit.matched = overlapping_
                    ? matched(article, finder_.all_in_text(article), finder_.all_in_title(article))
                    : matched(article, in_text, in_title);
  for (const Occurrence& found : in_title) {
    if (!concepts_[found.concept_number].stop) hit.title_marks.push_back(found.range);
  }
  hit.title_marks = merged(std::move(hit.title_marks));
  for (const std::size_t number : statements) {
    if (hit.statements.size() >= kMaxStatements) break;
    hit.statements.push_back(
        statement_hit(article, article.statements[number], in_text, concepts_));
  }
  return hit;
}

Hit HitReader::bare(const Ranked& ranked, Collection collection) const {
  std::uint32_t row = ranked.row.row;
  if (collection == Collection::kStatements) {
    row = static_cast<std::uint32_t>(reader_.segment(ranked.row.segment).article_rows()[row]);
  }
  Hit hit;
  hit.id = reader_.segment(ranked.row.segment).ids->entry(row).id;
  hit.score = ranked.score;
  return hit;
}

Hit HitReader::statement(const Ranked& ranked) {
  const store::SegmentFiles& files = reader_.segment(ranked.row.segment);
  const auto row = static_cast<std::uint32_t>(files.article_rows()[ranked.row.row]);
  const auto ordinal =
      static_cast<std::size_t>(files.statement_columns->numbers("ordinal")[ranked.row.row]);
  const AnnotatedArticle article = reader_.record({ranked.row.segment, row});
  finder_.turn_to({ranked.row.segment, row});
  Hit hit = described(article.article, ranked.score);
  const auto in_text = finder_.in_text(article);
  if (ordinal >= article.statements.size()) {
    throw Error(ErrorCode::kDamaged, files.folder + ": an article lacks a statement of its own; " +
                                         "run lede-index check on the index");
  }
  const Statement& statement = article.statements[ordinal];
  hit.statements.push_back(statement_hit(article, statement, in_text, concepts_));
  std::vector<Occurrence> inside;
  std::ranges::copy_if(
      overlapping_ ? finder_.all_in_text(article) : in_text, std::back_inserter(inside),
      [&](const Occurrence& occurrence) { return statement.sentence.contains(occurrence.range); });
  hit.matched = matched(article, inside, {});
  name_roles(statement, hit.matched);
  return hit;
}

}  // namespace lede::query
