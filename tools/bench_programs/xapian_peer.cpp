// SPDX-License-Identifier: GPL-2.0-or-later
// lede-bench-xapian: the same work done with stock Xapian, as its documentation shows it.
// With --stems before the other words it keeps the stems alone, with their positions, so that its
// phrases and NEAR find inflections too, as Lede's do; all queries are asked of such an index.
#include <xapian.h>

#include <memory>
#include <stdexcept>
#include <string_view>

#include "tools/bench_programs/peer.hpp"

namespace {

using namespace lede;
using bench::BenchQuery;
using bench::Shape;
using Xapian::Query;

/// Xapian's errors as exceptions of the standard library.
template <class Call>
auto with_xapian(Call call) {
  try {
    return call();
  } catch (const Xapian::Error& error) {
    throw std::runtime_error(error.get_description());
  }
}

struct Writing {
  explicit Writing(const std::string& path, bool stems_only)
      : database(path, Xapian::DB_CREATE_OR_OVERWRITE) {
    generator.set_stemmer(Xapian::Stem("en"));
    if (stems_only) generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
  }

  void add(const Article& article) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(article.title);
    generator.increase_termpos();
    generator.index_text(article.text);
    document.set_data(article.title + "\n" + article.text);
    document.add_boolean_term("Q" + article.id.substr(0, 200));
    database.add_document(document);
  }

  Xapian::WritableDatabase database;
  Xapian::TermGenerator generator{};
};

class Reading {
 public:
  explicit Reading(const std::string& path) : database_(path), enquire_(database_) {}

  Xapian::MSet ask(const BenchQuery& query, Xapian::doccount check_at_least) {
    enquire_.set_query(built(query));
    return enquire_.get_mset(0, 10, check_at_least);
  }

  Xapian::doccount size() const { return database_.get_doccount(); }

 private:
  Query built(const BenchQuery& query) {
    if (query.shape == Shape::kText) throw std::runtime_error("text in place of words to ask for");
    if (query.shape == Shape::kPrefix) {
      // As many words as Lede lets a prefix stand for.
      return Query(Query::OP_WILDCARD, query.words.front(), 200,
                   Query::WILDCARD_LIMIT_MOST_FREQUENT);
    }
    const auto terms = stems(query.words);
    const auto size = static_cast<Xapian::termcount>(terms.size());
    Query wanted =
        query.shape == Shape::kAll   ? Query(Query::OP_AND, terms.begin(), terms.end())
        : query.shape == Shape::kAny ? Query(Query::OP_OR, terms.begin(), terms.end())
        : query.shape == Shape::kNear
            ? Query(Query::OP_NEAR, terms.begin(), terms.end(), bench::kNearDistance + size - 1)
            : Query(Query::OP_PHRASE, terms.begin(), terms.end(), size);
    if (query.without.empty()) return wanted;
    const auto unwanted = stems(query.without);
    return Query(Query::OP_AND_NOT, wanted, Query(Query::OP_OR, unwanted.begin(), unwanted.end()));
  }

  std::vector<std::string> stems(const std::vector<std::string>& words) const {
    std::vector<std::string> all;
    all.reserve(words.size());
    for (const auto& word : words) all.push_back(stem_(word));
    return all;
  }

  Xapian::Database database_;
  Xapian::Enquire enquire_;
  Xapian::Stem stem_{"en"};
};

bench::PeerWriter writer(const std::string& path, bool stems_only) {
  return with_xapian([&] {
    const auto writing = std::make_shared<Writing>(path, stems_only);
    return bench::PeerWriter{
        .each = [writing](const Article& article) { with_xapian([&] { writing->add(article); }); },
        .finish = [writing] { with_xapian([&] { writing->database.commit(); }); }};
  });
}

bench::PeerReader reader(const std::string& path) {
  return with_xapian([&] {
    const auto reading = std::make_shared<Reading>(path);
    return bench::PeerReader{
        .top_ten =
            [reading](const BenchQuery& query) {
              with_xapian([&] { (void)reading->ask(query, 0); });
            },
        .count =
            [reading](const BenchQuery& query) {
              return with_xapian(
                  [&] { return reading->ask(query, reading->size()).get_matches_estimated(); });
            }};
  });
}

}  // namespace

int main(int argc, char** argv) {
  const bool stems_only = argc > 1 && std::string_view(argv[1]) == "--stems";
  return lede::bench::run_peer(
      {.name = "lede-bench-xapian",
       .writer = [&](const std::string& path) { return writer(path, stems_only); },
       .compact =
           [](const std::string& path, const std::string& to) {
             with_xapian([&] { Xapian::Database(path).compact(to); });
           },
       .reader = reader},
      stems_only ? argc - 1 : argc, stems_only ? argv + 1 : argv);
}
