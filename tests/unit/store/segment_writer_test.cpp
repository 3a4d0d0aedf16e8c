// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/segment_writer.hpp"

#include <doctest/doctest.h>

#include "errors.hpp"
#include "sample_articles.hpp"
#include "store/index_reader.hpp"
#include "store/manifest.hpp"
#include "store/schema.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;
using lede::test::plain_article;

namespace {

Error add_error(SegmentWriter& segment, const AnnotatedArticle& article) {
  return test::error_of([&] { segment.add(article, 0); });
}

}  // namespace

TEST_CASE("an unfinished segment leaves nothing behind") {
  const test::TemporaryFolder folder;
  {
    SegmentWriter segment(folder / "s");
    segment.add(plain_article("a", "One."), 1);
    CHECK(std::filesystem::exists(folder / "s"));
  }
  CHECK_FALSE(std::filesystem::exists(folder / "s"));
}

TEST_CASE("a finished segment holds its files and no working ones") {
  const test::TemporaryFolder folder;
  SegmentWriter segment(folder / "s");
  segment.add(plain_article("a", "One."), 1);
  segment.finish();
  CHECK(segment.entry().rows == 1);
  CHECK(segment.entry().files.size() == 7);
  CHECK_FALSE(std::filesystem::exists(folder / "s/statements.glass"));
  for (const auto& entry : std::filesystem::directory_iterator(folder / "s")) {
    CHECK(segment.entry().files.contains(entry.path().filename().string()));
  }
}

TEST_CASE("a duplicate, empty or endless id is refused and the segment stays usable") {
  const test::TemporaryFolder folder;
  SegmentWriter segment(folder / "s");
  segment.add(plain_article("a", "One."), 1);
  test::check_error(add_error(segment, plain_article("a", "Two.")), ErrorCode::kInvalidArgument,
                    {"article a", "the id is taken"});
  test::check_error(add_error(segment, plain_article("", "Two.")), ErrorCode::kInvalidArgument,
                    {"article id of 0 bytes"});
  test::check_error(add_error(segment, plain_article(std::string(4097, 'x'), "Two.")),
                    ErrorCode::kInvalidArgument, {"article id of 4097 bytes"});
  segment.add(plain_article(std::string(4096, 'y'), "Two."), 1);
  CHECK(segment.articles() == 2);
  segment.finish();
}

TEST_CASE("annotations outside the text are refused") {
  const test::TemporaryFolder folder;
  SegmentWriter segment(folder / "s");
  AnnotatedArticle bad = plain_article("a", "Short.");
  bad.mentions = {{EntityType::kPerson, "X", {2, 99}, ""}};
  test::check_error(add_error(segment, bad), ErrorCode::kInvalidArgument,
                    {"article a", "outside the text"});
  bad.mentions = {{EntityType::kPerson, "X", {4, 2}, ""}};
  test::check_error(add_error(segment, bad), ErrorCode::kInvalidArgument, {"outside the text"});
}

TEST_CASE("a folder that is there already is refused") {
  const test::TemporaryFolder folder;
  test::check_error(test::error_of([&] { SegmentWriter segment(folder.path()); }), ErrorCode::kIo,
                    {folder.path(), "cannot create"});
}

TEST_CASE("NUL bytes and words of hundreds of bytes are indexed and stored") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", test::current_versions());
  std::string giant;
  for (int i = 0; i < 200; ++i) giant += "ж";
  AnnotatedArticle odd = plain_article(
      "odd", std::string("nul\0here ", 9) + std::string(300, 'w') + " " + giant + " end");
  odd.article.source = std::string(300, '\0');
  odd.article.title = std::string(5000, 't');
  test::add_segment(store, {odd});
  store.commit();
  CHECK(check_index(folder / "index").empty());
  const IndexReader reader(folder / "index");
  const Xapian::Database& articles = reader.database(Collection::kArticles);
  CHECK(articles.term_exists("nul"));
  CHECK(articles.term_exists("here"));
  CHECK(articles.term_exists("end"));
  CHECK(reader.record({0, 0}).article.text == odd.article.text);
}

