// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/evidence.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>

#include "analysis/stems.hpp"
#include "analysis/tokens.hpp"
#include "analysis/unicode.hpp"
#include "query/row_readings.hpp"
#include "store/terms.hpp"

namespace lede::query {
namespace {

struct Place {
  ByteRange range{};
  const std::vector<SlotHit>* hits = nullptr;
  std::uint32_t number = 0;
};

struct Spellings {
  explicit Spellings(std::string_view language) : stemmer(language) {}
  analysis::Stemmer stemmer;
  std::deque<std::string> words{};
  std::unordered_map<std::string_view, std::vector<SlotHit>> known{};
};

/// Memory stays bounded when one finder reads very many articles.
constexpr std::size_t kMaxSpellings = 1U << 18;

bool better(const Occurrence& a, const Occurrence& b) {
  if (a.concept_number != b.concept_number) return a.concept_number < b.concept_number;
  if (a.how != b.how) return a.how < b.how;
  return a.range.begin < b.range.begin;
}

std::vector<Occurrence> without_overlaps(std::vector<Occurrence> found) {
  std::ranges::stable_sort(found, better);
  std::vector<Occurrence> kept;
  std::size_t concept_begin = 0;
  for (const Occurrence& occurrence : found) {
    if (!kept.empty() && kept.back().concept_number != occurrence.concept_number) {
      concept_begin = kept.size();
    }
    // Within one concept and kind the ranges come sorted; kinds are few and lists short.
    const bool taken = std::any_of(
        kept.begin() + static_cast<std::ptrdiff_t>(concept_begin), kept.end(),
        [&](const Occurrence& other) { return other.range.overlaps(occurrence.range); });
    if (!taken) kept.push_back(occurrence);
  }
  std::ranges::stable_sort(kept, {}, [](const Occurrence& o) { return o.range; });
  return kept;
}

}  // namespace

struct EvidenceFinder::Impl {
  explicit Impl(std::span<const Concept> wanted) : concepts(wanted) {
    for (const Concept& part : concepts) {
      plain = plain || !part.slots.empty();
    }
  }

  Spellings& spellings_of(const std::string& language) {
    auto& spellings = languages[language];
    if (!spellings || spellings->words.size() > kMaxSpellings) spellings.emplace(language);
    return *spellings;
  }

  const std::vector<SlotHit>& hits_of(std::string_view word, Spellings& spellings) {
    if (const auto known = spellings.known.find(word); known != spellings.known.end()) {
      return known->second;
    }
    folded_word.clear();
    analysis::fold(word, folded_word);
    std::vector<SlotHit> hits;
    if (!folded_word.empty()) {
      read_word(concepts, folded_word, spellings.stemmer.stem(folded_word), hits);
    }
    spellings.words.emplace_back(word);
    return spellings.known.emplace(spellings.words.back(), std::move(hits)).first->second;
  }

  std::vector<Place> places(std::string_view text, const std::string& language) {
    std::vector<Place> out;
    Spellings& spellings = spellings_of(language);
    std::uint32_t number = 0;
    for (const analysis::Token& token : tokens) {
      if (!token.is_term()) continue;
      ++number;
      const auto& hits = hits_of(token.of(text), spellings);
      if (!hits.empty()) out.push_back({{token.begin, token.end}, &hits, number});
    }
    return out;
  }

  /// The words that were read last, of which the text's or title's begin at `first`.
  std::vector<Place> places_read(std::size_t first) {
    std::vector<Place> out;
    std::uint32_t number = 0;
    for (const analysis::Token& token : tokens) {
      if (!token.is_term()) continue;
      const auto* hits = readings->hits(first + number++);
      if (hits != nullptr) out.push_back({{token.begin, token.end}, hits, number});
    }
    return out;
  }

  std::vector<Place> all_places(const AnnotatedArticle& article, bool title) {
    if (!plain) return {};
    const std::string& text = title ? article.article.title : article.article.text;
    tokens.clear();
    analysis::tokenize(text, {0, text.size()}, tokens);
    if (read) {
      const auto words =
          static_cast<std::size_t>(std::ranges::count_if(tokens, &analysis::Token::is_term));
      const std::size_t known = title ? readings->title_words() : readings->text_words();
      if (words == known) return places_read(title ? 0 : readings->title_words());
    }
    return places(text, article.article.language);
  }

  std::vector<Occurrence> words_in(const AnnotatedArticle& article, bool title) {
    std::vector<Occurrence> found;
    const std::vector<Place> all = all_places(article, title);
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (const SlotHit& hit : *all[i].hits) {
        const Concept& part = concepts[hit.concept_number];
        if (part.title_only && !title) continue;
        if (part.slots.size() == 1) {
          found.push_back(
              {all[i].range, hit.concept_number, hit.how, all[i].number, all[i].number});
        } else if (part.slack > 0 || hit.slot == 0) {
          phrase_from(all, i, hit, false, found);
          if (part.slack > 0) phrase_from(all, i, hit, true, found);
        }
      }
    }
    return found;
  }

