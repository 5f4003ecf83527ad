// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/rebuild.hpp>

#include "support/rebuilt.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using test::rebuilding;
using test::rebuilt;
using test::rebuilt_report;

namespace {

std::string const heads_row = "[信息内容][本年制发件数][本年废止件数][现行有效件数];\n";
std::string const heads = "信息内容            本年制发件数    本年废止件数    现行有效件数\n";
std::string const rules = "规章                     1               2               3\n";
std::string const documents = "行政规范性文件           4               5               6\n";
std::string const small_table = "{\n" + heads_row + "[规章][1][2][3];\n[行政规范性文件][4][5][6];\n}\n";

std::string const applicants =
    "                                自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他   总计\n";
std::string const applicants_rows = "{\n[自然人][总计];\n[商业企业][科研机构][社会公益组织][法律服务机构][其他];\n";

/// A row of `applicants`: its labels, padded to one width by hand, then the number, four zeros, the number.
std::string figures(std::string const& n) {
  return "   " + n + "         0         0             0             0         0       " + n + "\n";
}
std::string cells(std::string const& n) { return "[" + n + "][0][0][0][0][0][" + n + "];\n"; }

}  // namespace

TEST_CASE("figures under each other are cells, with their places") {
  CHECK(rebuilt(heads + rules + documents) == small_table);
  rebuilt_report const r(heads + rules + documents);
  CHECK(r.at("article20_1", "rules", "made") == "1 (aligned) 2:24");
  CHECK(r.at("article20_1", "normative_documents", "in_force") == "6 (aligned) 3:51");
}

TEST_CASE("a blank cell is found where another row prints a figure in its column") {
  CHECK(rebuilt(heads + rules + "行政规范性文件           4                               6\n") ==
        "{\n" + heads_row + "[规章][1][2][3];\n[行政规范性文件][4][][6];\n}\n");
  CHECK(rebuilt(heads + "规章                                     2               3\n" + documents) ==
        "{\n" + heads_row + "[规章][][2][3];\n[行政规范性文件][4][5][6];\n}\n");
  CHECK(rebuilt(heads + rules + "行政规范性文件           4               5\n") ==
        "{\n" + heads_row + "[规章][1][2][3];\n[行政规范性文件][4][5][];\n}\n");
}

TEST_CASE("a column that is blank in all rows is found by its head") {
  auto const text = heads + "规章                     1                               3\n" +
                    "行政规范性文件           4                               6\n";
  CHECK(rebuilt(text) == "{\n" + heads_row + "[规章][1][][3];\n[行政规范性文件][4][][6];\n}\n");
  rebuilt_report const r(text);
  CHECK(r.at("article20_1", "rules", "repealed").starts_with("blank (aligned)"));
  CHECK(r.at("article20_1", "rules", "in_force") == "3 (aligned) 2:56");
}

TEST_CASE("figures far from all heads prove no blank column") {
  CHECK(rebuilt("信息内容   上一年项目数量  本年增/减   处理决定数量\n行政处罚        10           12\n行政强制        4       "
                "     5\n") ==
        "{\n[信息内容][上一年项目数量][本年增/减][处理决定数量];\n[行政处罚][10][12];\n[行政强制][4][5];\n}\n");
}

TEST_CASE("wrapped heads show a blank column as well") {
  auto const text =
      "信息内容            上一年项        本年增/减       处理决定\n"
      "                    目数量                          数量\n"
      "行政许可              10              -2              30\n"
      "其他对外管理          4                                6\n"
      "服务事项\n";
  CHECK(rebuilt(text) ==
        "{\n[信息内容][上一年项⏎目数量][本年增/减][处理决定⏎数量];\n[行政许可][10][-2][30];\n"
        "[其他对外管理⏎服务事项][4][][6];\n}\n");
  rebuilt_report const r(text);
  CHECK(r.at("article20_5", "licensing", "items_change") == "-2 (aligned) 3:35");
  CHECK(r.at("article20_5", "other_management", "decisions") == "6 (aligned) 4:50");
}

TEST_CASE("labels are joined around the figures that stand amid their lines") {
  std::string const joined = "{\n" + heads_row + "[规章][1][2][3];\n[行政规范⏎性文件][4][5][6];\n}\n";
  CHECK(rebuilt(heads + rules + "行政规范\n                         4               5               6\n性文件\n") == joined);
  CHECK(rebuilt(heads + rules + "行政规范                 4               5               6\n性文件\n") == joined);
}

