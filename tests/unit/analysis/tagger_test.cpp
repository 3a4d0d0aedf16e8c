// SPDX-License-Identifier: GPL-2.0-or-later
// The tagger end to end, on a model trained here from a few sentences.
#include "analysis/tagger.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tagger/features.hpp"
#include "analysis/tagger/model_format.hpp"
#include "lede/error.hpp"
#include "tools/train/training.hpp"

using namespace lede;
using namespace lede::analysis;

namespace {

constexpr std::string_view kStories =
    "# a comment\n"
    "[PER Ana Lind] said on Monday that [LOC Oslo] would wait.\n"
    "The mayor of [LOC Oslo], [PER Per Dahl], denied it.\n"
    "\n"
    "[PER Ana Lind] visited [LOC Bergen] with the [ORG Fjord Council].\n"
    "The [ORG Fjord Council] said that [LOC Bergen] was quiet.\n"
    "A crowd waited near the harbour.\n"
    "\n"
    "[PER Per Dahl] said the [ORG Harbour Council] met in [LOC Bergen].\n"
    "It rained, and nobody said why.\n";

std::filesystem::path scratch(const std::string& name) {
  return std::filesystem::temp_directory_path() / ("lede-tagger-test-" + name);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

tools::Source source_of(const std::string& name, std::string_view text) {
  tools::Source source;
  source.path = scratch(name).string();
  write_file(source.path, text);
  source.marked = true;
  source.types = 0b111;
  return source;
}

tools::Recipe small_recipe() {
  tools::Recipe recipe;
  recipe.sources.push_back(source_of("stories.txt", kStories));
  recipe.min_count = 1;
  recipe.l1 = 0.01F;
  return recipe;
}

std::string train_small_model() {
  return tools::train_model(small_recipe());
}

const std::string& small_model() {
  static const std::string bytes = train_small_model();
  return bytes;
}

Tagger tagger_of(const std::string& bytes) {
  const auto path = scratch("small.model");
  write_file(path, bytes);
  return Tagger::from_file(path.string());
}

Tagger small_tagger() {
  return tagger_of(small_model());
}

using Words = std::vector<std::string_view>;

std::vector<TaggedSpan> tag(const Tagger& tagger, const std::vector<Words>& sentences) {
  const std::vector<SentenceTokens> document(sentences.begin(), sentences.end());
  return tagger.tag(document);
}

/// Loads changed bytes and returns the error's message after checking its code.
std::string message_of(const std::string& bytes, ErrorCode code) {
  const auto path = scratch("damaged.model");
  write_file(path, bytes);
  try {
    const auto tagger = Tagger::from_file(path.string());
  } catch (const Error& error) {
    CHECK(error.code() == code);
    CHECK(std::string_view(error.what()).find(path.string()) != std::string_view::npos);
    return error.what();
  }
  FAIL("the model was loaded");
  return {};
}

/// The small model with its header changed and its checksum right again.
std::string with_header(const std::function<void(tagging::ModelHeader&)>& change) {
  auto bytes = small_model();
  tagging::ModelHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  change(header);
  std::memcpy(bytes.data(), &header, sizeof header);
  header.checksum = tagging::model_checksum(bytes);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

bool mentions(const std::string& message, std::string_view part) {
  return message.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a trained model survives writing and mapping, and tags what it was shown") {
  const auto tagger = small_tagger();
  const auto spans = tag(tagger, {{"Ana", "Lind", "said", "that", "Bergen", "was", "quiet", "."}});
  const std::vector<TaggedSpan> expected = {{0, 0, 2, EntityType::kPerson},
                                            {0, 4, 5, EntityType::kPlace}};
  CHECK(spans == expected);
}

TEST_CASE("a trained model has weights for what follows what, not for tokens alone") {
  tagging::ModelHeader header;
  std::memcpy(&header, small_model().data(), sizeof header);
  const auto& section = header.sections[static_cast<std::size_t>(tagging::Section::kTransitions)];
  const auto transitions = std::string_view(small_model()).substr(section.offset, section.bytes);
  CHECK(transitions.find_first_not_of('\0') != std::string_view::npos);
}

TEST_CASE("the same texts train the same bytes") {
  CHECK(train_small_model() == small_model());
  CHECK(small_tagger().version().size() >= 8);
}

TEST_CASE("finishing epochs go over the sources marked for them and have the last word") {
  auto recipe = small_recipe();
  auto late = source_of("late.txt", "[ORG Bergen] won.\n\n[ORG Bergen] lost again.\n");
  late.finish = true;
  recipe.sources.push_back(late);
  const std::vector<Words> sentence = {{"Bergen", "won", "."}};
  recipe.finishing = 20;
  const auto spans = tag(tagger_of(tools::train_model(recipe)), sentence);
  REQUIRE(spans.size() == 1);
  CHECK(spans[0] == TaggedSpan{0, 0, 1, EntityType::kOrg});
}

TEST_CASE("a bias to the outside leaves fewer names") {
  auto recipe = small_recipe();
  const std::vector<Words> sentence = {{"They", "visited", "Ravn", "."}};
  CHECK_FALSE(tag(small_tagger(), sentence).empty());
  recipe.outside_bias = 3.9F;
  CHECK(tag(tagger_of(tools::train_model(recipe)), sentence).empty());
}

TEST_CASE("the built-in model knows a few well-known names") {
  const auto tagger = Tagger::built_in();
  const auto spans = tag(
      tagger, {{"President", "Barack", "Obama", "arrived", "in", "London", "on", "Friday", "."}});
  REQUIRE(spans.size() >= 2);
  CHECK(spans[0] == TaggedSpan{0, 1, 3, EntityType::kPerson});
  CHECK(spans[1] == TaggedSpan{0, 5, 6, EntityType::kPlace});
  CHECK(tagger.version() == Tagger::built_in().version());
}

TEST_CASE("an empty document, an empty sentence and an empty token have no names") {
  const auto tagger = small_tagger();
  CHECK(tag(tagger, {}).empty());
  CHECK(tag(tagger, {{}}).empty());
  CHECK(tag(tagger, {{}, {""}, {}}).empty());
}

TEST_CASE("spans are sorted, disjoint and inside their sentence, however odd the tokens are") {
  const std::string long_token(100'000, 'A');
  std::vector<Words> sentences = {
      {"\xff\xfe", "\xc3", "Ana", "\xe2\x82", "Lind", "\xf0\x9f\x98\x80"},
      {long_token, "said", long_token},
      {"ANA", "LIND", "VISITED", "OSLO"},
      {"ana", "lind", "visited", "oslo"},
      {"Київ", "北京", "İstanbul", "ß", "\xcc\x81"}};
  sentences.emplace_back(20'000, "Oslo");
  sentences.push_back({"Ana", "Lind", "said", "that", "Bergen", "was", "quiet", "."});
  const auto spans = tag(small_tagger(), sentences);
  CHECK_FALSE(spans.empty());
  for (std::size_t at = 0; at < spans.size(); ++at) {
    CHECK(spans[at].begin < spans[at].end);
    REQUIRE(spans[at].sentence < sentences.size());
    CHECK(spans[at].end <= sentences[spans[at].sentence].size());
    if (at == 0 || spans[at].sentence != spans[at - 1].sentence) continue;
    CHECK(spans[at - 1].end <= spans[at].begin);
  }
}

TEST_CASE("a missing model is reported with its path") {
  try {
    const auto tagger = Tagger::from_file("/nonexistent/ner.model");
    FAIL("the model was loaded");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::kNotFound);
    CHECK(std::string(error.what()) ==
          "/nonexistent/ner.model: cannot be opened: No such file or directory");
  }
}

TEST_CASE("a damaged model is refused and the message says what is wrong") {
  CHECK(mentions(message_of("", ErrorCode::kDamaged), "shorter than its header"));
  CHECK(mentions(message_of(std::string(4096, 'x'), ErrorCode::kDamaged), "not a tagger model"));
  CHECK(mentions(message_of(small_model().substr(0, small_model().size() - 1), ErrorCode::kDamaged),
                 "cut short"));
  auto flipped = small_model();
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
  CHECK(mentions(message_of(flipped, ErrorCode::kDamaged),
                 "its checksum does not fit; train it again with lede-train"));
}

TEST_CASE("a model of another format is incompatible, not damaged") {
  const auto other = with_header([](auto& header) { header.format = 99; });
  CHECK(mentions(message_of(other, ErrorCode::kIncompatible), "tagger model of format 99"));
}

TEST_CASE("sections that leave the file are refused although the checksum is right") {
  for (std::size_t section = 0; section < tagging::kSections; ++section) {
    const auto beyond =
        with_header([&](auto& header) { header.sections[section].offset = UINT64_MAX - 7; });
    CHECK(mentions(message_of(beyond, ErrorCode::kDamaged), "out of bounds"));
    const auto longer =
        with_header([&](auto& header) { header.sections[section].bytes += 1U << 30; });
    CHECK(mentions(message_of(longer, ErrorCode::kDamaged), "out of bounds"));
    const auto empty = with_header([&](auto& header) { header.sections[section].bytes = 0; });
    CHECK(mentions(message_of(empty, ErrorCode::kDamaged), "damaged tagger model"));
  }
}

TEST_CASE("names are found among tokens passed over and in a sentence without capitals") {
  using Words = std::vector<std::string_view>;
  const Words first = {"The",    "talks", "would", "go",   "on", "because",  "they",
                       "agreed", ",",     "Obama", "said", "in", "Brussels", ",",
                       "and",    "they",  "would", "wait", "."};
  const Words second = {"we", "waited", "for", "obama", "in", "brussels"};
  const std::vector<SentenceTokens> document = {first, second};
  std::vector<std::string_view> names;
  for (const auto& span : Tagger::built_in().tag(document)) {
    REQUIRE(span.end == span.begin + 1);
    names.push_back(document[span.sentence][span.begin]);
  }
  CHECK(names == Words{"Obama", "Brussels", "obama", "brussels"});
}
