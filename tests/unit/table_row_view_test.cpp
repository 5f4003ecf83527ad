// SPDX-License-Identifier: Apache-2.0
#include <gouji/table/row_view.hpp>

#include "support/make_document.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;

namespace {

/// Each row of the views: cells between `|`, those from above after `^`.
std::string shown(document const& d) {
  auto const views = make_row_views(d);
  std::string out;
  for (auto const& r : views.rows) {
    for (auto const& c : views.of(r))
      out += (c.from_above ? "^" : "") + std::string(d[d.cells[c.cell].text]) + "|";
    out += "\n";
  }
  return out;
}

std::string shown(std::string_view picture, geometry kind) {
  return shown(test::drawn(picture, kind));
}

}  // namespace

TEST_CASE("a row has its own cells from left to right") {
  CHECK(shown("a|b|c\nd|e|f", geometry::exact) == "a|b|c|\nd|e|f|\n");
  CHECK(shown("a|b|c\nd|e|f", geometry::rows) == "a|b|c|\nd|e|f|\n");
}

TEST_CASE("a cell that reaches down stands in every row that it covers, in its column") {
  CHECK(shown("a|b|c\n^|d|e\n^|f|g\nh|i|j", geometry::exact) ==
        "a|b|c|\n^a|d|e|\n^a|f|g|\nh|i|j|\n");
  CHECK(shown("a|b|c\nd|^|e\nf|g|^", geometry::exact) == "a|b|c|\nd|^b|e|\nf|g|^e|\n");
}

TEST_CASE("cells that begin to reach in different rows are sorted by column") {
  CHECK(shown("a|b|c|d\ne|^|f|g\n^|^|^|h", geometry::exact) ==
        "a|b|c|d|\ne|^b|f|g|\n^e|^b|^f|h|\n");
}

TEST_CASE("a row of nothing but cells from above is a row") {
  CHECK(shown("a|b\n^|^\nc|d", geometry::exact) == "a|b|\n^a|^b|\nc|d|\n");
}

TEST_CASE("an area of several rows and columns stands once in each row") {
  CHECK(shown("a|>|b\n^|^|c", geometry::exact) == "a|b|\n^a|c|\n");
}

TEST_CASE("geometry rows knows nothing of what reaches down") {
  CHECK(shown("a|b\n^|c", geometry::rows) == "a|b|\n|c|\n");
}

TEST_CASE("rows of all tables follow each other and know their table and row") {
  auto const d = test::drawn("a|b\nc|d\n---\ne", geometry::exact);
  auto const views = make_row_views(d);
  REQUIRE(views.rows.size() == 3);
  CHECK(views.rows[1].table == 0);
  CHECK(views.rows[1].row == 1);
  CHECK(views.rows[2].table == 1);
  CHECK(views.rows[2].row == 0);
}

TEST_CASE("a cell does not reach into the next table") {
  auto d = test::drawn("a|b\n---\nc|d", geometry::exact);
  d.cells[0].row_span = 9;
  CHECK(shown(d) == "a|b|\nc|d|\n");
}

TEST_CASE("each cell's value is parsed, those of every table") {
  auto const d = test::drawn("规章|12|/\n---\n|减8|x", geometry::rows);
  auto const views = make_row_views(d);
  REQUIRE(views.values.size() == 6);
  CHECK(views.values[0].kind == cell_kind::text);
  CHECK(views.values[1].kind == cell_kind::number);
  CHECK(views.values[1].number == decimal(12));
  CHECK(views.values[2].kind == cell_kind::placeholder);
  CHECK(views.values[3].kind == cell_kind::blank);
  CHECK(views.values[4].number == decimal(-8));
  CHECK(views.value(views.of(views.rows[1])[1]).number == decimal(-8));
}

TEST_CASE("a document without tables has no rows") {
  CHECK(make_row_views(document{}).rows.empty());
}

TEST_CASE("cells that all reach over all rows cost memory linear in the cells") {
  // 2,000 rows, each with a cell in a column of its own that reaches to the end: two million places
  constexpr std::uint32_t rows = 2'000;
  document d;
  for (std::uint32_t r = 0; r < rows; ++r) d.cells.push_back({{0, 0}, r, r, rows, 1});
  d.tables.push_back({geometry::exact, 0, rows, rows, rows, {0, 0}});
  auto const views = make_row_views(d);
  REQUIRE(views.rows.size() == rows);
  CHECK(views.cells.size() <= rows + 4 * rows + 1'024);
  for (std::uint32_t r = 0; r < rows; ++r) {  // its own cell no row loses
    auto const cells = views.of(views.rows[r]);
    CHECK(cells.back().cell == r);
    CHECK_FALSE(cells.back().from_above);
  }
}
