// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/words.hpp"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>

#include "errors.hpp"
#include "store/word_table.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

using Numbers = std::vector<std::uint32_t>;

std::map<std::string, std::uint32_t> forms_of(const Words& words, const std::string& stem) {
  std::map<std::string, std::uint32_t> forms;
  words.each_of_stem(
      stem, [&](const WordEntry& entry) { forms[std::string(entry.form)] = entry.articles; });
  return forms;
}

/// Rows as lists of "form" or "-", the title first.
std::vector<std::string> spelled(const Words& words, std::uint32_t row, std::uint32_t& title) {
  std::vector<std::string> forms(words.count());
  words.each([&](const WordEntry& entry) { forms[entry.number] = entry.form; });
  Numbers numbers;
  Numbers ranks;
  words.read_row(row, numbers, ranks, title);
  std::vector<std::string> out;
  for (const std::uint32_t rank : ranks) {
    out.push_back(rank < numbers.size() ? forms[numbers[rank]] : "-");
  }
  return out;
}

/// "denied" twice, "deny" once and "went", which does not begin as its stem does.
void write_sample(const std::string& path) {
  WordsWriter writer(path);
  const std::uint32_t denied = writer.number("deni", "denied");
  const std::uint32_t deny = writer.number("deni", "deny");
  const std::uint32_t went = writer.number("go", "went");
  CHECK(writer.number("deni", "denied") == denied);
  writer.add(Numbers{deny}, Numbers{denied, kNoWord, denied});
  writer.add(Numbers{}, Numbers{});
  writer.add(Numbers{}, Numbers{went, denied});
  writer.finish();
}

}  // namespace

TEST_CASE("words come back in their order, each article counted once") {
  const test::TemporaryFolder folder;
  write_sample(folder / "w");
  const Words words(folder / "w");
  words.verify();
  CHECK(words.rows() == 3);
  CHECK(words.count() == 3);
  CHECK(forms_of(words, "deni") ==
        std::map<std::string, std::uint32_t>{{"denied", 2}, {"deny", 1}});
  CHECK(forms_of(words, "den").empty());
  std::uint32_t title = 0;
  CHECK(spelled(words, 0, title) == std::vector<std::string>{"deny", "denied", "-", "denied"});
  CHECK(title == 1);
  CHECK(spelled(words, 1, title).empty());
  CHECK(spelled(words, 2, title) == std::vector<std::string>{"went", "denied"});
}

TEST_CASE("forms with a beginning are found although their stem begins otherwise") {
  const test::TemporaryFolder folder;
  write_sample(folder / "w");
  const Words words(folder / "w");
  const auto near = [&](const std::string& start) {
    std::multiset<std::string> found;
    words.each_near_start(start, [&](const WordEntry& entry) {
      if (entry.form.starts_with(start)) found.emplace(entry.form);
    });
    return found;
  };
  CHECK(near("we") == std::multiset<std::string>{"went"});
  CHECK(near("den") == std::multiset<std::string>{"denied", "deny"});
  CHECK(near("denie") == std::multiset<std::string>{"denied"});
  CHECK(near("") == std::multiset<std::string>{"denied", "deny", "went"});
}

TEST_CASE("looking tells where the wanted words stand, and stops early when one is missing") {
  const test::TemporaryFolder folder;
  write_sample(folder / "w");
  const Words words(folder / "w");
  RowWords found;
  const std::vector<WantedWord> wanted = {{0, 1}, {1, 2}};
  REQUIRE(words.look(0, wanted, 3, found));
  CHECK(found.title == 1);
  CHECK(found.bits == std::vector<std::uint64_t>{2, 1, 0, 1});
  CHECK_FALSE(words.look(2, wanted, 3, found));
  REQUIRE(words.look(2, wanted, 1, found));
  CHECK(found.bits == std::vector<std::uint64_t>{0, 1});
  CHECK_FALSE(words.look(1, wanted, 1, found));
}

