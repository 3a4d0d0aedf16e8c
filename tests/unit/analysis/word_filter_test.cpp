// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/word_filter.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using lede::analysis::hash_word;
using lede::analysis::WordFilter;

TEST_CASE("a filter never misses a word that it was given") {
  WordFilter<10> filter;
  for (int i = 0; i < 500; ++i) filter.add("word" + std::to_string(i));
  for (int i = 0; i < 500; ++i) CHECK(filter.may_contain("word" + std::to_string(i)));
}

TEST_CASE("a filter with room lets few other words pass") {
  WordFilter<14> filter;
  for (int i = 0; i < 500; ++i) filter.add("word" + std::to_string(i));
  int passed = 0;
  for (int i = 0; i < 1000; ++i) passed += filter.may_contain("other" + std::to_string(i)) ? 1 : 0;
  CHECK(passed < 100);
}

TEST_CASE("words of every length hash apart, with every byte counting") {
  std::set<std::uint64_t> hashes;
  std::string word;
  std::size_t words = 0;
  for (std::size_t size = 0; size <= 40; ++size) {
    hashes.insert(hash_word(word));
    ++words;
    for (char& c : word) {
      c = 'b';
      hashes.insert(hash_word(word));
      ++words;
      c = 'a';
    }
    word += 'a';
  }
  CHECK(hashes.size() == words);
}
