// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/greetings.hpp"

#include <doctest/doctest.h>

#include <barrier>
#include <list>
#include <thread>

using namespace lede;
using namespace lede::query;

namespace {

using std::chrono::milliseconds;

store::ShardAddress address_of(const Listener& listener) {
  const std::string port = std::to_string(listener.port());
  return {"127.0.0.1:" + port, "", "127.0.0.1", port};
}

}  // namespace

TEST_CASE("servers are connected to at the same time: each may wait until all are") {
  constexpr int kServers = 4;
  std::barrier all(kServers);
  std::list<Listener> listeners;
  std::vector<store::ShardAddress> addresses;
  std::vector<std::jthread> servers;
  for (int i = 0; i < kServers; ++i) {
    Listener& listener = listeners.emplace_back("127.0.0.1", "0");
    addresses.push_back(address_of(listener));
    servers.emplace_back([&, i] {
      Connection searcher = listener.accept();
      all.arrive_and_wait();
      searcher.send({FrameKind::kHello, 0, "version " + std::to_string(i)});
    });
  }
  const std::vector<Greeting> greetings = greetings_of(addresses);
  REQUIRE(greetings.size() == kServers);
  for (std::size_t i = 0; i < kServers; ++i) {
    CHECK(greetings[i].connection);
    CHECK(greetings[i].versions == "version " + std::to_string(i));
    CHECK_FALSE(greetings[i].problem);
  }
}

TEST_CASE("who is silent, gone or something else is told as such, and keeps nobody from the rest") {
  std::list<Listener> listeners;
  std::vector<store::ShardAddress> addresses;
  for (int i = 0; i < 4; ++i) {
    addresses.push_back(address_of(listeners.emplace_back("127.0.0.1", "0")));
  }
  auto listener = listeners.begin();
  const std::jthread well([&at = *listener++] {
    Connection(at.accept()).send({FrameKind::kHello, 0, "versions"});
  });
  const std::jthread other([&at = *listener++] {
    Connection(at.accept()).send({FrameKind::kPart, 0, "HTTP/1.1 400"});
  });
  listeners.pop_back();  // the last is gone, the third accepts nobody
  const std::vector<Greeting> greetings = greetings_of(addresses, milliseconds(500));
  CHECK(greetings[0].versions == "versions");
  REQUIRE(greetings[1].problem);
  CHECK(std::string(greetings[1].problem->what()) ==
        addresses[1].name + ": this is no server of a shard");
  REQUIRE(greetings[2].problem);
  CHECK(std::string(greetings[2].problem->what()).starts_with(addresses[2].name + ": no answer"));
  REQUIRE(greetings[3].problem);
  CHECK(std::string(greetings[3].problem->what()) == addresses[3].name + ": Connection refused");
}

TEST_CASE("more servers than are asked at once are all asked") {
  Listener listener("127.0.0.1", "0");
  constexpr std::size_t kServers = 150;
  const std::jthread server([&] {
    for (std::size_t i = 0; i < kServers; ++i) {
      listener.accept().send({FrameKind::kHello, 0, "versions"});
    }
  });
  const auto greetings =
      greetings_of(std::vector<store::ShardAddress>(kServers, address_of(listener)));
  for (const Greeting& greeting : greetings) CHECK(greeting.versions == "versions");
}
