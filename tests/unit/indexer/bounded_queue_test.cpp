// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bounded_queue.hpp"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

using lede::indexer::BoundedQueue;
using Items = std::vector<int>;

TEST_CASE("items come out in order, and a closed queue gives what it holds") {
  BoundedQueue<int> queue(10);
  CHECK(queue.push(1, 1));
  CHECK(queue.push(2, 1));
  queue.close();
  CHECK_FALSE(queue.push(3, 1));
  CHECK(queue.pop(1) == Items{1});
  CHECK(queue.pop(1) == Items{2});
  CHECK(queue.pop(1).empty());
}
TEST_CASE("items are taken together up to a weight, and at least one") {
  BoundedQueue<int> queue(100);
  for (int i = 1; i <= 5; ++i) queue.push(i, 4);
  CHECK(queue.pop(8) == Items{1, 2});
  CHECK(queue.pop(3) == Items{3});
  CHECK(queue.pop(100) == Items{4, 5});
}
TEST_CASE("what is taken together makes room for all that was waiting") {
  BoundedQueue<int> queue(2);
  for (int i = 1; i <= 2; ++i) queue.push(i, 1);
  std::thread first([&] { queue.push(3, 1); });
  std::thread second([&] { queue.push(4, 1); });
  std::size_t taken = 0;
  while (taken < 4) taken += queue.pop(2).size();
  first.join();
  second.join();
  CHECK(taken == 4);
}
TEST_CASE("an item heavier than the queue fits when it is alone") {
  BoundedQueue<int> queue(10);
  CHECK(queue.push(1, 1000));
  CHECK(queue.pop(1) == Items{1});
}
TEST_CASE("an abandoned queue gives nothing and lets a waiting producer go") {
  BoundedQueue<int> queue(1);
  CHECK(queue.push(1, 1));
  bool accepted = true;
  std::thread producer([&] { accepted = queue.push(2, 1); });
  queue.abandon();
  producer.join();
  CHECK_FALSE(accepted);
  CHECK(queue.pop(1).empty());
}
TEST_CASE("nothing is lost between threads") {
  BoundedQueue<int> queue(4);
  long sum = 0;
  std::thread consumer([&] {
    for (Items items = queue.pop(3); !items.empty(); items = queue.pop(3)) {
      for (const int item : items) sum += item;
    }
  });
  for (int i = 1; i <= 10'000; ++i) queue.push(i, 1);
  queue.close();
  consumer.join();
  CHECK(sum == 50'005'000);
}
