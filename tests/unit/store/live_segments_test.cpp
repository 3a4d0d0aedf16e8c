// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/live_segments.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "errors.hpp"
#include "sample_articles.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

LiveSegment segment(const std::string& folder, const std::vector<std::string>& ids) {
  SegmentWriter writer(folder, nullptr);
  for (const std::string& id : ids) writer.add(test::plain_article(id, "Text."), 0);
  writer.finish();
  return {.entry = writer.entry(), .files = open_segment_folder(folder, writer.entry())};
}

}  // namespace

TEST_CASE("eight small segments become one, beside whatever is done meanwhile") {
  const test::TemporaryFolder folder;
  LiveSegments live([&] { return folder / "merged"; });
  for (int i = 0; i < 8; ++i) {
    const std::string n = std::to_string(i);
    live.all().push_back(segment(folder / ("s" + n), {"a" + n, "b" + n}));
  }
  live.merge_beside();
  CHECK(live.is_merging());
  CHECK(live.mark_deleted("b3"));
  CHECK_FALSE(live.mark_deleted("b3"));
  live.merge_for_commit();
  CHECK_FALSE(live.is_merging());
  REQUIRE(live.all().size() == 1);
  CHECK(live.all().front().entry.rows == 16);
  CHECK(live.all().front().deleted == Roaring::bitmapOf(1, 7U));
  CHECK_FALSE(std::filesystem::exists(folder / "s0"));
  CHECK(live.has_changes());
  live.note_commit();
  CHECK_FALSE(live.has_changes());
}

TEST_CASE("a merge that fails is told by the next commit, and nothing is lost") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "file", "x");
  bool good = false;
  LiveSegments live([&] { return folder / (good ? "merged" : "file/merged"); });
  for (int i = 0; i < 8; ++i) {
    const std::string n = std::to_string(i);
    live.all().push_back(segment(folder / ("s" + n), {"a" + n}));
  }
  live.merge_beside();
  test::check_error(test::error_of([&] { live.merge_for_commit(); }), ErrorCode::kIo,
                    {folder / "file/merged"});
  CHECK(live.all().size() == 8);
  good = true;
  live.merge_for_commit();
  CHECK(live.all().size() == 1);
}

TEST_CASE("segments that were not committed go with their files") {
  const test::TemporaryFolder folder;
  {
    LiveSegments live([&] { return folder / "merged"; });
    live.all().push_back(segment(folder / "kept", {"a"}));
    live.note_commit();
    live.all().push_back(segment(folder / "dropped", {"b"}));
  }
  CHECK(std::filesystem::exists(folder / "kept"));
  CHECK_FALSE(std::filesystem::exists(folder / "dropped"));
}
