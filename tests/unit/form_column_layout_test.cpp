// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/column_layout.hpp>

#include "support/locate.hpp"

#include <doctest/doctest.h>

#include <map>     // map
#include <string>  // string

using namespace gouji;
using test::located_document;
using figures = std::map<std::string, std::string>;

namespace {

figures read(std::string const& picture, geometry kind) {
  return located_document(picture, kind).figures();
}

constexpr geometry both[] = {geometry::exact, geometry::rows};

}  // namespace

TEST_CASE("the columns of a form are its required ones, in its order") {
  auto const& applications = test::table_named("2021", "applications");
  auto const layout = columns_of_form(applications);
  REQUIRE(layout.slots.size() == 7);
  CHECK_FALSE(layout.from_heads);
  CHECK_FALSE(layout.on_grid);
  for (auto const& s : layout.slots)
    CHECK(applications.columns[s.column].need == presence::required);
  CHECK(applications.columns[layout.slots[6].column].code == "total");
}

TEST_CASE("of a table in one row they are the columns of each row") {
  auto const layout = columns_of_form(test::table_named("2021", "proceedings"));
  REQUIRE(layout.slots.size() == 15);
  CHECK(layout.slots[0].row == 0);
  CHECK(layout.slots[4].column == 4);
  CHECK(layout.slots[5].row == 1);
  CHECK(layout.slots[14].row == 2);
  CHECK(layout.slots[14].column == 4);
}

TEST_CASE("every figure of every form stands under its head") {
  for (auto kind : both)
    for (auto const& t : built_in_forms()->tables()) {
      auto const got = read(test::numbered_picture(*t.table), kind);
      std::size_t expected = 0;
      for (auto const& r : t.table->rows)
        for (auto const& c : t.table->columns) {
          if (r.need != presence::required || c.need != presence::required) continue;
          ++expected;
          auto const at = got.find(std::string(r.code) + "/" + std::string(c.code));
          CHECK_MESSAGE((at != got.end() && at->second == test::numbered(*t.table, r.code, c.code)),
                        r.code << " " << c.code);
        }
      CHECK(got.size() == expected);
    }
}

TEST_CASE("shuffled columns are found by their heads") {
  for (auto kind : both)
    CHECK(read("信息内容|现行有效件数|本年制发件数|本年废止件数\n规章|1|2|3\n", kind) ==
          figures{{"rules/in_force", "1"}, {"rules/made", "2"}, {"rules/repealed", "3"}});
}

TEST_CASE("heads on two levels may be shuffled as well") {
  for (auto kind : both)
    CHECK(read("申请人情况|总计|法人或其他组织|>|>|>|>|自然人\n^|^|其他|法律服务机构|社会公益组织|"
               "科研机构|商业企业|^\n"
               "一、本年新收政府信息公开申请数量|7|6|5|4|3|2|1\n二、上年结转政府信息公开申请数量|0|"
               "0|0|0|0|0|0\n",
               kind)["received/enterprise"] == "2");
}

TEST_CASE("a subtotal column is one of the form's") {
  auto const got = read(
      "申请人情况|自然人|法人或其他组织|>|>|>|>|>|总计\n^|^|商业企业|科研机构|社会公益组织|"
      "法律服务机构|其他|小计|^\n"
      "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|20|21\n",
      geometry::exact);
  CHECK(got.at("received/organization_subtotal") == "20");
  CHECK(got.at("received/total") == "21");
}

TEST_CASE("an unknown head keeps its figures to itself") {
  for (auto kind : both)
    CHECK(read("信息内容|本年制发件数|备案件数|本年废止件数|现行有效件数\n规章|1|9|2|3\n", kind) ==
          figures{{"rules/made", "1"},
                  {"rules/?备案件数", "9"},
                  {"rules/repealed", "2"},
                  {"rules/in_force", "3"}});
}

TEST_CASE("heads of last year do not take the figures of this year") {
  for (auto kind : both) {
    CHECK(read("信息内容|本年处理决定数量|上年处理决定数量\n行政许可|5|6\n", kind) ==
          figures{{"licensing/decisions", "5"}, {"licensing/?上年处理决定数量", "6"}});
    CHECK(read("信息内容|上年收费金额\n行政事业性收费|7\n", kind) ==
          figures{{"fees/?上年收费金额", "7"}});
  }
}

TEST_CASE("a head that stands twice names neither column") {
  for (auto kind : both) {
    auto const got = read(
        "信息内容|本年制发件数|本年废止件数|现行有效件数|本年制发件数|本年废止件数\n规章|1|2|3|4|"
        "5\n",
        kind);
    CHECK(got == figures{{"rules/?本年制发件数", "1&4"},
                         {"rules/?本年废止件数", "2&5"},
                         {"rules/in_force", "3"}});
  }
}

TEST_CASE("where every head stands twice the order of the form decides nothing") {
  for (auto kind : both)
    CHECK(read("信息内容|本年处理决定数量|本年处理决定数量|本年处理决定数量\n行政处罚|1|2|3\n",
               kind) == figures{{"penalty/?本年处理决定数量", "1&2&3"}});
}

