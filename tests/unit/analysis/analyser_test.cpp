// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/analyser.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using lede::Act;
using lede::AnnotatedArticle;
using lede::AnnotatorOptions;
using lede::Article;
using lede::analysis::Analyser;

namespace {

AnnotatedArticle read_seed(const Analyser& analyser, const std::filesystem::path& path) {
  std::ifstream file(path);
  Article article;
  article.id = path.filename().string();
  article.text.assign(std::istreambuf_iterator<char>(file), {});
  return analyser.analyse(std::move(article));
}

bool has_person(const AnnotatedArticle& read, std::string_view name) {
  return std::ranges::any_of(read.mentions, [name](const lede::Mention& mention) {
    return mention.type == lede::EntityType::kPerson && mention.name == name;
  });
}

bool has_statement(const AnnotatedArticle& read, std::string_view speaker, Act act) {
  return std::ranges::any_of(read.statements, [&](const lede::Statement& statement) {
    return statement.speaker == speaker && statement.act == act;
  });
}

}  // namespace

TEST_CASE("words alone need no model") {
  AnnotatorOptions options;
  options.words_only = true;
  const Analyser analyser(options);
  Article article;
  article.text = "The minister denied the claims. He left the room after the meeting.";
  const auto read = analyser.analyse(article);
  CHECK(read.article.language == "en");
  CHECK(read.sentences.size() == 2);
  CHECK(read.mentions.empty());
  CHECK(analyser.model_version() == "none");
  CHECK(analyser.corrections_summary().empty());
}

TEST_CASE("a language that is given is kept") {
  const Analyser analyser{AnnotatorOptions{}};
  Article article;
  article.language = "uk";
  article.text = "Це заявив Михайло Подоляк у Києві.";
  const auto read = analyser.analyse(article);
  CHECK(read.article.language == "uk");
  CHECK(has_person(read, "Mykhailo Podolyak"));
  CHECK(read.statements.empty());
}

TEST_CASE("articles that are read together are read as one by one") {
  const Analyser analyser{AnnotatorOptions{}};
  std::vector<Article> articles(4);
  articles[0].text = "Ada Lind denied the claims. Lind said Norvia would pay.";
  articles[1].text = "Це заявив Михайло Подоляк у Києві.";
  articles[2].title = "Bo Ek accuses the port";
  articles[2].text = "Lind was not there. Bo Ek accused Norvia Rail of lying.";
  const auto together = analyser.analyse(articles);
  REQUIRE(together.size() == articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    CAPTURE(i);
    CHECK(to_json(together[i]) == to_json(analyser.analyse(articles[i])));
  }
  CHECK(has_statement(together[0], "Ada Lind", Act::kDenial));
  CHECK(has_statement(together[2], "Bo Ek", Act::kAccusation));
  CHECK(analyser.analyse(std::vector<Article>()).empty());
}

TEST_CASE("the seed articles give their people and denials") {
  const std::filesystem::path seeds = std::filesystem::path(LEDE_SHARED) / "seeds";
  if (!std::filesystem::exists(seeds)) {
    MESSAGE("skipped: no seed articles at " << seeds.string());
    return;
  }
  const Analyser analyser{AnnotatorOptions{}};
  const auto first = read_seed(analyser, seeds / "000_7670dfe07c8bc39a.txt");
  CHECK(has_person(first, "Vladimir Putin"));
  CHECK(has_statement(first, "Mykhailo Podolyak", Act::kDenial));
  const auto third = read_seed(analyser, seeds / "002_ce55752093e03f0c.txt");
  CHECK(has_statement(third, "Vladimir Putin", Act::kAccusation));
  CHECK(has_statement(third, "Vladimir Putin", Act::kThreat));
  const auto fourth = read_seed(analyser, seeds / "003_f5769337d05deff6.txt");
  CHECK(has_statement(fourth, "Volodymyr Zelensky", Act::kDenial));
}
