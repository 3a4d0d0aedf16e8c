// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/document_terms.hpp"

#include <numeric>

#include "store/schema.hpp"

namespace lede::store {

std::uint32_t DocumentTerms::slot_of(std::uint32_t stem) {
  if (slots_.size() < vocabulary_.size()) slots_.resize(vocabulary_.size(), kNoWord);
  std::uint32_t& slot = slots_[stem];
  if (slot == kNoWord) {
    slot = static_cast<std::uint32_t>(stems_.size());
    stems_.push_back({.term = stem});
  }
  return slot;
}

void DocumentTerms::add(WordTerms word, Xapian::termpos position, Xapian::termcount wdf) {
  if (word.stem == kNoWord) return;
  const std::uint32_t slot = slot_of(word.stem);
  Stem& stem = stems_[slot];
  stem.wdf += wdf;
  if (position != 0) {
    ++stem.positions;
    occurrences_.push_back({slot, position});
  }
  if (word.form == word.stem) {
    stem.own_form = true;
    return;
  }
  if (form_seen_.size() < vocabulary_.size()) form_seen_.resize(vocabulary_.size());
  if (form_seen_[word.form]) return;
  form_seen_[word.form] = true;
  forms_.push_back(word.form);
}

void DocumentTerms::group_positions() {
  std::uint32_t begin = 0;
  for (Stem& stem : stems_) {
    stem.first_position = begin;
    begin += stem.positions;
    stem.positions = 0;
  }
  positions_.resize(begin);
  for (const Occurrence& occurrence : occurrences_) {
    Stem& stem = stems_[occurrence.slot];
    positions_[stem.first_position + stem.positions++] = occurrence.position;
  }
}

void DocumentTerms::write(Xapian::Document& document) {
  group_positions();
  for (const Stem& stem : stems_) {
    const std::string& term = vocabulary_.term(stem.term);
    Xapian::termcount wdf = stem.wdf;
    for (std::uint32_t i = 0; i < stem.positions; ++i) {
      document.add_posting(term, positions_[stem.first_position + i], i == 0 ? wdf : 0);
    }
    if (stem.positions == 0) document.add_term(term, wdf);
    if (stem.own_form) continue;
    term_.assign(kStemOnly).append(term);
    document.add_boolean_term(term_);
  }
  for (const std::uint32_t form : forms_) {
    term_.assign(kForm).append(vocabulary_.term(form));
    document.add_boolean_term(term_);
  }
}

void DocumentTerms::clear() {
  for (const Stem& stem : stems_) slots_[stem.term] = kNoWord;
  for (const std::uint32_t form : forms_) form_seen_[form] = false;
  stems_.clear();
  forms_.clear();
  occurrences_.clear();
}

}  // namespace lede::store
