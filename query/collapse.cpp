// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/collapse.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "query/shared_page.hpp"

namespace lede::query {
namespace {

/// Manku, Jain and Das Sarma (WWW 2007) take 3 of 64 bits for near-duplicate pages; a changed
/// headline or credit of a short story moves a few more.
constexpr int kMaxDifferentBits = 6;

/// Hits that are compared to fill a page.
constexpr std::uint32_t kMostCompared = 20'000;

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

/// Finds the first of the hashes so far of which another one is a copy. Eight parts of two hashes
/// can't all differ when six bits do, so that only hashes with a part in common are compared.
class FirstCopies {
 public:
  FirstCopies() : numbers_(kParts * kBuckets) {}

  /// `hashes.size()` when there is none. Takes the hashes in their order.
  std::size_t find(const std::vector<std::uint64_t>& hashes, std::size_t number) {
    const std::uint64_t hash = hashes[number];
    if (hash == 0) return hashes.size();  // or all short texts would be compared with each other
    std::size_t first = hashes.size();
    for (std::size_t part = 0; part < kParts; ++part) {
      auto& bucket = numbers_[part * kBuckets + (hash >> (part * kPartBits)) % kBuckets];
      for (const std::size_t other : bucket) {
        if (other >= first) break;
        if (are_copies(hash, hashes[other])) first = other;
      }
      bucket.push_back(number);
    }
    return first;
  }

 private:
  static constexpr std::size_t kPartBits = 8;
  static constexpr std::size_t kParts = 64 / kPartBits;
  static constexpr std::size_t kBuckets = std::size_t{1} << kPartBits;
  static_assert(kMaxDifferentBits < kParts);

  std::vector<std::vector<std::size_t>> numbers_;  ///< by part and its bits, rising
};

/// For each hash the number of the first of its group: that of the first earlier hash of which it
/// is a copy, since two copies of one story may differ more from each other than from a third.
/// Groups are never merged, so that what comes later changes nothing about the pages before.
std::vector<std::size_t> groups_of(const std::vector<std::uint64_t>& hashes) {
  std::vector<std::size_t> groups(hashes.size());
  FirstCopies copies;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    const std::size_t first = copies.find(hashes, i);
    groups[i] = first < i ? groups[first] : i;
  }
  return groups;
}

/// Keeps the best of each group, in order.
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

}  // namespace

RankedPage collapsed_page(const store::IndexReader& reader, const FetchPage& fetch,
                          std::uint32_t offset, std::uint32_t limit,
                          std::vector<std::uint32_t>& hidden) {
  // Each shown hit may hide a few copies of a wire story, and some of them hundreds.
  const std::uint32_t wanted = page_end(offset, limit);
  const std::uint32_t most = std::max(wanted, kMostCompared);
  RankedPage page;
  for (std::uint32_t copies = 8;; copies *= 8) {
    const std::uint32_t compared = std::min(page_end(offset, limit, copies), most);
    page = fetch(0, compared);
    const bool last = page.hits.size() < compared || compared == most;
    page.hits = collapse(reader, std::move(page.hits), hidden);
    if (last || page.hits.size() >= wanted) break;
  }
  const auto cut = [&](auto& items) {
    const auto end = std::min<std::size_t>(wanted, items.size());
    const auto begin = std::min<std::size_t>(offset, end);
    items = {items.begin() + static_cast<std::ptrdiff_t>(begin),
             items.begin() + static_cast<std::ptrdiff_t>(end)};
  };
  cut(page.hits);
  cut(hidden);
  return page;
}

}  // namespace lede::query
