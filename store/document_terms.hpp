// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of one document, each counted once.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/glass_file.hpp"
#include "store/vocabulary.hpp"

namespace lede::store {

/// Reused from document to document. Calls in order: clear add* all.
class DocumentTerms {
 public:
  /// One more of a term, which counts `wdf`; nothing for kNoWord.
  void add(std::uint32_t term, std::uint32_t wdf);
  [[nodiscard]] std::span<const TermCount> all() const { return terms_; }
  void clear();

 private:
  std::vector<std::uint32_t> slots_{};  ///< by term number; kNoWord outside this document
  std::vector<TermCount> terms_{};
};

}  // namespace lede::store
