// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/field_values.hpp"

#include <doctest/doctest.h>

#include "query/dates.hpp"
#include "query/match.hpp"
#include "strike_articles.hpp"

using namespace lede;
using namespace lede::query;
using namespace lede::query::test;

namespace {

struct Values {
  SmallIndex index{strike_articles(), 10};
  store::IndexReader reader{index.path()};
  PlanOptions options{.today = parse_day("2023-06-02").value_or(0)};
  Remarks remarks{};

  FieldReading read(const std::string& field, const std::string& value,
                    NodeKind kind = NodeKind::kWord) {
    PlanContext context(reader, Collection::kArticles, options, remarks);
    Node node{.kind = kind};
    node.text = value;
    node.range = {0, value.size()};
    return read_field_value(context, *find_field(field), node);
  }

  /// Of the strike articles quoted, denies, kiev, weather, those that have the value.
  std::vector<std::uint32_t> rows(const std::string& field, const std::string& value,
                                  NodeKind kind = NodeKind::kWord) {
    return all_matches(reader, Collection::kArticles, read(field, value, kind).reading.query)
        .segments.at(0);
  }

  std::string remark() const { return remarks.all().empty() ? "" : remarks.all()[0].message; }
};

using Rows = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE_FIXTURE(Values,
                  "names are read by any spelling, and remembered by their canonical ones") {
  CHECK(rows("place", "Kiev") == Rows{1, 2});
  const Concept part = read("place", "Kiev").reading.part;
  CHECK(part.names.contains("Kyiv"));
  CHECK(part.query == "Kiev");
  CHECK(rows("person", "pod*", NodeKind::kPattern).empty());
  CHECK(rows("person", "*podol*", NodeKind::kPattern) == Rows{0, 1});
  CHECK(remark() == "");
}

TEST_CASE_FIXTURE(Values, "names spelled alike are told of, and weigh less") {
  const FieldReading alike = read("person", "Podolijak");
  CHECK(alike.reading.part.names.at("Mykhailo Podolyak") == MatchKind::kFuzzy);
  CHECK(remark() == "no person is called “Podolijak”; names spelled alike are searched");
  CHECK(remarks.all()[0].suggestion == "\"Mykhailo Podolyak\"");
  const auto score = [&](const Query& query) {
    return best_matches(reader, Collection::kArticles, query, {}, {}).hits.at(0).score;
  };
  CHECK(score(alike.reading.query) < score(read("person", "Podolyak").reading.query));
}

TEST_CASE_FIXTURE(Values, "a speaker is not a target") {
  CHECK(rows("speaker", "Podolyak") == Rows{0, 1});
  CHECK(read("speaker", "Podolyak").reading.part.role == Role::kSpeaker);
  CHECK(rows("target", "Kiev") == Rows{1});
  CHECK(rows("target", "Podolyak").empty());
}

TEST_CASE_FIXTURE(Values, "acts are read by their names and by words that name them") {
  CHECK(rows("act", "denial") == Rows{0, 1});
  CHECK(rows("act", "DENIALS") == Rows{0, 1});
  CHECK(remark() == "");
  CHECK(read("act", "dennial").reading.query.empty());
  CHECK(remark().starts_with("“dennial” is no act; acts are denial, accusation, "));
  CHECK(remarks.all()[0].suggestion == "denial");
}

TEST_CASE_FIXTURE(Values, "publications are read whole, by some of their words, by patterns") {
  CHECK(rows("source", "bbc news") == Rows{1, 2});
  CHECK(rows("source", "News") == Rows{1, 2});
  CHECK(rows("source", "bbc*", NodeKind::kPattern) == Rows{1, 2});
  CHECK(rows("source", "new").empty());
  CHECK(remark() == "no source in this index matches “new”");
  CHECK(remarks.all()[0].suggestion == "\"bbc news\"");
  CHECK(read("source", "bbc").filter);
  CHECK_FALSE(read("person", "Podolyak").filter);
}

TEST_CASE_FIXTURE(Values, "ids are read as they stand") {
  CHECK(rows("id", "kiev") == Rows{2});
  CHECK(rows("id", "Kiev").empty());
}

TEST_CASE_FIXTURE(Values, "dates start from today, and what is none is remarked on") {
  CHECK(rows("date", "yesterday..") == Rows{2});
  CHECK(rows("date", "2023-05") == Rows{0, 1});
  CHECK(rows("date", "2023-05-31..2023-05-01").empty());
  CHECK(remark() == "this range ends before it begins and holds no day");
  CHECK(remarks.faulty());
}
