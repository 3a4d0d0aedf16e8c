// SPDX-License-Identifier: GPL-2.0-or-later
// Several sorted sequences of keys, visited as one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <vector>

namespace lede::store {

/// Visits the entries of several readers in the order of their keys; those of one key come in the
/// order of the readers. A reader has `next` and `key`. The readers must outlive it.
template <typename Reader>
class KeyMerge {
 public:
  explicit KeyMerge(std::deque<Reader>& readers) {
    for (Reader& reader : readers) push({&reader, started_++});
  }
  [[nodiscard]] bool done() const { return heap_.empty(); }
  [[nodiscard]] const Reader& top() const { return *heap_.front().reader; }
  /// Which of the readers the top is.
  [[nodiscard]] std::size_t source() const { return heap_.front().rank; }
  void pop() {
    std::ranges::pop_heap(heap_, later);
    const Entry entry = heap_.back();
    heap_.pop_back();
    push(entry);
  }

 private:
  struct Entry {
    Reader* reader = nullptr;
    std::size_t rank = 0;
  };
  static bool later(const Entry& a, const Entry& b) {
    const int order = a.reader->key().compare(b.reader->key());
    return order != 0 ? order > 0 : a.rank > b.rank;
  }
  void push(const Entry& entry) {
    if (!entry.reader->next()) return;
    heap_.push_back(entry);
    std::ranges::push_heap(heap_, later);
  }

  std::vector<Entry> heap_{};
  std::size_t started_ = 0;
};

}  // namespace lede::store
