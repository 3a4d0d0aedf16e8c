// SPDX-License-Identifier: GPL-2.0-or-later
// Indexes articles that a program has in memory, from whatever source. Usage: index_feed INDEX
#include <array>
#include <iostream>

#include "lede/error.hpp"
#include "lede/index_writer.hpp"

namespace {

struct Message {
  const char* id;
  const char* headline;
  const char* body;
};

constexpr std::array kFeed = {
    Message{"feed-1", "Adviser denies role in drone flight",
            "Mykhailo Podolyak, an adviser in Kyiv, denied any part in the flight on Tuesday. "
            "\"We watch with pleasure,\" he said."},
    Message{"feed-2", "Ferry line opens",
            "A ferry line between Helsinki and Tallinn opened on Monday, the port said."}};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: index_feed INDEX\n";
    return 2;
  }
  try {
    lede::IndexWriter writer(argv[1]);
    for (const Message& message : kFeed) {
      lede::Article article;
      article.id = message.id;
      article.title = message.headline;
      article.text = message.body;
      article.date = "2023-05-30";
      writer.add(std::move(article));
    }
    writer.commit();
    std::cout << writer.report().added << " articles added\n";
    return 0;
  } catch (const lede::Error& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
