// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/index_writer.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "lede/index_admin.hpp"
#include "temporary_folder.hpp"

namespace {

lede::WriterOptions words_only() {
  lede::WriterOptions options;
  options.annotator.words_only = true;
  options.threads = 2;
  options.articles_per_segment = 3;
  return options;
}

lede::Article article(const std::string& id, const std::string& text) {
  lede::Article article;
  article.id = id;
  article.text = text;
  return article;
}

std::map<std::string, std::string> contents(const std::string& index) {
  std::map<std::string, std::string> found;
  lede::dump_index(index, [&found](const lede::Article& a) {
    found.emplace(a.id, a.text);
    return true;
  });
  return found;
}

using Contents = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("added articles are there after a commit, in any number of segments") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  lede::IndexWriter writer(index, words_only());
  for (int i = 0; i < 20; ++i) writer.add(article(std::to_string(i), "Text " + std::to_string(i)));
  writer.commit();
  CHECK(writer.report().added == 20);
  const auto found = contents(index);
  CHECK(found.size() == 20);
  CHECK(found.at("13") == "Text 13");
  CHECK(lede::check_index(index).empty());
}
TEST_CASE("unchanged articles are skipped and changed ones replaced") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  {
    lede::IndexWriter writer(index, words_only());
    writer.add(article("a", "One."));
    writer.add(article("b", "Two."));
    writer.commit();
  }
  lede::IndexWriter writer(index, words_only());
  writer.add(article("a", "One."));
  writer.add(article("b", "Two, changed."));
  writer.commit();
  CHECK(writer.report().unchanged == 1);
  CHECK(writer.report().replaced == 1);
  CHECK(writer.report().added == 0);
  CHECK(contents(index) == Contents{{"a", "One."}, {"b", "Two, changed."}});
}
TEST_CASE("the last of several versions added in a row wins") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  lede::IndexWriter writer(index, words_only());
  for (int i = 0; i < 10; ++i) writer.add(article("a", "Version " + std::to_string(i)));
  writer.commit();
  CHECK(contents(index) == Contents{{"a", "Version 9"}});
}
TEST_CASE("a removed article is gone, whether committed or still on its way") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  lede::IndexWriter writer(index, words_only());
  writer.add(article("a", "One."));
  writer.commit();
  writer.add(article("b", "Two."));
  CHECK(writer.remove("a"));
  CHECK(writer.remove("b"));
  CHECK_FALSE(writer.remove("c"));
  writer.commit();
  CHECK(writer.report().removed == 2);
  CHECK(contents(index).empty());
}
TEST_CASE("what was not committed is dropped, and the index stays sound") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  {
    lede::IndexWriter writer(index, words_only());
    writer.add(article("a", "One."));
    writer.commit();
    for (int i = 0; i < 10; ++i) writer.add(article(std::to_string(i), "Lost."));
  }
  CHECK(contents(index) == Contents{{"a", "One."}});
  CHECK(lede::check_index(index).empty());
}
TEST_CASE("commits come by themselves after so many articles") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  auto options = words_only();
  options.commit_every = 4;
  lede::IndexWriter writer(index, options);
  for (int i = 0; i < 9; ++i) writer.add(article(std::to_string(i), "Text."));
  CHECK(contents(index).size() == 8);
}
TEST_CASE("bad articles are counted and told, the rest is indexed") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  std::vector<std::string> told;
  lede::IndexWriter writer(index, words_only());
  writer.on_problem([&told](const lede::Problem& problem) { told.push_back(problem.message); });
  writer.add(article("", "One."));
  writer.add(article("empty", ""));
  writer.add(article("bytes", "\xFF"));
  writer.add(article("good", "Two."));
  writer.commit();
  CHECK(told == std::vector<std::string>{"an article has no id; give it one",
                                         "article \"empty\": it has no text; give it one",
                                         "article \"bytes\": it is not valid UTF-8; convert it"});
  CHECK(writer.report().problems == 3);
  CHECK(contents(index) == Contents{{"good", "Two."}});
}
TEST_CASE("a strict writer throws at the first bad article and loses nothing committed") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  auto options = words_only();
  options.strict = true;
  lede::IndexWriter writer(index, options);
  writer.add(article("a", "One."));
  writer.commit();
  CHECK_THROWS_WITH_AS(writer.add(article("b", "")), "article \"b\": it has no text; give it one",
                       lede::Error);
  CHECK(contents(index) == Contents{{"a", "One."}});
}
TEST_CASE("a second writer is told who holds the index") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  const lede::IndexWriter writer(index, words_only());
  try {
    const lede::IndexWriter second(index, words_only());
    FAIL("no error");
  } catch (const lede::Error& error) {
    CHECK(error.code() == lede::ErrorCode::kLocked);
    CHECK(std::string_view(error.what()).find(std::to_string(::getpid())) !=
          std::string_view::npos);
  }
}
TEST_CASE("a folder that is no index is left alone") {
  const TemporaryFolder folder;
  folder.write("letters/a.txt", "x");
  try {
    const lede::IndexWriter writer(folder / "letters", words_only());
    FAIL("no error");
  } catch (const lede::Error& error) {
    CHECK(error.code() == lede::ErrorCode::kNotAnIndex);
  }
  CHECK(std::filesystem::exists(folder / "letters/a.txt"));
}
TEST_CASE("pruning forgets what is gone, keeps what is elsewhere") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  folder.write("one/a.txt", "Text a.");
  folder.write("one/b.txt", "Text b.");
  folder.write("two/c.txt", "Text c.");
  {
    lede::IndexWriter writer(index, words_only());
    writer.add_paths({folder / "one", folder / "two"}, {});
    writer.commit();
  }
  std::filesystem::remove(folder / "one/b.txt");
  std::filesystem::remove(folder / "two/c.txt");
  lede::IndexWriter writer(index, words_only());
  writer.add_paths({folder / "one"}, {}, true);
  writer.commit();
  CHECK(writer.report().unchanged == 1);
  CHECK(writer.report().removed == 1);
  CHECK(contents(index) == Contents{{"a.txt", "Text a."}, {"c.txt", "Text c."}});
}
TEST_CASE("pruning keeps what can't be read any more, and all of a folder that is missing") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  folder.write("one/a.ndjson", R"({"id":"x","text":"One."})"
                               "\n"
                               R"({"id":"y","text":"Two."})");
  folder.write("two/b.txt", "Text b.");
  {
    lede::IndexWriter writer(index, words_only());
    writer.add_paths({folder / "one", folder / "two"}, {});
    writer.commit();
  }
  folder.write("one/a.ndjson", R"({"id":"x","text":"One."})"
                               "\n{broken\n");
  std::filesystem::remove_all(folder / "two");
  lede::IndexWriter writer(index, words_only());
  writer.add_paths({folder / "one", folder / "two"}, {}, true);
  writer.commit();
  CHECK(writer.report().problems == 2);
  CHECK(writer.report().removed == 0);
  CHECK(contents(index).size() == 3);
}
TEST_CASE("a record that is gone from its file is pruned") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  const auto path = folder.write("a.ndjson", R"({"id":"x","text":"One."})"
                                             "\n"
                                             R"({"id":"y","text":"Two."})");
  {
    lede::IndexWriter writer(index, words_only());
    writer.add_paths({path}, {});
    writer.commit();
  }
  folder.write("a.ndjson", R"({"id":"y","text":"Two."})");
  lede::IndexWriter writer(index, words_only());
  writer.add_paths({path}, {}, true);
  writer.commit();
  CHECK(writer.report().unchanged == 1);
  CHECK(contents(index) == Contents{{"y", "Two."}});
}
TEST_CASE("a remark on a date does not keep what is gone") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  const std::string kept = R"({"id":"x","text":"One.","date":"soon"})";
  const auto path = folder.write("a.ndjson", kept + "\n" + R"({"id":"y","text":"Two."})");
  for (const bool prune : {false, true}) {
    lede::IndexWriter writer(index, words_only());
    writer.add_paths({path}, {}, prune);
    writer.commit();
    CHECK(writer.report().problems == 1);
    folder.write("a.ndjson", kept);
  }
  CHECK(contents(index) == Contents{{"x", "One."}});
}
TEST_CASE("a dump rebuilds the index without its sources") {
  const TemporaryFolder folder;
  folder.write("in/a.txt",
               "Dam bursts\n\nKHERSON (The Post) — The dam burst.\n\nNobody was hurt.\n");
  const auto index = folder / "index";
  {
    lede::IndexWriter writer(index, words_only());
    writer.add_paths({folder / "in"}, {});
    writer.commit();
  }
  const auto dump = [](const std::string& from) {
    std::string lines;
    lede::dump_index(from, [&lines](const lede::Article& a) {
      lines += lede::to_ndjson(a) + "\n";
      return true;
    });
    return lines;
  };
  const auto lines = dump(index);
  const auto copy = folder / "copy";
  {
    lede::IndexWriter writer(copy, words_only());
    writer.add_paths({folder.write("dump.ndjson", lines)}, {});
    writer.commit();
  }
  CHECK(dump(copy) == lines);
  CHECK(lines.find("KHERSON") != std::string::npos);
}
TEST_CASE("progress is told while paths are read") {
  const TemporaryFolder folder;
  folder.write("in/a.txt", "Text a.");
  lede::IndexWriter writer(folder / "index", words_only());
  lede::WriteProgress last;
  writer.on_progress([&last](const lede::WriteProgress& progress) { last = progress; });
  writer.add_paths({folder / "in"}, {});
  CHECK(last.bytes_total == 7);
  CHECK(last.bytes_done == 7);
}
TEST_CASE("more threads than any machine has are refused before one is started") {
  const TemporaryFolder folder;
  auto options = words_only();
  options.threads = 1025;
  CHECK_THROWS_WITH_AS(lede::IndexWriter(folder / "index", options),
                       "at most 1,024 threads, not 1025", lede::Error);
}
TEST_CASE("a problem names an article by an id that is safe to print") {
  const TemporaryFolder folder;
  lede::IndexWriter writer(folder / "index", words_only());
  std::string told;
  writer.on_problem([&told](const lede::Problem& problem) { told = problem.message; });
  writer.add(article("a\x1b[31m\nb", ""));
  CHECK(told == "article \"a\\x1b[31m\\x0ab\": it has no text; give it one");
}
