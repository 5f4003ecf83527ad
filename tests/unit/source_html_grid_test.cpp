// SPDX-License-Identifier: Apache-2.0
#include "source/detail/html_grid.hpp"

#include "support/html_reading.hpp"

#include <doctest/doctest.h>

using namespace gouji;
using namespace gouji::test;

TEST_CASE("cells stand beside what spans them from the left and from above") {
  auto const page = read(
      "<table><tr><td rowspan=3>a<td colspan=2>b<td rowspan=2>c<tr><td>d<td>e<tr><td>f<td "
      "colspan=2>g"
      "</table>");
  CHECK(table_of(page.d) ==
        "0,0 3x1 a | 0,1 1x2 b | 0,3 2x1 c | 1,1 d | 1,2 e | 2,1 f | 2,2 1x2 g");
  CHECK(page.d.tables[0].row_count == 3);
  CHECK(page.d.tables[0].column_count == 4);
  CHECK(page.d.tables[0].kind == geometry::exact);
}

TEST_CASE("row spans end with their row group, and 0 means to its end") {
  auto const page = read(
      "<table><thead><tr><th rowspan=0>a<th>b<tr><th>c</thead><tbody><tr><td "
      "rowspan=9>d<td>e<tr><td>f"
      "</tbody><tr><td>g<td>h</table>");
  CHECK(table_of(page.d) ==
        "0,0 2x1 a | 0,1 b | 1,1 c | 2,0 2x1 d | 2,1 e | 3,1 f | 4,0 g | 4,1 h");
}

TEST_CASE("absurd spans are cut to the table") {
  auto const page = read(
      "<table><tr><td colspan=100>题<tr><td>a<td>b<td colspan=99999999999>c<tr>"
      "<td rowspan=99999999999>d<td colspan=-1>e<td colspan=x rowspan=''>f</table>");
  CHECK(table_of(page.d) == "0,0 1x3 题 | 1,0 a | 1,1 b | 1,2 c | 2,0 d | 2,1 e | 2,2 f");
  CHECK(page.d.tables[0].column_count == 3);
}

TEST_CASE("a cell is not laid over another one, and that is told") {
  auto const page = read(
      "<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e<tr><td>f<td>g<td>h</table>");
  CHECK(table_of(page.d) == "0,0 a | 0,1 2x1 b | 0,2 c | 1,0 d | 1,2 e | 2,0 f | 2,1 g | 2,2 h");
  CHECK(page.codes.front() == "table.grid");
}

TEST_CASE("an empty row counts, as spans count it") {
  CHECK(table_of(read("<table><tr><td rowspan=3>a<td>b<tr><tr><td>c</table>").d) ==
        "0,0 3x1 a | 0,1 b | 2,1 c");
}

TEST_CASE("rows of unequal length without any span are a table whose spans were lost") {
  auto const page = read("<table><tr><td>题<tr><td>a<td>b<td>c<tr><td>d<td>e</table>");
  CHECK(page.d.tables[0].kind == geometry::rows);
  CHECK(table_of(page.d) == "0,0 题 | 1,0 a | 1,1 b | 1,2 c | 2,0 d | 2,1 e");
}

TEST_CASE("a table as wide as allowed is read, a wider one is an error that names the limit") {
  limits limit;
  limit.max_columns = 3;
  finding_sink sink;
  CHECK(read_html("<table><tr><td>1<td>2<td>3", {}, limit, sink).has_value());
  auto const wide = read_html("<table><tr><td>1<td>2<td>3<td>4", {}, limit, sink);
  REQUIRE_FALSE(wide.has_value());
  CHECK(wide.error().kind == error_kind::limit);
  CHECK(wide.error().message.find("max_columns") != std::string::npos);

  auto const spanned =
      read_html("<table><tr><td colspan=2>1<td colspan=9>2<tr><td>3<td>4<td>5", {}, limit, sink);
  REQUIRE(spanned.has_value());
  CHECK(table_of(*spanned) == "0,0 1x2 1 | 0,2 2 | 1,0 3 | 1,1 4 | 1,2 5");
}

TEST_CASE("rows of equal length without any span are a table that another export flattened") {
  auto const page = read("<table><tr><td>a<td><tr><td>b<td>1<tr><td>c<td>2</table>");
  CHECK(page.d.tables[0].kind == geometry::fields);
}
