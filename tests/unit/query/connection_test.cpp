// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/connection.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <future>
#include <optional>
#include <thread>

using namespace lede;
using namespace lede::query;

namespace {

using std::chrono::milliseconds;

/// A searcher that sends what it likes, and a server.
struct Pair {
  explicit Pair(milliseconds patience) {
    std::array<int, 2> ends{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
    searcher = store::FileDescriptor(ends[0]);
    server.emplace(store::FileDescriptor(ends[1]), "the searcher", patience);
  }
  [[nodiscard]] bool sends(const std::string& bytes) const {
    return ::send(searcher.value(), bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0;
  }

  store::FileDescriptor searcher{};
  std::optional<Connection> server{};
};

const std::string kRequest("\x03\0\0\0S\x07\0\0\0abc", 12);

}  // namespace

TEST_CASE("a searcher that connects and asks nothing loses its connection") {
  Pair pair(milliseconds(5));
  CHECK_THROWS_WITH_AS(static_cast<void>(pair.server->receive_request()),
                       "the searcher: no answer within 0.005 s", LostConnection);
}

TEST_CASE("a searcher that has asked may be silent as long as it likes before it asks again") {
  Pair pair(milliseconds(50));
  REQUIRE(pair.sends(kRequest));
  REQUIRE(pair.server->receive_request());
  auto second = std::async(std::launch::async, [&] { return pair.server->receive_request(); });
  CHECK(second.wait_for(milliseconds(700)) == std::future_status::timeout);
  REQUIRE(pair.sends(kRequest));
  const std::optional<Frame> frame = second.get();
  REQUIRE(frame);
  CHECK(frame->kind == FrameKind::kSearch);
  CHECK(frame->request == 7);
  CHECK(frame->bytes == "abc");
}

TEST_CASE("a request that has begun must come to its end") {
  Pair pair(milliseconds(20));
  REQUIRE(pair.sends(kRequest.substr(0, 1)));
  CHECK_THROWS_AS(static_cast<void>(pair.server->receive_request()), LostConnection);
}

TEST_CASE("a byte now and then is no way to keep a connection") {
  Pair pair(milliseconds(100));
  auto request = std::async(std::launch::async, [&] { return pair.server->receive_request(); });
  // Of a head and 127 bytes most: it could go on.
  const std::string bytes = std::string("\x7f\0\0\0S\0\0\0\0", 9) + std::string(120, 'x');
  std::size_t sent = 0;
  while (sent < bytes.size() && request.wait_for(milliseconds(20)) != std::future_status::ready) {
    REQUIRE(pair.sends(bytes.substr(sent++, 1)));
  }
  CHECK(sent < bytes.size());
  CHECK_THROWS_AS(static_cast<void>(request.get()), LostConnection);
}

TEST_CASE("a message that comes slowly is given up, however much of it comes in time") {
  Pair pair(milliseconds(200));
  auto message = std::async(std::launch::async, [&] { return pair.server->receive(); });
  // A head that promises 512 MiB, and 64 KiB of them every now and then.
  std::string bytes("\0\0\0\x20P\0\0\0\0", 9);
  std::size_t sent = 0;
  while (message.wait_for(milliseconds(10)) != std::future_status::ready && ++sent < 5000) {
    static_cast<void>(pair.sends(bytes));
    bytes.assign(1U << 16, 'x');
  }
  CHECK(sent < 5000);
  CHECK_THROWS_AS(static_cast<void>(message.get()), SilentConnection);
}

TEST_CASE("a message that is taken slowly is given up as well") {
  Pair pair(milliseconds(200));
  auto sending = std::async(std::launch::async, [&] {
    pair.server->send({FrameKind::kPart, 0, std::string(64U << 20, 'x')});
  });
  std::string taken(4096, '\0');
  std::size_t pieces = 0;
  while (sending.wait_for(milliseconds(10)) != std::future_status::ready && ++pieces < 5000) {
    REQUIRE(::recv(pair.searcher.value(), taken.data(), taken.size(), 0) > 0);
  }
  CHECK(pieces < 5000);
  CHECK_THROWS_AS(sending.get(), SilentConnection);
}

TEST_CASE("a request that is longer than any is refused before it is read") {
  Pair pair(milliseconds(1000));
  REQUIRE(pair.sends(std::string("\x01\0\x10\0S\0\0\0\0", 9)));
  CHECK_THROWS_WITH_AS(static_cast<void>(pair.server->receive_request()),
                       "the searcher: what came is no message of a shard", LostConnection);
}

TEST_CASE("a listener outlives a time without free descriptors") {
  Listener listener("127.0.0.1", "0");
  const Connection waiting = connect_to("127.0.0.1", std::to_string(listener.port()));
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  const int lowest_free = dup(0);
  REQUIRE(lowest_free >= 0);
  close(lowest_free);
  rlimit none = before;
  none.rlim_cur = static_cast<rlim_t>(lowest_free);
  // No future here: a sanitizer needs descriptors of its own to look at one.
  std::atomic<bool> limited = false;
  std::atomic<bool> taken = false;
  std::optional<Connection> server;
  std::thread taker([&] {
    limited.wait(false);
    server.emplace(listener.accept());
    taken = true;
  });
  REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
  limited = true;
  limited.notify_one();
  std::this_thread::sleep_for(milliseconds(150));
  const bool waits = !taken;
  setrlimit(RLIMIT_NOFILE, &before);
  taker.join();
  CHECK(waits);
  server->send({FrameKind::kHello, 0, "hello"});
}
