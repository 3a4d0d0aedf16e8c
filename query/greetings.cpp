// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/greetings.hpp"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

namespace lede::query {
namespace {

/// A list may name thousands of servers.
constexpr std::size_t kMostAtOnce = 64;

Greeting greeting_of(const store::ShardAddress& server, Connection::Clock::time_point latest) {
  Greeting greeting;
  try {
    Connection connection = connect_to(server.host, server.port, latest);
    Frame hello = connection.receive(latest, kLongestRequest);
    if (hello.kind != FrameKind::kHello) {
      throw Error(ErrorCode::kIncompatible, server.name + ": this is no server of a shard");
    }
    greeting.versions = std::move(hello.bytes);
    greeting.connection = std::move(connection);
  } catch (const Error& error) {
    greeting.problem = error;
  } catch (const std::exception& problem) {
    greeting.problem = Error(ErrorCode::kIo, server.name + ": " + problem.what());
  }
  return greeting;
}

}  // namespace

std::vector<Greeting> greetings_of(const std::vector<store::ShardAddress>& servers,
                                   std::chrono::milliseconds patience) {
  std::vector<Greeting> greetings(servers.size());
  const auto latest = Connection::Clock::now() + patience;
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t at = next++; at < servers.size(); at = next++) {
      greetings[at] = greeting_of(servers[at], latest);
    }
  };
  std::vector<std::jthread> others;
  try {
    while (others.size() + 1 < std::min(servers.size(), kMostAtOnce)) others.emplace_back(work);
  } catch (const std::system_error&) {
    work();  // no more threads: with those that there are
  }
  work();
  others.clear();
  return greetings;
}

}  // namespace lede::query
