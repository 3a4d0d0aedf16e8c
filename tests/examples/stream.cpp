// SPDX-License-Identifier: GPL-2.0-or-later
// Streams articles from a source of its own into an index: stream INDEX FEED, where each line of
// FEED is an article: id, date, source, headline and text, separated by tabs.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "lede/index_writer.hpp"

namespace {

lede::Article article_of(const std::string& line) {
  std::istringstream columns(line);
  lede::Article article;
  for (std::string* field : {&article.id, &article.date, &article.source, &article.title}) {
    std::getline(columns, *field, '\t');
  }
  std::getline(columns, article.text);
  return article;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: stream INDEX FEED\n";
    return 2;
  }
  std::ifstream feed(argv[2]);
  lede::IndexWriter writer(argv[1]);
  writer.on_problem([](const lede::Problem& problem) { std::cerr << problem.message << '\n'; });
  for (std::string line; std::getline(feed, line);) writer.add(article_of(line));
  writer.commit();
  const lede::WriteReport report = writer.report();
  std::cout << report.added << " added, " << report.replaced << " replaced, " << report.unchanged
            << " unchanged, " << report.problems << " problems\n";
  return report.problems == 0 ? 0 : 1;
} catch (const lede::Error& error) {
  std::cerr << error.what() << '\n';
  return 2;
}
