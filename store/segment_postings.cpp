// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/segment_postings.hpp"

namespace lede::store {
namespace {

constexpr std::size_t kMaxBytesEach = 64;  ///< for each document of the segment
constexpr std::size_t kEntryBytes = 128;   ///< of the two tables, about

}  // namespace

std::shared_ptr<const PostingList> SegmentPostings::list(const Xapian::Database& database,
                                                         const std::string& term) {
  if (auto found = known(term)) return found;
  auto read = read_postings(database, term, lengths());
  keep(term, read);
  return read;
}

std::span<const std::uint32_t> SegmentPostings::lengths() {
  lengths_read_.run([this] { lengths_ = read_lengths_(); });
  return lengths_;
}

std::shared_ptr<const PostingList> SegmentPostings::known(std::string_view term) {
  const std::lock_guard lock(mutex_);
  const auto at = by_term_.find(term);
  if (at == by_term_.end()) return nullptr;
  at->second->list->used = true;
  return at->second->list;
}

void SegmentPostings::keep(const std::string& term,
                           const std::shared_ptr<const PostingList>& list) {
  const std::lock_guard lock(mutex_);
  if (by_term_.contains(term)) return;
  const std::size_t bytes = list->bytes() + term.size() + kEntryBytes;
  entries_.push_front({term, list, bytes});
  by_term_.emplace(entries_.front().term, entries_.begin());
  bytes_ += bytes;
  const std::size_t most = spare_bytes_ + kMaxBytesEach * lengths_.size();
  while (bytes_ > most && entries_.size() > 1) {
    if (entries_.back().list->used.exchange(false)) {
      entries_.splice(entries_.begin(), entries_, std::prev(entries_.end()));
      continue;
    }
    bytes_ -= entries_.back().bytes;
    by_term_.erase(entries_.back().term);
    entries_.pop_back();
  }
}

}  // namespace lede::store
