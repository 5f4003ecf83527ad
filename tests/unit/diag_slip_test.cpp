// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/slip.hpp>

#include <doctest/doctest.h>

#include <set>          // set
#include <string_view>  // string_view

using namespace gouji;

TEST_CASE("each slip has its row, a code of its own and texts in both languages") {
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < slips().size(); ++i) {
    auto const& s = slips()[i];
    CHECK(static_cast<std::size_t>(s.kind) == i);
    CHECK(&data_of(s.kind) == &s);
    CHECK(codes.insert(s.code).second);
    CHECK(!s.zh.empty());
    CHECK(!s.en.empty());
    CHECK(s.cost > 0);
  }
  CHECK(slips().size() == static_cast<std::size_t>(slip::shifted) + 1);
}

TEST_CASE("a number is compared with what was meant, digit by digit") {
  CHECK(slip_between(21, 12) == slip::transposed);
  CHECK(slip_between(1324, 1234) == slip::transposed);
  CHECK(slip_between(122, 12) == slip::doubled);
  CHECK(slip_between(112, 12) == slip::doubled);
  CHECK(slip_between(1, 12) == slip::dropped);
  CHECK(slip_between(134, 1234) == slip::dropped);
  CHECK(slip_between(13, 12) == slip::misprinted);
  CHECK(slip_between(0, 7) == slip::misprinted);
  CHECK(slip_between(-5, 5) == slip::sign);
  CHECK(slip_between(5, -5) == slip::sign);
  CHECK(slip_between(-21, -12) == slip::transposed);
}

TEST_CASE("what no slip explains is other") {
  CHECK(slip_between(34, 12) == slip::other);
  CHECK(slip_between(123, 1) == slip::other);
  CHECK(slip_between(132, 12) == slip::other);
  CHECK(slip_between(12, 12) == slip::other);
  CHECK(slip_between(11, 11) == slip::other);
  CHECK(slip_between(-3, 8) == slip::other);
}

TEST_CASE("ten thousand is a unit of money and of nothing else") {
  CHECK(slip_between(50'000, 5, true) == slip::unit);
  CHECK(slip_between(5, 50'000, true) == slip::unit);
  CHECK(slip_between(50'000, 5) == slip::other);
  CHECK(slip_between(0, 50'000, true) == slip::other);
}