  /// Adds the words of a phrase that starts at place `i`, one occurrence for each word; or, with
  /// `back`, of one that ends there.
  void phrase_from(const std::vector<Place>& all, std::size_t i, const SlotHit& first, bool back,
                   std::vector<Occurrence>& found) const {
    const Concept& part = concepts[first.concept_number];
    const auto window = static_cast<std::uint32_t>(part.slots.size()) + part.slack;
    std::vector<const Place*> of_slot(part.slots.size(), nullptr);
    std::vector<MatchKind> how(part.slots.size(), first.how);
    of_slot[first.slot] = &all[i];
    const std::size_t places = back ? i : all.size() - i - 1;
    for (std::size_t step = 1; step <= places; ++step) {
      const Place& place = back ? all[i - step] : all[i + step];
      const auto [low, high] = std::minmax(place.number, all[i].number);
      if (high - low >= window) break;
      for (const SlotHit& hit : *place.hits) {
        if (hit.concept_number != first.concept_number || of_slot[hit.slot] != nullptr) continue;
        if (part.slack == 0 && place.number != all[i].number + hit.slot) continue;
        of_slot[hit.slot] = &place;
        how[hit.slot] = hit.how;
        if (part.slack > 0) break;
      }
    }
    if (std::ranges::find(of_slot, nullptr) != of_slot.end()) return;
    const auto [low, high] = std::ranges::minmax_element(of_slot, {}, &Place::number);
    for (std::size_t s = 0; s < of_slot.size(); ++s) {
      found.push_back(
          {of_slot[s]->range, first.concept_number, how[s], (*low)->number, (*high)->number});
    }
  }

  void names_in(std::span<const Mention> mentions, std::vector<Occurrence>& found) const {
    for (std::uint32_t c = 0; c < concepts.size(); ++c) {
      if (concepts[c].names.empty()) continue;
      for (const Mention& mention : mentions) {
        const auto name = concepts[c].names.find(mention.name);
        if (name != concepts[c].names.end()) found.push_back({mention.range, c, name->second});
      }
    }
  }

  void acts_in(const AnnotatedArticle& article, std::vector<Occurrence>& found) const {
    for (std::uint32_t c = 0; c < concepts.size(); ++c) {
      for (const Statement& statement : article.statements) {
        if (statement.cue_range.empty()) continue;
        if (std::ranges::find(concepts[c].acts, statement.act) != concepts[c].acts.end()) {
          found.push_back({statement.cue_range, c, MatchKind::kAct});
        }
      }
    }
  }

  std::span<const Concept> concepts;
  std::unique_ptr<RowReadings> readings{};
  bool read = false;  ///< whether `readings` are those of the article that is looked at
  bool plain = false;
  std::map<std::string, std::optional<Spellings>> languages{};
  std::vector<analysis::Token> tokens{};
  std::string folded_word{};
};

EvidenceFinder::EvidenceFinder(std::span<const Concept> concepts)
    : impl_(std::make_unique<Impl>(concepts)) {}
EvidenceFinder::EvidenceFinder(const store::IndexReader& reader, std::span<const Concept> concepts)
    : EvidenceFinder(concepts) {
  impl_->readings = std::make_unique<RowReadings>(reader, concepts);
}
EvidenceFinder::~EvidenceFinder() = default;
EvidenceFinder::EvidenceFinder(EvidenceFinder&&) noexcept = default;

void EvidenceFinder::turn_to(store::RowRef article) {
  impl_->read = impl_->plain && impl_->readings;
  if (impl_->read) impl_->readings->read(article);
}

std::vector<Occurrence> EvidenceFinder::in_text(const AnnotatedArticle& article) {
  return without_overlaps(all_in_text(article));
}

std::vector<Occurrence> EvidenceFinder::in_title(const AnnotatedArticle& article) {
  return without_overlaps(all_in_title(article));
}

std::vector<Occurrence> EvidenceFinder::all_in_text(const AnnotatedArticle& article) {
  auto found = impl_->words_in(article, false);
  impl_->names_in(article.mentions, found);
  impl_->acts_in(article, found);
  return found;
}

std::vector<Occurrence> EvidenceFinder::all_in_title(const AnnotatedArticle& article) {
  auto found = impl_->words_in(article, true);
  impl_->names_in(article.title_mentions, found);
  return found;
}

bool is_named(const Concept& part, const std::string& name) {
  if (part.names.contains(name)) return true;
  return !part.speaker.empty() && store::fold_value(name) == part.speaker;
}

bool concerns(const Statement& statement, const Concept& part) {
  const bool speaks = is_named(part, statement.speaker);
  const bool targeted = is_named(part, statement.target);
  switch (part.role) {
    case Role::kSpeaker:
      return speaks;
    case Role::kTarget:
      return targeted;
    case Role::kAnywhere:
      return speaks || targeted;
  }
  return false;
}

std::vector<std::size_t> matching_statements(const AnnotatedArticle& article,
                                             std::span<const Concept> concepts) {
  std::vector<std::size_t> both;
  std::vector<std::size_t> acts;
  std::vector<std::size_t> people;
  bool asks_act = false;
  for (const Concept& part : concepts) asks_act = asks_act || !part.acts.empty();
  for (std::size_t i = 0; i < article.statements.size(); ++i) {
    const Statement& statement = article.statements[i];
    bool act = false;
    bool person = false;
    for (const Concept& part : concepts) {
      act = act || std::ranges::find(part.acts, statement.act) != part.acts.end();
      person = person || concerns(statement, part);
    }
    if (act && person) both.push_back(i);
    if (act) acts.push_back(i);
    if (person) people.push_back(i);
  }
  if (!asks_act) return people;
  return both.empty() ? acts : both;
}

}  // namespace lede::query
