// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/saved_queries.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "lede/error.hpp"

using namespace lede;
using lede::query::saved_query;

TEST_CASE("a saved query is what stands behind its name, whoever wrote the file") {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("saved-" + std::to_string(::getpid()))).string();
  std::ofstream(path, std::ios::binary) << "\xEF\xBB\xBF"
                                           "first = drone\r\n"
                                           "# second = no\n\n"
                                           "  third=a = b  \nno equals sign\n";
  CHECK(saved_query(path, "first") == "drone");
  CHECK(saved_query(path, "third") == "a = b");
  CHECK_FALSE(saved_query(path, "second"));
  CHECK_FALSE(saved_query("", "first"));
  std::filesystem::remove(path);
  CHECK_THROWS_WITH_AS(static_cast<void>(saved_query(path, "first")),
                       (path + ": the file of saved queries can't be read").c_str(), Error);
}
