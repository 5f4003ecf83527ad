// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/csv.hpp>

#include "support/small_report.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;
using test::add_figure;
using test::report_over;

namespace {

std::string csv(report const& r, std::string_view name = "r.txt") {
  std::string out;
  append_csv(out, name, r);
  return out;
}

}  // namespace

TEST_CASE("the header is that of the contract") {
  CHECK(
      csv_header() ==
      "document,agency,year,form,table,row,column,value,unit,state,basis,raw,label,line,byte_begin,"
      "byte_end\n");
}

TEST_CASE("a number: its value, its print, its place in the file") {
  auto r = report_over("甲\n乙\t13\n", 3);  // behind a byte-order mark
  r.agency = "云溪县水务局";
  r.year = 2023;
  add_figure(r, "total", "13");
  CHECK(csv(r) ==
        "r.txt,云溪县水务局,2023,2021,proceedings,review,total,13,件,number,aligned,13,行政复议,2,"
        "11,13\n");
}

TEST_CASE("an exact decimal and a negative number are plain") {
  auto r = report_over("82.2684 -76");
  add_figure(r, "total", "82.2684");
  add_figure(r, "other", "-76");
  CHECK(csv(r).find(",total,82.2684,件,") != std::string::npos);
  CHECK(csv(r).find(",other,-76,件,") != std::string::npos);
}

TEST_CASE("agency and year are empty where they are unknown") {
  auto r = report_over("7");
  add_figure(r, "total", "7");
  CHECK(csv(r).starts_with("r.txt,,,2021,"));
}

TEST_CASE("of several reports each figure has the agency and the year of its own") {
  auto r = report_over("7");
  r.agency = "水务局";
  r.year = 2023;
  r.others.push_back({"2021", "河道管理所", 2022, false, {}, {}});
  add_figure(r, "total", "7").report = 1;
  add_figure(r, "other", "7");
  CHECK(csv(r).starts_with("r.txt,河道管理所,2022,2021,proceedings,review,total,"));
  CHECK(csv(r).find("\nr.txt,水务局,2023,2021,proceedings,review,other,") != std::string::npos);
}

TEST_CASE("only a number has a value, whatever is kept beside it") {
  auto r = report_over("7");
  for (auto state : {figure_state::blank, figure_state::placeholder, figure_state::text,
                     figure_state::ambiguous}) {
    r.figures.clear();
    add_figure(r, "total", "7").value.state = state;
    CHECK(csv(r) == "r.txt,,,2021,proceedings,review,total,,件," + std::string(name_of(state)) +
                        ",aligned,7,行政复议,1,0,1\n");
  }
}

TEST_CASE("a missing figure has no place, and its basis all the same") {
  auto r = report_over("7");
  auto& f = add_figure(r, "total", "7");
  f.value = {};
  f.raw = {};
  CHECK(csv(r) == "r.txt,,,2021,proceedings,review,total,,件,missing,aligned,,行政复议,,,\n");
}

TEST_CASE("a figure whose cell is empty has a place of no bytes") {
  auto r = report_over("a\t\n");
  auto& f = add_figure(r, "total", "");
  f.value = {figure_state::blank, basis::read, {}, span{2, 2}};
  CHECK(csv(r).ends_with(",blank,read,,行政复议,1,2,2\n"));
}

TEST_CASE("a figure in a package has no line and no bytes") {
  document d;
  d.text = "7";
  d.map.add_anchor({0, d.map.add_part("word/document.xml"), 1, 1, 1, 1, 0});
  auto r = report_over("");
  r.source = std::make_shared<document>(std::move(d));
  add_figure(r, "total", "7");
  CHECK(csv(r).ends_with(",number,aligned,7,行政复议,,,\n"));
}

TEST_CASE("a field is quoted where it holds a comma, a quote or a line end, and not otherwise") {
  auto r = report_over("1");
  for (auto [raw, field] : {std::pair{"1,204", "\"1,204\""},
                            {"a\"b", "\"a\"\"b\""},
                            {"\"\"", "\"\"\"\"\"\""},
                            {"a\nb", "\"a\nb\""},
                            {"a\rb", "\"a\rb\""},
                            {" a b\t", " a b\t"},
                            {"，；“”", "，；“”"}}) {
    r.figures.clear();
    add_figure(r, "total", "1").raw = raw;
    CHECK(csv(r).find(",aligned," + std::string(field) + ",行政复议,") != std::string::npos);
  }
}

TEST_CASE("codes that hold printed labels are quoted like any field") {
  auto r = report_over("1");
  r.agency = "甲,乙";
  auto& f = add_figure(r, "?/增,减", "1");
  f.row = "?/小\"计";
  CHECK(csv(r, "a,b.txt")
            .starts_with("\"a,b.txt\",\"甲,乙\",,2021,proceedings,\"?/小\"\"计\",\"?/增,减\",1,"));
}

TEST_CASE("the name of a document that is no UTF-8 does not break the output") {
  auto r = report_over("1");
  add_figure(r, "total", "1");
  CHECK(csv(r, "\xB9\xB4.txt").starts_with("\uFFFD\uFFFD.txt,"));
}

TEST_CASE("a report without figures has no lines, and what is there is kept") {
  std::string out = "x";
  append_csv(out, "r.txt", report_over(""));
  CHECK(out == "x");
}
