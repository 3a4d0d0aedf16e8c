// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/glass_file.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <sstream>

#include "errors.hpp"
#include "store/glass_format.hpp"
#include "store/vocabulary.hpp"
#include "store/xapian_errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

/// A document as the test knows it: its terms and how often each counts.
using Terms = std::map<std::string, std::uint32_t>;

void build(const std::string& path, const std::vector<Terms>& documents) {
  WordsWriter words(path + ".words");
  Vocabulary vocabulary(words);
  GlassBuilder builder(vocabulary);
  for (const Terms& document : documents) {
    std::vector<TermCount> terms;
    for (const auto& [term, wdf] : document) terms.push_back({vocabulary.number(term), wdf});
    builder.add(terms);
  }
  builder.write(path);
}

void merge(const std::vector<std::string>& paths, const std::string& path) {
  std::vector<FileDescriptor> files;
  for (const std::string& each : paths) files.push_back(open_for_reading(each));
  std::vector<GlassSource> sources;
  for (std::size_t i = 0; i < paths.size(); ++i) sources.push_back({&files[i], paths[i]});
  merge_glass(sources, path);
}

/// Xapian's own check of every block and list, then every posting against what was written.
void check_holds(const std::string& path, const std::vector<Terms>& documents) {
  std::ostringstream report;
  const std::size_t errors = Xapian::Database::check(path, 0, &report);
  INFO(report.str());
  CHECK(errors == 0);
  const Xapian::Database database(path);
  CHECK(database.get_doccount() == documents.size());
  std::map<std::string, std::map<Xapian::docid, std::uint32_t>> expected;
  std::vector<std::uint32_t> lengths;
  for (Xapian::docid id = 1; id <= documents.size(); ++id) {
    std::uint32_t length = 0;
    for (const auto& [term, wdf] : documents[id - 1]) {
      expected[term][id] = wdf;
      length += wdf;
    }
    CHECK(database.get_doclength(id) == length);
    lengths.push_back(length);
  }
  const FileDescriptor file = open_for_reading(path);
  CHECK(read_lengths({&file, path}) == lengths);
  auto at = database.allterms_begin();
  for (const auto& [term, postings] : expected) {
    REQUIRE(at != database.allterms_end());
    CHECK(*at++ == term);
    CHECK(database.get_termfreq(term) == postings.size());
    std::map<Xapian::docid, std::uint32_t> found;
    for (auto posting = database.postlist_begin(term); posting != database.postlist_end(term);
         ++posting) {
      found[*posting] = posting.get_wdf();
    }
    CHECK(found == postings);
    auto skipping = database.postlist_begin(term);
    skipping.skip_to(postings.rbegin()->first);
    CHECK(*skipping == postings.rbegin()->first);
  }
  CHECK(at == database.allterms_end());
}

/// Terms of all lengths, with NUL bytes, some in every document: many blocks and many chunks.
std::vector<Terms> random_documents(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Terms> documents(count);
  for (Terms& document : documents) {
    document["every"] = static_cast<std::uint32_t>(1 + random() % 300);
    document[std::string("nul\0", 4)] = 0;
    document["nul"] = 2;
    for (int i = 0; i < 12; ++i) {
      const auto number = random() % 3000;
      document[std::string(1 + number % 220, static_cast<char>('a' + number % 26)) +
               std::to_string(number)] += 1;
    }
  }
  return documents;
}

}  // namespace

TEST_CASE("what is written is what Xapian reads, over many blocks and chunks") {
  const test::TemporaryFolder folder;
  const auto documents = random_documents(3000, 1);
  build(folder / "a", documents);
  check_holds(folder / "a", documents);
}

TEST_CASE("documents beyond 2^15 are found in later chunks") {
  const test::TemporaryFolder folder;
  const std::vector<Terms> documents(70'000, Terms{{"x", 1}, {"y", 200}});
  build(folder / "a", documents);
  check_holds(folder / "a", documents);
}

TEST_CASE("documents without words, and none at all, are sound") {
  const test::TemporaryFolder folder;
  build(folder / "a", {{{"Qa", 0}}, {}});
  check_holds(folder / "a", {{{"Qa", 0}}, {}});
  build(folder / "none", {});
  CHECK(Xapian::Database(folder / "none").get_doccount() == 0);
}

TEST_CASE("merged files are numbered on") {
  const test::TemporaryFolder folder;
  std::vector<Terms> all;
  std::vector<std::string> paths;
  for (unsigned part = 0; part < 9; ++part) {
    const auto documents = random_documents(100 + 900 * (part % 2), part);
    paths.push_back(folder / ("part" + std::to_string(part)));
    build(paths.back(), documents);
    all.insert(all.end(), documents.begin(), documents.end());
  }
  merge(paths, folder / "m");
  check_holds(folder / "m", all);
  merge({folder / "m", paths.front()}, folder / "again");
  const auto first = random_documents(100, 0);
  all.insert(all.end(), first.begin(), first.end());
  check_holds(folder / "again", all);
}

TEST_CASE("a term that leaves no room in a key for the number of a document is refused") {
  const test::TemporaryFolder folder;
  const std::vector<Terms> documents(3000, Terms{{std::string(glass::kMaxKeyBytes, 'x'), 1}});
  test::check_error(test::error_of([&] { build(folder / "a", documents); }), ErrorCode::kDamaged,
                    {folder / "a", "a key of 258 bytes"});
}

TEST_CASE(
    "merging a file with any byte of a block damaged fails or ends, and never reads outside") {
  const test::TemporaryFolder folder;
  build(folder / "a", random_documents(20, 7));
  const std::string whole = read_file(folder / "a");
  std::mt19937 random(3);
  for (int i = 0; i < 400; ++i) {
    std::string damaged = whole;
    damaged[random() % damaged.size()] ^= static_cast<char>(1U << random() % 8);
    test::write_all(folder / "d", damaged);
    try {
      merge({folder / "d"}, folder / "m");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::kDamaged);
      CHECK(std::string(error.what()).find(folder / "d") == 0);
    }
  }
}

