// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shard_exchange.hpp"

#include <doctest/doctest.h>

#include <future>
#include <string>
#include <thread>

#include "store/varint.hpp"

using namespace lede;
using namespace lede::query;

namespace {

/// A searcher and one server, connected.
struct Pair {
  Listener listener{"127.0.0.1", "0"};
  Connection searcher = connect_to("127.0.0.1", std::to_string(listener.port()));
  Connection server = listener.accept();
};

/// Takes the request that comes first, as a server does.
void begin(Pair& pair, FollowingExchange& exchange) {
  const Frame frame = pair.server.receive();
  store::ByteReader bytes(frame.bytes, "the request");
  exchange.begin(frame.request, bytes.number<std::uint32_t>());
}

}  // namespace

TEST_CASE("what each shard gives reaches all of them, in one order") {
  Pair pair;
  LeadingExchange leading({&pair.searcher});
  FollowingExchange following(pair.server);
  auto server = std::async(std::launch::async, [&] {
    begin(pair, following);
    auto all = following.gather("sum", "b");
    CHECK(following.collect("hits", "only for the first").empty());
    CHECK(store::sum_of(&following, "count", std::uint64_t{3}) == 5);
    CHECK(store::union_of(&following, "names", {"x", "a"}) ==
          std::vector<std::string>{"a", "b", "x"});
    return all;
  });
  leading.begin(FrameKind::kSearch, 1, true, "");
  const std::vector<std::string> expected = {"a", "b"};
  CHECK(leading.gather("sum", "a") == expected);
  CHECK(leading.collect("hits", "") == std::vector<std::string>{"", "only for the first"});
  CHECK(store::sum_of(&leading, "count", std::uint64_t{2}) == 5);
  CHECK(store::union_of(&leading, "names", {"b"}) == std::vector<std::string>{"a", "b", "x"});
  CHECK(server.get() == expected);
  CHECK(following.number() == 1);
}

TEST_CASE("a shard out of step is found out") {
  Pair pair;
  LeadingExchange leading({&pair.searcher});
  FollowingExchange following(pair.server);
  leading.begin(FrameKind::kSearch, 1, true, "");
  begin(pair, following);
  static_cast<void>(following.collect("pages", ""));
  CHECK_THROWS_WITH_AS(static_cast<void>(leading.gather("facets", "")),
                       "a shard is out of step: it tells of pages, not of facets; run the same "
                       "version everywhere",
                       ShardFailure);
}

TEST_CASE("what is left of a request that was broken off does not reach the next") {
  Pair pair;
  LeadingExchange leading({&pair.searcher});
  FollowingExchange following(pair.server);
  leading.begin(FrameKind::kSearch, 1, true, "");
  begin(pair, following);
  leading.begin(FrameKind::kSearch, 2, false, "again");
  try {
    static_cast<void>(following.gather("sum", "of the first"));
    FAIL("the server must see that its request is over");
  } catch (const BrokenOff& broken_off) {
    CHECK(broken_off.next.request == 2);
    following.begin(2, 1);
  }
  static_cast<void>(following.collect("sum", "of the second"));
  CHECK(leading.collect("sum", "").at(1) == "of the second");
}

TEST_CASE("a server that tells without end of what was not asked is given up") {
  Pair pair;
  LeadingExchange leading({&pair.searcher}, std::chrono::milliseconds(200));
  leading.begin(FrameKind::kSearch, 2, true, "");
  auto server = std::async(std::launch::async, [&] {
    try {
      while (true) pair.server.send({FrameKind::kPart, 1, "old"});
    } catch (const LostConnection&) {
      return true;
    }
  });
  CHECK_THROWS_AS(static_cast<void>(leading.gather("sum", "")), ShardFailure);
  { const Connection gone = std::move(pair.searcher); }
  CHECK(server.get());
}

TEST_CASE("servers have the time of one step together, and of ten for a request") {
  Pair pair;
  LeadingExchange leading({&pair.searcher}, std::chrono::milliseconds(300));
  leading.begin(FrameKind::kSearch, 1, true, "");
  // Each answer comes in time, but there is no end of them.
  auto server = std::async(std::launch::async, [&] {
    try {
      static_cast<void>(pair.server.receive());
      FollowingExchange following(pair.server);
      following.begin(1, 1);
      while (true) {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        static_cast<void>(following.gather("sum", ""));
      }
    } catch (const LostConnection&) {
      return true;
    }
  });
  int steps = 0;
  try {
    while (++steps < 5000) static_cast<void>(leading.gather("sum", ""));
    FAIL("it goes on for ever");
  } catch (const ShardFailure& failure) {
    CHECK_FALSE(failure.closed());
  }
  CHECK(steps > 1);
  { const Connection gone = std::move(pair.searcher); }
  CHECK(server.get());
}

TEST_CASE("a server that is gone is named by its number") {
  Pair pair;
  LeadingExchange leading({&pair.searcher});
  leading.begin(FrameKind::kSearch, 1, true, "");
  { const Connection gone = std::move(pair.server); }
  try {
    static_cast<void>(leading.gather("sum", ""));
    FAIL("nobody answers");
  } catch (const ShardFailure& failure) {
    CHECK(failure.shard() == 0);
    CHECK(failure.closed());
    CHECK(failure.code() == ErrorCode::kIo);
  }
}

TEST_CASE("nobody listens: the address is in the message") {
  std::string port;
  {
    const Listener listener("127.0.0.1", "0");
    port = std::to_string(listener.port());
  }
  try {
    static_cast<void>(connect_to("127.0.0.1", port));
    FAIL("somebody listens");
  } catch (const LostConnection& lost) {
    CHECK(std::string(lost.what()) == "127.0.0.1:" + port + ": Connection refused");
  }
}

TEST_CASE("a request that every server would refuse is not sent") {
  Pair pair;
  LeadingExchange leading({&pair.searcher});
  const std::string long_request(kLongestRequest, 'x');
  CHECK_THROWS_WITH_AS(leading.begin(FrameKind::kSearch, 1, true, long_request),
                       "the request is too long for other machines: 1 MiB", Error);
  leading.begin(FrameKind::kSearch, 2, true, "short");
  CHECK(pair.server.receive().request == 2);
}

TEST_CASE("a failure of a kind that is unknown here is told as an internal one") {
  Pair pair;
  LeadingExchange leading({&pair.searcher});
  leading.begin(FrameKind::kSearch, 1, true, "");
  Frame failure{FrameKind::kFailure, 1, {}};
  store::put_varint(200, failure.bytes);
  store::put_string("of another time", failure.bytes);
  pair.server.send(failure);
  try {
    static_cast<void>(leading.gather("sum", ""));
    FAIL("the server has failed");
  } catch (const ShardFailure& seen) {
    CHECK(seen.code() == ErrorCode::kInternal);
    CHECK(std::string(seen.what()) == "of another time");
  }
}
