// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/read.hpp>

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
using test::report_text;

namespace {

struct reading {
  finding_sink sink;
  report r;

  explicit reading(std::string const& text) : r(read(text, sink).value()) {}

  figure_record const& at(std::string_view row, std::string_view column) const {
    for (auto const& f : r.figures)
      if (f.row == row && f.column == column) return f;
    FAIL("no such figure: " << row << " " << column);
    return r.figures.front();
  }
  std::vector<finding const*> told(std::string_view code) const {
    std::vector<finding const*> out;
    for (auto const& f : sink.findings())
      if (f.code == code) out.push_back(&f);
    return out;
  }
  std::string text_of(std::optional<span> where) const {
    return where ? std::string((*r.source)[*where]) : "nowhere";
  }
};

std::string argument_of(finding const& f, std::string_view name) {
  for (auto const& a : f.arguments)
    if (a.name == name) {
      if (auto const* s = std::get_if<std::string>(&a.value)) return *s;
      if (auto const* n = std::get_if<std::int64_t>(&a.value)) return std::to_string(*n);
      return std::get<decimal>(a.value).to_string();
    }
  return "no such argument";
}

reading of_table(std::string const& picture) { return reading(test::as_tab_lines(picture)); }

std::string const heads = "信息内容|本年制发件数|本年废止件数|现行有效件数\n";

}  // namespace

TEST_CASE("a figure knows its form, its codes, its unit, its print and its place") {
  auto const r = of_table(heads + "规章|1|２２件|3\n行政规范性文件|4|5|6\n");
  auto const& f = r.at("rules", "repealed");
  CHECK(f.form == "2021");
  CHECK(f.table == "article20_1");
  CHECK(f.unit == "件");
  CHECK(f.raw == "２２件");
  CHECK(f.label == "规章");
  CHECK(f.value.value == decimal(22));
  CHECK(f.value.how == basis::read);
  REQUIRE(f.value.where);
  CHECK(r.text_of(f.value.where) == "２２件");
}

TEST_CASE("what the form expects and the document lacks is missing, behind what is there") {
  auto const r = of_table(heads + "规章|1|2|3\n");
  auto const& f = r.at("normative_documents", "made");
  CHECK(f.value.state == figure_state::missing);
  CHECK_FALSE(f.value.where);
  CHECK(f.label == "行政规范性文件");
  CHECK(f.raw.empty());
  CHECK(r.at("licensing", "decisions").value.state == figure_state::missing);
  CHECK(r.at("received", "total").value.state == figure_state::missing);
  std::size_t missing = 0;
  for (auto const& x : r.r.figures) missing += x.value.state == figure_state::missing;
  CHECK(missing == 197);  // 200 figures of the form, three are there
}

TEST_CASE("rows and columns that some agencies add are never missing") {
  for (auto const& f : of_table(heads + "规章|1|2|3\n").r.figures) {
    CHECK(f.row.find("subtotal") == f.row.npos);
    CHECK(f.column.find("subtotal") == f.column.npos);
  }
}

TEST_CASE("an agency's own row stands under its parent's code, a row of nobody's under ?") {
  auto const r = of_table(
      "信息内容|上一年项目数量|本年增/"
      "减|处理决定数量\n行政许可|1|0|1\n其他对外管理服务事项|行政检查|4|增5|9\n备案|7|8|9\n");
  auto const& f = r.at("other_management/行政检查", "items_change");
  CHECK(f.value.value == decimal(5));
  CHECK(f.item == label_place::no_item);
  CHECK(f.label == "行政检查");
  // Its parent prints no figures of its own, and that is nothing missing.
  for (auto const& x : r.r.figures) CHECK(x.row != "other_management");
}

TEST_CASE("an unknown row is kept under its printed label, without the layout's blanks") {
  auto const r = of_table(heads + "规章|1|2|3\n其他 主动 公开文件|7|8|9\n行政规范性文件|4|5|6\n");
  CHECK(r.at("?/其他主动公开文件", "repealed").value.value == decimal(8));
}

TEST_CASE("an unknown column is kept under its printed head") {
  auto const r =
      of_table("信息内容|本年制发件数|备案件数|现行有效件数|本年废止件数\n规章|1|9|3|2\n");
  CHECK(r.at("rules", "?/备案件数").value.value == decimal(9));
  CHECK(r.at("rules", "?/备案件数").unit.empty());
  CHECK(r.at("rules", "repealed").value.value == decimal(2));
}

TEST_CASE("cells that cannot be told apart have no value, and are all named") {
  auto const r = of_table(heads + "规章|1|2\n行政规范性文件|4|5|6\n");
  for (auto const* column : {"made", "repealed", "in_force"})
    CHECK(r.at("rules", column).value.state == figure_state::ambiguous);
  REQUIRE(r.told("figure.ambiguous").size() == 1);
  CHECK(argument_of(*r.told("figure.ambiguous")[0], "candidates") == "1 | 2");
  CHECK(argument_of(*r.told("figure.ambiguous")[0], "row") == "规章");
  CHECK(r.text_of(r.told("figure.ambiguous")[0]->where) == "1\n\t2");
}

