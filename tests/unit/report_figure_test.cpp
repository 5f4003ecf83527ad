// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/figure.hpp>

#include <doctest/doctest.h>

using namespace gouji;

TEST_CASE("states and grounds have the names of the contract") {
  CHECK(name_of(figure_state::missing) == "missing");
  CHECK(name_of(figure_state::number) == "number");
  CHECK(name_of(figure_state::blank) == "blank");
  CHECK(name_of(figure_state::placeholder) == "placeholder");
  CHECK(name_of(figure_state::text) == "text");
  CHECK(name_of(figure_state::ambiguous) == "ambiguous");
  CHECK(name_of(basis::read) == "read");
  CHECK(name_of(basis::aligned) == "aligned");
  CHECK(name_of(basis::inferred) == "inferred");
}

TEST_CASE("a figure of which nothing is known is missing and no number") {
  figure const f;
  CHECK(f.state == figure_state::missing);
  CHECK_FALSE(f);
  CHECK_FALSE(f.where);
}

TEST_CASE("only a number counts as one, zero included") {
  figure f;
  f.state = figure_state::number;
  CHECK(f);
  for (auto state : {figure_state::blank, figure_state::placeholder, figure_state::text,
                     figure_state::ambiguous}) {
    f.state = state;
    CHECK_FALSE(f);
  }
}
