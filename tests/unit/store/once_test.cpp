// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/once.hpp"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>
#include <thread>

using lede::store::Once;

TEST_CASE("runs once, whoever asks, and all see what it made") {
  Once once;
  int runs = 0;
  std::array<int, 4> seen{};
  {
    std::array<std::jthread, 4> threads;
    for (std::size_t i = 0; i < threads.size(); ++i) {
      threads[i] = std::jthread([&, i] {
        once.run([&] { ++runs; });
        seen[i] = runs;
      });
    }
  }
  CHECK(runs == 1);
  CHECK(seen == std::array{1, 1, 1, 1});
}

TEST_CASE("who asked gets what was thrown, and the next one tries again") {
  Once once;
  int runs = 0;
  const auto damaged = [&] {
    ++runs;
    throw std::runtime_error("damaged");
  };
  CHECK_THROWS_AS(once.run(damaged), std::runtime_error);
  CHECK_THROWS_AS(once.run(damaged), std::runtime_error);
  once.run([&] { ++runs; });
  once.run(damaged);
  CHECK(runs == 3);
}
