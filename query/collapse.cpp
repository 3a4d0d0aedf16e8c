// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/collapse.hpp"

#include <bit>

#include "query/shared_page.hpp"

namespace lede::query {
namespace {

/// Manku, Jain and Das Sarma (WWW 2007) take 3 of 64 bits for near-duplicate pages; a changed
/// headline or credit of a short story moves a few more.
constexpr int kMaxDifferentBits = 6;

std::uint64_t hash_of(const store::IndexReader& reader, store::RowRef row) {
  const auto column = reader.columns(row.segment, Collection::kArticles).numbers("simhash");
  return static_cast<std::uint64_t>(column[row.row]);
}

std::vector<std::uint64_t> hashes_of(const store::IndexReader& reader,
                                     const std::vector<Ranked>& hits) {
  std::vector<std::uint64_t> own;
  for (const Ranked& hit : hits) {
    if (!is_elsewhere(hit)) own.push_back(hash_of(reader, hit.row));
  }
  return reader.exchange() == nullptr ? own : shared_values(*reader.exchange(), hits, own);
}

/// A hash of 0 is that of a text too short to compare.
bool are_copies(std::uint64_t a, std::uint64_t b) {
  return a != 0 && b != 0 && std::popcount(a ^ b) <= kMaxDifferentBits;
}

/// For each hash the number of the first of its group: that of the first earlier hash of which it
/// is a copy, since two copies of one story may differ more from each other than from a third.
/// Groups are never merged, so that what comes later changes nothing about the pages before.
std::vector<std::size_t> groups_of(const std::vector<std::uint64_t>& hashes) {
  std::vector<std::size_t> groups(hashes.size());
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    std::size_t other = 0;
    while (other < i && !are_copies(hashes[i], hashes[other])) ++other;
    groups[i] = other < i ? groups[other] : i;
  }
  return groups;
}

}  // namespace

std::vector<Ranked> collapse(const store::IndexReader& reader, std::vector<Ranked> hits,
                             std::vector<std::uint32_t>& hidden) {
  const std::vector<std::size_t> groups = groups_of(hashes_of(reader, hits));
  std::vector<Ranked> kept;
  std::vector<std::size_t> place(hits.size());
  hidden.clear();
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (groups[i] < i) {
      ++hidden[place[groups[i]]];
      continue;
    }
    place[i] = kept.size();
    kept.push_back(hits[i]);
    hidden.push_back(0);
  }
  return kept;
}

}  // namespace lede::query
