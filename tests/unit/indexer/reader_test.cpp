// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/reader.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "indexer/walk.hpp"
#include "make_archive.hpp"
#include "read_all_articles.hpp"
#include "temporary_folder.hpp"

using Strings = std::vector<std::string>;

namespace {

constexpr std::string_view kText = "The dam burst on Tuesday.\n";

Strings ids_of(const ReadResult& result) {
  Strings ids;
  for (const auto& article : result.articles) ids.push_back(article.id);
  return ids;
}

/// Reads one path that must have exactly this problem.
ReadResult read_with_problem(const std::string& path, const std::string& message,
                             const lede::ReadOptions& options = {}) {
  auto result = read_paths({path}, options);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems.front().message == message);
  auto strict = options;
  strict.strict = true;
  CHECK_THROWS_WITH_AS(read_paths({path}, strict), message.c_str(), lede::Error);
  return result;
}

}  // namespace

TEST_CASE("ids are paths below the root, record ids, or path and line") {
  const TemporaryFolder folder;
  folder.write("a/one.txt", kText);
  folder.write("b.ndjson", R"({"id":"x","text":"One."})"
                           "\n"
                           R"({"text":"Two."})"
                           "\n");
  folder.write("c.json", R"([{"text":"Three."},{"text":"Four."}])");
  make_archive(folder / "d.tar", ArchiveKind::kTar, {{"m/five.txt", std::string(kText)}});
  const auto result = read_paths({folder.path()});
  CHECK(result.problems.empty());
  CHECK(ids_of(result) ==
        Strings{"a/one.txt", "x", "b.ndjson:2", "c.json:1", "c.json:1#2", "d.tar!/m/five.txt"});
  CHECK(ids_of(read_paths({folder / "a/one.txt"})) == Strings{"one.txt"});
}
TEST_CASE("the origin is the file's absolute path, unless the record brings its own") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.ndjson", R"({"text":"One."})"
                                             "\n"
                                             R"({"text":"Two.","origin":"/far/b"})");
  const auto result = read_paths({path});
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles.front().origin == lede::indexer::absolute_path(path));
  CHECK(result.articles.back().origin == "/far/b");
}
TEST_CASE("compressed files read like plain ones") {
  const TemporaryFolder folder;
  make_archive(folder / "a.txt.gz", ArchiveKind::kGzip, {{"", std::string(kText)}});
  make_archive(folder / "b.ndjson.zst", ArchiveKind::kZstd, {{"", R"({"id":"x","text":"One."})"}});
  const auto result = read_paths({folder.path()});
  CHECK(ids_of(result) == Strings{"a.txt.gz", "x"});
  CHECK(result.articles.front().text == "The dam burst on Tuesday.");
}
TEST_CASE("a missing path is told and the others are read") {
  const TemporaryFolder folder;
  const auto good = folder.write("a.txt", kText);
  const auto result = read_paths({folder / "none", good});
  CHECK(ids_of(result) == Strings{"a.txt"});
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems.front().code == lede::ErrorCode::kNotFound);
  CHECK(result.problems.front().message == folder / "none: no such file or folder; check the path");
}
TEST_CASE("a file without permission is told") {
  if (::geteuid() == 0) {
    MESSAGE("skipped: root may read everything");
    return;
  }
  const TemporaryFolder folder;
  const auto path = folder.write("a.txt", kText);
  ::chmod(path.c_str(), 0);
  read_with_problem(path, path + ": can't be read: Permission denied; check its permissions");
}
TEST_CASE("an empty file is told, compressed or not") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.txt", "");
  read_with_problem(path, path + ": is empty; skipped");
  const auto lines = folder.write("a.ndjson", "\n\n");
  read_with_problem(lines, lines + ": is empty; skipped");
  const auto compressed = folder.write("a.txt.gz", "");
  read_with_problem(compressed, compressed + ": is empty; skipped");
}
TEST_CASE("binary junk is told") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.txt", std::string("\x7F"
                                                      "ELF\0\1\2\3\0\0\0\0",
                                                      12));
  read_with_problem(path, path + ": is binary data, no text; convert it to text or HTML; skipped");
  const auto lines = folder.write("a.ndjson", std::string("\0\1\2\3", 4));
  read_with_problem(lines, lines +
                               ":1: holds NUL bytes, so it is no NDJSON in UTF-8; the rest of it "
                               "was skipped");
}
TEST_CASE("a line of 50 MB is told and the next line read") {
  const TemporaryFolder folder;
  const auto path = folder.write(
      "a.ndjson", std::string(50'000'000, 'x') + "\n" + R"({"id":"x","text":"One."})" + "\n");
  const auto result = read_with_problem(
      path, path + ":1: the record is longer than the limit of 32 MiB; split it; skipped");
  CHECK(ids_of(result) == Strings{"x"});
}
TEST_CASE("a text over the limit is told") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.txt", std::string(17U << 20, 'x'));
  read_with_problem(path,
                    path + ": larger than the limit of 16 MiB for one article; split it; skipped");
}
TEST_CASE("malformed JSON in line 7 is told with its line, the rest is read") {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 1; i <= 9; ++i) {
    lines += i == 7 ? "{\"id\":\"7\",\"text\":\n"
                    : R"({"id":")" + std::to_string(i) + R"(","text":"One."})" + "\n";
  }
  const auto path = folder.write("a.ndjson", lines);
  const auto result = read_with_problem(
      path, path + ":7: malformed JSON at byte 18 of the record; repair it; skipped");
  CHECK(ids_of(result) == Strings{"1", "2", "3", "4", "5", "6", "8", "9"});
}
TEST_CASE("a record without a text is told") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.ndjson", R"({"id":"x","title":"T"})"
                                             "\n"
                                             R"({"id":"y","text":" "})");
  const auto result = read_paths({path});
  CHECK(result.articles.empty());
  REQUIRE(result.problems.size() == 2);
  CHECK(result.problems.back().message ==
        path + ":2: the record has no text; give it a member \"text\"; skipped");
}
TEST_CASE("of two records with one id the first counts") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.ndjson", R"({"id":"x","text":"One."})"
                                             "\n"
                                             R"({"id":"x","text":"Two."})"
                                             "\n");
  const auto result = read_with_problem(
      path, path +
                ":2: the id \"x\" was already read in this run; ids must differ, the first one "
                "counts; skipped");
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles.front().text == "One.");
}
TEST_CASE("a date that is none is told, and the article read without it") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.ndjson", R"({"id":"x","text":"One.","date":"2023-02-31"})");
  const auto result = read_with_problem(
      path, path +
                ":1: \"2023-02-31\" is no date that Lede can read; the article is read without "
                "it, write dates as 2023-05-30");
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles.front().date.empty());
}
TEST_CASE("invalid bytes are replaced and told") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.txt", "Zürich, Köln, Malmö, Århus, Tromsø und \xFF.\n");
  const auto result =
      read_with_problem(path, path + ": 1 invalid bytes were replaced by U+FFFD; save it as UTF-8");
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles.front().text == "Zürich, Köln, Malmö, Århus, Tromsø und \uFFFD.");
}
TEST_CASE("a folder loop is told once and the rest is read") {
  const TemporaryFolder folder;
  folder.write("a/b.txt", kText);
  std::filesystem::create_directory_symlink("..", folder / "a/loop");
  const auto result = read_with_problem(
      folder.path(), folder / "a/loop: the link leads back to a folder above it; skipped");
  CHECK(ids_of(result) == Strings{"a/b.txt"});
}
TEST_CASE("a folder with nothing to read is told") {
  const TemporaryFolder folder;
  folder.write("a.pdf", "x");
  read_with_problem(folder.path(),
                    folder.path() +
                        ": holds no file that Lede reads (.txt .md .html .htm .xhtml "
                        ".json .ndjson .jsonl, each also .gz or .zst; .tar .tgz .zip)");
}
TEST_CASE("a truncated gzip file is told, and the lines before its end are read") {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 20'000; ++i) {
    lines +=
        R"({"id":")" + std::to_string(i) + R"(","text":"One )" + std::to_string(i * 7919) + "\"}\n";
  }
  make_archive(folder / "a.ndjson.gz", ArchiveKind::kGzip, {{"", lines}});
  const auto path = folder / "a.ndjson.gz";
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  const auto result = read_paths({path});
  CHECK(result.articles.size() > 100);
  REQUIRE_FALSE(result.problems.empty());
  CHECK(result.problems.back().message.find("damaged or no archive: ") != std::string::npos);
}
TEST_CASE("a bomb costs neither memory nor the run") {
  const TemporaryFolder folder;
  make_archive(folder / "a.txt.gz", ArchiveKind::kGzip, {{"", std::string(60'000'000, ' ')}});
  folder.write("b.txt", kText);
  const auto result = read_paths({folder.path()});
  CHECK(ids_of(result) == Strings{"b.txt"});
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems.front().message ==
        folder / "a.txt.gz: larger than the limit of 16 MiB for one article; split it; skipped");
}
TEST_CASE("names with line ends are told on one line, and '..' in ids stays a name") {
  const TemporaryFolder folder;
  folder.write("a\nb.txt", "");
  folder.write("c.ndjson", R"({"id":"../../etc/passwd","text":"One."})");
  const auto result = read_paths({folder.path()});
  CHECK(ids_of(result) == Strings{"../../etc/passwd"});
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems.front().message == folder / "a\\x0ab.txt: is empty; skipped");
}
TEST_CASE("an id of more than 4,096 bytes is told") {
  const TemporaryFolder folder;
  const auto path =
      folder.write("a.ndjson", R"({"id":")" + std::string(5000, 'x') + R"(","text":"One."})");
  read_with_problem(path,
                    path + ":1: the id is longer than 4,096 bytes; give it a shorter one; skipped");
}
TEST_CASE("a sink that has enough ends the walk") {
  const TemporaryFolder folder;
  folder.write("a.txt", kText);
  folder.write("b.txt", kText);
  int articles = 0;
  lede::ReadSink sink;
  sink.article = [&articles](lede::Article&&) { return ++articles < 1; };
  lede::read_articles({folder.path(), folder.path()}, {}, sink);
  CHECK(articles == 1);
}
TEST_CASE("progress ends at the whole of the input") {
  const TemporaryFolder folder;
  folder.write("a.txt", kText);
  make_archive(folder / "b.txt.gz", ArchiveKind::kGzip, {{"", std::string(kText)}});
  std::size_t last = 0;
  std::size_t whole = 0;
  lede::ReadSink sink;
  sink.article = [](lede::Article&&) { return true; };
  sink.progress = [&](std::size_t done, std::size_t total) {
    last = done;
    whole = total;
  };
  lede::read_articles({folder.path()}, {}, sink);
  CHECK(whole > 0);
  CHECK(last == whole);
}
