// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/record_of_format3.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

#include "errors.hpp"
#include "store/varint.hpp"

using namespace lede;
using namespace lede::store;

namespace {

void put(std::initializer_list<unsigned> numbers, std::string& out) {
  for (const unsigned number : numbers) put_varint(number, out);
}

/// As docs/index-format.md told of format 3: fields, authors, sentences, names, mentions,
/// statements.
std::string sample() {
  std::string out;
  for (const char* field :
       {"a", "Title", "Ann denied it. So.", "2023-05-30", "Post", "", "", "en", "", "news/a"}) {
    put_string(field, out);
  }
  put({1}, out);
  put_string("Jo Dale", out);
  put({0}, out);
  put({2, 0, 14, 30, 3}, out);  // sentences [0, 14) and [15, 18)
  put({3}, out);
  for (const char* name : {"Ann Berg", "", "denied"}) put_string(name, out);
  put({1, 0, 0, 1, 0, 3}, out);  // a person, "Ann Berg", without a description, [0, 3)
  put({0}, out);
  // A denial by the first name, of nobody, with its cue: sentence, cue [4, 10), no quote.
  put({1, static_cast<unsigned>(Act::kDenial), 0, 1, 2, 0, 14, 8, 6, 7, 0}, out);
  return out;
}

}  // namespace

TEST_CASE("a record of format 3 is read with its annotations") {
  const AnnotatedArticle got = decode_record_of_format3(sample(), "here");
  CHECK(got.article.text == "Ann denied it. So.");
  CHECK(got.article.authors == std::vector<std::string>{"Jo Dale"});
  CHECK(got.article.origin == "news/a");
  CHECK(got.sentences == std::vector<ByteRange>{{0, 14}, {15, 18}});
  REQUIRE(got.mentions.size() == 1);
  CHECK(got.mentions[0].name == "Ann Berg");
  CHECK(got.mentions[0].range == ByteRange{0, 3});
  REQUIRE(got.statements.size() == 1);
  CHECK(got.statements[0].act == Act::kDenial);
  CHECK(got.statements[0].speaker == "Ann Berg");
  CHECK(got.statements[0].cue == "denied");
  CHECK(got.statements[0].cue_range == ByteRange{4, 10});
  CHECK(got.statements[0].quote.empty());
}

TEST_CASE("a record of format 3 that is cut is refused") {
  const std::string whole = sample();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string cut = whole.substr(0, size);
    test::check_error(test::error_of([&] { (void)decode_record_of_format3(cut, "here"); }),
                      ErrorCode::kDamaged, {"here"});
  }
}