TEST_CASE("in the order of a PDF a label stands before or around its figures") {
  std::string const page = "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 1 2 3\n";
  std::string const joined = "{\n" + heads_row + "[规章][1][2][3];\n[行政规范性⏎文件][4][5][6];\n}\n";
  CHECK(rebuilt(page + "行政规范性\n文件\n4 5 6\n") == joined);
  CHECK(rebuilt(page + "行政规范性\n文件 4 5 6\n") == joined);
  CHECK(rebuilt(page + "行政规范性\n4 5 6\n文件\n") == joined);
  CHECK(rebuilt(page + "行政规范性 4 5 6\n文件\n") == joined);
}

TEST_CASE("a joined label leads to its first piece, its figures to their own places") {
  rebuilding const r(heads + rules + "行政规范                 4               5               6\n性文件\n");
  auto const& label = r.d.cells.at(8);
  REQUIRE(r.d[label.text] == "行政规范\n性文件");
  auto const p = r.d.map.find(r.d.text, label.text);
  CHECK(p.line == 3);
  CHECK(p.column == 1);
  auto const end = r.d.map.find(r.d.text, {label.text.end - 3, label.text.end});
  CHECK(end.line == 4);
  CHECK(end.column == 3);
}

TEST_CASE("labels cut into single characters are joined") {
  CHECK(rebuilt("信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规 章\n1\n2\n3\n行\n政\n规\n范\n性\n文\n件\n4\n5\n6\n") ==
        "{\n" + heads_row + "[规 章][1][2][3];\n[行⏎政⏎规⏎范⏎性⏎文⏎件][4][5][6];\n}\n");
}

TEST_CASE("heads that were glued together are parted") {
  CHECK(rebuilt("申请人情况\n自然人 法人或其他组织\n总计商业\n企业\n科研\n机构\n社会\n公益\n组织\n法律\n服务\n机构\n其他\n"
                "一、本年新收政府信息公开申请数\n量\n5 1 0 0 0 0 6\n二、上年结转政府信息公开申请数\n0 0 0 0 0 0 0\n量\n") ==
        "{\n[申请人情况][自然人][法人或其他组织][总计];\n[商业⏎企业][科研⏎机构][社会⏎公益⏎组织][法律⏎服务⏎机构][其他];\n"
        "[一、本年新收政府信息公开申请数⏎量][5][1][0][0][0][0][6];\n[二、上年结转政府信息公开申请数⏎量][0][0][0][0][0][0][0];"
        "\n}\n");
}

TEST_CASE("digits in the gloss of a label are no figure") {
  CHECK(rebuilt(
            "统计指标 单位 统计数\n一、主动公开情况\n（一）主动公开政府信息数\n（不同渠道和方式公开相同信息计\n1 条）\n条 120\n"
            "其中：主动公开规范性文件数 条 7\n") ==
        "{\n[统计指标][单位][统计数];\n[一、主动公开情况][（一）主动公开政府信息数⏎（不同渠道和方式公开相同信息计⏎1 "
        "条）][条][120];\n"
        "[其中：主动公开规范性文件数][条][7];\n}\n");
}

TEST_CASE("the label of a group stands in the middle of its rows") {
  CHECK(rebuilt(applicants + "          1.属于国家秘密              " + figures("1") + "（三）不\n" +
                "          2.其他法律行政法规禁止公开  " + figures("2") + "予公开\n" +
                "          3.危及“三安全一稳定”        " + figures("3")) ==
        applicants_rows + "[1.属于国家秘密]" + cells("1") + "[（三）不⏎予公开][2.其他法律行政法规禁止公开]" + cells("2") +
            "[3.危及“三安全一稳定”]" + cells("3") + "}\n");
}

TEST_CASE("a subtotal before or behind its group is that group's") {
  std::string const subtotal = "                小计                        ";
  std::string const denied = "（三）不予公开  7.属于行政执法案卷          " + figures("1") +
                             "                8.属于行政查询事项          " + figures("2");
  std::string const unavailable = "（四）无法提供  1.本机关不掌握相关政府信息  " + figures("3") +
                                  "                2.没有现成信息需要另行制作  " + figures("5");
  for (bool const before : {true, false}) {
    CAPTURE(before);
    auto const text = before ? applicants + subtotal + figures("3") + denied + subtotal + figures("8") + unavailable
                             : applicants + denied + subtotal + figures("3") + unavailable + subtotal + figures("8");
    rebuilt_report const r(text);
    CHECK(r.at("applications", "denied_subtotal", "total").starts_with("3 "));
    CHECK(r.at("applications", "unavailable_subtotal", "total").starts_with("8 "));
    CHECK(rebuilt(text).find("[（四）无法提供][小计]" + cells("8")) != std::string::npos);
  }
}

