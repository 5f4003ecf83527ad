// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/located.hpp>

#include "support/locate.hpp"

#include <doctest/doctest.h>

#include <chrono>  // steady_clock
#include <map>     // map
#include <string>  // string
#include <vector>  // vector

using namespace gouji;
using test::located_document;
using figures = std::map<std::string, std::string>;
using words = std::vector<std::string>;

namespace {

std::string const heads = "信息内容|本年制发件数|本年废止件数|现行有效件数\n";
constexpr geometry both[] = {geometry::exact, geometry::rows};

}  // namespace

TEST_CASE("under exact geometry figures are read off the grid, otherwise aligned") {
  located_document const exact(heads + "规章|1|2|3\n", geometry::exact),
      rows(heads + "规章|1|2|3\n", geometry::rows);
  REQUIRE(exact.all().figures.size() == 3);
  REQUIRE(rows.all().figures.size() == 3);
  for (auto const& f : exact.all().figures) CHECK(f.how == basis::read);
  for (auto const& f : rows.all().figures) CHECK(f.how == basis::aligned);
}

TEST_CASE("blank cells and placeholders are located like numbers") {
  for (auto kind : both)
    CHECK(located_document(heads + "规章||/|3\n", kind).figures() ==
          figures{{"rules/made", ""}, {"rules/repealed", "/"}, {"rules/in_force", "3"}});
}

TEST_CASE("a row with fewer cells than heads is told, not shifted") {
  located_document const d(heads + "规章|1|2\n行政规范性文件|4|5|6\n", geometry::rows);
  CHECK(d.undecided() == words{"1 2"});
  CHECK(d.figures().count("rules/made") == 0);
  CHECK(d.figures().at("normative_documents/made") == "4");
  auto const& u = d.all().undecided[0];
  CHECK(u.row == 1);
  REQUIRE(u.places.size() == 3);
  CHECK(u.places[0] == std::pair<std::uint16_t, std::uint16_t>{0, 0});
  CHECK(u.places[2] == std::pair<std::uint16_t, std::uint16_t>{0, 2});
}

TEST_CASE("a row with more figures than heads is told, not cut") {
  CHECK(located_document(heads + "规章|1|2|3|4\n", geometry::rows).undecided() == words{"1 2 3 4"});
  CHECK(located_document(heads + "规章|1|2|3|4\n", geometry::rows).figures().empty());
}

TEST_CASE("blank cells too many at one end are padding of the exporter") {
  CHECK(located_document(heads + "规章|1|2|3||\n", geometry::rows).figures().at("rules/made") ==
        "1");
  CHECK(located_document(heads + "规章||1|2|3\n", geometry::rows).figures().at("rules/made") ==
        "1");
}

TEST_CASE("blank cells too many at both ends may be anything") {
  CHECK(located_document(heads + "规章||1|2|\n", geometry::rows).undecided() == words{"1 2"});
}

TEST_CASE("a row of too many blanks and nothing else is blank, whichever they are") {
  located_document const d(heads + "规章|||||\n", geometry::rows);
  CHECK(d.undecided().empty());
  CHECK(d.figures() == figures{{"rules/made", ""}, {"rules/repealed", ""}, {"rules/in_force", ""}});
}

TEST_CASE(
    "a figure merged over two columns is nobody's, and neither are its neighbours taken for it") {
  located_document const d(heads + "规章|1|>|3\n行政规范性文件|4|5|6\n", geometry::exact);
  CHECK(d.undecided() == words{"1 3"});
  CHECK(d.figures().size() == 3);
}

TEST_CASE("a figure merged over two rows belongs to neither of them alone") {
  located_document const d(heads + "规章|1|2|3\n行政规范性文件|4|^|6\n", geometry::exact);
  CHECK(d.figures() == figures{{"rules/made", "1"}, {"rules/in_force", "3"}});
  CHECK(d.undecided() == words{"2", "4 6"});
  CHECK(d.all().undecided[0].places.size() == 1);
}

TEST_CASE("a figure as tall as its label is that label's") {
  located_document const d(heads + "规章|1|2|3\n^|^|^|^\n行政规范性文件|4|5|6\n", geometry::exact);
  CHECK(d.undecided().empty());
  CHECK(d.figures().at("rules/repealed") == "2");
}

TEST_CASE("two rows beside each other are told, neither taken for the other") {
  for (auto kind : both)
    for (auto const* second : {"|行政强制|5", "|行政强制|5|"}) {
      located_document const d(
          "信息内容|本年处理决定数量|信息内容|本年处理决定数量\n行政处罚|4" + std::string(second),
          kind);
      CHECK(d.figures().empty());
      CHECK(d.undecided() == words{"行政处罚 4 行政强制 5"});
    }
}

TEST_CASE("a number in a cell of its own before a label only counts the row") {
  located_document const d("序号|信息内容|本年制发件数|本年废止件数|现行有效件数\n1|规章|7|8|9\n",
                           geometry::exact);
  CHECK(d.figures().at("rules/made") == "7");
  CHECK(d.undecided().empty());
}

TEST_CASE("under a row that takes own rows the second label counts") {
  for (auto kind : both) {
    located_document const d(
        "信息内容|>|上一年项目数量|本年增/"
        "减|处理决定数量\n其他对外管理服务事项|行政检查|4|增5|9\n^|行政确认|1|减1|0\n",
        kind);
    CHECK(d.roles() == words{"head", "+other_management", "+other_management"});
    CHECK(d.figures().at("+other_management/items_change") == "增5&减1");
    CHECK(d.all().figures[0].item == 1);
  }
}

