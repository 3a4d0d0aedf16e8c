// SPDX-License-Identifier: GPL-2.0-or-later
// lede-bench-fts5: the same work done with SQLite FTS5 and its porter tokenizer, ranked by BM25.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <stdexcept>

#include "tools/bench_programs/peer.hpp"

namespace {

using namespace lede;
using bench::BenchQuery;
using bench::Shape;

class Database {
 public:
  explicit Database(const std::string& path) {
    const int status = sqlite3_open(path.c_str(), &handle_);
    check(status);
  }
  ~Database() { sqlite3_close(handle_); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void check(int status) const {
    if (status != SQLITE_OK && status != SQLITE_ROW && status != SQLITE_DONE)
      throw std::runtime_error(sqlite3_errmsg(handle_));
  }
  void run(const char* sql) const { check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)); }
  [[nodiscard]] sqlite3* handle() const { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

class Statement {
 public:
  Statement(const Database& database, const char* sql) : database_(database) {
    database.check(sqlite3_prepare_v2(database.handle(), sql, -1, &handle_, nullptr));
  }
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void bind(int number, const std::string& text) {
    database_.check(sqlite3_bind_text(handle_, number, text.data(), static_cast<int>(text.size()),
                                      SQLITE_TRANSIENT));
  }
  bool step() {
    const int status = sqlite3_step(handle_);
    database_.check(status);
    return status == SQLITE_ROW;
  }
  [[nodiscard]] std::int64_t number() const { return sqlite3_column_int64(handle_, 0); }
  void reset() { sqlite3_reset(handle_); }

 private:
  const Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

/// Opens a new database in which the table is there before a statement needs it.
struct NewDatabase : Database {
  explicit NewDatabase(const std::string& path) : Database(path) {
    run("CREATE VIRTUAL TABLE articles USING "
        "fts5(id UNINDEXED, body, tokenize = 'porter unicode61')");
    run("BEGIN");
  }
};

struct Writing {
  explicit Writing(const std::string& path) : database(path) {}

  void add(const Article& article) {
    insert.bind(1, article.id);
    insert.bind(2, article.title + "\n" + article.text);
    insert.step();
    insert.reset();
  }

  NewDatabase database;
  Statement insert{database, "INSERT INTO articles VALUES (?, ?)"};
};

std::string quoted(const std::vector<std::string>& words, std::string_view between) {
  return fmt::format("\"{}\"", fmt::join(words, fmt::format("\"{}\"", between)));
}

std::string match_expression(const BenchQuery& query) {
  std::string text;
  switch (query.shape) {
    case Shape::kText:
      throw std::runtime_error("text in place of words to ask for");
    case Shape::kAll:
      text = quoted(query.words, " AND ");
      break;
    case Shape::kAny:
      text = quoted(query.words, " OR ");
      break;
    case Shape::kPhrase:
      text = fmt::format("\"{}\"", fmt::join(query.words, " "));
      break;
    case Shape::kNear:
      text = fmt::format("NEAR({}, {})", quoted(query.words, " "), bench::kNearDistance - 1);
      break;
    case Shape::kPrefix:
      text = quoted(query.words, " ") + " *";
      break;
  }
  if (query.without.empty()) return text;
  return fmt::format("({}) NOT ({})", text, quoted(query.without, " OR "));
}

struct Reading {
  explicit Reading(const std::string& path) : database(path) {}

  std::uint64_t ask(Statement& statement, const BenchQuery& query) {
    statement.bind(1, match_expression(query));
    std::uint64_t last = 0;
    while (statement.step()) last = static_cast<std::uint64_t>(statement.number());
    statement.reset();
    return last;
  }

  Database database;
  Statement top_ten{database,
                    "SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10"};
  Statement count{database, "SELECT count(*) FROM articles WHERE articles MATCH ?"};
};

void compact(const std::string& path, const std::string& to) {
  std::filesystem::copy_file(path, to, std::filesystem::copy_options::overwrite_existing);
  const Database database(to);
  database.run("INSERT INTO articles(articles) VALUES ('optimize')");
  database.run("VACUUM");
}

bench::PeerWriter writer(const std::string& path) {
  std::filesystem::remove(path);
  const auto writing = std::make_shared<Writing>(path);
  return {.each = [writing](const Article& article) { writing->add(article); },
          .finish = [writing] { writing->database.run("COMMIT"); }};
}

bench::PeerReader reader(const std::string& path) {
  const auto reading = std::make_shared<Reading>(path);
  return {
      .top_ten = [reading](const BenchQuery& query) { reading->ask(reading->top_ten, query); },
      .count = [reading](const BenchQuery& query) { return reading->ask(reading->count, query); }};
}

}  // namespace

int main(int argc, char** argv) {
  return lede::bench::run_peer(
      {.name = "lede-bench-fts5", .writer = writer, .compact = compact, .reader = reader}, argc,
      argv);
}