TEST_CASE("a note under a figure stands in the figure's cell") {
  CHECK(rebuilt(heads + rules + "                                   （其中1件）\n" + documents) ==
        "{\n" + heads_row + "[规章][1][2⏎（其中1件）][3];\n[行政规范性文件][4][5][6];\n}\n");
}

TEST_CASE("page marks part no table, and the columns of a page may stand elsewhere") {
  CHECK(rebuilt(heads + rules + "                           — 3 —\n      " + heads +
                "      行政规范性文件           4                               6\n") ==
        "{\n" + heads_row + "[规章][1][2][3];\n" + heads_row +
            "[行政规范性文件][4][][6];\n}\n~                           — 3 —\n");
}

TEST_CASE("a line of figures that may be of the row above or below is no figure") {
  auto const text = heads + rules + "                         7               8               9\n" + documents;
  rebuilding const made(text);
  REQUIRE(made.d.tables.size() == 1);
  CHECK(made.d.tables[0].row_count == 3);
  CHECK(made.d.tables[0].column_count == 4);
  CHECK(made.d.cells.size() == 4 + 2 + 2);  // label and one cell for all figures
  rebuilt_report const r(text);
  for (auto const* row : {"rules", "normative_documents"})
    for (auto const* column : {"made", "repealed", "in_force"})
      CHECK(r.at("article20_1", row, column).starts_with("ambiguous"));
}

TEST_CASE("rows that stand beside each other have their columns in the order of the form") {
  std::string const leaves = "结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结\n总计\n";
  rebuilt_report const r("行政复议\n行政诉讼\n" + leaves + "未经复议直接起诉\n复议后起诉\n" + leaves + leaves +
                         "1\n2\n3\n4\n10\n0\n1\n0\n0\n1\n2\n0\n0\n0\n2\n");
  CHECK(r.at("proceedings", "review", "total") == "10 (aligned) 36:1");
  CHECK(r.at("proceedings", "litigation_direct", "corrected") == "1 (aligned) 38:1");
  CHECK(r.at("proceedings", "litigation_after_review", "upheld") == "2 (aligned) 42:1");
}

TEST_CASE("labels torn over rows of a TAB or bar table are joined in the row of the figures") {
  CHECK(rebuilt("\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n\t规章\t1\t2\t3\n\t行政规范\t4\t5\t6\n\t性文件\n") ==
        "{\n" + heads_row + "[规章][1][2][3];\n[行政规范⏎性文件][4][5][6];\n[];\n}\n");
  std::string const bars =
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 1 | 2 | 3 |\n";
  CHECK(rebuilt(bars + "| 行政规范 | 4 | 5 | 6 |\n| 性文件 | | | |\n") ==
        "{\n" + heads_row + "[规章][1][2][3];\n[行政规范⏎性文件][4][5][6];\n[][][][];\n}\n");
  CHECK(rebuilt(bars + "| 行政规范 | | | |\n| 性文件 | 4 | 5 | 6 |\n") ==
        "{\n" + heads_row + "[规章][1][2][3];\n[][][][];\n[行政规范⏎性文件][4][5][6];\n}\n");
  // Two rows of figures are two rows.
  CHECK(rebuilt(bars + "| 行政规范 | 4 | 5 | 6 |\n| 性文件 | 7 | 8 | 9 |\n") ==
        "{\n" + heads_row + "[规章][1][2][3];\n[行政规范][4][5][6];\n[性文件][7][8][9];\n}\n");
}

TEST_CASE("a torn label of a table leads to its pieces") {
  rebuilding const r("\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n\t规章\t1\t2\t3\n\t行政规范\t4\t5\t6\n\t性文件\n");
  auto const& label = r.d.cells.at(8);
  REQUIRE(r.d[label.text] == "行政规范\n性文件");
  CHECK(r.d.map.find(r.d.text, label.text).line == 3);
  auto const end = r.d.map.find(r.d.text, {label.text.end - 3, label.text.end});
  CHECK(end.line == 4);
  CHECK(end.column == 4);
}