TEST_CASE(
    "a row of as many blanks as columns is blank, one of fewer lacks something and is not called "
    "so") {
  CHECK(of_table(heads + "规章|||\n行政规范性文件|4|5|6\n").at("rules", "made").value.state ==
        figure_state::blank);
  auto const r = of_table(heads + "规章||\n行政规范性文件|4|5|6\n");
  CHECK(r.at("rules", "made").value.state == figure_state::ambiguous);
  CHECK(r.told("figure.ambiguous").size() == 1);
}

TEST_CASE("words where a figure is expected are told at their place") {
  auto const r = of_table(heads + "规章|见附件|2|3\n");
  CHECK(r.at("rules", "made").value.state == figure_state::text);
  REQUIRE(r.told("figure.text").size() == 1);
  CHECK(r.text_of(r.told("figure.text")[0]->where) == "见附件");
}

TEST_CASE(
    "a count that is negative or broken is delivered and told, of a column of change nothing is") {
  auto const r = of_table(heads + "规章|-1|2.5|3\n");
  CHECK(r.at("rules", "made").value.value == decimal(-1));
  REQUIRE(r.told("figure.kind").size() == 2);
  CHECK(r.text_of(r.told("figure.kind")[1]->where) == "2.5");
  CHECK(of_table("信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|9|-8|1\n")
            .told("figure.kind")
            .empty());
}

TEST_CASE("a converted amount is told with its new value, more than four decimals as well") {
  auto const r = of_table("信息内容|采购项目数量|采购总金额\n政府集中采购|3|80618.55元\n");
  CHECK(r.at("procurement", "amount").value.value == *decimal::parse("8.061855"));
  REQUIRE(r.told("figure.converted").size() == 1);
  CHECK(argument_of(*r.told("figure.converted")[0], "value") == "8.061855");
  CHECK(argument_of(*r.told("figure.converted")[0], "printed") == "80618.55元");
  CHECK(r.told("figure.decimals").size() == 1);
}

TEST_CASE("blanks, placeholders and notes are told once a table, with their numbers") {
  auto const r = of_table(heads + "规章||/|22（其中修订16件）\n行政规范性文件||—|无\n");
  REQUIRE(r.told("figure.blank").size() == 1);
  CHECK(argument_of(*r.told("figure.blank")[0], "blanks") == "2");
  CHECK(argument_of(*r.told("figure.blank")[0], "placeholders") == "3");
  REQUIRE(r.told("figure.note").size() == 1);
  CHECK(argument_of(*r.told("figure.note")[0], "count") == "1");
  CHECK(r.at("rules", "in_force").value.value == decimal(22));
}

TEST_CASE("figures in rows outside the statutory table that shares their table are told") {
  auto const r = of_table(
      heads +
      "规章|1|2|3\n行政规范性文件|4|5|6\n甲|7|8|9\n乙|7|8|9\n丙|7|8|9\n丁|7|8|9\n戊|7|8|9\n");
  REQUIRE(r.told("row.outside").size() == 5);
  CHECK(argument_of(*r.told("row.outside")[4], "printed") == "戊");
  CHECK(r.text_of(r.told("row.outside")[4]->where) == "戊\n\t7\n\t8\n\t9");
}

TEST_CASE("figures of a foreign table are not told") {
  auto const r =
      of_table(heads + "规章|1|2|3\n行政规范性文件|4|5|6\n---\n项目|金额\n办公|7\n培训|8\n");
  CHECK(r.told("row.outside").empty());
}

TEST_CASE("a table that stands twice is delivered twice, told apart by its instance") {
  auto const r = of_table(heads + "规章|1|2|3\n行政规范性文件|4|5|6\n---\n" + heads +
                          "规章|7|8|9\n行政规范性文件|4|5|6\n");
  std::vector<std::pair<std::uint32_t, std::string>> made;
  for (auto const& f : r.r.figures)
    if (f.row == "rules" && f.column == "made") made.emplace_back(f.instance, f.raw);
  CHECK(made == std::vector<std::pair<std::uint32_t, std::string>>{{0, "1"}, {1, "7"}});
  CHECK(r.r.as_2021->article20_1.rules.made.value == decimal(1));
}

TEST_CASE("the report's form is that of most of its tables, of two the newer one") {
  CHECK(of_table(heads + "规章|1|2|3\n").r.form == "2021");
  CHECK(of_table("信息内容|采购项目数量|采购总金额\n政府集中采购|3|4\n").r.form == "2019");
  CHECK(of_table(heads + "规章|1|2|3\n行政规范性文件|4|5|6\n---\n信息内容|采购项目数量|"
                         "采购总金额\n政府集中采购|3|4\n")
            .r.form == "2021");
}
