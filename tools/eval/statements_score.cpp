// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/statements_score.hpp"

#include <algorithm>

#include "analysis/aliases.hpp"
#include "analysis/names/organisations.hpp"
#include "analysis/names/person_name.hpp"
#include "analysis/unicode.hpp"
#include "lede/error.hpp"

namespace lede::tools {
namespace {

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string without_brackets(std::string_view name) {
  std::string plain(name);
  const std::size_t open = plain.find(" (");
  const std::size_t close = plain.find(')', open == std::string::npos ? 0 : open);
  if (open != std::string::npos && close != std::string::npos) {
    plain.erase(open, close + 1 - open);
  }
  return plain;
}

// People go without middle initials and nicknames, and by the name that the alias table has for
// their first and last.
std::string comparable(std::string_view name) {
  const std::string whole = without_brackets(name);
  if (const auto known = analysis::known_alias(whole)) return analysis::fold(known->name);
  const std::string plain = analysis::plain_person_name(whole);
  if (const auto known = analysis::known_alias(plain)) return analysis::fold(known->name);
  const std::size_t first = plain.find(' ');
  const std::size_t last = plain.rfind(' ');
  if (first != last) {
    const auto known =
        analysis::known_alias(plain.substr(0, first) + plain.substr(last), EntityType::kPerson);
    if (known) return analysis::fold(known->name);
  }
  return analysis::fold(analysis::canonical_organisation(plain));
}

// The gold sentence in the text as it was read: furniture may have been cut before it.
ByteRange locate(const GoldStatement& gold, std::string_view text) {
  const bool fits = gold.sentence.end <= text.size() && !gold.sentence.empty();
  if (fits && (gold.text.empty() || gold.sentence.of(text) == gold.text)) return gold.sentence;
  // A dateline may be gone from the start of the sentence, never more than half of it.
  const std::string_view wanted = gold.text;
  for (std::size_t cut = 0; cut <= wanted.size() / 2;) {
    const std::string_view rest = wanted.substr(cut);
    const std::size_t at = rest.empty() ? std::string_view::npos : text.find(rest);
    if (at != std::string_view::npos) return {at, at + rest.size()};
    const std::size_t space = wanted.find(' ', cut);
    if (space == std::string_view::npos) break;
    cut = space + 1;
  }
  return {};
}

bool same_sentence(ByteRange a, ByteRange b) {
  if (!a.overlaps(b)) return false;
  const std::size_t shared = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  return 2 * shared > std::min(a.size(), b.size());
}

std::string describe(std::string_view document, Act act, std::string_view speaker,
                     std::string_view cue, std::string_view sentence) {
  std::string line(name_of(act));
  for (const std::string_view part : {speaker, cue, document, sentence}) {
    line += " | ";
    line += part;
  }
  std::ranges::replace(line, '\n', ' ');
  return line;
}

struct Pairing {
  const AnnotatedArticle& article;
  std::vector<const GoldStatement*> gold{};
  bool unnamed = false;

  void score(StatementScore& score) const {
    std::vector<bool> used(article.statements.size());
    for (const GoldStatement* one : gold) {
      StatementCounts& counts = score.by_act[static_cast<std::size_t>(one->act)];
      ++counts.gold;
      const std::size_t match = find(*one, used);
      if (match == used.size()) {
        score.missed.push_back(
            describe(one->document, one->act, one->speaker, one->cue, one->text));
        continue;
      }
      used[match] = true;
      ++counts.right;
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
      const Statement& found = article.statements[i];
      if (found.speaker.empty() && !unnamed) continue;
      ++score.by_act[static_cast<std::size_t>(found.act)].found;
      if (used[i]) continue;
      score.spurious.push_back(describe(article.article.id, found.act, found.speaker, found.cue,
                                        found.sentence.of(article.article.text)));
    }
  }

  [[nodiscard]] std::size_t find(const GoldStatement& one, const std::vector<bool>& used) const {
    const ByteRange sentence = locate(one, article.article.text);
    for (std::size_t i = 0; i < used.size(); ++i) {
      const Statement& found = article.statements[i];
      if (!used[i] && found.act == one.act && same_sentence(found.sentence, sentence) &&
          same_speaker(found.speaker, one.speaker)) {
        return i;
      }
    }
    return used.size();
  }
};

}  // namespace

double StatementCounts::precision() const {
  return ratio(right, found);
}
double StatementCounts::recall() const {
  return ratio(right, gold);
}
double StatementCounts::f1() const {
  return ratio(2 * right, gold + found);
}

StatementCounts& StatementCounts::operator+=(const StatementCounts& other) {
  gold += other.gold;
  found += other.found;
  right += other.right;
  return *this;
}

StatementCounts StatementScore::specific() const {
  StatementCounts sum;
  for (std::size_t act = 0; act < kActs; ++act) {
    if (static_cast<Act>(act) != Act::kStatement) sum += by_act[act];
  }
  return sum;
}

bool same_speaker(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty();
  return comparable(a) == comparable(b);
}

StatementScore score_statements(const std::vector<GoldStatement>& gold,
                                const std::map<std::string, AnnotatedArticle>& articles,
                                bool unnamed) {
  std::map<std::string, Pairing> pairings;
  for (const GoldStatement& one : gold) {
    const auto article = articles.find(one.document);
    if (article == articles.end()) {
      throw Error(ErrorCode::kNotFound,
                  "the gold names article '" + one.document + "', which ARTICLES does not hold");
    }
    auto& pairing =
        pairings.try_emplace(one.document, Pairing{article->second, {}, unnamed}).first->second;
    if (unnamed || !one.speaker.empty()) pairing.gold.push_back(&one);
  }
  StatementScore score;
  for (const auto& [document, pairing] : pairings) pairing.score(score);
  return score;
}

}  // namespace lede::tools
