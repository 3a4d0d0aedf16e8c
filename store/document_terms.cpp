// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/document_terms.hpp"

#include <algorithm>

namespace lede::store {

void DocumentTerms::add(std::uint32_t term, std::uint32_t wdf) {
  if (term == kNoWord) return;
  if (term >= slots_.size()) {
    const std::size_t needed = std::size_t{term} + 1;
    slots_.resize(std::max(needed, 2 * slots_.size()), kNoWord);
  }
  std::uint32_t& slot = slots_[term];
  if (slot == kNoWord) {
    slot = static_cast<std::uint32_t>(terms_.size());
    terms_.push_back({.term = term});
  }
  terms_[slot].wdf += wdf;
}

void DocumentTerms::clear() {
  for (const TermCount& each : terms_) slots_[each.term] = kNoWord;
  terms_.clear();
}

}  // namespace lede::store
