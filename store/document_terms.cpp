// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/document_terms.hpp"

namespace lede::store {

void DocumentTerms::add(std::uint32_t stem, Xapian::termcount wdf) {
  if (stem == kNoWord) return;
  if (slots_.size() < vocabulary_.size()) slots_.resize(vocabulary_.size(), kNoWord);
  std::uint32_t& slot = slots_[stem];
  if (slot == kNoWord) {
    slot = static_cast<std::uint32_t>(stems_.size());
    stems_.push_back({.term = stem});
  }
  stems_[slot].wdf += wdf;
}

void DocumentTerms::write(Xapian::Document& document) const {
  for (const Stem& stem : stems_) document.add_term(vocabulary_.term(stem.term), stem.wdf);
}

void DocumentTerms::clear() {
  for (const Stem& stem : stems_) slots_[stem.term] = kNoWord;
  stems_.clear();
}

}  // namespace lede::store
