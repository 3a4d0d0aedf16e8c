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

}  // namespace

std::vector<Ranked> collapse(const store::IndexReader& reader, std::vector<Ranked> hits,
                             std::vector<std::uint32_t>& hidden) {
  const std::vector<std::uint64_t> all = hashes_of(reader, hits);
  std::vector<Ranked> kept;
  std::vector<std::uint64_t> hashes;
  hidden.clear();
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const std::uint64_t hash = all[i];
    std::size_t same = 0;
    // A hash of 0 is that of a text too short to compare.
    while (same < kept.size() && (hash == 0 || hashes[same] == 0 ||
                                  std::popcount(hash ^ hashes[same]) > kMaxDifferentBits)) {
      ++same;
    }
    if (same < kept.size()) {
      ++hidden[same];
      continue;
    }
    kept.push_back(hits[i]);
    hashes.push_back(hash);
    hidden.push_back(0);
  }
  return kept;
}

}  // namespace lede::query
