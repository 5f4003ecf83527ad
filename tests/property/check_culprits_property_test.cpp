// SPDX-License-Identifier: Apache-2.0
/// \file
/// The short form of `benchmark_slips`: slips of the pen are told, and the right cell is named.

#include "support/random_report.hpp"
#include "support/slip_experiment.hpp"

#include <doctest/doctest.h>

#include <cstdint>  // uint64_t

using namespace gouji;
using namespace gouji::test;

namespace {

constexpr std::size_t reports = 150;  // of each form
constexpr slip kinds[] = {slip::transposed, slip::doubled, slip::dropped, slip::misprinted,
                          slip::stale_total, slip::exchanged, slip::split, slip::shifted, slip::blank};

}  // namespace

TEST_CASE("each slip that an equation sees is told, and where one cell explains it that cell is named") {
  for (auto const* form : all_forms()) {
    CAPTURE(form->code);
    slip_counts n;
    for (std::uint64_t seed = 0; n.made < reports; ++seed)
      if (auto const s = with_slip(*form, kinds[seed % std::size(kinds)], seed)) n.add(*s, judge(*s));
    CHECK(n.told == n.seen);
    CHECK(n.unique > 0);
    CHECK(n.unique_named * 200 >= n.unique * 199);
    CHECK(n.alone * 100 >= n.unique * 97);
  }
}

TEST_CASE("two slips in different rows and columns are both named") {
  for (auto const* form : all_forms()) {
    if (form->code == "2014") continue;  // one column of figures
    slip_counts n;
    for (std::uint64_t seed = 0; n.made < reports / 3; ++seed)
      if (auto const s = with_two_slips(*form, seed)) n.add(*s, judge(*s));
    CHECK(n.told == n.seen);
    CHECK(n.named * 10 >= n.seen * 9);
  }
}
