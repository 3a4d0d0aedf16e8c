// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/quotation_runs.hpp"

#include <algorithm>

#include "analysis/names/spans.hpp"

namespace lede::analysis {

std::optional<Speaker> QuotationRuns::speaker(QuotationRun run) const {
  if (auto named = named_in(run)) return named;
  for (std::size_t back = 1; back <= 2 && back <= run.begin; ++back) {
    const QuotedSentence& before = quoted_[run.begin - back];
    if (before.answer) break;
    if (before.attributed) return before.speaker;
    if (auto named = back == 1 ? named_in_next_paragraph(run) : std::nullopt) return named;
  }
  if (run.begin == 0) {
    if (auto named = named_in_next_paragraph(run)) return named;
  }
  if (run.begin > 0 && is_personal(run)) {
    const auto told_of = discourse_.introduced(run.begin - 1);
    if (told_of) return names(told_of->name, run) ? std::nullopt : told_of;
  }
  auto since = speaker_since(run);
  return since ? since : speaker_introduced_after(run);
}

std::optional<Speaker> QuotationRuns::named_in(QuotationRun run) const {
  for (std::size_t i = run.end; i-- > run.begin;) {
    if (quoted_[i].attributed) return quoted_[i].speaker;
  }
  return std::nullopt;
}

std::optional<Speaker> QuotationRuns::named_in_next_paragraph(QuotationRun run) const {
  while (run.end < quoted_.size() && quoted_[run.end].reopens) {
    run.begin = run.end;
    do {
      ++run.end;
    } while (run.end < quoted_.size() && quoted_[run.end].starts_open);
    if (auto named = named_in(run)) return named;
  }
  return std::nullopt;
}

// A quotation that opens the article, in which somebody speaks of himself, is of the person with
// whom the sentence behind it opens.
std::optional<Speaker> QuotationRuns::speaker_introduced_after(QuotationRun run) const {
  if (run.end >= quoted_.size() || !is_personal(run)) return std::nullopt;
  const auto earlier = quoted_.first(run.begin);
  const bool spoken = std::ranges::any_of(earlier, &QuotedSentence::attributed);
  if (spoken || (run.begin > 0 && names_another_person(run.begin - 1, {}))) return std::nullopt;
  auto person = discourse_.introduced(run.end);
  const auto mentions = mentions_in(mentions_, document_.sentences[run.end]);
  const bool opens = person && !mentions.empty() && mentions.front().name == person->name &&
                     mentions.front().range.begin == document_.sentences[run.end].begin;
  return opens && !names(person->name, run) ? person : std::nullopt;
}

// Narration that names nobody else keeps the one who spoke before it.
std::optional<Speaker> QuotationRuns::speaker_since(QuotationRun run) const {
  constexpr std::size_t kReach = 8;
  const Speaker* last = nullptr;
  std::size_t spoke = run.begin;
  while (spoke-- > 0 && spoke + kReach >= run.begin) {
    if (quoted_[spoke].answer) return std::nullopt;
    if (!quoted_[spoke].attributed) continue;
    last = &quoted_[spoke].speaker;
    break;
  }
  if (last == nullptr || last->name.empty() || !last->person || names(last->name, run)) {
    return std::nullopt;
  }
  for (std::size_t s = spoke + 1; s < run.begin; ++s) {
    if (names_another_person(s, last->name)) return std::nullopt;
  }
  // A quotation may stand before whom it introduces.
  if (run.end < quoted_.size() && names_another_person(run.end, last->name)) return std::nullopt;
  return *last;
}

bool QuotationRuns::names(std::string_view name, QuotationRun run) const {
  const ByteRange range{document_.sentences[run.begin].begin, document_.sentences[run.end - 1].end};
  return std::ranges::any_of(mentions_in(mentions_, range),
                             [name](const Mention& mention) { return mention.name == name; });
}

bool QuotationRuns::names_another_person(std::size_t sentence, std::string_view name) const {
  return std::ranges::any_of(mentions_in(mentions_, document_.sentences[sentence]),
                             [name](const Mention& mention) {
                               return mention.type == EntityType::kPerson && mention.name != name;
                             });
}

bool QuotationRuns::is_personal(QuotationRun run) const {
  return std::ranges::any_of(quoted_.subspan(run.begin, run.end - run.begin),
                             &QuotedSentence::personal);
}

}  // namespace lede::analysis