TEST_CASE("a column under a head that no form has moves no figure") {
  std::string const more = "信息内容            本年制发件数    备案件数    本年废止件数    现行有效件数\n";
  rebuilt_report const r(more + "规章                     1              9                            3\n" +
                         "行政规范性文件           4              8                            6\n");
  CHECK_FALSE(r.at("article20_1", "rules", "repealed").starts_with("9"));
}

TEST_CASE("columns that only characters make, and not their display, are none") {
  CHECK(rebuilt(heads + "规章              1    3\n" + "行政规范性文件    4    6\n") ==
        "{\n" + heads_row + "[规章][1][3];\n[行政规范性文件][4][6];\n}\n");
}

TEST_CASE("a figure between two heads, about as near to one as to the other, is in no column") {
  CHECK(rebuilt(heads + "规章                     1                       3\n" + documents) ==
        "{\n" + heads_row + "[规章][1][3];\n[行政规范性文件][4][5][6];\n}\n");
}

TEST_CASE("a subtotal behind a row that is not known is not the next group's") {
  std::string const subtotal = "                小计                        ";
  rebuilt_report const r(applicants + "（三）不予公开  7.属于行政执法案卷          " + figures("1") +
                         "                8.属于行政查询及其它事项    " + figures("2") + subtotal + figures("3") +
                         "（四）无法提供  1.本机关不掌握相关政府信息  " + figures("4") + subtotal + figures("4"));
  CHECK_FALSE(r.at("applications", "unavailable_subtotal", "total").starts_with("3"));
}

TEST_CASE("a wrapped head may end with the word of a unit") {
  CHECK(rebuilt("信息内容            本年制发        本年废止        现行有效\n                    件数            件数        "
                "    件数\n" +
                rules + documents) ==
        "{\n[信息内容][本年制发⏎件数][本年废止⏎件数][现行有效⏎件数];\n[规章][1][2][3];\n[行政规范性文件][4][5][6];\n}\n");
}

TEST_CASE("an agency's own order of columns stays as the page shows it") {
  auto const text = "信息内容            现行有效件数    本年废止件数    本年制发件数\n" + rules + documents;
  rebuilt_report const r(text);
  CHECK(r.at("article20_1", "rules", "made") == "3 (aligned) 2:56");
  CHECK(r.at("article20_1", "rules", "in_force") == "1 (aligned) 2:24");
}

TEST_CASE("a head that no form has stays between those beside which it stands") {
  auto const text = "信息内容            本年制发件数    说明    本年废止件数    现行有效件数\n"
                    "规章                     1           8           2               3\n"
                    "行政规范性文件           4           9           5               6\n";
  rebuilt_report const r(text);
  CHECK(r.at("article20_1", "rules", "made").starts_with("1 "));
  CHECK(r.at("article20_1", "rules", "repealed").starts_with("2 "));
  CHECK(r.at("article20_1", "rules", "in_force").starts_with("3 "));
}

TEST_CASE("〇 behind a label is a figure") {
  CHECK(rebuilt("信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 〇 2 3\n行政规范性文件 4 5 6\n") ==
        "{\n" + heads_row + "[规章][〇][2][3];\n[行政规范性文件][4][5][6];\n}\n");
}

TEST_CASE("without the head of the first row nobody knows which row the others are") {
  auto const text = test::cell_lines(
      "行政诉讼|结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|"
      "结果纠正|其他结果|尚未审结|总计|1|2|3|4|10|5|6|7|8|26|9|10|11|12|42");
  CHECK_FALSE(rebuilt_report(text).at("proceedings", "litigation_direct", "upheld").starts_with("1 "));
  CHECK(rebuilt_report("行政复议\n" + text).at("proceedings", "litigation_direct", "upheld").starts_with("5 "));
}

TEST_CASE("a figure right below heads, above the line of a label, is not the blank of that row") {
  rebuilt_report const r(heads + "                                         2\n" +
                         "规章                     1                               3\n" +
                         "                                    （其中1件）\n" + documents);
  CHECK_FALSE(r.at("article20_1", "rules", "repealed").starts_with("blank"));
  CHECK(r.at("article20_1", "normative_documents", "made").starts_with("4 "));
}