TEST_CASE("an unknown row keeps its columns and has no row of the form") {
  located_document const d(heads + "规章|1|2|3\n备案文件|7|8|9\n行政规范性文件|4|5|6\n",
                           geometry::rows);
  CHECK(d.figures().at("?/repealed") == "8");
  for (auto const& f : d.all().figures) CHECK((f.item == label_place::no_item) == (f.row == 2));
}

TEST_CASE("without heads as many cells as the form has columns are taken in its order") {
  CHECK(located_document("一、本年新收政府信息公开申请数量|1|2|3|4|5|6|"
                         "21\n二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0\n"
                         "三、本年度办理结果|（一）予以公开|1|2|3|4|5|6|21\n（二）部分公开|0|0|0|0|"
                         "0|0|0\n1.属于国家秘密|0|0|0|0|0|0|0\n",
                         geometry::rows)
            .figures()
            .at("received/total") == "21");
}

TEST_CASE("missing and unknown columns are listed for each instance") {
  located_document const d("信息内容|本年制发件数|备案件数|现行有效件数\n规章|1|9|3\n",
                           geometry::rows);
  REQUIRE(d.all().columns.size() == 1);
  REQUIRE(d.all().columns[0].missing.size() == 1);
  CHECK(d.all().columns[0].missing[0] == 1);
  REQUIRE(d.all().columns[0].unknown.size() == 1);
  CHECK(d.source()[d.source().cells[d.all().columns[0].unknown[0]].text] == "备案件数");
}

TEST_CASE("new head rows give a new layout, from there on") {
  located_document const d(heads +
                               "规章|1|2|3\n---\n信息内容|现行有效件数|本年废止件数|"
                               "本年制发件数\n行政规范性文件|4|5|6\n",
                           geometry::exact);
  CHECK(d.figures().at("rules/made") == "1");
  CHECK(d.figures().at("normative_documents/made") == "6");
}

TEST_CASE("figures come in reading order, each cell once") {
  located_document const d(test::numbered_picture(test::table_named("2021", "applications")),
                           geometry::exact);
  auto const& all = d.all().figures;
  REQUIRE(all.size() == 175);
  for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].cell < all[i].cell);
}

TEST_CASE("max_rows is exact, and its name stands in the message") {
  auto const d = test::drawn(heads + "规章|1|2|3\n", geometry::rows);
  limits l;
  l.max_rows = 2;
  CHECK(locate_figures(d, *built_in_forms(), l));
  l.max_rows = 1;
  auto const r = locate_figures(d, *built_in_forms(), l);
  REQUIRE_FALSE(r);
  CHECK(r.error().kind == error_kind::limit);
  CHECK(r.error().message.find("max_rows") != std::string::npos);
}

TEST_CASE("a row of very many labels and as many rows of unknown words take no quadratic time") {
  document d;
  auto const put = [&](std::string_view text) {
    auto const begin = static_cast<std::uint32_t>(d.text.size());
    d.text += text;
    return span{begin, static_cast<std::uint32_t>(d.text.size())};
  };
  constexpr std::uint32_t labels = 400'000, rows = 100'000;
  for (std::uint32_t i = 0; i < labels; ++i) d.cells.push_back({put("行政许可"), 0, i});
  for (std::uint32_t i = 0; i < rows; ++i)
    d.cells.push_back({put("予以公" + std::to_string(i)), i + 1, 0});
  d.tables.push_back({geometry::rows, 0, labels + rows, rows + 1, labels, {0, 0}});
  auto const begin = std::chrono::steady_clock::now();
  CHECK(locate_figures(d, *built_in_forms(), {}));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("as many instances as rows take no quadratic time") {
  document d;
  d.text = "行政处罚1";
  constexpr std::uint32_t rows = 190'000;
  for (std::uint32_t i = 0; i < rows; ++i) {
    d.cells.push_back({{0, 12}, 0, 0});
    d.cells.push_back({{12, 13}, 0, 1});
    d.tables.push_back({geometry::rows, 2 * i, 2, 1, 2, {0, 13}});
  }
  auto const begin = std::chrono::steady_clock::now();
  auto const l = locate_figures(d, *built_in_forms(), {});
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(12));
  REQUIRE(l);
  CHECK(l->alignment.instances.size() == rows);
}

TEST_CASE("a row that is shorter than those with padding in front is told: its end may stand on the next line") {
  std::string const top = "|||自然人|法人或其他组织|||||总计\n||||商业企业|科研机构|社会公益组织|法律服务机构|其他|\n";
  std::string const whole = "二、上年结转政府信息公开申请数量|||1|2|3|4|5|6|21\n";
  located_document const d(top + "一、本年新收政府信息公开申请数量|||11|12|13|14|15\n" + whole, geometry::rows);
  CHECK(d.figures().at("carried_in/natural_person") == "1");
  CHECK(d.figures().count("received/natural_person") == 0);
  CHECK(d.undecided() == words{"11 12 13 14 15"});
}

TEST_CASE("blank cells behind a figure are no padding where blank cells stand between the heads") {
  std::string const apart = "信息内容||采购项目数量|||采购总金额||\n";
  located_document const d("第二十条第（九）项|||||||\n" + apart + "政府集中采购||7|||||\n", geometry::rows);
  CHECK(d.figures().count("procurement/amount") == 0);
  CHECK(d.undecided() == words{"7"});
}

TEST_CASE("heads that come again without some of their columns leave the rows below open") {
  std::string const some = "商业企业|科研机构|社会公益组织|法律服务机构|其他";
  std::string const first = "|自然人|" + some + "|总计\n一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21\n";
  located_document const d(first + "|" + some + "\n二、上年结转政府信息公开申请数量|1|2|3|4|5\n", geometry::rows);
  CHECK(d.figures().at("received/natural_person") == "1");
  CHECK(d.figures().count("carried_in/enterprise") == 0);
  CHECK(d.undecided() == words{"1 2 3 4 5"});
}
