// SPDX-License-Identifier: GPL-2.0-or-later
// The words of one document, gathered by term before Xapian sees them.
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

  /// A word at `position`, or, at position 0, one that counts `wdf` without a position.
  void add(WordTerms word, Xapian::termpos position, Xapian::termcount wdf);
  /// Hands all over as schema.hpp describes: stems with positions, forms, stems without form.
  void write(Xapian::Document& document);
  void clear();

 private:
  struct Stem {
    std::uint32_t term = 0;
    Xapian::termcount wdf = 0;
    std::uint32_t positions = 0;
    std::uint32_t first_position = 0;
    bool own_form = false;
  };
  struct Occurrence {
    std::uint32_t slot = 0;
    Xapian::termpos position = 0;
  };

  [[nodiscard]] std::uint32_t slot_of(std::uint32_t stem);
  void group_positions();

  const Vocabulary& vocabulary_;
  std::vector<std::uint32_t> slots_{};  ///< by term number; kNoWord outside this document
  std::vector<bool> form_seen_{};       ///< by term number
  std::vector<std::uint32_t> forms_{};
  std::vector<Stem> stems_{};
  std::vector<Occurrence> occurrences_{};
  std::vector<Xapian::termpos> positions_{};
  std::string term_{};
};

}  // namespace lede::store
