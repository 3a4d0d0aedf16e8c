// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bounded_queue.hpp"

#include <doctest/doctest.h>

#include <thread>

using lede::indexer::BoundedQueue;

TEST_CASE("items come out in order, and a closed queue gives what it holds") {
  BoundedQueue<int> queue(10);
  CHECK(queue.push(1, 1));
  CHECK(queue.push(2, 1));
  queue.close();
  CHECK_FALSE(queue.push(3, 1));
  CHECK(queue.pop() == 1);
  CHECK(queue.pop() == 2);
  CHECK_FALSE(queue.pop());
}
TEST_CASE("an item heavier than the queue fits when it is alone") {
  BoundedQueue<int> queue(10);
  CHECK(queue.push(1, 1000));
  CHECK(queue.pop() == 1);
}
TEST_CASE("an abandoned queue gives nothing and lets a waiting producer go") {
  BoundedQueue<int> queue(1);
  CHECK(queue.push(1, 1));
  bool accepted = true;
  std::thread producer([&] { accepted = queue.push(2, 1); });
  queue.abandon();
  producer.join();
  CHECK_FALSE(accepted);
  CHECK_FALSE(queue.pop());
}
TEST_CASE("nothing is lost between threads") {
  BoundedQueue<int> queue(4);
  long sum = 0;
  std::thread consumer([&] {
    while (const auto item = queue.pop()) sum += *item;
  });
  for (int i = 1; i <= 10'000; ++i) queue.push(i, 1);
  queue.close();
  consumer.join();
  CHECK(sum == 50'005'000);
}
