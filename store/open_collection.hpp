// SPDX-License-Identifier: GPL-2.0-or-later
// One collection of a snapshot as Xapian databases, and what is remembered of its terms.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "lede/search_request.hpp"
#include "store/known_term.hpp"
#include "store/snapshot.hpp"
#include "store/text_map.hpp"

namespace lede::store {

struct OpenCollection {
  Xapian::Database database{};
  std::vector<Xapian::Database> shards{};  ///< by segment
  std::uint64_t documents = 0;
  double average_length = 0;
  TextMap<std::shared_ptr<KnownTerm>> terms{};
  bool agreed = false;                     ///< the two above are those of all shards
  TextMap<std::uint64_t> of_all_shards{};  ///< frequencies

  void remember(const std::string& term, std::uint64_t frequency) {
    if (of_all_shards.size() >= kMaxRemembered) of_all_shards.clear();
    of_all_shards.emplace(term, frequency);
    if (const auto at = terms.find(term); at != terms.end()) at->second->frequency = frequency;
  }
};

/// Throws Error (kDamaged, kIo).
[[nodiscard]] OpenCollection open_collection(const Snapshot& snapshot, Collection collection);

}  // namespace lede::store
