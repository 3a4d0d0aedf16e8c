// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/background_merge.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "errors.hpp"
#include "sample_articles.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

MergeInput segment(const std::string& folder, const std::vector<std::string>& ids) {
  SegmentWriter writer(folder, nullptr);
  for (const std::string& id : ids) writer.add(test::denial_article(id), 0);
  writer.finish();
  return {open_segment_folder(folder, writer.entry()), {}};
}

std::vector<MergeInput> two_segments(const test::TemporaryFolder& folder) {
  return {segment(folder / "s1", {"a", "b", "c"}), segment(folder / "s2", {"d", "e", "f"})};
}

/// Ids of the merged segment that are not deleted.
std::vector<std::string> live(const MergedSegment& merged) {
  std::vector<std::string> ids;
  for (std::uint32_t row = 0; row < merged.files->ids->rows(); ++row) {
    if (!merged.deleted.contains(row)) ids.emplace_back(merged.files->ids->entry(row).id);
  }
  return ids;
}

}  // namespace

TEST_CASE("what was deleted while a merge ran is deleted of its result") {
  const test::TemporaryFolder folder;
  std::vector<MergeInput> inputs = two_segments(folder);
  inputs[0].deleted.add(0U);
  BackgroundMerge merge(inputs, false, folder / "merged");
  CHECK(merge.rows() == 6);
  CHECK(merge.replaces("s2"));
  CHECK_FALSE(merge.replaces("merged"));
  const std::vector<Roaring> now = {Roaring::bitmapOf(2, 0U, 1U), Roaring::bitmapOf(1, 2U)};
  const MergedSegment merged = merge.take(now);
  CHECK(merged.entry.rows == 6);
  CHECK(live(merged) == std::vector<std::string>{"c", "d", "e"});
}

TEST_CASE("rows that a merge leaves out shift what is deleted later") {
  const test::TemporaryFolder folder;
  std::vector<MergeInput> inputs = two_segments(folder);
  inputs[0].deleted = Roaring::bitmapOf(2, 0U, 2U);
  BackgroundMerge merge(inputs, true, folder / "merged");
  const std::vector<Roaring> now = {Roaring::bitmapOf(3, 0U, 1U, 2U), Roaring::bitmapOf(1, 1U)};
  const MergedSegment merged = merge.take(now);
  CHECK(merged.entry.rows == 4);
  CHECK(live(merged) == std::vector<std::string>{"d", "f"});
}

TEST_CASE("a merge that is not taken leaves nothing behind") {
  const test::TemporaryFolder folder;
  { const BackgroundMerge merge(two_segments(folder), false, folder / "merged"); }
  CHECK_FALSE(std::filesystem::exists(folder / "merged"));
}

TEST_CASE("what a merge throws is thrown to whoever takes it") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "file", "x");
  BackgroundMerge merge(two_segments(folder), false, folder / "file/merged");
  const std::vector<Roaring> none(2);
  test::check_error(test::error_of([&] { (void)merge.take(none); }), ErrorCode::kIo,
                    {folder / "file/merged"});
}
