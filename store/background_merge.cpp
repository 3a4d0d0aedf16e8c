// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/background_merge.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "store/file_io.hpp"
#include "store/memory.hpp"

namespace lede::store {
namespace {

/// What is deleted of the merged segment when `now` is deleted of the inputs, of which those that
/// were deleted before are no rows of it if `dropped`.
Roaring deleted_of_merged(const std::vector<MergeInput>& inputs, std::span<const Roaring> now,
                          bool dropped) {
  Roaring deleted;
  std::uint32_t base = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Roaring gone = dropped ? inputs[i].deleted : Roaring();
    for (const std::uint32_t row : now[i]) {
      if (gone.contains(row)) continue;
      deleted.add(base + row - static_cast<std::uint32_t>(gone.rank(row)));
    }
    base += inputs[i].files->ids->rows() - static_cast<std::uint32_t>(gone.cardinality());
  }
  return deleted;
}

}  // namespace

BackgroundMerge::BackgroundMerge(std::vector<MergeInput> inputs, bool drop_deleted,
                                 std::string folder)
    : inputs_(std::move(inputs)), drop_deleted_(drop_deleted), folder_(std::move(folder)) {
  for (const MergeInput& input : inputs_) rows_ += input.files->ids->rows();
  output_ = std::async(std::launch::async, [this] { return run(); });
}

BackgroundMerge::~BackgroundMerge() {
  unwanted_ = true;
  if (output_.valid()) output_.wait();
  if (!taken_) remove_all_quietly(folder_);
}

bool BackgroundMerge::replaces(std::string_view segment) const {
  return std::ranges::any_of(inputs_,
                             [&](const MergeInput& input) { return input.files->name == segment; });
}

bool BackgroundMerge::is_done() const {
  return output_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

MergedSegment BackgroundMerge::run() const {
  MergedSegment merged{.entry = drop_deleted_ ? rebuild(inputs_, folder_, &unwanted_)
                                              : concatenate(inputs_, folder_, &unwanted_)};
  return_freed_memory();
  sync_segment(folder_, merged.entry);
  merged.files = open_segment_folder(folder_, merged.entry);
  return merged;
}

MergedSegment BackgroundMerge::take(std::span<const Roaring> deleted_now) {
  MergedSegment merged = output_.get();
  merged.deleted = deleted_of_merged(inputs_, deleted_now, drop_deleted_);
  taken_ = true;
  return merged;
}

}  // namespace lede::store
