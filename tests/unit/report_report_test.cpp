// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/report.hpp>

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>   // string
#include <utility>  // move

using namespace gouji;
using test::report_text;

namespace {

report read_ok(std::string const& text) {
  finding_sink sink;
  return read(text, sink).value();
}

/// A report of which every figure prints another number.
report_text numbered(std::string_view form) {
  report_text t{form};
  int n = 1000;
  for (auto const& table : t.data().tables)
    for (auto const& row : table.rows)
      for (auto const& column : table.columns)
        t.cells[std::string(table.code) + "/" + std::string(row.code) + "/" +
                std::string(column.code)] = std::to_string(n++);
  return t;
}

/// Compares each member of a typed table with the record of its codes, both ways.
template <class Table>
void compare(Table const& table, table_data const& data, report const& r, std::size_t& compared) {
  REQUIRE(std::size(Table::members) == data.rows.size());
  REQUIRE(std::size(Table::row::members) == data.columns.size());
  for (auto const& f : r.figures) {
    if (f.table != data.code || f.value.state == figure_state::missing) continue;
    REQUIRE(f.item < data.rows.size());
    auto const& member = table.*Table::members[f.item].*Table::row::members[f.column_number];
    CHECK(data.rows[f.item].code == f.row);
    CHECK(data.columns[f.column_number].code == f.column);
    CHECK_MESSAGE(member.value == f.value.value, f.row << " " << f.column);
    CHECK(member.where == f.value.where);
    ++compared;
  }
}

template <class Tables>
std::size_t compare_all(Tables tables, form_data const& form, report const& r) {
  std::size_t compared = 0, number = 0;
  tables.for_each([&](auto& table) { compare(table, form.tables[number++], r, compared); });
  CHECK(number == form.tables.size());
  return compared;
}

}  // namespace

TEST_CASE("typed structs agree with the records for every code of every form") {
  auto const of_2014 = numbered("2014"), of_2019 = numbered("2019"), of_2021 = numbered("2021");
  auto const a = read_ok(of_2014.str()), b = read_ok(of_2019.str()), c = read_ok(of_2021.str());
  REQUIRE(a.as_2014);
  REQUIRE(b.as_2019);
  REQUIRE(c.as_2021);
  CHECK(compare_all(*a.as_2014, of_2014.data(), a) == 58);
  CHECK(compare_all(*b.as_2019, of_2019.data(), b) == 198);
  CHECK(compare_all(*c.as_2021, of_2021.data(), c) == 200);
  CHECK_FALSE(a.as_2021);
  CHECK_FALSE(c.as_2019);
}

TEST_CASE("the members are named as their codes") {
  auto const r = read_ok(numbered("2021").str());
  auto const value = [&](std::string_view row, std::string_view column) {
    for (auto const& f : r.figures)
      if (f.row == row && f.column == column) return f.value.value;
    return decimal(-1);
  };
  auto const& t = *r.as_2021;
  CHECK(t.applications.denied_state_secret.public_welfare.value ==
        value("denied_state_secret", "public_welfare"));
  CHECK(t.applications.carried_out.total.value == value("carried_out", "total"));
  CHECK(t.proceedings.litigation_after_review.pending.value ==
        value("litigation_after_review", "pending"));
  CHECK(t.article20_6.coercion.decisions.value == value("coercion", "decisions"));
  CHECK(t.applications.denied_subtotal.total.state == figure_state::missing);
}

TEST_CASE("own rows of one label stay two rows") {
  auto const r =
      read_ok(test::as_tab_lines("信息内容|上一年项目数量|本年增/"
                                 "减|处理决定数量\n行政许可|1|0|1\n其他对外管理服务事项|行政检查|4|"
                                 "5|9\n^|行政检查|6|1|7\n^|行政确认|2|0|2\n"));
  REQUIRE(r.as_2019);
  auto const& own = r.as_2019->article20_5.other_management_rows;
  REQUIRE(own.size() == 3);
  CHECK(own[0].label == "行政检查");
  CHECK(own[0].figures.decisions.value == decimal(9));
  CHECK(own[1].label == "行政检查");
  CHECK(own[1].figures.decisions.value == decimal(7));
  CHECK(own[2].label == "行政确认");
}

TEST_CASE("a report that is moved keeps its texts and places") {
  report r;
  {
    auto first = read_ok(numbered("2021").str());
    r = std::move(first);
  }
  CHECK(r.figures[0].table == "article20_1");
  CHECK((*r.source)[*r.figures[0].value.where] == r.figures[0].raw);
  auto const copy = r;
  CHECK(copy.figures[0].raw.data() == r.figures[0].raw.data());
}
