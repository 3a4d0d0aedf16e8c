// SPDX-License-Identifier: GPL-2.0-or-later
// Training texts as they are read: marks, columns, and the sets' differing guidelines.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "analysis/tagger/token_attributes.hpp"
#include "lede/error.hpp"
#include "tools/eval/ner_conll.hpp"
#include "tools/eval/ner_types.hpp"
#include "tools/train/gmb_guideline.hpp"
#include "tools/train/recipe.hpp"
#include "tools/train/sources.hpp"

using namespace lede;
using namespace lede::tools;
using analysis::tagging::label_of;
using analysis::tagging::SpanPart;

namespace {

constexpr std::uint32_t kThreeTypes = 0b111;

std::string write_text(const std::string& name, const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() / ("lede-training-test-" + name);
  std::ofstream(path) << text;
  return path.string();
}

template <typename Action>
std::string error_message(ErrorCode code, Action action) {
  try {
    action();
  } catch (const Error& error) {
    CHECK(error.code() == code);
    return error.what();
  }
  FAIL("no error");
  return {};
}

std::vector<std::string> reconciled(std::vector<std::string> tokens, ConllSpan span) {
  reconcile_gmb(tokens, span);
  return {tokens.begin() + static_cast<std::ptrdiff_t>(span.begin),
          tokens.begin() + static_cast<std::ptrdiff_t>(span.end)};
}

}  // namespace

TEST_CASE("marks become labels of our own tokens") {
  const auto sentence =
      parse_marked_sentence("[PER Ann-Marie Li]'s visit to [LOC Rome]", kThreeTypes);
  const std::vector<std::string> tokens = {"Ann", "-", "Marie", "Li", "'s", "visit", "to", "Rome"};
  CHECK(sentence.tokens == tokens);
  CHECK(sentence.allowed[0] == only(label_of(EntityType::kPerson, SpanPart::kBegin)));
  CHECK(sentence.allowed[3] == only(label_of(EntityType::kPerson, SpanPart::kLast)));
  CHECK(sentence.allowed[7] == only(label_of(EntityType::kPlace, SpanPart::kUnit)));
}

TEST_CASE("an unmarked token may still be of a type that the set leaves out") {
  const auto sentence = parse_marked_sentence("on Friday", kThreeTypes);
  CHECK((sentence.allowed[1] & only(0)) != 0);
  CHECK((sentence.allowed[1] & labels_of(EntityType::kDate)) == labels_of(EntityType::kDate));
  CHECK((sentence.allowed[1] & labels_of(EntityType::kPerson)) == 0);
  CHECK((outside_labels(kThreeTypes, "Lives") & labels_of(EntityType::kDate)) == 0);
}

TEST_CASE("a wrong mark is reported with file and line") {
  Source source;
  source.marked = true;
  source.path = write_text("marks.txt", "# comment\n[PER Ann] came.\n[PER Bob came.\n");
  CHECK(error_message(ErrorCode::kInvalidInput, [&] { (void)read_source_documents(source); }) ==
        source.path + ":3: a mark without its end");
  source.path = write_text("marks.txt", "[HUMAN Ann] came.\n");
  CHECK(error_message(ErrorCode::kInvalidInput, [&] { (void)read_source_documents(source); }) ==
        source.path + ":1: unknown mark [HUMAN]");
}

TEST_CASE("titles are cut off the names of the Groningen bank, and articles") {
  const auto name = [](std::vector<std::string> tokens, const std::string& tag) {
    const auto size = tokens.size();
    return reconciled(std::move(tokens), {0, size, tag});
  };
  CHECK(name({"President", "Bush"}, "per") == std::vector<std::string>{"Bush"});
  CHECK(name({"Prime", "Minister", "Tony", "Blair"}, "per") ==
        std::vector<std::string>{"Tony", "Blair"});
  CHECK(name({"General"}, "per").empty());
  CHECK(name({"the", "Red", "Cross"}, "org") == std::vector<std::string>{"Red", "Cross"});
}

TEST_CASE("a country marked as a political entity is a place, a nationality is not") {
  ConllSpan country{0, 1, "gpe"}, nationality{0, 1, "gpe"};
  reconcile_gmb({"Nepal"}, country);
  reconcile_gmb({"Iraqi"}, nationality);
  CHECK(type_of_tag(country.tag) == EntityType::kPlace);
  CHECK(type_of_tag(nationality.tag) == EntityType::kNorp);
}

