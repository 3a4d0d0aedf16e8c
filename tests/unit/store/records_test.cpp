// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/records.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>

#include "errors.hpp"
#include "sample_articles.hpp"
#include "store/record_codec.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using store::Records;
using store::RecordsWriter;

namespace {

AnnotatedArticle sample(const std::string& id) {
  AnnotatedArticle annotated = test::denial_article(id);
  annotated.article.contributors = {"Kim Ray"};
  return annotated;
}

bool same(const AnnotatedArticle& left, const AnnotatedArticle& right) {
  std::string a;
  std::string b;
  store::encode_record(left, a);
  store::encode_record(right, b);
  return a == b;
}

/// Enough different articles for a dictionary to be trained on.
AnnotatedArticle numbered(int i) {
  const std::string n = std::to_string(i);
  return test::plain_article("n" + n, "The council of town " + n + " met on day " + n +
                                          " and agreed to mend the bridge over the river.");
}

}  // namespace

TEST_CASE("a record comes back with every field and annotation") {
  const test::TemporaryFolder folder;
  RecordsWriter writer(folder / "r");
  writer.add(sample("a"));
  writer.finish();
  const Records records(folder / "r");
  REQUIRE(records.rows() == 1);
  const AnnotatedArticle got = records.read(0);
  const AnnotatedArticle expected = sample("a");
  CHECK(got.article.title == expected.article.title);
  CHECK(got.article.text == expected.article.text);
  CHECK(got.article.authors == expected.article.authors);
  CHECK(got.article.contributors == expected.article.contributors);
  CHECK(got.article.url == expected.article.url);
  CHECK(got.article.origin == "news/a");
  CHECK(got.sentences == expected.sentences);
  CHECK(got.mentions.at(1).name == "Kyiv");
  CHECK(got.mentions.at(1).type == EntityType::kPlace);
  CHECK(got.mentions.at(0).description == "mayor");
  CHECK(got.title_mentions.at(0).range == expected.title_mentions.at(0).range);
  CHECK(got.statements.at(0).speaker == "Anna Berg");
  CHECK(got.statements.at(0).act == Act::kDenial);
  CHECK(got.statements.at(0).cue_range == expected.statements.at(0).cue_range);
  CHECK(same(got, expected));
}

TEST_CASE("a record of megabytes is read as often as it is asked for, between small ones") {
  const test::TemporaryFolder folder;
  const AnnotatedArticle large = test::plain_article("large", std::string(3U << 20U, 'x'));
  RecordsWriter writer(folder / "r");
  writer.add(sample("a"));
  writer.add(large);
  writer.add(sample("b"));
  writer.finish();
  const Records records(folder / "r");
  for (int time = 0; time < 2; ++time) {
    CHECK(same(records.read(0), sample("a")));
    CHECK(same(records.read(1), large));
    CHECK(same(records.read(1), large));
    CHECK(same(records.read(2), sample("b")));
  }
}

TEST_CASE("NUL bytes, empty fields and long texts survive") {
  const test::TemporaryFolder folder;
  const AnnotatedArticle odd = test::plain_article("odd", std::string("a\0b", 3));
  const AnnotatedArticle empty = test::plain_article("empty", "");
  const AnnotatedArticle large = test::plain_article("large", std::string(3'000'000, 'x'));
  RecordsWriter writer(folder / "r");
  for (const AnnotatedArticle* record : {&odd, &empty, &large}) writer.add(*record);
  writer.finish();
  const Records records(folder / "r");
  CHECK(same(records.read(0), odd));
  CHECK(same(records.read(1), empty));
  CHECK(same(records.read(2), large));
}

TEST_CASE("a file of many records trains a dictionary, which others then share") {
  const test::TemporaryFolder folder;
  RecordsWriter first(folder / "a");
  for (int i = 0; i < 700; ++i) first.add(numbered(i));
  first.finish();
  const Records trained(folder / "a");
  REQUIRE(trained.dictionary() != nullptr);
  for (const int row : {0, 499, 500, 699}) {
    CHECK(same(trained.read(static_cast<std::uint32_t>(row)), numbered(row)));
  }
  RecordsWriter second(folder / "b", trained.dictionary());
  second.add(numbered(1000));
  second.finish();
  const Records sharing(folder / "b");
  CHECK(sharing.dictionary()->bytes() == trained.dictionary()->bytes());
  CHECK(same(sharing.read(0), numbered(1000)));
}

