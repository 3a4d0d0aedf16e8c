// SPDX-License-Identifier: GPL-2.0-or-later
// A merge of segments that runs beside the writing, in a thread of its own.
#pragma once

#include <atomic>
#include <cstdint>
#include <future>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <roaring/roaring.hh>

#include "store/manifest.hpp"
#include "store/merge.hpp"
#include "store/segment_files.hpp"

namespace lede::store {

struct MergedSegment {
  SegmentEntry entry{};
  std::shared_ptr<const SegmentFiles> files{};
  Roaring deleted{};
};

/// Its calls come from one thread. The inputs may go on losing articles while it runs.
class BackgroundMerge {
 public:
  /// Starts at once and fills the new folder `folder`.
  BackgroundMerge(std::vector<MergeInput> inputs, bool drop_deleted, std::string folder);
  /// Waits until the thread has stopped, which it then does soon; what was not taken is removed.
  ~BackgroundMerge();
  BackgroundMerge(const BackgroundMerge&) = delete;
  BackgroundMerge& operator=(const BackgroundMerge&) = delete;

  [[nodiscard]] const std::vector<MergeInput>& inputs() const { return inputs_; }
  [[nodiscard]] bool replaces(std::string_view segment) const;
  /// Of all inputs together.
  [[nodiscard]] std::uint64_t rows() const { return rows_; }
  [[nodiscard]] bool is_done() const;
  /// Waits for the merged segment, which is synced; `deleted_now` are the deleted articles of each
  /// input by now. Throws what the thread threw.
  [[nodiscard]] MergedSegment take(std::span<const Roaring> deleted_now);

 private:
  [[nodiscard]] MergedSegment run() const;

  std::vector<MergeInput> inputs_;
  bool drop_deleted_;
  std::string folder_;
  std::uint64_t rows_ = 0;
  std::atomic<bool> unwanted_ = false;
  bool taken_ = false;
  std::future<MergedSegment> output_{};  ///< last, so that the thread finds the rest
};

}  // namespace lede::store
