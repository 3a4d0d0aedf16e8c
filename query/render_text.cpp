// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "lede/render.hpp"
#include "query/facet_text.hpp"
#include "query/terminal_text.hpp"

namespace lede {
namespace {

using query::clipped;
using query::facet_text;
using query::harmless;
using query::Ink;
using query::inked;
using query::wrapped;

constexpr std::string_view kIndent = "    ";

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string heading(const SearchResult& result) {
  const bool articles = result.collection == Collection::kArticles;
  const std::string_view unit = articles ? "article" : "statement";
  std::string out = fmt::format("{}{} {}{}", result.total_exact ? "" : "about ", result.total, unit,
                                result.total == 1 ? "" : "s");
  if (!result.hits.empty() && (result.offset > 0 || result.hits.size() < result.total)) {
    out += fmt::format(", {} to {} shown", result.offset + 1, result.offset + result.hits.size());
  }
  return out + "\n";
}

/// "Mykhailo Podolyak — denial → Ukraine:" before what was said.
std::string who(const StatementHit& statement) {
  std::string out = statement.speaker.empty() ? "(nobody named)" : harmless(statement.speaker);
  out += fmt::format(" — {}", name_of(statement.act));
  if (!statement.target.empty()) out += " → " + harmless(statement.target);
  return out + ":";
}

/// "family denied, deny 0.60".
std::string found(const MatchedPart& part) {
  const std::string score = part.score > 0 ? fmt::format("{:.2f}", part.score) : "";
  return joined({std::string(name_of(part.how)), joined(part.found, ", "), score}, " ");
}

/// What the score is made of, then a line for each word of the query: how it was found.
std::string explanation(const Hit& hit, const TextStyle& style) {
  const std::string sum = fmt::format("score {:.2f} = {}", hit.score, hit.explanation);
  std::string out =
      wrapped(hit.score > 0 ? sum : "no score: " + hit.explanation, {}, kIndent, style);
  std::vector<std::string_view> told;
  for (const MatchedPart& first : hit.matched) {
    if (std::ranges::find(told, first.query) != told.end()) continue;
    told.push_back(first.query);
    std::vector<std::string> finds;
    for (const MatchedPart& part : hit.matched) {
      if (part.query == first.query) finds.push_back(found(part));
    }
    out += wrapped(first.query + ": " + joined(finds, "; "), {}, kIndent, style);
  }
  return out;
}

std::string article_text(const Hit& hit, std::size_t number, const TextStyle& style) {
  const std::string label = fmt::format("{:>2}. ", number);
  const std::string title = hit.title.empty() ? harmless(hit.id) : harmless(hit.title);
  std::string out = label + inked(clipped(title, style.width - label.size()), Ink::kTitle, style);
  std::string origin = joined(
      {harmless(hit.date), harmless(hit.source), hit.title.empty() ? "" : harmless(hit.id)}, " · ");
  if (hit.collapsed > 0) origin += fmt::format(" · {} alike hidden", hit.collapsed);
  out += "\n";
  if (!origin.empty()) out += std::string(kIndent) + inked(origin, Ink::kFaint, style) + "\n";
  for (const Snippet& snippet : hit.snippets) {
    out += wrapped(snippet.text, snippet.marks, kIndent, style);
  }
  for (const StatementHit& statement : hit.statements) {
    const bool shown = std::ranges::any_of(hit.snippets, [&](const Snippet& snippet) {
      return statement.range.overlaps(snippet.range);
    });
    out += std::string(kIndent) + "» " + inked(who(statement), Ink::kSpeaker, style);
    out +=
        shown ? " see above\n" : "\n" + wrapped(statement.text, statement.marks, "      ", style);
  }
  return out;
}

std::string statement_text(const Hit& hit, std::size_t number, const TextStyle& style) {
  const StatementHit& statement = hit.statements.front();
  std::string out = fmt::format("{:>2}. ", number) + inked(who(statement), Ink::kSpeaker, style);
  out += "\n" + wrapped(statement.text, statement.marks, kIndent, style);
  const std::string origin = joined(
      {harmless(hit.date), harmless(hit.source), harmless(hit.title), harmless(hit.id)}, " · ");
  return out + std::string(kIndent) + inked(origin, Ink::kFaint, style) + "\n";
}

std::string counted(std::string_view label, const std::vector<EntityCard::Counted>& values,
                    const TextStyle& style) {
  if (values.empty()) return {};
  std::string line = std::string(label) + ": ";
  for (std::size_t i = 0; i < values.size(); ++i) {
    line += fmt::format("{}{} ({})", i == 0 ? "" : ", ", values[i].value, values[i].count);
  }
  return wrapped(line, {}, kIndent, style);
}

}  // namespace

std::string to_text(const SearchResult& result, const TextStyle& style) {
  if (!result.error.empty()) return "error: " + harmless(result.error) + "\n";
  std::string out = heading(result);
  std::size_t number = result.offset;
  for (const Hit& hit : result.hits) {
    const bool articles = result.collection == Collection::kArticles;
    ++number;
    out +=
        "\n" + (articles ? article_text(hit, number, style) : statement_text(hit, number, style));
    if (!hit.explanation.empty()) out += explanation(hit, style);
  }
  for (const Facet& facet : result.facets) {
    out += "\n" + facet_text(facet, style);
  }
  return out;
}

std::string to_text(const EntityCard& card, const TextStyle& style) {
  std::string out = inked(harmless(card.name), Ink::kTitle, style);
  out += fmt::format(" ({}), in {} article{}", name_of(card.type), card.articles,
                     card.articles == 1 ? "" : "s");
  if (!card.first_date.empty()) {
    out += fmt::format(" from {} to {}", card.first_date, card.last_date);
  }
  out += "\n";
  out += counted("written", card.spellings, style);
  out += counted("described as", card.descriptions, style);
  out += counted("statements", card.statements, style);
  out += counted("together with", card.together, style);
  return out;
}

}  // namespace lede
