// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/lexicon.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "sample_articles.hpp"
#include "store/index_reader.hpp"
#include "store/spelling_keys.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

template <typename Range, typename Value>
bool has(const Range& range, const Value& value) {
  return std::ranges::find(range, value) != range.end();
}

AnnotatedArticle named(const std::string& id, EntityType type, const std::string& name,
                       const std::string& surface) {
  AnnotatedArticle annotated = test::plain_article(id, "They met " + surface + " there.");
  annotated.mentions = {{type, name, test::range_of(annotated.article.text, surface), ""}};
  return annotated;
}

}  // namespace

TEST_CASE("an entity's term folds its name") {
  CHECK(entity_term({EntityType::kPlace, "Kyiv"}) == "XElkyiv");
}

TEST_CASE("the lexicon knows families, acts and names of every segment, merged or not") {
  const test::TemporaryFolder folder;
  const NamedEntity berg{EntityType::kPerson, "Anna Berg"};
  const NamedEntity states{EntityType::kPlace, "United States"};
  for (const bool merged : {false, true}) {
    const std::string path = folder / (merged ? "merged" : "apart");
    IndexStore store(path, test::current_versions());
    test::add_segment(store, {test::denial_article("a")});
    test::add_segment(store, {named("b", EntityType::kPlace, "United States", "the US"),
                              test::plain_article("c", "A denial.")});
    test::add_segment(store, {named("d", EntityType::kPlace, "United States", "US")});
    store.commit();
    if (merged) store.compact();
    const IndexReader reader(path);
    CHECK(reader.segments() == (merged ? 1 : 3));
    const Lexicon lexicon = reader.lexicon();
    CHECK(lexicon.family("denial") == std::vector<std::string>{"deni"});
    CHECK(lexicon.family("deni") == std::vector<std::string>{"denial"});
    CHECK(lexicon.family("bridg").empty());
    CHECK(has(lexicon.acts("deni"), Act::kDenial));
    CHECK(lexicon.acts("bridg").empty());
    CHECK(lexicon.entities("Anna  BERG") == std::vector<NamedEntity>{berg});
    CHECK(has(lexicon.entities("berg"), berg));
    CHECK(has(lexicon.entities("US"), states));
    CHECK(lexicon.entities("us").empty());
    CHECK(has(lexicon.entities("the us"), states));
    CHECK(lexicon.entities("nobody").empty());
    CHECK(lexicon.spellings(berg).front() == "Anna Berg");
    CHECK(has(lexicon.spellings(berg), std::string("Berg")));
    CHECK(has(lexicon.similar("Anna Berg"), berg));
  }
}

TEST_CASE("curated spellings of an entity that occurs find it") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", test::current_versions());
  test::add_segment(store, {named("a", EntityType::kPlace, "Kyiv", "Kyiv")});
  store.commit();
  const NamedEntity kyiv{EntityType::kPlace, "Kyiv"};
  CHECK(IndexReader(folder / "index").lexicon().entities("kiev") == std::vector<NamedEntity>{kyiv});
}

TEST_CASE("dates, money and names beyond the table's limit are no entries") {
  const test::TemporaryFolder folder;
  IndexStore store(folder / "index", test::current_versions());
  const std::string endless(400, 'x');
  test::add_segment(store, {named("a", EntityType::kDate, "Tuesday", "Tuesday"),
                            named("b", EntityType::kOrg, endless, endless)});
  store.commit();
  const Lexicon lexicon = IndexReader(folder / "index").lexicon();
  CHECK(lexicon.entities("Tuesday").empty());
  CHECK(lexicon.entities(endless).empty());
}

TEST_CASE("a surname is the last word that is no suffix") {
  CHECK(surname_of("Anna Berg") == "Berg");
  CHECK(surname_of("John Smith Jr.") == "Smith");
  CHECK(surname_of("Robert Hall III") == "Hall");
  CHECK(surname_of("Madonna").empty());
  CHECK(surname_of("Pele Jr.").empty());
  CHECK(surname_of("").empty());
}

TEST_CASE("everyday words need capitals to be names") {
  CHECK(spelling_key("US") == cased_key("US"));
  CHECK(spelling_key("IT") == cased_key("IT"));
  CHECK(spelling_key("us").empty());
  CHECK(spelling_key("Us").empty());
  CHECK(spelling_key("NATO") == folded_key("nato"));
  CHECK(spelling_key("Norvia") == folded_key("norvia"));
  CHECK(spelling_key("U.S.") == folded_key("u.s."));
}