TEST_CASE(
    "a file of which a block leads to one block again and again is damaged, not read for ever") {
  const test::TemporaryFolder folder;
  build(folder / "a", random_documents(300, 7));
  std::string file = read_file(folder / "a");
  int branches = 0;
  for (std::size_t begin = glass::kBlockBytes; begin < file.size(); begin += glass::kBlockBytes) {
    char* block = file.data() + begin;
    if (block[glass::kLevelAt] != 1) continue;
    ++branches;
    const char* first = block + glass::big16(block + glass::kDirectoryAt);
    const std::size_t end = glass::big16(block + glass::kDirectoryEndAt);
    for (auto at = glass::kDirectoryAt; at < end; at += glass::kOffsetBytes) {
      std::copy_n(first, glass::kBlockNumberBytes, block + glass::big16(block + at));
    }
  }
  REQUIRE(branches > 0);
  test::write_all(folder / "a", file);
  test::check_error(test::error_of([&] { merge({folder / "a"}, folder / "m"); }),
                    ErrorCode::kDamaged, {folder / "a", "rebuild"});
}

TEST_CASE("lengths that are not all there are told, and damaged ones end") {
  const test::TemporaryFolder folder;
  build(folder / "a", random_documents(300, 9));
  const std::string whole = read_file(folder / "a");
  const auto lengths = [&] {
    const FileDescriptor file = open_for_reading(folder / "d");
    return read_lengths({&file, folder / "d"});
  };
  std::string renamed = whole;
  const std::size_t key = renamed.find(std::string("\x02") + std::string(glass::kLengthsKey));
  REQUIRE(key != std::string::npos);
  renamed[key + 2] = '\xe1';
  test::write_all(folder / "d", renamed);
  test::check_error(test::error_of([&] { static_cast<void>(lengths()); }), ErrorCode::kDamaged,
                    {folder / "d", "lengths are missing"});
  std::mt19937 random(10);
  for (int round = 0; round < 300; ++round) {
    std::string damaged = whole;
    damaged[random() % (2 * glass::kBlockBytes)] ^= static_cast<char>(1U << random() % 8);
    test::write_all(folder / "d", damaged);
    try {
      const std::vector<std::uint32_t> found = lengths();
      CHECK(found.size() >= 300);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::kDamaged);
    }
  }
}

TEST_CASE("a database opened by its descriptor outlives its name") {
  const test::TemporaryFolder folder;
  build(folder / "a", {{{"x", 1}}});
  const FileDescriptor file = open_for_reading(folder / "a");
  std::filesystem::remove(folder / "a");
  CHECK(open_glass(file, folder / "a").term_exists("x"));
  CHECK(open_glass(file, folder / "a").get_doccount() == 1);
}

TEST_CASE("a file that is no database is damaged, with its path") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "a", std::string(10'000, 'x'));
  const FileDescriptor file = open_for_reading(folder / "a");
  test::check_error(test::error_of([&] { static_cast<void>(open_glass(file, folder / "a")); }),
                    ErrorCode::kDamaged, {folder / "a", "the file is damaged", "rebuild"});
  test::check_error(test::error_of([&] { merge({folder / "a"}, folder / "m"); }),
                    ErrorCode::kDamaged, {folder / "a", "the file is damaged", "rebuild"});
}

TEST_CASE("Xapian's errors keep their meaning") {
  CHECK(translated(Xapian::DatabaseCorruptError("bad"), "p").code() == ErrorCode::kDamaged);
  CHECK(translated(Xapian::DatabaseError("full", 28), "p").code() == ErrorCode::kIo);
  CHECK(translated(Xapian::InvalidArgumentError("term"), "p").code() == ErrorCode::kInternal);
  test::check_error(translated(Xapian::DatabaseError("two\nlines", 28), "p"), ErrorCode::kIo,
                    {"p: cannot read or write: two lines", "No space left"});
}
