// SPDX-License-Identifier: Apache-2.0
#include "ingest/detail/belt.hpp"

#include <doctest/doctest.h>

#include <atomic>  // atomic
#include <chrono>  // milliseconds
#include <thread>  // thread
#include <vector>  // vector

using gouji::detail::belt;

TEST_CASE("items come out in the order in which they went in, each worked on once") {
  belt<int> b(8, 1'000'000);
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back([&] {
      b.work([](int& item) {
        if (item % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        item = 2 * item + 1;
      });
    });
  std::thread putter([&] {
    for (int i = 0; i < 1'000; ++i) CHECK(b.put(i, 1));
    b.end();
  });
  int expected = 0;
  while (auto const item = b.take()) CHECK(*item == 2 * expected++ + 1);
  CHECK(expected == 1'000);
  putter.join();
  for (auto& w : workers) w.join();
}

TEST_CASE("no more is on the belt than it may carry, and what is heavier goes alone") {
  belt<int> b(100, 10);
  std::atomic<int> put = 0;
  std::thread putter([&] {
    for (int const weight : {4, 4, 4, 50, 1}) {
      b.put(weight, static_cast<std::size_t>(weight));
      ++put;
    }
    b.end();
  });
  while (put < 2) std::this_thread::yield();
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK(put == 2);  // a third four would be twelve
  std::thread worker([&] { b.work([](int&) {}); });
  for (int const weight : {4, 4, 4, 50, 1}) CHECK(b.take() == weight);
  CHECK_FALSE(b.take());
  putter.join();
  worker.join();
}

TEST_CASE("a belt that is stopped lets everybody go") {
  belt<int> b(1, 1);
  REQUIRE(b.put(1, 1));
  std::thread putter([&] { CHECK_FALSE(b.put(2, 1)); });
  std::thread taker([&] { CHECK_FALSE(b.take()); });
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  b.stop();
  putter.join();
  taker.join();
  b.work([](int&) { FAIL("nothing is left to do"); });
}
