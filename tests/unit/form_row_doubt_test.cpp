// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/located.hpp>

#include "support/locate.hpp"
#include "support/rebuilt.hpp"

#include <doctest/doctest.h>

#include <map>     // map
#include <string>  // string
#include <vector>  // vector

using namespace gouji;
using test::located_document;
using test::rebuilt_report;
using figures = std::map<std::string, std::string>;
using words = std::vector<std::string>;

namespace {

std::string const heads = "信息内容|本年制发件数|本年废止件数|现行有效件数\n";
std::string const rules = "规章|1|2|3\n";
std::string const applicants = "自然人|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n";

}  // namespace

TEST_CASE("a figure that fell into its label leaves a row that cannot be counted") {
  located_document const d(heads + rules + "行政规范性文件 4|5|6|\n", geometry::rows);
  CHECK(d.undecided() == words{"行政规范性文件 4 5 6"});
  CHECK(d.figures().size() == 3);
}

TEST_CASE("several figures in one cell leave a row that cannot be counted") {
  rebuilt_report const r("\t信息内容\n\t本年制发件数\n\t本年废止件数\n\t现行有效件数\n\n\t规章\n\t1\n2\n\t3\n\t4\n\n\t行政规范性文件\n\t5\n\t6\n\t7\n\n");
  CHECK(r.at("article20_1", "rules", "repealed").starts_with("ambiguous"));
  CHECK(r.at("article20_1", "normative_documents", "repealed") == "6 (read) 14:2");
}

TEST_CASE("a row whose last figure may go on in the next line is told") {
  located_document const d(heads + "规章|1|2|68\n1\n行政规范性文件|4|5|6\n", geometry::rows);
  CHECK(d.undecided().front() == "1 2 68");
  CHECK(d.figures().count("rules/in_force") == 0);
  CHECK(d.figures().at("normative_documents/in_force") == "6");
}

TEST_CASE("a row without a label is counted only on the grid") {
  std::string const row = heads + rules + "|4|5|6\n";
  CHECK(located_document(row, geometry::rows).undecided() == words{"4 5 6"});
  CHECK(located_document(row, geometry::exact).figures().at("?/made") == "4");
}

TEST_CASE("heads that cannot be read in order say at least how many columns there are") {
  std::string const torn = "自然人|法人或其他组织|总计|商业企业|科研机构|社会公益组织|法律服务机构|其他|小计\n";
  std::string const row = "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|7\n";
  CHECK(located_document(torn + row, geometry::rows).undecided() == words{"1 2 3 4 5 6 7"});
  CHECK(located_document(torn + "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|7|8\n", geometry::rows).figures().at("received/total") == "8");
}

TEST_CASE("without heads a column is added only to all rows") {
  std::string const first = "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|20|21\n";
  std::string const others = "三、本年度办理结果|（一）予以公开|1|2|3|4|5|6|20|21\n（二）部分公开|0|0|0|0|0|0|0|0\n1.属于国家秘密|0|0|0|0|0|0|0|0\n";
  located_document const wide(first + "二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0|0\n" + others, geometry::rows);
  CHECK(wide.figures().at("received/organization_subtotal") == "20");
  located_document const mixed(first + "二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0\n" + others, geometry::rows);
  CHECK(mixed.figures().count("received/organization_subtotal") == 0);
  CHECK(mixed.figures().count("received/total") == 0);
  CHECK(mixed.figures().at("carried_in/total") == "0");
}

TEST_CASE("a row in prose is not taken for the same row below heads") {
  std::string const table = "第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|15\n";
  located_document const d("行政许可|99\n---\n" + table, geometry::rows);
  CHECK(d.figures() == figures{{"licensing/decisions", "15"}});
  CHECK(d.undecided() == words{"99"});
  CHECK(located_document("行政许可|99\n", geometry::rows).figures() == figures{{"licensing/decisions", "99"}});
}

TEST_CASE("within a table the label of another table's row begins no table") {
  located_document const d(heads + rules + "规范性文件（区级）|7|8|9\n行政规范性文件|4|5|6\n", geometry::rows);
  CHECK(d.figures().at("normative_documents/made") == "4");
  CHECK(d.instances().size() == 1);
}

TEST_CASE("an unknown head takes no head from the row beside it") {
  std::string const outcomes = "结果纠正|其他结果|尚未审结|总计";
  located_document const d("行政复议|行政诉讼\n结果维持|" + outcomes + "|未经复议直接起诉|复议后起诉\n结果甲|" + outcomes + "|结果维持|" + outcomes +
                               "\n1|2|3|4|10|5|6|7|8|26|9|10|11|12|42\n",
                           geometry::rows);
  CHECK(d.figures().at("litigation_after_review/upheld") == "9");
  CHECK(d.figures().count("litigation_direct/upheld") == 0);
}

TEST_CASE("a figure in place of a label, or joined to one, leaves a row whose columns cannot be counted") {
  for (auto const* label : {"规章307232", "0171835", "共35968件", "83.6%", "o"}) {
    located_document const d(heads + rules + label + "|4|5|6\n", geometry::rows);
    CHECK_MESSAGE(d.figures().size() == 3, label);
    CHECK_MESSAGE(d.undecided().size() == 1, label);
  }
  CHECK(located_document(heads + rules + "市本级|4|5|6\n", geometry::rows).figures().at("?/made") == "4");
}

TEST_CASE("heads and figures in one row leave it undecided: the end of a row was lost") {
  located_document const d(heads + rules + "信息内容|本年制发件数|本年废止件数|现行有效件数规章|4|5|6\n行政规范性文件|7|8|9\n", geometry::rows);
  CHECK(d.figures().size() == 6);
  CHECK(d.figures().count("?/made") == 0);
  CHECK(d.figures().at("normative_documents/made") == "7");
}

TEST_CASE("a row below that has no cells continues nothing") {
  CHECK(located_document("规章|1|2|3\n行政规范性文件|4|5|6\n^|^|^|^\n", geometry::rows).figures().size() == 6);
}

TEST_CASE("a figure right below a table may end the last one of its last row") {
  auto const made = [](std::string const& below) {
    return rebuilt_report("信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t340" + below).at("article20_1", "rules", "in_force");
  };
  CHECK(made("\n\n02\n").starts_with("340 "));
  CHECK(made("\n无\n").starts_with("340 "));
  CHECK(made("\n02\n").starts_with("ambiguous"));
}

TEST_CASE("a row that lacks figures, with several below where labels stand, goes on there") {
  located_document const d(heads + "规章|12||\n0 47|74||\n行政规范性文件|4|5|6\n", geometry::fields);
  CHECK(d.figures().count("rules/made") == 0);
  CHECK(d.figures().at("normative_documents/made") == "4");
}
