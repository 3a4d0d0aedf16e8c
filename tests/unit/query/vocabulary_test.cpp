// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/vocabulary.hpp"

#include <doctest/doctest.h>

#include "query/limits.hpp"

using namespace lede::query;

TEST_CASE("patterns match whole words, letter by letter") {
  CHECK(matches_pattern("pod*", "podolyak"));
  CHECK(matches_pattern("pod*", "pod"));
  CHECK(matches_pattern("*yak", "podolyak"));
  CHECK(matches_pattern("p*l*k", "podolyak"));
  CHECK(matches_pattern("podol?ak", "podolyak"));
  CHECK(matches_pattern("п?доляк", "подоляк"));
  CHECK_FALSE(matches_pattern("pod", "podolyak"));
  CHECK_FALSE(matches_pattern("podol?ak", "podolak"));
  CHECK_FALSE(matches_pattern("*x*", "podolyak"));
}

TEST_CASE("a form is found whether it is its own stem or not, and a stem alone is none") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document denied;
  denied.add_term("deni");
  denied.add_boolean_term("!deni");
  denied.add_boolean_term("=denied");
  database.add_document(denied);
  Xapian::Document denial;
  denial.add_term("denial");
  database.add_document(denial);
  VocabularyScan scan(database);
  const Forms forms = scan.matching("den*");
  REQUIRE(forms.found.size() == 2);
  CHECK(forms.found[0].text == "denial");
  CHECK(forms.found[1].text == "denied");
  CHECK(scan.near("dennied", 1).found.at(0).text == "denied");
}

TEST_CASE("a pattern for more words than the bound takes the most frequent and says so") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  for (int i = 0; i < 300; ++i) document.add_term("a" + std::to_string(i));
  database.add_document(document);
  Xapian::Document frequent;
  frequent.add_term("a299");
  database.add_document(frequent);
  VocabularyScan scan(database);
  const Forms forms = scan.matching("a*");
  CHECK(forms.cut);
  REQUIRE(forms.found.size() == kMaxExpansions);
  CHECK(forms.found[0].text == "a299");
}
