// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/word_row.hpp"

#include <cstring>

#include "store/varint.hpp"

namespace lede::store {
namespace {

/// One rank more than there are words is the word that is none.
std::size_t rank_bytes(std::size_t distinct) {
  if (distinct <= UINT8_MAX) return sizeof(std::uint8_t);
  return distinct <= UINT16_MAX ? sizeof(std::uint16_t) : sizeof(std::uint32_t);
}

template <typename Rank>
void put_ranks(std::span<const std::uint32_t> ranks, std::string& out) {
  for (const std::uint32_t rank : ranks) {
    const auto narrow = static_cast<Rank>(rank);
    char bytes[sizeof(Rank)];
    std::memcpy(bytes, &narrow, sizeof(Rank));
    out.append(bytes, sizeof(Rank));
  }
}

template <typename Rank>
Rank rank_at(const char* bytes, std::size_t place) {
  Rank rank;
  std::memcpy(&rank, bytes + place * sizeof(Rank), sizeof(Rank));
  return rank;
}

/// A rank that is too large is no word that is wanted.
template <typename Rank>
void mark_ranks(std::string_view ranks, RowWords& out) {
  for (std::size_t place = 0; place < out.bits.size(); ++place) {
    const Rank rank = rank_at<Rank>(ranks.data(), place);
    out.bits[place] = rank < out.table.size() ? out.table[rank] : 0;
  }
}

template <typename Rank>
bool read_ranks(const char* bytes, std::size_t distinct, std::vector<std::uint32_t>& ranks) {
  for (std::size_t place = 0; place < ranks.size(); ++place) {
    ranks[place] = rank_at<Rank>(bytes, place);
    if (ranks[place] > distinct) return false;
  }
  return true;
}

}  // namespace

void encode_word_row(std::span<const std::uint32_t> numbers, std::span<const std::uint32_t> ranks,
                     std::uint32_t title, std::string& out) {
  put_varint(numbers.size(), out);
  put_varint(title, out);
  put_varint(ranks.size() - title, out);
  std::uint32_t before = 0;
  for (const std::uint32_t number : numbers) {
    put_varint(number - before, out);
    before = number;
  }
  switch (rank_bytes(numbers.size())) {
    case sizeof(std::uint8_t):
      return put_ranks<std::uint8_t>(ranks, out);
    case sizeof(std::uint16_t):
      return put_ranks<std::uint16_t>(ranks, out);
    default:
      return put_ranks<std::uint32_t>(ranks, out);
  }
}

bool WordRow::number(std::uint32_t& out) {
  if (!bytes_.empty() && static_cast<unsigned char>(bytes_.front()) < 0x80U) {
    out = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return true;
  }
  out = 0;
  for (unsigned shift = 0; shift < 35 && !bytes_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    out |= static_cast<std::uint32_t>(byte & 0x7FU) << shift;
    if (byte < 0x80U) return true;
  }
  return false;
}

bool WordRow::header(std::uint32_t& distinct, std::uint32_t& title, std::uint64_t& words) {
  std::uint32_t text = 0;
  if (!number(distinct) || !number(title) || !number(text)) return false;
  words = std::uint64_t{title} + text;
  return words <= bytes_.size() && distinct <= words;
}

void WordRow::mark(std::string_view ranks, std::size_t width, RowWords& out) {
  if (width == sizeof(std::uint8_t)) return mark_ranks<std::uint8_t>(ranks, out);
  if (width == sizeof(std::uint16_t)) return mark_ranks<std::uint16_t>(ranks, out);
  mark_ranks<std::uint32_t>(ranks, out);
}

/// Frequent words have small numbers, so that the last one wanted mostly comes early; what follows
/// is passed over. That it is sound is found out by `read`.
LookResult WordRow::look(std::span<const WantedWord> wanted, std::uint64_t all, RowWords& out) {
  std::uint32_t distinct = 0;
  std::uint64_t words = 0;
  if (!header(distinct, out.title, words)) return LookResult::kDamaged;
  const std::size_t width = rank_bytes(distinct);
  if (bytes_.size() < words * width) return LookResult::kDamaged;
  const std::string_view ranks = bytes_.substr(bytes_.size() - words * width);
  bytes_.remove_suffix(ranks.size());
  out.table.assign(std::size_t{distinct} + 1, 0);
  out.bits.resize(words);
  std::uint64_t seen = 0;
  std::uint32_t at = 0;
  auto next = wanted.begin();
  for (std::uint32_t rank = 0; rank < distinct && next != wanted.end(); ++rank) {
    std::uint32_t gap = 0;
    if (!number(gap)) return LookResult::kDamaged;
    at += gap;
    while (next != wanted.end() && next->number < at) ++next;
    if (next == wanted.end() || next->number != at) continue;
    out.table[rank] = next->bits;
    seen |= next->bits;
  }
  if ((seen & all) != all) return LookResult::kMissing;
  mark(ranks, width, out);
  return LookResult::kFound;
}

bool WordRow::read(std::vector<std::uint32_t>& numbers, std::vector<std::uint32_t>& ranks,
                   std::uint32_t& title) {
  std::uint32_t distinct = 0;
  std::uint64_t words = 0;
  if (!header(distinct, title, words)) return false;
  numbers.resize(distinct);
  std::uint32_t at = 0;
  for (std::size_t rank = 0; rank < distinct; ++rank) {
    std::uint32_t gap = 0;
    if (!number(gap) || (rank > 0 && gap == 0) || gap > UINT32_MAX - at) return false;
    numbers[rank] = at += gap;
  }
  const std::size_t width = rank_bytes(distinct);
  if (bytes_.size() != words * width) return false;
  ranks.resize(words);
  if (width == sizeof(std::uint8_t)) {
    return read_ranks<std::uint8_t>(bytes_.data(), distinct, ranks);
  }
  if (width == sizeof(std::uint16_t)) {
    return read_ranks<std::uint16_t>(bytes_.data(), distinct, ranks);
  }
  return read_ranks<std::uint32_t>(bytes_.data(), distinct, ranks);
}

}  // namespace lede::store