TEST_CASE("words side by side are found where they are, never across the title's end") {
  const test::TemporaryFolder folder;
  for (const std::uint32_t others : {0U, 300U, 70000U}) {
    CAPTURE(others);
    const std::string path = folder / std::to_string(others);
    WordsWriter writer(path);
    const std::uint32_t prime = writer.number("prime", "prime");
    const std::uint32_t minister = writer.number("minist", "minister");
    const std::uint32_t ministers = writer.number("minist", "ministers");
    Numbers text = {minister, prime, kNoWord, minister, prime, prime, ministers, minister};
    for (std::uint32_t i = 0; i < others; ++i) {
      const std::string form = "w" + std::to_string(i);
      text.push_back(writer.number(form, form));
    }
    writer.add(Numbers{ministers, prime}, text);
    writer.finish();
    const Words words(path);
    RowWords room;
    const auto stand = [&](const std::vector<WantedWord>& wanted, std::size_t count, bool title) {
      return words.stand_in_order(0, wanted, count, title, room);
    };
    CHECK(stand({{prime, 1}, {ministers, 2}}, 2, false));
    CHECK(stand({{prime, 1}, {minister, 2}, {ministers, 2}}, 2, false));
    CHECK_FALSE_MESSAGE(stand({{prime, 1}, {minister, 2}}, 2, false),
                        "only across the title's end");
    CHECK(stand({{prime, 2}, {minister, 1}}, 2, false));
    CHECK_FALSE(stand({{prime, 2}, {minister, 1}}, 2, true));
    CHECK(stand({{prime, 2}, {ministers, 1}}, 2, true));
    CHECK(stand({{prime, 3}, {minister, 8}, {ministers, 4}}, 4, false));
    CHECK_FALSE(stand({{prime, 7}}, 3, false));
    CHECK(stand({{prime, 1}}, 1, true));
    CHECK_FALSE(stand({{minister, 1}}, 1, true));
    CHECK_FALSE_MESSAGE(stand({{prime, 1}}, 2, false), "a word of the pattern is not there");
  }
}

TEST_CASE("merged files keep their rows under new numbers") {
  const test::TemporaryFolder folder;
  write_sample(folder / "a");
  {
    WordsWriter other(folder / "b");
    const std::uint32_t first = other.number("a", "a");
    const std::uint32_t deny = other.number("deni", "deny");
    other.add(Numbers{}, Numbers{deny, first, kNoWord, deny});
    other.finish();
  }
  const Words second(folder / "b");
  const Words first(folder / "a");
  merge_words(std::array{&second, &first}, folder / "m");
  const Words words(folder / "m");
  words.verify();
  CHECK(words.rows() == 4);
  CHECK(forms_of(words, "deni") ==
        std::map<std::string, std::uint32_t>{{"denied", 2}, {"deny", 2}});
  std::uint32_t title = 0;
  CHECK(spelled(words, 0, title) == std::vector<std::string>{"deny", "a", "-", "deny"});
  CHECK(spelled(words, 1, title) == std::vector<std::string>{"deny", "denied", "-", "denied"});
}

TEST_CASE("rows of hundreds and of tens of thousands of different words are as readable") {
  const test::TemporaryFolder folder;
  for (const std::uint32_t count : {255U, 256U, 300U, 65535U, 70000U}) {
    CAPTURE(count);
    WordsWriter writer(folder / std::to_string(count));
    Numbers text;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::string form = "w" + std::to_string(i);
      text.push_back(writer.number(form, form));
    }
    text.push_back(kNoWord);
    text.push_back(text.front());
    writer.add(Numbers{}, text);
    writer.finish();
    const Words words(folder / std::to_string(count));
    words.verify();
    RowWords found;
    const std::vector<WantedWord> wanted = {{0, 1}, {count - 1, 2}};
    REQUIRE(words.look(0, wanted, 3, found));
    CHECK(found.bits.size() == text.size());
    CHECK(found.bits.at(0) == 1);
    CHECK(found.bits.at(count - 1) == 2);
    CHECK(found.bits.at(count) == 0);
    CHECK(found.bits.at(count + 1) == 1);
  }
}

TEST_CASE("no flipped bit makes reading leave the file, and checking finds each") {
  const test::TemporaryFolder folder;
  write_sample(folder / "w");
  const std::string whole = test::read_all(folder / "w");
  for (std::size_t at = 8; at < whole.size(); ++at) {
    test::write_all(folder / "bad", whole);
    test::flip_bit(folder / "bad", at);
    try {
      const Words words(folder / "bad");
      RowWords found;
      const std::vector<WantedWord> wanted = {{0, 1}, {1, 2}};
      for (std::uint32_t row = 0; row < words.rows(); ++row) {
        static_cast<void>(words.look(row, wanted, 1, found));
        static_cast<void>(words.stand_in_order(row, wanted, 2, false, found));
      }
      words.verify();
      // The gap before a section that starts at a multiple of 8 means nothing.
      CHECK(whole[at] == '\0');
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::kDamaged);
    }
  }
}

TEST_CASE("a word is found by its number") {
  const test::TemporaryFolder folder;
  write_sample(folder / "words");
  const Words words(folder / "words");
  std::map<std::uint32_t, std::string> forms;
  words.each([&](const WordEntry& entry) { forms[entry.number] = entry.form; });
  REQUIRE(forms.size() == words.count());
  for (const auto& [number, form] : forms) {
    std::vector<std::string> found;
    words.entry(number, [&](const WordEntry& entry) { found.emplace_back(entry.form); });
    CHECK(found == std::vector<std::string>{form});
  }
}