TEST_CASE("appended records stay readable, whatever dictionary they were written with") {
  const test::TemporaryFolder folder;
  RecordsWriter trained(folder / "a");
  for (int i = 0; i < 600; ++i) trained.add(numbered(i));
  trained.finish();
  RecordsWriter plain(folder / "b");
  plain.add(sample("x"));
  plain.finish();
  RecordsWriter merged(folder / "m");
  merged.append(Records(folder / "b"));
  merged.append(Records(folder / "a"));
  merged.finish();
  const Records records(folder / "m");
  REQUIRE(records.rows() == 601);
  CHECK(same(records.read(0), sample("x")));
  CHECK(same(records.read(600), numbered(599)));
  records.verify();
}

TEST_CASE("small articles share a block, and each is read alone") {
  const test::TemporaryFolder folder;
  RecordsWriter writer(folder / "r");
  for (int i = 0; i < 90; ++i) writer.add(numbered(i));
  writer.finish();
  const Records records(folder / "r");
  for (const int row : {89, 0, 41, 42, 7}) {
    CHECK(same(records.read(static_cast<std::uint32_t>(row)), numbered(row)));
  }
  const Records other(folder / "r");
  CHECK(same(other.read(7), numbered(7)));
}

TEST_CASE("a flipped bit in a record is told with the record's number") {
  const test::TemporaryFolder folder;
  // So long that each has a block of its own, and of bytes that zstd stores as they are, since
  // compressed ones end in bits that say nothing.
  const auto long_article = [](unsigned i) {
    std::mt19937 random(i);
    std::string text;
    while (text.size() < 5000) text += static_cast<char>(random());
    return test::plain_article("n" + std::to_string(i), text);
  };
  RecordsWriter writer(folder / "r");
  for (unsigned i = 0; i < 3; ++i) writer.add(long_article(i));
  writer.finish();
  const std::string whole = test::read_all(folder / "r");
  test::write_all(folder / "bad-annotations", test::read_all(folder / "r-annotations"));
  // The first frame begins after the file's head of 8 bytes, with 4 of magic; the next byte has a
  // bit that zstd ignores, so that only reading the whole file notices it.
  for (std::size_t at = 8; at < 60; ++at) {
    test::write_all(folder / "bad", whole);
    test::flip_bit(folder / "bad", at);
    const Records records(folder / "bad");
    CHECK_THROWS_AS(records.verify(), Error);
    CHECK(same(records.read(2), long_article(2)));
    if (at == 12) continue;
    test::check_error(test::error_of([&] { static_cast<void>(records.read(0)); }),
                      ErrorCode::kDamaged, {folder / "bad", "record 0"});
  }
}

TEST_CASE("an article is read without its annotations, which must be as many") {
  const test::TemporaryFolder folder;
  RecordsWriter writer(folder / "r");
  writer.add(sample("a"));
  writer.finish();
  const Records articles(folder / "r", Records::Open::kArticlesOnly);
  CHECK(articles.article(0).text == sample("a").article.text);
  RecordsWriter(folder / "none").finish();
  std::filesystem::copy_file(folder / "none-annotations", folder / "r-annotations",
                             std::filesystem::copy_options::overwrite_existing);
  test::check_error(test::error_of([&] { const Records records(folder / "r"); }),
                    ErrorCode::kDamaged, {folder / "r-annotations", "other rows", "rebuild"});
}

TEST_CASE("a row that is not there is an error, not a crash") {
  const test::TemporaryFolder folder;
  RecordsWriter(folder / "r").finish();
  const Records records(folder / "r");
  CHECK(records.rows() == 0);
  test::check_error(test::error_of([&] { static_cast<void>(records.read(0)); }),
                    ErrorCode::kDamaged, {"record 0 is not there"});
}

TEST_CASE("no cut and no flipped bit of an encoded record reads outside it") {
  std::string bytes;
  store::encode_record(sample("a"), bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const std::string cut = bytes.substr(0, size);
    const auto decode = [&] { static_cast<void>(store::decode_record(cut, "here")); };
    test::check_error(test::error_of(decode), ErrorCode::kDamaged, {"here"});
  }
  for (std::size_t at = 0; at < bytes.size() * 8; ++at) {
    std::string flipped = bytes;
    flipped[at / 8] = static_cast<char>(flipped[at / 8] ^ (1 << (at % 8)));
    try {
      const AnnotatedArticle record = store::decode_record(flipped, "here");
      for (const Mention& mention : record.mentions) {
        CHECK(mention.range.end <= record.article.text.size());
      }
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::kDamaged);
    }
  }
}
