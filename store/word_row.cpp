// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/word_row.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
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
  const std::size_t begin = out.size();
  out.resize(begin + ranks.size() * sizeof(Rank));
  char* at = out.data() + begin;
  for (const std::uint32_t rank : ranks) {
    const auto narrow = static_cast<Rank>(rank);
    std::memcpy(at, &narrow, sizeof(Rank));
    at += sizeof(Rank);
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

/// A row's places, by rank, and the words of a pattern by the ranks that they have in the row.
template <typename Rank>
class RankSequence {
 public:
  RankSequence(const char* ranks, std::span<const WantedWord> words, std::size_t count)
      : ranks_(ranks), words_(words), count_(count) {
    // The word that fewest of the row's words can be is where to look, of several the rarest, which
    // has the largest rank.
    std::ptrdiff_t fewest = PTRDIFF_MAX;
    std::uint32_t largest = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto can_be = [i](const WantedWord& word) { return (word.bits >> i & 1U) != 0; };
      const std::ptrdiff_t several = std::ranges::count_if(words, can_be);
      const std::uint32_t rank = std::ranges::find_if(words, can_be)->number;
      if (several > fewest || (several == fewest && rank < largest)) continue;
      fewest = several;
      largest = rank;
      anchor_ = i;
    }
  }

  /// Whether the words stand side by side at places from `begin` to `end`.
  [[nodiscard]] bool is_in(std::size_t begin, std::size_t end) const {
    if (end - begin < count_) return false;
    const std::size_t last = end - count_ + anchor_;
    return std::ranges::any_of(words_, [&](const WantedWord& word) {
      if ((word.bits >> anchor_ & 1U) == 0) return false;
      for (std::size_t at = begin + anchor_; (at = next(word.number, at, last + 1)) <= last; ++at) {
        if (starts_at(at - anchor_)) return true;
      }
      return false;
    });
  }

 private:
  /// The first place of the rank from `from` on, or `end`.
  [[nodiscard]] std::size_t next(std::uint32_t rank, std::size_t from, std::size_t end) const {
    if constexpr (sizeof(Rank) == 1) {
      if (from >= end) return end;
      const void* at = std::memchr(ranks_ + from, static_cast<int>(rank), end - from);
      return at == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(at) - ranks_);
    } else {
      while (from < end && rank_at<Rank>(ranks_, from) != rank) ++from;
      return from;
    }
  }

  [[nodiscard]] bool starts_at(std::size_t place) const {
    for (std::size_t i = 0; i < count_; ++i) {
      const std::uint32_t rank = rank_at<Rank>(ranks_, place + i);
      const auto at = std::ranges::find(words_, rank, &WantedWord::number);
      if (at == words_.end() || (at->bits >> i & 1U) == 0) return false;
    }
    return true;
  }

  const char* ranks_;
  std::span<const WantedWord> words_;
  std::size_t count_;
  std::size_t anchor_ = 0;
};

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

bool WordRow::header(std::uint32_t& title) {
  std::uint32_t text = 0;
  if (!number(distinct_) || !number(title) || !number(text)) return false;
  words_ = std::uint64_t{title} + text;
  return words_ <= bytes_.size() && distinct_ <= words_;
}

void WordRow::mark(RowWords& out) const {
  out.table.assign(std::size_t{distinct_} + 1, 0);
  for (const WantedWord& word : out.found) out.table[word.number] = word.bits;
  out.bits.resize(words_);
  const std::size_t width = rank_bytes(distinct_);
  if (width == sizeof(std::uint8_t)) return mark_ranks<std::uint8_t>(bytes_, out);
  if (width == sizeof(std::uint16_t)) return mark_ranks<std::uint16_t>(bytes_, out);
  mark_ranks<std::uint32_t>(bytes_, out);
}

/// Frequent words have small numbers, so that the last one wanted mostly comes early; what follows
/// is passed over, up to the ranks. That it is sound is found out by `read`.
LookResult WordRow::find(std::span<const WantedWord> wanted, std::uint64_t all, bool any,
                         RowWords& out) {
  if (!header(out.title)) return LookResult::kDamaged;
  const std::size_t ranks = words_ * rank_bytes(distinct_);
  if (bytes_.size() < ranks) return LookResult::kDamaged;
  const std::string_view behind = bytes_.substr(bytes_.size() - ranks);
  bytes_.remove_suffix(ranks);
  out.found.clear();
  std::uint64_t seen = 0;
  std::uint32_t at = 0;
  auto next = wanted.begin();
  for (std::uint32_t rank = 0; rank < distinct_ && next != wanted.end(); ++rank) {
    std::uint32_t gap = 0;
    if (!number(gap)) return LookResult::kDamaged;
    at += gap;
    while (next != wanted.end() && next->number < at) ++next;
    if (next == wanted.end() || next->number != at) continue;
    out.found.push_back({rank, next->bits});
    seen |= next->bits;
    if (any) break;
  }
  bytes_ = behind;
  return (seen & all) == all ? LookResult::kFound : LookResult::kMissing;
}

LookResult WordRow::look(std::span<const WantedWord> wanted, std::uint64_t all, RowWords& out) {
  const LookResult result = find(wanted, all, false, out);
  if (result == LookResult::kFound) mark(out);
  return result;
}

LookResult WordRow::stand_in_order(std::span<const WantedWord> wanted, std::size_t count,
                                   bool title_only, RowWords& room) {
  const std::uint64_t all = ~std::uint64_t{0} >> (64 - count);
  // One word stands in the row wherever it is.
  const bool any = count == 1 && !title_only;
  const LookResult result = find(wanted, all, any, room);
  if (any || result != LookResult::kFound) return result;
  const auto search = [&]<typename Rank>(Rank) {
    const RankSequence<Rank> sequence(bytes_.data(), room.found, count);
    return sequence.is_in(0, room.title) || (!title_only && sequence.is_in(room.title, words_));
  };
  const std::size_t width = rank_bytes(distinct_);
  const bool there = width == sizeof(std::uint8_t)    ? search(std::uint8_t{})
                     : width == sizeof(std::uint16_t) ? search(std::uint16_t{})
                                                      : search(std::uint32_t{});
  return there ? LookResult::kFound : LookResult::kMissing;
}

bool WordRow::read(std::vector<std::uint32_t>& numbers, std::vector<std::uint32_t>& ranks,
                   std::uint32_t& title) {
  if (!header(title)) return false;
  numbers.resize(distinct_);
  std::uint32_t at = 0;
  for (std::size_t rank = 0; rank < distinct_; ++rank) {
    std::uint32_t gap = 0;
    if (!number(gap) || (rank > 0 && gap == 0) || gap > UINT32_MAX - at) return false;
    numbers[rank] = at += gap;
  }
  const std::size_t width = rank_bytes(distinct_);
  if (bytes_.size() != words_ * width) return false;
  ranks.resize(words_);
  if (width == sizeof(std::uint8_t)) {
    return read_ranks<std::uint8_t>(bytes_.data(), distinct_, ranks);
  }
  if (width == sizeof(std::uint16_t)) {
    return read_ranks<std::uint16_t>(bytes_.data(), distinct_, ranks);
  }
  return read_ranks<std::uint32_t>(bytes_.data(), distinct_, ranks);
}

}  // namespace lede::store
