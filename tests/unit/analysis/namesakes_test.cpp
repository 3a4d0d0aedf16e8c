// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/namesakes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "analysis/names.hpp"
#include "analysis/sentences.hpp"
#include "analysis/statements.hpp"
#include "analysis/tokenised_text.hpp"

using lede::EntityType;
using lede::analysis::Gender;
using lede::analysis::Namesakes;

namespace {

// An article with its people marked, each by its canonical name.
class People {
 public:
  void say(const std::string& name, const std::string& rest) {
    mentions_.push_back(
        {EntityType::kPerson, name, {text_.size(), text_.size() + name.size()}, {}});
    text_ += name + rest + ' ';
  }
  [[nodiscard]] std::vector<lede::Statement> statements() const {
    const auto sentences = lede::analysis::split_sentences(text_, "en");
    const auto read = lede::analysis::tokenise_sentences(text_, sentences);
    return lede::analysis::find_statements({text_, "en", read.tokens, sentences, read.first_token},
                                           mentions_);
  }

 private:
  std::string text_;
  std::vector<lede::Mention> mentions_;
};

std::string first_name(std::size_t i) {
  std::string name = "X";
  for (std::size_t rest = i + 100; rest > 0; rest /= 26) {
    name += static_cast<char>('a' + rest % 26);
  }
  return name;
}

// Processor seconds, the least of three: another program at work does not count.
double seconds(const People& article) {
  double least = 1e9;
  for (int run = 0; run < 3; ++run) {
    const std::clock_t begin = std::clock();
    CHECK(!article.statements().empty());
    least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return least;
}

// Eight times as many people take about ten times as long, by a square law up to 64 times.
void check_growth(People (*article)(std::size_t)) {
  constexpr std::size_t kFew = 250;
  const double few = seconds(article(kFew));
  const double many = seconds(article(8 * kFew));
  CHECK(many < 24 * few);
}

}  // namespace

TEST_CASE("two people share a word when it is the first or the last of both names") {
  Namesakes people;
  people.add("Ada Lind");
  people.add("Lind");
  people.add("Lind Lind");
  people.add("Ada Maria Berg");
  people.add("Maria Holm");
  CHECK(people.share("Lind"));
  CHECK(people.share("Ada"));
  CHECK_FALSE(people.share("Maria"));
  CHECK_FALSE(people.share("Ada Lind"));
  CHECK_FALSE(people.share("Lin"));
  CHECK(lede::analysis::bears("Ada Maria Berg", "Berg"));
  CHECK_FALSE(lede::analysis::bears("Ada Maria Berg", "Maria"));
  CHECK_FALSE(lede::analysis::bears("Lind", "Lind"));
}

TEST_CASE("the last namesake in full is the last up to a sentence whom the title may mean") {
  Namesakes people;
  people.add_in_full("Ada Lind", Gender::kFemale, 1);
  people.add_in_full("Bo Lind", Gender::kMale, 3);
  people.add_in_full("Zorin Lind", Gender::kUnknown, 5);
  people.add_in_full("Bo Lind", Gender::kMale, 7);
  CHECK(people.last_in_full("Lind", Gender::kUnknown, 0).empty());
  CHECK(people.last_in_full("Lind", Gender::kUnknown, 4) == "Bo Lind");
  CHECK(people.last_in_full("Lind", Gender::kFemale, 4) == "Ada Lind");
  CHECK(people.last_in_full("Lind", Gender::kFemale, 9) == "Zorin Lind");
  CHECK(people.last_in_full("Lind", Gender::kMale, 9) == "Bo Lind");
  CHECK(people.last_in_full("Berg", Gender::kUnknown, 9).empty());
}

TEST_CASE("a surname that thousands share takes no time that grows with its square") {
  check_growth([](std::size_t n) {
    People article;
    for (std::size_t i = 0; i < n; ++i) article.say(first_name(i) + " Smith", " spoke.");
    for (std::size_t i = 0; i < n; ++i) {
      article.say("Smith", " said it rained.");
      article.say("Jones", " said no.");
    }
    return article;
  });
}

TEST_CASE("thousands of people of one word take no time that grows with their square") {
  check_growth([](std::size_t n) {
    People article;
    for (std::size_t i = 0; i < 4 * n; ++i) article.say(first_name(i), " said it rained.");
    return article;
  });
}

TEST_CASE("a surname is not that of a son or wife who was named in passing") {
  People article;
  article.say("Ada Lind", " runs the camp.");
  article.say("Bo Ek", " came with her son,");
  article.say("Carl Lind", ", and stayed.");
  article.say("Lind", " said it rained.");
  const auto statements = article.statements();
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].speaker == "Ada Lind");
}

TEST_CASE("a quotation of thousands of sentences takes no time that grows with its square") {
  check_growth([](std::size_t n) {
    std::string quotation = " left. \"";
    for (std::size_t i = 0; i < 8 * n; ++i) quotation += "It rained and he said it. ";
    People article;
    article.say("Ada Lind", quotation + "\"");
    article.say("Ada Lind", " said it.");
    return article;
  });
}
