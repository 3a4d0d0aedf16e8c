// SPDX-License-Identifier: GPL-2.0-or-later
// What an index holds, read back, and how many files lie in its folders.
#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <iterator>
#include <map>
#include <string>

#include "lede/index_admin.hpp"

namespace lede::test {

/// Id → text of all live articles.
inline std::map<std::string, std::string> contents(const std::string& index) {
  std::map<std::string, std::string> texts;
  dump_index(index, [&](const Article& article) {
    CHECK(texts.emplace(article.id, article.text).second);
    return true;
  });
  return texts;
}

inline std::size_t entries_in(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace lede::test