TEST_CASE("a title word counts more than a word of the text and no word has positions") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", test::current_versions());
  AnnotatedArticle article = plain_article("a", "Harbour news.");
  article.article.title = "Harbour closed";
  test::add_segment(store, {article});
  store.commit();
  const IndexReader reader(folder / "index");
  const Xapian::Database& articles = reader.database(Collection::kArticles);
  const auto wdf = [&](const char* term) { return articles.postlist_begin(term).get_wdf(); };
  CHECK(wdf("harbour") == 1 + kTitleWordWdf);
  CHECK(wdf("news") == 1);
  CHECK(wdf("Sclose") == 1);
  for (const char* term : {"harbour", "news", "Sclose"}) {
    CHECK(articles.positionlist_begin(1, term) == articles.positionlist_end(1, term));
  }
}

TEST_CASE("statements are documents of their sentence") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", test::current_versions());
  test::add_segment(store, {plain_article("x", "First."), test::denial_article("a")});
  store.commit();
  const IndexReader reader(folder / "index");
  const Xapian::Database& statements = reader.database(Collection::kStatements);
  CHECK(statements.get_doccount() == 1);
  for (const char* term :
       {"claim", "XSanna berg", "XAdenial", "XOthe evening post", "XEpanna berg", "Qa", "Len"}) {
    INFO(term);
    CHECK(statements.term_exists(term));
  }
  CHECK_FALSE(statements.term_exists("bridg"));
  const Columns& columns = reader.columns(0, Collection::kStatements);
  CHECK(columns.numbers("article")[0] == 1);
  CHECK(columns.numbers("ordinal")[0] == 0);
  const auto [begin, end] = WordSpan::unpacked(columns.numbers("span")[0]);
  CHECK(begin == 0);
  CHECK(end == 8);
  CHECK(columns.facet("speaker")->value(0) == "Anna Berg");
  CHECK(columns.facet("person")->value(0) == "Anna Berg");
}

TEST_CASE("a statement has the mentions of its own sentence, from its first word to its last") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", test::current_versions());
  AnnotatedArticle article = plain_article("a", "It rained. Berg met Khan. Dale slept.");
  for (const char* name : {"Berg", "Khan", "Dale"}) {
    const ByteRange range = test::range_of(article.article.text, name);
    article.mentions.push_back({EntityType::kPerson, name, range, ""});
  }
  for (const ByteRange sentence : article.sentences) {
    article.statements.push_back({.act = Act::kStatement, .sentence = sentence});
  }
  REQUIRE(article.statements.size() == 3);
  test::add_segment(store, {article});
  store.commit();
  const IndexReader reader(folder / "index");
  const Columns& columns = reader.columns(0, Collection::kStatements);
  const auto people_of = [&](std::uint32_t row) {
    std::vector<std::string> people;
    for (const std::uint32_t value : columns.facet("person")->ordinals(row)) {
      people.emplace_back(columns.facet("person")->value(value));
    }
    return people;
  };
  CHECK(people_of(0).empty());
  CHECK(people_of(1) == std::vector<std::string>{"Berg", "Khan"});
  CHECK(people_of(2) == std::vector<std::string>{"Dale"});
  CHECK(reader.database(Collection::kStatements).get_termfreq("XEpberg") == 1);
}

TEST_CASE("fingerprints differ when any field does") {
  const Article article = test::denial_article("a").article;
  Article other = article;
  CHECK(fingerprint(other) == fingerprint(article));
  other.authors = {"Jo Dale, Kim Ray"};
  CHECK(fingerprint(other) != fingerprint(article));
  other = article;
  other.text += ".";
  CHECK(fingerprint(other) != fingerprint(article));
  other = article;
  std::swap(other.source, other.section);
  CHECK(fingerprint(other) != fingerprint(article));
}
