// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/localise.hpp>

#include <doctest/doctest.h>

#include <vector>  // vector

using namespace gouji;
using result = localisation::outcome;

namespace {

/// A table of numbers whose last row and last column are sums.
cell_system table_of(std::vector<std::vector<std::int64_t>> const& rows) {
  cell_system s;
  auto const height = rows.size(), width = rows[0].size();
  auto const id = [&](std::size_t r, std::size_t c) { return static_cast<std::uint32_t>(r * width + c); };
  for (std::size_t r = 0; r < height; ++r)
    for (std::size_t c = 0; c < width; ++c) s.cells.push_back({.value = rows[r][c], .is_sum = r + 1 == height || c + 1 == width});
  for (std::size_t r = 0; r < height; ++r) {
    auto& e = s.equations.emplace_back();
    for (std::size_t c = 0; c < width; ++c) e.terms.push_back({id(r, c), c + 1 == width ? 1 : -1});
  }
  for (std::size_t c = 0; c < width; ++c) {
    auto& e = s.equations.emplace_back();
    for (std::size_t r = 0; r < height; ++r) e.terms.push_back({id(r, c), r + 1 == height ? 1 : -1});
  }
  return s;
}

}  // namespace

TEST_CASE("where all equations hold nothing is broken") {
  auto const l = localise(table_of({{1, 2, 3}, {4, 5, 9}, {5, 7, 12}}), {});
  CHECK(l.result == result::nothing_broken);
  CHECK(l.explanations.empty());
}

TEST_CASE("one wrong cell is the one in which the broken row and the broken column cross") {
  auto const l = localise(table_of({{10, 21, 22}, {4, 5, 9}, {14, 17, 31}}), {});
  REQUIRE(l.result == result::complete);
  REQUIRE(l.explanations.size() == 1);
  CHECK(l.explanations[0].repairs == std::vector<repair>{{slip::transposed, {{1, 12}}, data_of(slip::transposed).cost}});
}

TEST_CASE("a wrong grand total is one cell and not two") {
  auto const l = localise(table_of({{1, 2, 3}, {4, 5, 9}, {5, 7, 40}}), {});
  REQUIRE(l.explanations.size() == 1);
  CHECK(l.explanations[0].repairs == std::vector<repair>{{slip::stale_total, {{8, 12}}, data_of(slip::stale_total).cost}});
}

TEST_CASE("two wrong cells in different rows and columns are both found") {
  auto const l = localise(table_of({{1, 30, 4, 8}, {4, 5, 60, 15}, {5, 8, 10, 23}}), {});
  REQUIRE(l.explanations.size() == 1);
  REQUIRE(l.explanations[0].repairs.size() == 2);
  CHECK(l.explanations[0].repairs[0].changes == std::vector<cell_change>{{1, 3}});
  CHECK(l.explanations[0].repairs[1].changes == std::vector<cell_change>{{6, 6}});
}

TEST_CASE("where several cells explain the same each is told, the likeliest first") {
  cell_system s;
  s.cells = {{.value = 21}, {.value = 5}, {.value = 17, .is_sum = true}};
  s.equations = {{{{0, 1}, {1, 1}, {2, -1}}}};
  auto const l = localise(s, {});
  REQUIRE(l.result == result::complete);
  REQUIRE(l.explanations.size() == 2);  // 5 cannot become -4
  CHECK(l.explanations[0].repairs[0].changes == std::vector<cell_change>{{0, 12}});
  CHECK(l.explanations[1].repairs[0].changes == std::vector<cell_change>{{2, 26}});
}

TEST_CASE("a count never becomes negative, a change may") {
  cell_system s;
  s.cells = {{.value = 3}, {.value = 5, .may_be_negative = true}};
  s.equations = {{{{0, 1}, {1, 1}}}};
  auto const l = localise(s, {});
  REQUIRE(l.explanations.size() == 1);
  CHECK(l.explanations[0].repairs[0].changes == std::vector<cell_change>{{1, -3}});
}

TEST_CASE("a blank cell is suspected before a printed one, a doubtful one before another") {
  cell_system s;
  s.cells = {{.value = 0, .blank = true}, {.value = 5}, {.value = 12}};
  s.equations = {{{{0, 1}, {1, 1}, {2, -1}}}};
  CHECK(localise(s, {}).explanations[0].repairs == std::vector<repair>{{slip::blank, {{0, 7}}, data_of(slip::blank).cost}});
  s.cells[0].blank = false;
  s.cells[2].doubtful = true;
  CHECK(localise(s, {}).explanations[0].repairs[0].changes[0].cell == 2);
}

TEST_CASE("an inequality is broken on one side only, and is mended at its bound") {
  cell_system s;
  s.cells = {{.value = 3}, {.value = 9}};
  s.equations = {{{{0, 1}, {1, -1}}, true}};
  CHECK(localise(s, {}).result == result::nothing_broken);
  s.cells[0].value = 12;
  auto const l = localise(s, {});
  REQUIRE(l.explanations.size() == 2);
  CHECK(l.explanations[0].repairs[0].changes[0].to + l.explanations[1].repairs[0].changes[0].to == 21);
}

TEST_CASE("a slip of several cells is one repair where it mends more than a single cell can") {
  repair const exchange{slip::exchanged, {{0, 7}, {1, 3}}, data_of(slip::exchanged).cost};
  auto const found = localise(table_of({{3, 7, 10}, {5, 4, 9}, {12, 7, 19}}), {exchange});
  REQUIRE(found.explanations.size() == 1);
  CHECK(found.explanations[0].repairs == std::vector{exchange});
  for (auto const& e : localise(table_of({{3, 7, 10}, {5, 4, 9}, {10, 9, 19}}), {exchange}).explanations)
    for (auto const& r : e.repairs) CHECK(r.kind != slip::exchanged);  // 7 + 5 is not 10 either
}

TEST_CASE("the work is bounded, and beyond it nothing is claimed") {
  std::vector<std::vector<std::int64_t>> rows(30, std::vector<std::int64_t>(9, 0));
  for (std::size_t i = 0; i < 8; ++i) rows[i][i] = static_cast<std::int64_t>(100 + 7 * i);  // eight slips
  auto const l = localise(table_of(rows), {});
  CHECK(l.result == result::not_localised);
  CHECK(l.explanations.empty());
  CHECK(localise(table_of({{1, 2, 4}, {4, 5, 9}, {5, 7, 12}}), {}, {.max_steps = 1}).result == result::not_localised);
}

TEST_CASE("more explanations than are kept are told as more") {
  cell_system s;
  s.equations.emplace_back();
  for (std::uint32_t i = 0; i < 10; ++i) {
    s.cells.push_back({.value = 50});
    s.equations[0].terms.push_back({i, i < 5 ? 1 : -1});
  }
  s.cells[0].value = 51;
  auto const l = localise(s, {}, {.max_explanations = 4});
  CHECK(l.result == result::more);
  CHECK(l.explanations.size() == 4);
}
