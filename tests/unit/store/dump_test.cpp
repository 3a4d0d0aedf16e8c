// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "errors.hpp"
#include "lede/index_admin.hpp"
#include "sample_articles.hpp"
#include "temporary_folder.hpp"

using namespace lede;

namespace {

/// Two segments: a, b, m, n and x; then b again and c. With x removed most of the first is live, so
/// that committing leaves both as they are.
void make_index(const std::string& path) {
  store::IndexStore store(path, test::current_versions());
  test::add_segment(store, {test::plain_article("a", "First."), test::plain_article("b", "Old."),
                            test::plain_article("m", "Next."), test::plain_article("n", "Last."),
                            test::plain_article("x", "Gone.")});
  test::add_segment(store, {test::plain_article("b", "New."), test::plain_article("c", "Third.")});
  store.remove("x");
  store.commit();
}

struct Dumped {
  std::string articles{};
  std::vector<std::string> problems{};
};

Dumped dump(const std::string& index) {
  Dumped out;
  dump_index(
      index,
      [&](const Article& article) {
        out.articles += article.id + ":" + article.text + " ";
        return true;
      },
      [&](const Problem& problem) { out.problems.push_back(problem.message); });
  return out;
}

bool names(const Dumped& dumped, const std::string& part) {
  for (const std::string& problem : dumped.problems) {
    if (problem.find(part) != std::string::npos) return true;
  }
  return false;
}

constexpr const char* kAll = "a:First. b:New. c:Third. m:Next. n:Last. ";

/// Segments are numbered in the order they were begun.
std::string segment(const std::string& index, int number) {
  return index + "/segments/s0000000" + std::to_string(number);
}

}  // namespace

TEST_CASE("a sound index is dumped without problems") {
  const test::TemporaryFolder folder;
  make_index(folder / "index");
  const Dumped got = dump(folder / "index");
  CHECK(got.articles == kAll);
  CHECK(got.problems.empty());
}

TEST_CASE("what a dump does not need may be damaged") {
  const test::TemporaryFolder folder;
  make_index(folder / "index");
  for (const char* file : {"articles.glass", "articles.columns", "statements.columns", "ids"}) {
    const std::string path = segment(folder / "index", 1) + "/" + file;
    INFO(path);
    const std::string whole = test::read_all(path);
    test::truncate_by(path, 1);
    const Dumped got = dump(folder / "index");
    CHECK(got.articles == kAll);
    CHECK(names(got, path));
    std::filesystem::remove(path);
    CHECK(dump(folder / "index").articles == kAll);
    test::write_all(path, whole);
  }
}

TEST_CASE("a damaged record is named and the others are dumped") {
  const test::TemporaryFolder folder;
  // So long that each has a block of its own; small ones are lost with those they share it with.
  std::mt19937 random(1);
  const auto text = [&] {
    std::string letters;
    while (letters.size() < 6000) letters += static_cast<char>('a' + random() % 26);
    return letters;
  };
  const AnnotatedArticle first = test::plain_article("a", text());
  const AnnotatedArticle second = test::plain_article("b", text());
  {
    store::IndexStore store(folder / "index", test::current_versions());
    test::add_segment(store, {first, second, test::plain_article("c", "Third.")});
    store.commit();
  }
  const std::string path = segment(folder / "index", 1) + "/records";
  test::flip_bit(path, 2000);  // inside the first frame
  const Dumped got = dump(folder / "index");
  CHECK(got.articles == "b:" + second.article.text + " c:Third. ");
  REQUIRE(got.problems.size() == 1);
  CHECK(names(got, path + ": record 0 is damaged"));
  test::check_error(
      test::error_of([&] { dump_index(folder / "index", [](const Article&) { return true; }); }),
      ErrorCode::kDamaged, {path});
}

TEST_CASE("records that are lost together are told once, whether or not their ids are there") {
  const test::TemporaryFolder folder;
  {
    store::IndexStore store(folder / "index", test::current_versions());
    test::add_segment(store,
                      {test::plain_article("a", "First."), test::plain_article("b", "Second."),
                       test::plain_article("c", std::string(6000, 'x'))});
    store.commit();
  }
  const std::string records = segment(folder / "index", 1) + "/records";
  test::flip_bit(records, 40);  // inside the first frame
  std::filesystem::remove(segment(folder / "index", 1) + "/ids");
  const Dumped got = dump(folder / "index");
  CHECK(got.articles == "c:" + std::string(6000, 'x') + " ");
  const auto of_records = std::ranges::count_if(got.problems, [&](const std::string& problem) {
    return problem.find(records + ": record") != std::string::npos;
  });
  CHECK(of_records == 1);
}

TEST_CASE("a missing segment is named and the others are dumped") {
  const test::TemporaryFolder folder;
  make_index(folder / "index");
  std::filesystem::remove_all(segment(folder / "index", 1));
  const Dumped got = dump(folder / "index");
  CHECK(got.articles == "b:New. c:Third. ");
  CHECK(names(got, segment(folder / "index", 1)));
}

TEST_CASE("damaged tombstones bring articles back rather than losing them") {
  const test::TemporaryFolder folder;
  make_index(folder / "index");
  for (const auto& entry : std::filesystem::directory_iterator(folder / "index/tombstones")) {
    test::truncate_by(entry.path().string(), 1);
  }
  const Dumped got = dump(folder / "index");
  CHECK(got.articles == std::string(kAll) + "x:Gone. ");
  CHECK(names(got, "tombstones"));
}

TEST_CASE("without its manifest an index still gives its articles") {
  const test::TemporaryFolder folder;
  make_index(folder / "index");
  const std::string path = folder / "index/manifest.json";
  for (const std::string garbage : {"", "{}", "[[["}) {
    test::write_all(path, garbage);
    const Dumped got = dump(folder / "index");
    CHECK(got.articles == kAll);
    CHECK(names(got, "removed articles may come back"));
  }
  std::filesystem::remove(path);
  CHECK(dump(folder / "index").articles == kAll);
}

TEST_CASE("an index of another format is not salvaged by guessing") {
  const test::TemporaryFolder folder;
  make_index(folder / "index");
  test::write_all(folder / "index/manifest.json", R"({"format":"lede-index","format_version":99})");
  test::check_error(test::error_of([&] { static_cast<void>(dump(folder / "index")); }),
                    ErrorCode::kIncompatible, {"format 99"});
}

TEST_CASE("a folder that is no index is refused, problems or not") {
  const test::TemporaryFolder folder;
  test::check_error(test::error_of([&] { static_cast<void>(dump(folder.path())); }),
                    ErrorCode::kNotAnIndex, {folder.path()});
}