TEST_CASE("hyphenated tokens are split as articles are, and a mark covers all pieces") {
  Source source;
  source.types = kThreeTypes;
  source.path = write_text("split.conll", "Moscow-based\tO\nAl-Ahly\tB-ORG\n");
  const auto documents = read_source_documents(source);
  REQUIRE(documents.size() == 1);
  const auto& sentence = documents[0].sentences[0];
  const std::vector<std::string> tokens = {"Moscow", "-", "based", "Al", "-", "Ahly"};
  CHECK(sentence.tokens == tokens);
  // Whether "Moscow" is a place cannot be told from a mark on the whole token.
  CHECK(sentence.allowed[0] == kAnyLabel);
  CHECK(sentence.allowed[5] == only(label_of(EntityType::kOrg, SpanPart::kLast)));
}

TEST_CASE("a source may be read as if typed without capitals, its marks where they were") {
  Source source;
  source.types = kThreeTypes;
  source.lower_case = true;
  source.finish = true;
  source.path = write_text("lower.conll", "In\tO\nOslo\tB-LOC\n");
  const auto documents = read_source_documents(source);
  REQUIRE(documents.size() == 1);
  const auto& sentence = documents[0].sentences[0];
  CHECK(sentence.tokens == std::vector<std::string>{"in", "oslo"});
  CHECK(sentence.allowed[1] == only(label_of(EntityType::kPlace, SpanPart::kUnit)));
  CHECK(documents[0].finish);
}

TEST_CASE("a recipe names its settings, and an unknown word is reported with its line") {
  const auto path =
      write_text("some.recipe",
                 "conll data:a.conll types=person lowercase=yes finish=yes\nfinishing 2\n"
                 "outside-bias 0.15\nwords lists:words.tsv\nwithout grams\n");
  const auto recipe = read_recipe(path, {{"data", "/d"}, {"lists", "/l"}});
  REQUIRE(recipe.sources.size() == 1);
  CHECK(recipe.sources[0].path == "/d/a.conll");
  CHECK(recipe.sources[0].lower_case);
  CHECK(recipe.sources[0].finish);
  CHECK(recipe.finishing == 2);
  CHECK(recipe.outside_bias == doctest::Approx(0.15));
  CHECK(recipe.words == "/l/words.tsv");
  CHECK((recipe.groups & analysis::tagging::kGramFeatures) == 0);
  const auto wrong = write_text("wrong.recipe", "epochs 2\nfinnishing 2\n");
  CHECK(error_message(ErrorCode::kInvalidInput, [&] { (void)read_recipe(wrong, {}); }) ==
        wrong + ":2: unknown word \"finnishing\"");
}

TEST_CASE("documents of a CoNLL file follow its marks, else URLs and runs of sentences") {
  const auto marked =
      read_conll(write_text("a.conll", "-DOCSTART- O\n\nA O\n\nB O\n\n-DOCSTART- O\n\nC O\n"));
  CHECK(document_bounds(marked, 1) == std::vector<std::size_t>{0, 2, 3});
  const auto plain =
      read_conll(write_text("b.conll", "A\tO\n\nB\tO\n\nC\tO\n\nhttp://x.org/1\tO\n\nD\tO\n"));
  CHECK(document_bounds(plain, 2) == std::vector<std::size_t>{0, 2, 3, 5});
}

TEST_CASE("an I- tag without its own B- begins a span") {
  const std::vector<ConllSpan> expected = {{0, 1, "PER"}, {1, 3, "ORG"}, {4, 5, "ORG"}};
  CHECK(spans_of({"B-PER", "I-ORG", "I-ORG", "O", "I-ORG"}) == expected);
}

TEST_CASE("a CoNLL line without a tag is reported with its number") {
  const auto path = write_text("c.conll", "A\tO\nlonely\n");
  CHECK(error_message(ErrorCode::kInvalidInput, [&] { (void)read_conll(path); }) ==
        path + ":2: expected a token and a tag");
}

TEST_CASE("headlines are told by their capitals") {
  using analysis::tagging::SentenceCase;
  const auto casing = [](std::vector<std::string_view> tokens) {
    return analysis::tagging::sentence_case(tokens);
  };
  CHECK(casing({"Drones", "hit", "Moscow", "flats", "on", "Tuesday"}) == SentenceCase::kNormal);
  CHECK(casing({"Drones", "Strike", "Moscow", "Flats", "Before", "Dawn"}) ==
        SentenceCase::kTitleCase);
  CHECK(casing({"DRONES", "STRIKE", "MOSCOW"}) == SentenceCase::kAllCaps);
  CHECK(casing({"drones", "strike", "moscow"}) == SentenceCase::kNoCaps);
}
