// SPDX-License-Identifier: GPL-2.0-or-later
// Several segments become one.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include <roaring/roaring.hh>

#include "store/manifest.hpp"
#include "store/segment_files.hpp"

namespace lede::store {

struct MergeInput {
  std::shared_ptr<const SegmentFiles> files{};
  Roaring deleted{};  ///< of its articles
};

/// Appends the inputs one after the other, deleted rows included, into the new folder `folder`.
/// Nothing is read anew, so that it costs little more than copying. Throws Error, also soon after
/// `unwanted` was set; then the folder is gone.
[[nodiscard]] SegmentEntry concatenate(const std::vector<MergeInput>& inputs,
                                       const std::string& folder,
                                       const std::atomic<bool>* unwanted = nullptr);

/// The same without the deleted rows: inputs that have some are built anew from their records, in
/// working folders beside `folder`. At least one row must be live. Throws Error.
[[nodiscard]] SegmentEntry rebuild(const std::vector<MergeInput>& inputs, const std::string& folder,
                                   const std::atomic<bool>* unwanted = nullptr);

}  // namespace lede::store
