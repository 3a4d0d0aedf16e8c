// SPDX-License-Identifier: GPL-2.0-or-later
// lede-bench-xapian: the same work done with stock Xapian, as its documentation shows it.
#include <xapian.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "lede/reader.hpp"
#include "tools/bench_programs/measure.hpp"
#include "tools/bench_programs/query_set.hpp"

namespace {

using nlohmann::json;
using namespace lede;

json index_corpus(const std::string& corpus, const std::string& path) {
  const bench::Stopwatch watch;
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("en"));
  std::size_t text_bytes = 0;
  ReadSink sink;
  sink.article = [&](Article&& article) {
    text_bytes += article.title.size() + article.text.size();
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(article.title);
    generator.increase_termpos();
    generator.index_text(article.text);
    document.set_data(article.title + "\n" + article.text);
    document.add_boolean_term("Q" + article.id.substr(0, 200));
    database.add_document(document);
    return true;
  };
  read_articles({corpus}, {}, sink);
  database.commit();
  return {{"articles", database.get_doccount()},
          {"text_bytes", text_bytes},
          {"wall_s", watch.wall_seconds()},
          {"cpu_s", watch.cpu_seconds()},
          {"peak_rss_bytes", bench::peak_rss_bytes()},
          {"index_bytes", bench::folder_bytes(path)}};
}

json ask(const std::string& path, std::vector<std::string> files) {
  Xapian::Database database(path);
  Xapian::QueryParser parser;
  parser.set_stemmer(Xapian::Stem("en"));
  parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  Xapian::Enquire enquire(database);
  json result = json::object();
  for (const auto& file : files) {
    const auto queries = bench::load_queries(file, 1000);
    result.update(bench::time_queries(queries, 3, [&](const auto& query) {
      parser.set_default_op(query.any ? Xapian::Query::OP_OR : Xapian::Query::OP_AND);
      enquire.set_query(parser.parse_query(query.text));
      (void)enquire.get_mset(0, 10);
    }));
  }
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    if (arguments.size() == 3 && arguments[0] == "index") {
      std::cout << index_corpus(arguments[1], arguments[2]).dump() << '\n';
    } else if (arguments.size() >= 3 && arguments[0] == "query") {
      std::cout << ask(arguments[1], {arguments.begin() + 2, arguments.end()}).dump() << '\n';
    } else {
      std::cerr << "usage: lede-bench-xapian index CORPUS DATABASE | query DATABASE FILE...\n";
      return 2;
    }
    return 0;
  } catch (const Xapian::Error& error) {
    std::cerr << "lede-bench-xapian: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "lede-bench-xapian: " << error.what() << '\n';
  }
  return 2;
}
