// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/text_numbers.hpp"

// Inlined, hashing a short text costs less than the call.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>
#include <utility>

#include "lede/error.hpp"

namespace lede::store {
namespace {

constexpr std::uint32_t kFree = UINT32_MAX;
constexpr std::size_t kFirstSlots = 64;
constexpr std::size_t kShort = 16;  // bytes of a text that a slot tells whole

template <typename Part>
std::uint64_t part_at(const char* from) {
  Part part = 0;
  std::memcpy(&part, from, sizeof part);
  return part;
}

}  // namespace

// The first and the last bytes of a short text may overlap: with the size they tell it whole.
TextNumbers::Slot TextNumbers::slot_of(std::string_view text, std::uint64_t hash) {
  Slot slot{.number = kFree, .bytes = static_cast<std::uint32_t>(text.size())};
  const char* last = text.data() + text.size();
  if (text.size() > kShort) {
    slot.start = hash;
  } else if (text.size() >= 8) {
    slot.start = part_at<std::uint64_t>(text.data());
    slot.end = part_at<std::uint64_t>(last - 8);
  } else if (text.size() >= 4) {
    slot.start = part_at<std::uint32_t>(text.data());
    slot.end = part_at<std::uint32_t>(last - 4);
  } else if (!text.empty()) {
    slot.start = static_cast<unsigned char>(text.front());
    slot.end = part_at<std::uint8_t>(text.data() + text.size() / 2) << 8U |
               static_cast<unsigned char>(text.back());
  }
  return slot;
}

bool TextNumbers::holds(const Slot& slot, const Slot& wanted, std::string_view text) const {
  if (slot.start != wanted.start || slot.end != wanted.end || slot.bytes != wanted.bytes) {
    return false;
  }
  return text.size() <= kShort || this->text(slot.number) == text;
}

TextNumbers::Found TextNumbers::number(std::string_view text) {
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  if (2 * hashes_.size() >= slots_.size()) grow();
  Slot wanted = slot_of(text, hash);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].number != kFree; at = (at + 1) & (slots_.size() - 1)) {
    if (holds(slots_[at], wanted, text)) return {slots_[at].number, false};
  }
  if (size() + 1 == kFree || text.size() > UINT32_MAX) {
    throw Error(ErrorCode::kInternal, "a segment cannot hold so many different words");
  }
  wanted.number = size();
  slots_[at] = wanted;
  hashes_.push_back(hash);
  texts_ += text;
  ends_.push_back(texts_.size());
  return {size() - 1, true};
}

void TextNumbers::prefetch(std::string_view text) const {
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
}

std::size_t TextNumbers::free_slot(std::uint64_t hash) const {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].number != kFree) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void TextNumbers::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? kFirstSlots : 2 * old.size(), {.number = kFree});
  for (const Slot& slot : old) {
    if (slot.number != kFree) slots_[free_slot(hashes_[slot.number])] = slot;
  }
}

void TextNumbers::clear() {
  *this = TextNumbers();
}

}  // namespace lede::store
