// SPDX-License-Identifier: GPL-2.0-or-later
// Several segments become one.
#pragma once

#include <functional>
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

struct MergeOutput {
  SegmentEntry entry{};
  Roaring deleted{};  ///< what the inputs had deleted, in the new rows
};

/// Appends the inputs one after the other, deleted rows included, into the new folder `folder`.
/// Nothing is read anew, so that it costs little more than copying. Throws Error.
[[nodiscard]] MergeOutput concatenate(const std::vector<MergeInput>& inputs,
                                      const std::string& folder);

/// The same without the deleted rows: inputs that have some are built anew from their records, in
/// working folders beside `folder`. At least one row must be live. Throws Error.
[[nodiscard]] MergeOutput rebuild(const std::vector<MergeInput>& inputs, const std::string& folder);

}  // namespace lede::store