TEST_CASE("a figure above the line of its row, and its note below, are no figure of the row before") {
  rebuilt_report const r(heads + "行政规范性文件           4                               6\n" +
                         "                                         2\n" +
                         "规章                     1                               3\n" +
                         "                                    （其中1件）\n");
  for (auto const* row : {"rules", "normative_documents"}) {
    CHECK_FALSE(r.at("article20_1", row, "repealed").starts_with("blank"));
    CHECK_FALSE(r.at("article20_1", row, "repealed").starts_with("2"));
  }
}

TEST_CASE("a mark for nothing behind a gap is a figure, also while a bracket of the label is open") {
  std::string const label = "（二）部分公开（区分处理的，只计";
  rebuilt_report const r(applicants + "（一）予以公开                  " + figures("1") + label +
                         "    /        0          0             0             0         0       2\n" +
                         "这一情形，不计其他情形）\n" + "7.属于行政执法案卷              " + figures("3"));
  CHECK(r.at("applications", "partly_granted", "natural_person").starts_with("placeholder"));
  CHECK(r.at("applications", "partly_granted", "total").starts_with("2"));
}

TEST_CASE("of two subtotals of one group, none is that of the group before") {
  std::string const subtotal = "                小计                        ";
  rebuilt_report const r(applicants + "（四）无法提供  1.本机关不掌握相关政府信息  " + figures("3") + subtotal + figures("5") +
                         "（五）不予处理  1.信访举报投诉类申请        " + figures("2") +
                         "                2.重复申请                  " + figures("3") + subtotal + figures("5"));
  for (auto const* row : {"unavailable_subtotal", "unprocessed_subtotal"})
    CHECK_FALSE(r.at("applications", row, "total") == "5 (aligned) 4:92");
}

TEST_CASE("one character below the figures ends the name that a narrow cell wraps around them") {
  std::string const own = "信息内容 上一年项目数量 本年增/减 处理决定数量\n行政许可 1 2 3\n其他对外管理服务事项\n";
  CHECK(rebuilt(own + "行政检\n4 5 6\n查\n行政处罚 7 8 9\n").find("[行政检⏎查][4][5][6];") != std::string::npos);
  CHECK(rebuilt(own + "行政检\n查 4 5 6\n行政处罚 7 8 9\n").find("[行政检⏎查][4][5][6];") != std::string::npos);
  CHECK(rebuilt(own + "行政检 4 5 6\n查\n行政处罚 7 8 9\n").find("[行政检⏎查][4][5][6];") != std::string::npos);
  CHECK(rebuilt(own + "行政检 4 5 6\n\n查\n行政处罚 7 8 9\n").find("[行政检⏎查]") == std::string::npos);
}

TEST_CASE("a row that lacks a figure, its name below a head, is cut off and has none") {
  std::string const cut =
      "信息内容              上一年项目数量  本年增/减  处理决定数量\n行政许可              64              +3         10927\n"
      "其他对外管理服务事项  行政检查        9          -8\n                      行政确认        21         -8\n";
  rebuilt_report const r(cut);
  CHECK(r.at("article20_5", "licensing", "decisions").starts_with("10927 "));
  for (auto const& f : r.r.figures)
    if (f.row != "licensing") CHECK_FALSE(f.value.is_number());
}

TEST_CASE("of one column, a figure on a line of its own may belong to the row above or below it") {
  auto const rows = rebuilt(
      "统 计 指 标                      单位      统计数\n"
      "1.政府公报公开政府信息数           条        12\n\n                                             211\n"
      "2.政府网站公开政府信息数           条\n                                             0\n\n"
      "3.政务微博公开政府信息数           条        640\n\n4.政务微信公开政府信息数           条        587\n");
  CHECK(rows.find("[条][12];\n[211];\n") != std::string::npos);
  CHECK(rows.find("[2.政府网站公开政府信息数][条][0];") == std::string::npos);
  CHECK(rows.find("[3.政务微博公开政府信息数][条][640];") != std::string::npos);
}

TEST_CASE("of one column, a mark for nothing between rows takes no row its figure") {
  auto const rows = rebuilt(
      "统 计 指 标          单位      统计数\n其中：主动公开规范性文件数    条    12\n"
      "制发规范性文件总数    件       14\n                            —\n二、回应解读情况\n                            —\n"
      "（一）回应公众关注热点或重大舆情数    次    31\n");
  CHECK(rows.find("[制发规范性文件总数][件][14];") != std::string::npos);
  CHECK(rows.find("[（一）回应公众关注热点或重大舆情数][次][31];") != std::string::npos);
}
