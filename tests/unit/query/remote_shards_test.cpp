// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/remote_shards.hpp"

#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <functional>
#include <mutex>
#include <thread>

#include "query/shard_server.hpp"
#include "small_index.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

/// Listens on one port and does `serve` with each connection, which can all be cut at any time: the
/// same to a searcher as a server that is started anew.
class Server {
 public:
  explicit Server(std::function<void(Connection)> serve)
      : serve_(std::move(serve)), socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof own;
    auto* address = reinterpret_cast<sockaddr*>(&own);
    REQUIRE(bind(socket_.value(), address, size) == 0);
    REQUIRE(listen(socket_.value(), 8) == 0);
    REQUIRE(getsockname(socket_.value(), address, &size) == 0);
    name = "127.0.0.1:" + std::to_string(ntohs(own.sin_port));
    listener_ = std::jthread([this] { accept_all(); });
  }
  explicit Server(const SmallIndex& index)
      : Server([path = index.path()](Connection to) {
          serve_searcher(store::IndexReader(path), std::move(to));
        }) {}
  ~Server() {
    shutdown(socket_.value(), SHUT_RDWR);
    listener_.join();
    cut();
  }
  void cut() {
    const std::scoped_lock lock(mutex_);
    for (const store::FileDescriptor& each : kept_) shutdown(each.value(), SHUT_RDWR);
    sessions_.clear();
  }

  std::string name{};
  std::atomic<int> accepted = 0;

 private:
  void accept_all() {
    while (true) {
      const int fd = ::accept(socket_.value(), nullptr, nullptr);
      if (fd < 0) return;
      ++accepted;
      const std::scoped_lock lock(mutex_);
      const int kept = dup(fd);
      kept_.emplace_back(kept);
      sessions_.emplace_back([this, fd, kept] {
        serve_(Connection(store::FileDescriptor(fd), "the searcher"));
        shutdown(kept, SHUT_RDWR);
      });
    }
  }

  std::function<void(Connection)> serve_;
  store::FileDescriptor socket_;
  std::mutex mutex_{};
  std::vector<store::FileDescriptor> kept_{};  ///< of the connections, to cut them
  std::vector<std::jthread> sessions_{};
  std::jthread listener_{};
};

/// A file that lists these shards, beside an index, and a searcher of them.
Searcher searcher_of(const SmallIndex& beside, const std::vector<std::string>& shards) {
  const std::string path = beside.path() + ".shards";
  std::ofstream out(path);
  for (const std::string& shard : shards) out << shard << '\n';
  out.close();
  return Searcher(path);
}

SmallIndex flood(const std::string& id, const std::string& corrections = "") {
  return SmallIndex({SmallArticle(id, "The river flood.").value()}, 2, corrections);
}

std::size_t floods(Searcher& searcher, bool partial = false) {
  return searcher.search({.query = "flood", .partial = partial}).hits.size();
}

}  // namespace

TEST_CASE("a server that was started anew answers the next search") {
  const SmallIndex index = flood("a");
  Server server(index);
  Searcher searcher = searcher_of(index, {server.name});
  CHECK(floods(searcher) == 1);
  server.cut();
  CHECK(floods(searcher) == 1);
  CHECK(server.accepted == 2);
}

TEST_CASE("a server that closes every connection is asked twice and then done without") {
  const SmallIndex one = flood("a");
  const store::IndexReader reader(one.path());
  const std::string versions = greeting(reader.info());
  Server hostile([&](Connection searcher) {
    searcher.send({FrameKind::kHello, 0, versions});
    static_cast<void>(searcher.receive_request());
  });
  Searcher searcher = searcher_of(one, {one.path(), hostile.name});
  CHECK(floods(searcher, true) == 1);
  CHECK(hostile.accepted == 2);
  CHECK_THROWS_WITH_AS(floods(searcher),
                       doctest::Contains((hostile.name + ": the connection was closed").c_str()),
                       Error);
}

TEST_CASE("a refresh sees what a server that was started anew has") {
  const SmallIndex index(
      {SmallArticle("a", "The river flood.").value(), SmallArticle("b", "A flood.").value()});
  Server server(index);
  Searcher searcher = searcher_of(index, {server.name});
  CHECK(floods(searcher) == 2);
  CHECK_FALSE(searcher.refresh());
  index.remove("a");
  CHECK(floods(searcher) == 2);
  server.cut();
  CHECK(searcher.refresh());
  CHECK(floods(searcher) == 1);
}

TEST_CASE("a server whose index was made anew otherwise is missing after a refresh") {
  const SmallIndex one = flood("a");
  const SmallIndex other = flood("b");
  Server first(one);
  Server second(other);
  Searcher searcher = searcher_of(one, {first.name, second.name});
  CHECK(floods(searcher) == 2);
  other.replace_by(flood("c", "3 rules"));
  CHECK(searcher.refresh());
  CHECK(floods(searcher, true) == 1);
  CHECK_THROWS_WITH_AS(floods(searcher), doctest::Contains("corrections \"3 rules\""), Error);
  // All of them are of one kind again.
  one.replace_by(flood("d", "3 rules"));
  CHECK(searcher.refresh());
  CHECK(floods(searcher) == 2);
}
