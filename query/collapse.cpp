// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/collapse.hpp"

#include <algorithm>
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

/// The first of the group that a member belongs to.
std::size_t first_of(std::vector<std::size_t>& groups, std::size_t member) {
  while (groups[member] != member) {
    groups[member] = groups[groups[member]];
    member = groups[member];
  }
  return member;
}

/// For each hash the number of another of its group, for the first of a group its own: two copies
/// of one story may differ more from each other than from a third, and it is one story all the
/// same.
std::vector<std::size_t> groups_of(const std::vector<std::uint64_t>& hashes) {
  std::vector<std::size_t> groups(hashes.size());
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    groups[i] = i;
    for (std::size_t other = 0; other < i; ++other) {
      if (!are_copies(hashes[i], hashes[other])) continue;
      const std::size_t own = first_of(groups, i);
      const std::size_t others = first_of(groups, other);
      groups[std::max(own, others)] = std::min(own, others);
    }
  }
  return groups;
}

}  // namespace

std::vector<Ranked> collapse(const store::IndexReader& reader, std::vector<Ranked> hits,
                             std::vector<std::uint32_t>& hidden) {
  std::vector<std::size_t> groups = groups_of(hashes_of(reader, hits));
  std::vector<Ranked> kept;
  std::vector<std::size_t> place(hits.size());
  hidden.clear();
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const std::size_t first = first_of(groups, i);
    if (first < i) {
      ++hidden[place[first]];
      continue;
    }
    place[i] = kept.size();
    kept.push_back(hits[i]);
    hidden.push_back(0);
  }
  return kept;
}

}  // namespace lede::query
