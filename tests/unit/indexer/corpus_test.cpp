// SPDX-License-Identifier: GPL-2.0-or-later
// The reader on the articles of corpus/, in all their formats, against their gold labels.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "indexer/dateline.hpp"
#include "read_all_articles.hpp"

namespace {

std::map<std::string, lede::Article> corpus() {
  auto result = read_paths({LEDE_CORPUS "/articles"});
  CHECK(result.problems.empty());
  std::map<std::string, lede::Article> articles;
  for (auto& article : result.articles) articles.emplace(article.id, std::move(article));
  return articles;
}

/// White space aside, since paragraphs are put together anew.
std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') out += c;
  }
  return out;
}

}  // namespace

TEST_CASE("every article of the corpus has a title or dateline, and no furniture") {
  for (const auto& [id, article] : corpus()) {
    CAPTURE(id);
    CHECK_FALSE(article.text.empty());
    CHECK_FALSE((article.title.empty() && article.place.empty()));
    for (const char* furniture :
         {"cookie", "Sign up", "rights reserved", "Related stories", "Your email", "Share this",
          "newsletter", "Reporting by", "Most read", "Back to top", "Read next", "Also read",
          "Listen to this", "Topics:", "Write to us", "More tennis"}) {
      CAPTURE(furniture);
      CHECK(article.text.find(furniture) == std::string::npos);
    }
  }
}
TEST_CASE("dates, sources and authors come from wherever the format has them") {
  const auto articles = corpus();
  const auto check = [&articles](const char* id, const char* date, const char* source,
                                 const char* author) {
    CAPTURE(id);
    const auto& article = articles.at(id);
    CHECK(article.date == date);
    CHECK(article.source == source);
    CHECK(article.authors == std::vector<std::string>{author});
  };
  check("2023-05-03-kremlin-drones-accusation.txt", "2023-05-03", "Eastern Courier",
        "Eastern Europe desk");
  check("2023-05-28-kyiv-day-record-drones.html", "2023-05-28", "Eastern Courier",
        "Eastern Europe desk");
  check("2023-05-30-putin-terrorist-activity.html", "2023-05-30", "Harbour Wire", "Foreign desk");
  check("beats/2022-08-kenya-result.txt", "2022-08-16", "Harbour Wire", "Africa desk");
  check("beats/2023-08-rubiales.html", "2023-08-26", "Southern Chronicle", "Sports desk");
  check("beats/2024-05-rasoulof.md", "2024-05-14", "Eastern Courier", "Culture desk");
  check("sdn-20221012-dart", "2022-10-12", "Science Daily Note", "Space desk");
  check("elp-20230131-adani", "2023-01-31", "The Ledger Post", "Business desk");
}
TEST_CASE("every sentence that the gold labels quote is in the text that was read") {
  const auto articles = corpus();
  for (const char* name : {"strikes", "beats"}) {
    std::ifstream gold(std::string(LEDE_CORPUS "/gold/") + name + ".statements.jsonl");
    REQUIRE(gold);
    for (std::string line; std::getline(gold, line);) {
      const auto record = nlohmann::json::parse(line);
      const auto id = record.at("doc").get<std::string>();
      auto text = record.at("text").get<std::string>();
      if (const auto dateline = lede::indexer::find_dateline(text)) text.erase(0, dateline->bytes);
      const auto found = articles.find(id);
      CAPTURE(id);
      CAPTURE(text);
      if (found == articles.end()) {
        // Gold may name the file of a record instead of its id.
        const bool anywhere = std::ranges::any_of(articles, [&text](const auto& entry) {
          return squeezed(entry.second.text).find(squeezed(text)) != std::string::npos;
        });
        CHECK(anywhere);
        continue;
      }
      const auto& article = found->second;
      const bool in_title = record.value("part", "") == "title";
      CHECK(squeezed(in_title ? article.title : article.text).find(squeezed(text)) !=
            std::string::npos);
    }
  }
}
