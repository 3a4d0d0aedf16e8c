// SPDX-License-Identifier: GPL-2.0-or-later
// The writing side of an index: the lock, the manifest, adding segments, deleting, merging.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lede/error.hpp"
#include "lede/index_admin.hpp"
#include "store/segment_writer.hpp"

namespace lede::store {

/// The model of an index of words only.
inline constexpr std::string_view kNoModel = "none";

struct Versions {
  std::string analyser{};
  std::string lexicon{};
  std::string model{};
  std::string corrections{};
  friend bool operator==(const Versions&, const Versions&) = default;
};

/// The one writer of an index. One thread calls it; `new_segment` and `SegmentWriter::add` may
/// run in others.
class IndexStore {
 public:
  /// Creates or opens. Leftovers of a killed writer are removed. Throws Error (kLocked with the
  /// holder's process id, kNotAnIndex, kIncompatible, kDamaged, kIo). Versions other than those
  /// of a non-empty index throw kIncompatible with the command that rebuilds it.
  IndexStore(const std::string& path, const Versions& versions);
  ~IndexStore();
  IndexStore(IndexStore&&) noexcept;

  [[nodiscard]] SegmentWriter new_segment(std::shared_ptr<WordForms> forms = nullptr);
  /// The fingerprint of the live article with this id, pending ones included.
  [[nodiscard]] std::optional<std::uint64_t> stored_fingerprint(std::string_view id) const;
  /// Names the finished segment in the next commit; older articles with its ids are deleted.
  void adopt(SegmentWriter segment);
  /// Marks as deleted at the next commit; false when there is no such live article.
  bool remove(std::string_view id);
  /// Live ids with their origins (see Article::origin), for pruning.
  void for_each_id(
      const std::function<void(std::string_view id, std::string_view origin)>& visit) const;
  /// Makes all of it visible at once. Merges of segments begin in threads of their own as soon as
  /// there are enough of a tier, one a tier; a commit waits for small ones only. Throws what a
  /// merge threw, and then commits nothing.
  void commit();
  /// Waits for the merges that run and those that these bring about, and commits. The destructor
  /// does so as well, silently, when nothing else is to be committed.
  void finish_merges();
  /// Merges everything into one segment, without deleted rows, and commits.
  void compact();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::store
