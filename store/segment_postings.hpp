// SPDX-License-Identifier: GPL-2.0-or-later
// The posting lists of one collection of a segment that queries asked for last, decoded.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/once.hpp"
#include "store/posting_list.hpp"

namespace lede::store {

/// Shared by all readers of a segment, which never changes; thread-safe. Beyond `spare_bytes` and
/// 64 bytes a document, lists that were not used since they were last looked at are dropped.
class SegmentPostings {
 public:
  /// Words of each document, by row; called once, when they are first needed.
  using ReadLengths = std::function<std::vector<std::uint32_t>()>;
  explicit SegmentPostings(ReadLengths read_lengths,
                           std::size_t spare_bytes = std::size_t{16} << 20U)
      : read_lengths_(std::move(read_lengths)), spare_bytes_(spare_bytes) {}

  /// `database` is the caller's own handle of this collection, always of the same segment.
  [[nodiscard]] std::shared_ptr<const PostingList> list(const Xapian::Database& database,
                                                        const std::string& term);
  /// Words of each document, by row.
  [[nodiscard]] std::span<const std::uint32_t> lengths();

 private:
  struct Entry {
    std::string term{};
    std::shared_ptr<const PostingList> list{};
    std::size_t bytes = 0;
  };

  [[nodiscard]] std::shared_ptr<const PostingList> known(std::string_view term);
  void keep(const std::string& term, const std::shared_ptr<const PostingList>& list);

  ReadLengths read_lengths_;
  std::size_t spare_bytes_;
  Once lengths_read_{};
  std::vector<std::uint32_t> lengths_{};
  std::mutex mutex_{};
  std::list<Entry> entries_{};  ///< what is looked at next for dropping comes last
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_term_{};
  std::size_t bytes_ = 0;
};

}  // namespace lede::store
