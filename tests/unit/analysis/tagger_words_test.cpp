// SPDX-License-Identifier: GPL-2.0-or-later
// What the tagger knows of words and finds in a document before it scores anything.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tagger/document_words.hpp"
#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/model.hpp"
#include "lede/error.hpp"
#include "tools/train/model_writer.hpp"
#include "tools/train/word_knowledge.hpp"

using namespace lede;
using namespace lede::analysis::tagging;

namespace {

using Words = std::vector<std::string_view>;

std::string write_text(const std::string& name, const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() / ("lede-words-test-" + name);
  std::ofstream(path) << text;
  return path.string();
}

/// Knows the clusters of "Oslo" and "visit", and that "visit" is a noun and a verb.
const Model& knowledge() {
  static const std::string bytes = [] {
    tools::ModelParts parts;
    parts.words =
        tools::read_clusters(write_text("clusters.tsv", "visit\t1\t2\t3\nOslo\t4\t5\t6\n"));
    std::map<std::uint64_t, tools::WordRow> folded;
    tools::add_parts_of_speech(write_text("words.tsv", "visit\t3\n"), folded);
    for (const auto& [key, row] : folded) parts.words.push_back(row);
    return tools::model_bytes(parts);
  }();
  static const Model model(bytes, "knowledge");
  return model;
}

DocumentTokens document_of(const std::vector<Words>& sentences) {
  const std::vector<analysis::SentenceTokens> tokens(sentences.begin(), sentences.end());
  WordCache cache;
  DocumentTokens document;
  read_document(knowledge(), tokens, cache, document);
  return document;
}

}  // namespace

TEST_CASE("an acronym is led back to the capitalised words whose initials it is") {
  const auto document = document_of({{"The", "Coalition", "for", "Public", "Aid", "met", "."},
                                     {"The", "CPA", "and", "the", "NGO", "agreed", "."}});
  const DocumentWords words(document);
  REQUIRE(words.expansion(8).has_value());
  CHECK(*words.expansion(8) == 4);  // "Aid"
  CHECK_FALSE(words.expansion(11).has_value());
  CHECK_FALSE(words.expansion(1).has_value());
}

TEST_CASE("words of a headline in capitals are no acronyms") {
  const auto document =
      document_of({{"Coalition", "Public", "Aid", "met", "."}, {"CPA", "MEETS", "AGAIN", "TODAY"}});
  CHECK_FALSE(DocumentWords(document).expansion(5).has_value());
}

TEST_CASE("a name typed without its capital has the clusters of the name") {
  const auto document = document_of({{"we", "left", "oslo", "after", "a", "Visit"}});
  CHECK(document.tokens[2].fine == 0);
  CHECK(document.tokens[2].other_middle == 6);  // clusters are counted from 1
  CHECK(document.tokens[5].other_middle == 3);
  CHECK(document.tokens[1].other_middle == 0);
}

TEST_CASE("a word's parts of speech are known whatever its capitals") {
  const auto document = document_of({{"VISIT", "Visit", "visit", "Oslo"}});
  CHECK(document.tokens[0].parts_of_speech == 3);
  CHECK(document.tokens[1].parts_of_speech == 3);
  CHECK(document.tokens[2].parts_of_speech == 3);
  CHECK(document.tokens[3].parts_of_speech == 0);
}

TEST_CASE("capitalised words are cut into runs of four letters, the last of three") {
  const auto kyoto = parts_of("Kyoto", true);
  const auto& grams = kyoto.grams;
  REQUIRE(kyoto.gram_count == 2);
  CHECK(grams[0] == ('y' << 24 | 'o' << 16 | 't' << 8 | 'o'));
  CHECK(grams[1] == ('o' << 24 | 't' << 16 | 'o' << 8));
  CHECK(parts_of("kyoto", false).gram_count == 0);
  CHECK(parts_of("Rio", true).gram_count == 0);
}

TEST_CASE("a wrong line of the lexicon is reported with file and number") {
  const auto path = write_text("wrong.tsv", "visit\t3\nmany\t16\n");
  std::map<std::uint64_t, tools::WordRow> rows;
  try {
    tools::add_parts_of_speech(path, rows);
    FAIL("the line was read");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::kInvalidInput);
    CHECK(std::string(error.what()) == path + ":2: expected a word and a number up to 15");
  }
}
