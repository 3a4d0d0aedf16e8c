// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/segment_postings.hpp"

#include <doctest/doctest.h>

using namespace lede::store;

namespace {

Xapian::WritableDatabase database_of(const std::vector<std::string>& terms) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  for (const std::string& term : terms) document.add_term(term);
  database.add_document(document);
  return database;
}

}  // namespace

TEST_CASE("a list that was read once is the same object from then on") {
  const auto database = database_of({"a"});
  SegmentPostings postings([] { return std::vector<std::uint32_t>{1}; });
  const auto first = postings.list(database, "a");
  CHECK(first->docids.size() == 1);
  CHECK(postings.list(database, "a") == first);
  CHECK(postings.lengths().front() == 1);
}

TEST_CASE("beyond the bound the lists go first that nobody used meanwhile") {
  const auto database = database_of({"a", "b", "c", "d"});
  const std::size_t one = read_postings(database, "a", std::vector<std::uint32_t>{4})->bytes();
  // Room for two lists and what keeping them takes, but not for three.
  SegmentPostings postings([] { return std::vector<std::uint32_t>{4}; }, 2 * one + 300);
  const std::weak_ptr<const PostingList> a = postings.list(database, "a");
  const std::weak_ptr<const PostingList> b = postings.list(database, "b");
  CHECK_FALSE(a.expired());
  const std::weak_ptr<const PostingList> c = postings.list(database, "c");
  CHECK(a.expired());
  CHECK(postings.list(database, "c") != nullptr);
  CHECK(postings.list(database, "d") != nullptr);
  CHECK(b.expired());
  CHECK_FALSE(c.expired());
}
