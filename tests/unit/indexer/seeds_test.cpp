// SPDX-License-Identifier: GPL-2.0-or-later
// The reader on articles as they were scraped; skipped where they are not at hand.
#include <doctest/doctest.h>

#include <array>
#include <filesystem>

#include "read_all_articles.hpp"

TEST_CASE("scraped articles lose their furniture and keep their headlines") {
  const std::string folder = LEDE_SHARED "/seeds";
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: " << folder << " is missing");
    return;
  }
  const auto result = read_paths({folder});
  CHECK(result.problems.empty());
  REQUIRE(result.articles.size() == 5);
  CHECK(result.articles[0].title.empty());
  CHECK(result.articles[1].title ==
        "Russia’s Retaliation Takes Lives: Ukraine Records Six Killed in Missile Strikes");
  CHECK(result.articles[2].title.empty());
  CHECK(result.articles[2].authors == std::vector<std::string>{"Lucy Fisher"});
  CHECK(result.articles[3].title.empty());
  CHECK(result.articles[3].place == "HELSINKI");
  CHECK(result.articles[3].text.starts_with("Volodymyr Zelensky, the president"));
  CHECK(result.articles[4].title ==
        "Moscow drone attack: Has Ukraine finally taken the war to Russia?");
  for (const auto& article : result.articles) {
    CAPTURE(article.id);
    for (const char* furniture : {"Leave a Reply", "email address", "Image:", "technical problems",
                                  "Additional reporting", "\u00a0", "  "}) {
      CAPTURE(furniture);
      CHECK(article.text.find(furniture) == std::string::npos);
    }
  }
}
