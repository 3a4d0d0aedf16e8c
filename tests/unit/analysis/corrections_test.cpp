// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/corrections.hpp"

#include <doctest/doctest.h>

#include <string>

#include "lede/error.hpp"
#include "tests/unit/analysis/marked_text.hpp"

using lede::EntityType;
using lede::ErrorCode;
using lede::Mention;
using lede::analysis::Corrections;

namespace {

void expect_rejected(std::string_view text, const std::string& message) {
  try {
    static_cast<void>(Corrections::from_text(text, "names.tsv"));
    FAIL("no error for: " << text);
  } catch (const lede::Error& error) {
    CHECK(error.code() == ErrorCode::kInvalidInput);
    CHECK(std::string(error.what()) == message);
  }
}

}  // namespace

TEST_CASE("a merge gives every spelling one name") {
  const auto corrections = Corrections::from_text("merge\tJon Doe\tJohn Doe\n", "names.tsv");
  Mention mention{EntityType::kPerson, "Jon Doe", {}, {}};
  CHECK(corrections.apply("Jon Doe", mention));
  CHECK(mention.name == "John Doe");
  CHECK(corrections.merged("JON DOE") == "John Doe");
}

TEST_CASE("a split keeps a spelling from its alias") {
  const auto corrections = Corrections::from_text("split\tPutin\tPutin (village)\n", "names.tsv");
  Mention mention{EntityType::kPerson, "Vladimir Putin", {}, {}};
  CHECK(corrections.apply("Putin", mention));
  CHECK(mention.name == "Putin (village)");
}

TEST_CASE("what is declared no name is dropped, and types are changed") {
  const auto corrections =
      Corrections::from_text("# ours\nnot-a-name\tReference\ntype\tBaza\torg\n", "names.tsv");
  Mention reference{EntityType::kPerson, "Reference", {}, {}};
  CHECK_FALSE(corrections.apply("Reference", reference));
  Mention baza{EntityType::kPerson, "Baza", {}, {}};
  CHECK(corrections.apply("Baza", baza));
  CHECK(baza.type == EntityType::kOrg);
  CHECK(corrections.summary() == "0 merges, 0 splits, 1 type, 1 not a name");
}

TEST_CASE("corrections win over the alias table in a text") {
  const auto corrections = Corrections::from_text("merge\tKyiv\tKyiv City\n", "names.tsv");
  const auto read = lede::tests::read_marked("They met in Kiev.", {{"Kiev", EntityType::kPlace}},
                                             "en", &corrections);
  CHECK(read.name_at("Kiev") == "Kyiv City");
}

TEST_CASE("a bad rule is told with file, line and remedy") {
  expect_rejected("merge\tA\tB\nrename\tA\tB\n",
                  "names.tsv:2: unknown rule 'rename'; use merge, split, type or not-a-name; see "
                  "docs/corrections.md");
  expect_rejected("merge\tA\n",
                  "names.tsv:1: merge needs 2 values, separated by tabs; see docs/corrections.md");
  expect_rejected("type\tA\tthing\n",
                  "names.tsv:1: 'thing' is no type; use person, org, place, norp, event, product, "
                  "date, money or misc; see docs/corrections.md");
}

TEST_CASE("a missing corrections file is told") {
  try {
    static_cast<void>(Corrections::from_file("/nowhere/names.tsv"));
    FAIL("no error");
  } catch (const lede::Error& error) {
    CHECK(error.code() == ErrorCode::kNotFound);
    CHECK(std::string(error.what()) ==
          "/nowhere/names.tsv: can't read the corrections file; check the path after "
          "--corrections");
  }
}
