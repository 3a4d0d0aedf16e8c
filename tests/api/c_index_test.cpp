// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "c_fixture.hpp"

using nlohmann::json;

namespace {

/// A writer that closes with its owner.
struct Writing {
  TemporaryFolder folder{};
  std::string index = folder.file("news.lede");
  lede_writer* writer = nullptr;

  Writing() { static_cast<void>(lede_writer_open(index.c_str(), nullptr, &writer, nullptr)); }
  ~Writing() { lede_writer_close(writer); }
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;

  [[nodiscard]] Outcome add(const char* record) const {
    return outcome_of([&](lede_error** error) { return lede_writer_add(writer, record, error); });
  }
  [[nodiscard]] Outcome add_paths(const std::string& path, const char* options) const {
    const char* paths[] = {path.c_str()};
    return outcome_of([&](lede_error** error) {
      return lede_writer_add_paths(writer, paths, 1, options, error);
    });
  }
  void commit() const { REQUIRE(lede_writer_commit(writer, nullptr) == LEDE_OK); }
  [[nodiscard]] json report() const {
    return json_of(
        [&](char** text, lede_error** error) { return lede_writer_report(writer, text, error); });
  }
  [[nodiscard]] json info() const {
    return json_of([&](char** text, lede_error** error) {
      return lede_index_info(index.c_str(), text, error);
    });
  }
  void close() { lede_writer_close(std::exchange(writer, nullptr)); }
};

using Problems = std::vector<std::pair<lede_status, std::string>>;

void note_problem(lede_status status, const char* message, void* problems) {
  static_cast<Problems*>(problems)->emplace_back(status, message);
}

}  // namespace

TEST_CASE_FIXTURE(Writing, "a C caller adds, replaces and removes articles") {
  REQUIRE(add(kMoscow).message == "");
  REQUIRE(add(kReply).message == "");
  commit();
  REQUIRE(add(kMoscow).message == "");
  REQUIRE(add(R"({"id":"reply","text":"Peskov praised the air defences of Moscow."})").message ==
          "");
  commit();
  json counts = report();
  CHECK(counts["added"] == 2);
  CHECK(counts["unchanged"] == 1);
  CHECK(counts["replaced"] == 1);
  int removed = -1;
  CHECK(lede_writer_remove(writer, "moscow", &removed, nullptr) == LEDE_OK);
  CHECK(removed == 1);
  CHECK(lede_writer_remove(writer, "nowhere", &removed, nullptr) == LEDE_OK);
  CHECK(removed == 0);
  commit();
  counts = info();
  CHECK(counts["articles"] == 1);
  CHECK(counts["generation"].get<int>() >= 3);
}

TEST_CASE_FIXTURE(Writing, "what was not committed is dropped when the writer closes") {
  REQUIRE(add(kMoscow).message == "");
  commit();
  REQUIRE(add(kReply).message == "");
  close();
  CHECK(info()["articles"] == 1);
}

TEST_CASE_FIXTURE(Writing, "a second writer is told who holds the index") {
  lede_writer* second = nullptr;
  const Outcome outcome = outcome_of(
      [&](lede_error** error) { return lede_writer_open(index.c_str(), nullptr, &second, error); });
  CHECK(outcome.status == LEDE_LOCKED);
  CHECK(outcome.message.find(index) != std::string::npos);
  CHECK(second == nullptr);
}

TEST_CASE_FIXTURE(Writing, "a record that is none is refused, and the writer goes on") {
  CHECK(add("[1]").message == "the record is no JSON object; give one object an article");
  CHECK(add("").status == LEDE_INVALID_INPUT);
  const Outcome broken = add(R"({"id": "a", "text")");
  CHECK(broken.status == LEDE_INVALID_INPUT);
  CHECK(broken.message.find("malformed JSON") != std::string::npos);
  CHECK(add(R"({"articles":[{"text":"a"},{"text":"b"}]})").message ==
        "the record holds 2 articles; give one object an article");
  CHECK(add(kMoscow).status == LEDE_OK);
  commit();
  CHECK(info()["articles"] == 1);
}

TEST_CASE_FIXTURE(Writing, "problems are told to the callback and counted") {
  Problems problems;
  REQUIRE(lede_writer_on_problem(writer, note_problem, &problems, nullptr) == LEDE_OK);
  CHECK(add(R"({"id":"empty","text":""})").status == LEDE_OK);
  commit();
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].first == LEDE_INVALID_INPUT);
  CHECK(problems[0].second.find("empty") != std::string::npos);
  CHECK(report()["problems"] == 1);
  REQUIRE(lede_writer_on_problem(writer, nullptr, nullptr, nullptr) == LEDE_OK);
  CHECK(add(R"({"id":"empty","text":""})").status == LEDE_OK);
  commit();
  CHECK(problems.size() == 1);
}

TEST_CASE_FIXTURE(Writing, "files are added, and forgotten when they are gone and prune says so") {
  const std::string articles = folder.file("articles");
  std::filesystem::create_directory(articles);
  std::ofstream(articles + "/a.json") << kMoscow;
  std::ofstream(articles + "/b.json") << kReply;
  REQUIRE(add_paths(articles, nullptr).message == "");
  commit();
  CHECK(info()["articles"] == 2);
  std::filesystem::remove(articles + "/b.json");
  REQUIRE(add_paths(articles, R"({"prune":true})").message == "");
  commit();
  CHECK(info()["articles"] == 1);
  CHECK(add_paths(articles, R"({"prune":1})").message == R"(option "prune" can't be 1)");
}

TEST_CASE("options of a writer are checked") {
  const TemporaryFolder folder;
  lede_writer* writer = nullptr;
  const Outcome outcome = outcome_of([&](lede_error** error) {
    return lede_writer_open(folder.file("x.lede").c_str(), R"({"thread":1})", &writer, error);
  });
  CHECK(outcome.status == LEDE_INVALID_ARGUMENT);
  CHECK(outcome.message == R"(there is no option "thread")");
  CHECK(!std::filesystem::exists(folder.file("x.lede")));
}

TEST_CASE("an annotator reads a record without an index") {
  lede_annotator* annotator = nullptr;
  REQUIRE(lede_annotator_open(nullptr, &annotator, nullptr) == LEDE_OK);
  const json read = json_of([&](char** text, lede_error** error) {
    return lede_annotate(annotator, kMoscow, text, error);
  });
  REQUIRE(read["statements"].size() >= 1);
  CHECK(read["statements"][0]["speaker"] == "Mykhailo Podolyak");
  CHECK(read["statements"][0]["act"] == "denial");
  lede_annotator_close(annotator);
}

TEST_CASE_FIXTURE(Writing, "an index can be described, checked and made small") {
  REQUIRE(add(kMoscow).message == "");
  commit();
  REQUIRE(add(kRates).message == "");
  commit();
  close();
  REQUIRE(lede_index_compact(index.c_str(), nullptr) == LEDE_OK);
  const json facts = info();
  CHECK(facts["articles"] == 2);
  CHECK(facts["segments"] == 1);
  CHECK(facts["first_date"] == "2023-05-30");
  CHECK(facts["last_date"] == "2023-06-22");
  const json problems = json_of([&](char** text, lede_error** error) {
    return lede_index_check(index.c_str(), text, error);
  });
  CHECK(problems == json::array());
  const Outcome missing =
      outcome_of([&](lede_error** error) { return lede_index_compact("/nonexistent", error); });
  CHECK(missing.status == LEDE_NOT_FOUND);
}
