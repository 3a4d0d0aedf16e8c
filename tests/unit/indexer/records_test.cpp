// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/records.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "indexer/input_error.hpp"

using namespace lede::indexer;

namespace {

/// Hands out a string a few bytes at a time, so that every boundary is met.
class StringSource : public ByteSource {
 public:
  StringSource(std::string bytes, std::size_t step) : bytes_(std::move(bytes)), step_(step) {}
  std::size_t read(std::span<char> buffer) override {
    const auto count = std::min({step_, buffer.size(), bytes_.size() - at_});
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(at_), count, buffer.begin());
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t step_;
  std::size_t at_ = 0;
};

using Found = std::vector<std::pair<std::size_t, std::string>>;

template <typename Records>
Found all_of(const std::string& bytes, std::size_t step, std::size_t limit = 1000) {
  StringSource source(bytes, step);
  Records records(source, limit);
  Found found;
  RawRecord record;
  while (records.next(record)) {
    found.emplace_back(record.line, record.too_long ? "TOO LONG" : record.text);
  }
  return found;
}

}  // namespace

TEST_CASE("lines are cut the same whatever pieces they arrive in") {
  for (const std::size_t step : {1U, 2U, 3U, 7U, 1000U}) {
    CAPTURE(step);
    CHECK(all_of<LineRecords>("\xEF\xBB\xBF{1}\n\n  \n{2}\r\n{3}", step) ==
          Found{{1, "{1}"}, {4, "{2}\r"}, {5, "{3}"}});
  }
}
TEST_CASE("a line over the limit is skipped to its end") {
  CHECK(all_of<LineRecords>(std::string(50, 'x') + "\n{2}\n", 7, 20) ==
        Found{{1, "TOO LONG"}, {2, "{2}"}});
}
TEST_CASE("a NUL byte ends a stream of lines") {
  CHECK_THROWS_WITH_AS(all_of<LineRecords>(std::string("{1}\n\0", 5), 3),
                       "holds NUL bytes, so it is no NDJSON in UTF-8; the rest of it was skipped",
                       InputError);
}
TEST_CASE("objects are cut out of lists and sequences, brackets in strings aside") {
  const std::string first = R"({"a":"}\"{["})";
  for (const std::size_t step : {1U, 4U, 1000U}) {
    CAPTURE(step);
    CHECK(all_of<ObjectRecords>("[" + first + ",\n {\"b\":\n[{}]}]\n", step) ==
          Found{{1, first}, {2, "{\"b\":\n[{}]}"}});
    CHECK(all_of<ObjectRecords>(first + first, step).size() == 2);
  }
}
TEST_CASE("records that begin on one line are numbered") {
  StringSource source("[{},{}]", 100);
  ObjectRecords records(source, 100);
  RawRecord record;
  CHECK(records.next(record));
  CHECK(record.in_line == 0);
  CHECK(records.next(record));
  CHECK(record.in_line == 1);
}
TEST_CASE("an unfinished object is handed over for the parser to say where") {
  CHECK(all_of<ObjectRecords>("{\"a\":1", 100) == Found{{1, "{\"a\":1"}});
}
TEST_CASE("what is no object ends a JSON file") {
  CHECK_THROWS_WITH_AS(all_of<ObjectRecords>("[\"a\"]", 100),
                       "malformed JSON, an object should begin here; the rest of it was skipped",
                       InputError);
}
TEST_CASE("an object over the limit is skipped to its end") {
  CHECK(all_of<ObjectRecords>("{\"a\":\"" + std::string(50, 'x') + "\"}{}", 7, 20) ==
        Found{{1, "TOO LONG"}, {1, "{}"}});
}