TEST_CASE("where half a head is lost the order of the form decides, if all others agree with it") {
  for (auto kind : both)
    CHECK(read("申请人情况|自然人|法人或其他组织|>|>|>|>|总计\n^|^|商业|商业|社会公益组织|"
               "法律服务机构|其他|^\n"
               "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21\n",
               kind)["received/research"] == "3");
}

TEST_CASE("… and decides nothing where they do not agree with it") {
  auto const got = read(
      "申请人情况|总计|法人或其他组织|>|>|>|>|自然人\n^|^|商业|商业|社会公益组织|法律服务机构|其他|"
      "^\n"
      "一、本年新收政府信息公开申请数量|21|2|3|4|5|6|1\n",
      geometry::exact);
  CHECK(got.count("received/research") == 0);
  CHECK(got.at("received/?商业") == "2&3");
  CHECK(got.at("received/total") == "21");
}

TEST_CASE("a piece of a head is taken for it where it stands, other words are not") {
  for (auto kind : both) {
    CHECK(
        read("信息内容|本年制发件数|废止|现行有效件数\n规章|1|2|3\n", kind).at("rules/repealed") ==
        "2");
    CHECK(
        read("信息内容|本年制发件数|件数|现行有效件数\n规章|1|2|3\n", kind).at("rules/repealed") ==
        "2");
    CHECK(read("信息内容|本年制发件数|备案|现行有效件数\n规章|1|2|3\n", kind).at("rules/?备案") ==
          "2");
  }
}

TEST_CASE("what stands over the labels is no head of figures, in whatever words") {
  auto const picture = test::numbered_picture(test::table_named("2021", "applications"));
  for (auto const* corner : {"事项", "类别", "本列数据", "（本列数据勾稽）"})
    for (auto kind : both) {
      auto const got = read(corner + picture.substr(picture.find('|')), kind);
      CHECK(got.size() == 175);
      CHECK(got.at("received/natural_person") == "1000");
      CHECK(got.at("received/total") == "1007");
    }
}

TEST_CASE("a head in two physical rows is one head") {
  auto const got = read(
      "申请人情况|自然人|法人或其他组织|>|>|>|>|总计\n^|^|商业|科研|社会公益|法律服务|其他|^\n^|^|"
      "企业|机构|组织|机构|^|^\n"
      "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21\n",
      geometry::exact);
  CHECK(got.at("received/enterprise") == "2");
  CHECK(got.at("received/legal_service") == "5");
  CHECK(got.size() == 7);
}

TEST_CASE("below a head that is cut into two columns no figure is read") {
  CHECK(read("信息内容|上一年项目数量|本年|增/减\n行政事业性收费|11|-|1\n", geometry::fields).empty());
  CHECK(read("信息内容|采购项目数量|采购|总金额\n政府集中采购|7|1235|000元\n", geometry::fields).empty());
}

TEST_CASE("an empty column at the right takes nothing and moves nothing") {
  auto const got =
      read("信息内容|本年制发件数|本年废止件数|现行有效件数|\n规章|1|2|3|\n", geometry::exact);
  CHECK(got == figures{{"rules/made", "1"}, {"rules/repealed", "2"}, {"rules/in_force", "3"}});
}

TEST_CASE("a column of units prints no figures, and a row with a number in it is left undecided") {
  auto const& statistics = test::table_named("2014", "statistics");
  std::string picture = "统计指标|单位|统计数\n";
  for (auto const& r : statistics.rows)
    picture += std::string(last_level(r.path)) + "|" + std::string(r.unit) + "|12\n";
  auto const at = picture.find("|件|");
  auto const odd = picture.substr(0, at) + "|34|" + picture.substr(at + 5);
  for (auto kind : both) {
    CHECK(read(picture, kind).size() == 58);
    CHECK(read(picture, kind).at("disclosed/value") == "12");
    // A digit that fell out of its cell, or a shifted row: neither number may be the figure.
    CHECK(read(odd, kind).size() == 57);
    CHECK(read(odd, kind).count("normative_made/value") == 0);
    CHECK(located_document(odd, kind).undecided() == std::vector<std::string>{"34 12"});
  }
}

TEST_CASE("a table of thousands of columns is none of ours and costs no time") {
  std::string heads = "信息内容", row = "规章";
  for (int i = 0; i < 2'000; ++i) heads += "|总计", row += "|1";
  CHECK(read(heads + "\n" + row + "\n" + row + "\n", geometry::exact).empty());
}

TEST_CASE("heads of several rows may be printed again in each of them") {
  auto got = read(
      "申请人情况|自然人|法人或其他组织|总计\n申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
      "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21\n",
      geometry::rows);
  CHECK(got["received/natural_person"] == "1");
  CHECK(got["received/research"] == "3");
  CHECK(got["received/total"] == "21");
}

TEST_CASE("where heads are lost and unknown ones move the others, counting proves nothing") {
  auto const got = read(
      "和，等|于第三项加之和）|第四项|商业企业|科研机构|社会公益组织|法律服务机构|其他\n"
      "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21\n",
      geometry::rows);
  CHECK(got.count("received/enterprise") == 0);
  CHECK(got.count("received/other_organization") == 0);
}

TEST_CASE("where hardly any head is left, a single figure is not its column's") {
  CHECK(read("申请人情况|社会公益组织\n6.属于四类过程性信息|1\n", geometry::rows).empty());
}
