// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/text_numbers.hpp"

// Inlined, hashing a short text costs less than the call.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "lede/error.hpp"

namespace lede::store {
namespace {

constexpr std::uint32_t kFree = UINT32_MAX;
constexpr std::size_t kFirstSlots = 64;

std::uint32_t tag_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

TextNumbers::Found TextNumbers::number(std::string_view text) {
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  if (2 * hashes_.size() >= slots_.size()) grow();
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].number != kFree; at = (at + 1) & (slots_.size() - 1)) {
    const Slot slot = slots_[at];
    if (slot.tag == tag_of(hash) && this->text(slot.number) == text) return {slot.number, false};
  }
  if (size() + 1 == kFree) {
    throw Error(ErrorCode::kInternal, "a segment cannot hold so many different words");
  }
  slots_[at] = {size(), tag_of(hash)};
  hashes_.push_back(hash);
  texts_ += text;
  ends_.push_back(texts_.size());
  return {size() - 1, true};
}

std::size_t TextNumbers::free_slot(std::uint64_t hash) const {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].number != kFree) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void TextNumbers::grow() {
  slots_.assign(slots_.empty() ? kFirstSlots : 2 * slots_.size(), {.number = kFree});
  for (std::uint32_t number = 0; number < size(); ++number) {
    slots_[free_slot(hashes_[number])] = {number, tag_of(hashes_[number])};
  }
}

void TextNumbers::clear() {
  *this = TextNumbers();
}

}  // namespace lede::store
