// SPDX-License-Identifier: GPL-2.0-or-later
// The stems of one document, counted before Xapian sees them.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "store/vocabulary.hpp"

namespace lede::store {

/// Reused from document to document. Calls in order: add* write clear.
class DocumentTerms {
 public:
  explicit DocumentTerms(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// One more of a stem, which counts `wdf`; nothing for kNoWord.
  void add(std::uint32_t stem, Xapian::termcount wdf);
  void write(Xapian::Document& document) const;
  void clear();

 private:
  struct Stem {
    std::uint32_t term = 0;
    Xapian::termcount wdf = 0;
  };

  const Vocabulary& vocabulary_;
  std::vector<std::uint32_t> slots_{};  ///< by term number; kNoWord outside this document
  std::vector<Stem> stems_{};
};

}  // namespace lede::store
