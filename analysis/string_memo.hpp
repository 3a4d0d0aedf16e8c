// SPDX-License-Identifier: GPL-2.0-or-later
// What was worked out for a string, kept for the next time that the string comes by.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/word_hash.hpp"

namespace lede::analysis {

/// A text repeats its words, and texts of one kind each other's. Make one for each thread.
template <typename Value>
class StringMemo {
 public:
  /// Holds about `limit` strings: see make_room().
  explicit StringMemo(std::size_t limit) : limit_(limit), slots_(kFirstSlots, kFree) {}

  /// Forgets everything when the limit is reached. Values live until then.
  void make_room() {
    if (entries_.size() + unnamed_.size() < limit_) return;
    entries_.clear();
    unnamed_.clear();
    slots_.assign(kFirstSlots, kFree);
  }

  /// The value of `key`; `compute(key)` makes it the first time. Long strings are not kept.
  template <typename Compute>
  [[nodiscard]] const Value& of(std::string_view key, Compute&& compute) {
    if (key.size() > kLongest) return unnamed_.emplace_back(compute(key));
    const std::uint64_t hash = hash_word(key);
    for (std::size_t slot = first_slot(hash); slots_[slot] != kFree; slot = next(slot)) {
      const Entry& entry = entries_[slots_[slot]];
      if (entry.hash == hash && entry.key == key) return entry.value;
    }
    return add({hash, std::string(key), compute(key)});
  }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::string key{};
    Value value{};
  };
  static constexpr std::uint32_t kFree = 0xFFFFFFFFU;
  static constexpr std::size_t kFirstSlots = 1024;  // a power of two, as every later size

  static constexpr std::size_t kLongest = 64;  // bytes of a string that may come by again

  const Value& add(Entry entry) {
    if ((entries_.size() + 1) * 2 > slots_.size()) grow();
    place(entry.hash, static_cast<std::uint32_t>(entries_.size()));
    return entries_.emplace_back(std::move(entry)).value;
  }

  [[nodiscard]] std::size_t first_slot(std::uint64_t hash) const {
    return static_cast<std::size_t>(hash) & (slots_.size() - 1);
  }
  [[nodiscard]] std::size_t next(std::size_t slot) const {
    return (slot + 1) & (slots_.size() - 1);
  }

  void place(std::uint64_t hash, std::uint32_t entry) {
    std::size_t slot = first_slot(hash);
    while (slots_[slot] != kFree) slot = next(slot);
    slots_[slot] = entry;
  }

  void grow() {
    slots_.assign(slots_.size() * 2, kFree);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) place(entries_[i].hash, i);
  }

  std::size_t limit_;
  std::deque<Entry> entries_{};  ///< never moves what it holds
  std::deque<Value> unnamed_{};  ///< of strings too long to keep
  std::vector<std::uint32_t> slots_;
};

}  // namespace lede::analysis
