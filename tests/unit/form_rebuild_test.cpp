// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/rebuild.hpp>

#include "support/docx_writer.hpp"
#include "support/rebuilt.hpp"
#include "support/report_text.hpp"

#include <gouji/source/docx.hpp>

#include <doctest/doctest.h>

#include <set>          // set
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
using test::cell_lines;
using test::rebuilding;
using test::rebuilt;
using test::rebuilt_report;

namespace {

std::string const heads = "信息内容|本年制发件数|本年废止件数|现行有效件数|";
std::string const small = heads + "规章|1|2|3|行政规范性文件|4|5|6";
std::string const small_table =
    "{\n[信息内容][本年制发件数][本年废止件数][现行有效件数];\n[规章][1][2][3];\n[行政规范性文件][4][5][6];\n}\n";
std::string const applicants = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|";
std::string const applicants_heads = "{\n[自然人][总计];\n[商业企业][科研机构][社会公益组织][法律服务机构][其他];\n";

/// All tables of a form, each cell of them once, in the order of an export; figures as `print` says.
std::vector<std::string> cells_of(std::string_view form, test::cell_text const& print) {
  std::vector<std::string> out;
  for (auto const& t : built_in_forms()->tables()) {
    if (t.form->code != form) continue;
    auto const caption = std::string(t.table->caption.substr(0, t.table->caption.find(variant_separator)));
    if (!caption.empty()) out.push_back(caption);
    for (auto const& row : test::rows_of(test::picture_of(*t.table, print)))
      for (auto const& c : row.cells)
        if (c != ">" && c != "^") out.push_back(c);
  }
  return out;
}

std::string joined(std::vector<std::string> const& cells, std::string_view end) {
  std::string out;
  for (auto const& c : cells) out.append(c).append(end);
  return out;
}

}  // namespace

TEST_CASE("a cell a line becomes rows, with or without empty lines between") {
  for (std::string const end : {"\n", "\n\n", "\n\n\n", "\r\n", "  \n", "\n \n"}) {
    CAPTURE(end);
    CHECK(rebuilt(cell_lines(small, end)) == small_table);
  }
}

TEST_CASE("figures of a cell a line have their values and places") {
  rebuilt_report const r(cell_lines(small));
  CHECK(r.at("article20_1", "rules", "made") == "1 (aligned) 6:1");
  CHECK(r.at("article20_1", "rules", "in_force") == "3 (aligned) 8:1");
  CHECK(r.at("article20_1", "normative_documents", "repealed") == "5 (aligned) 11:1");
  CHECK(r.sink.findings().empty());
}

TEST_CASE("whole reports, a cell a line or all on one line, give each figure as printed") {
  for (std::string_view const form : {"2014", "2019", "2021"}) {
    int number = 0;
    auto const cells = cells_of(form, [&](auto, auto) { return std::to_string(1000 + number++); });
    for (std::string const end : {"\n", "\n\n", " "}) {
      CAPTURE(form);
      CAPTURE(end);
      rebuilt_report const r(joined(cells, end));
      int next = 1000;
      for (auto const& f : r.r.figures) {
        REQUIRE(f.form == form);
        CAPTURE(f.row);
        REQUIRE(f.value.is_number());
        REQUIRE(f.value.value == decimal(next++));
      }
      CHECK(next == 1000 + number);
    }
  }
}

TEST_CASE("captions and own rows stand where they are printed") {
  CHECK(
      rebuilt(cell_lines(
          "第二十条第（五）项|信息内容|上一年项目数量|本年增/减|处理决定数量|行政许可|1|2|3|其他对外管理服务事项|"
          "行政检查|4|5|6|备案登记|7|8|9|第二十条第（六）项|信息内容|上一年项目数量|本年增/减|处理决定数量|行政处罚|1|2|3")) ==
      "{\n[第二十条第（五）项];\n[信息内容][上一年项目数量][本年增/减][处理决定数量];\n[行政许可][1][2][3];\n"
      "[其他对外管理服务事项][行政检查][4][5][6];\n[备案登记][7][8][9];\n"
      "[第二十条第（六）项];\n[信息内容][上一年项目数量][本年增/减][处理决定数量];\n[行政处罚][1][2][3];\n}\n");
}

TEST_CASE("a row and a column that no form has are kept") {
  CHECK(rebuilt(cell_lines(heads + "规章|1|2|3|政策解读材料|7|8|9|行政规范性文件|4|5|6")) ==
        "{\n[信息内容][本年制发件数][本年废止件数][现行有效件数];\n[规章][1][2][3];\n[政策解读材料][7][8][9];\n[行政规范性文件]"
        "[4][5][6];\n}\n");
  rebuilt_report const r(
      cell_lines("信息内容|本年制发件数|备案件数|本年废止件数|现行有效件数|规章|1|9|2|3|行政规范性文件|4|8|5|6"));
  CHECK(r.at("article20_1", "rules", "?/备案件数") == "9 (aligned) 8:1");
  CHECK(r.at("article20_1", "rules", "repealed") == "2 (aligned) 9:1");
}

TEST_CASE("a row whose blank was dropped stays short and has no figure") {
  auto const text = cell_lines(heads + "规章|1|2|行政规范性文件|4|5|6");
  CHECK(rebuilt(text) ==
        "{\n[信息内容][本年制发件数][本年废止件数][现行有效件数];\n[规章][1][2];\n[行政规范性文件][4][5][6];\n}\n");
  rebuilt_report const r(text);
  for (auto const* column : {"made", "repealed", "in_force"})
    CHECK(r.at("article20_1", "rules", column) == "ambiguous (aligned) 6:1");
  CHECK(r.at("article20_1", "normative_documents", "made") == "4 (aligned) 9:1");
}

TEST_CASE("blank lines are blank cells where all rows come out complete") {
  std::string const filled =
      "{\n[信息内容][本年制发件数][本年废止件数][现行有效件数];\n[规章][1][][3];\n[行政规范性文件][4][5][6];\n}\n";
  CHECK(rebuilt(cell_lines(heads + "规章|1||3|行政规范性文件|4|5|6")) == filled);
  CHECK(rebuilt(cell_lines(heads + "规章|1|\t|3|行政规范性文件|4|5|6")) == filled);
  CHECK(rebuilt(cell_lines(heads + "规章|1|　|3|行政规范性文件|4|5|6")) == filled);
  CHECK(rebuilt(cell_lines(heads + "规章|1||3|行政规范性文件|4|5|6", "\n\n")) == filled);
  rebuilt_report const r(cell_lines(heads + "规章|1||3|行政规范性文件|4|5|6"));
  CHECK(r.at("article20_1", "rules", "repealed").starts_with("blank (aligned)"));
  CHECK(r.at("article20_1", "rules", "in_force") == "3 (aligned) 8:1");
}

TEST_CASE("blank lines in one row prove nothing where another row lacks a cell") {
  CHECK(rebuilt(cell_lines(heads + "规章|1||3|行政规范性文件|4|6")) ==
        "{\n[信息内容][本年制发件数][本年废止件数][现行有效件数];\n[规章][1][3];\n[行政规范性文件][4][6];\n}\n");
}

TEST_CASE("as many blank lines as stand behind complete rows prove no cell") {
  CHECK(rebuilt(cell_lines(heads + "规章|1|2||行政规范性文件|4|5|6")).find("[规章][1][2][];") != std::string::npos);
  CHECK(rebuilt(cell_lines(heads + "规章|4|5|6||规章|1|2||行政规范性文件|4|5|6")).find("[规章][1][2];") != std::string::npos);
}

TEST_CASE("blank lines within a complete row are no cells") {
  CHECK(rebuilt("信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n\n1\n\n2\n3\n行政规范性文件\n4\n5\n6\n") ==
        small_table);
}

TEST_CASE("blank totals are cells") {
  CHECK(rebuilt(cell_lines(applicants +
                               "一、本年新收政府信息公开申请数量|5|1|0|0|0|0||二、上年结转政府信息公开申请数量|0|0|0|0|0|0||"
                               "四、结转下年度继续办理|1|0|0|0|0|0|1",
                           "\n\n")) ==
        applicants_heads +
            "[一、本年新收政府信息公开申请数量][5][1][0][0][0][0][];\n[二、上年结转政府信息公开申请数量][0][0][0][0][0][0][];\n"
            "[四、结转下年度继续办理][1][0][0][0][0][0][1];\n}\n");
}

TEST_CASE("blank lines of covered cells move no figure") {
  CHECK(
      rebuilt(cell_lines(applicants +
                         "三、本年度办理结果|（一）予以公开|1|0|0|0|0|0|1||（三）不予公开|1.属于国家秘密|2|0|0|0|0|0|2|||"
                         "2.其他法律行政法规禁止公开|3|0|0|0|0|0|3")) ==
      applicants_heads +
          "[三、本年度办理结果][（一）予以公开][1][0][0][0][0][0][1];\n[（三）不予公开][1.属于国家秘密][2][0][0][0][0][0][2];\n"
          "[2.其他法律行政法规禁止公开][3][0][0][0][0][0][3];\n}\n");
}

TEST_CASE("a table on one line is cut at its blanks, whatever stands before it") {
  std::string row = small;
  for (auto& c : row)
    if (c == '|') c = ' ';
  CHECK(rebuilt(row + "\n") == small_table);
  rebuilt_report const r(row);
  CHECK(r.at("article20_1", "rules", "repealed") == "2 (aligned) 1:32");
  CHECK(r.at("article20_1", "normative_documents", "in_force") == "6 (aligned) 1:48");
}

TEST_CASE("an amount with a blank between its digits is one figure") {
  rebuilt_report const r(cell_lines("第二十条第（九）项|信息内容|采购项目数量|采购总金额|政府集中采购|12|1 234.5万元"));
  CHECK(r.at("article20_9", "procurement", "amount") == "1234.5 (aligned) 7:1");
}

TEST_CASE("a sign that stands apart from its digits belongs to them, a dash never") {
  auto const text =
      cell_lines("信息内容|上一年项目数量|本年增/减|处理决定数量|行政许可|100|减|76|24|其他对外管理服务事项|5|-|76|81");
  CHECK(rebuilt(text) ==
        "{\n[信息内容][上一年项目数量][本年增/减][处理决定数量];\n[行政许可][100][减⏎76][24];\n"
        "[其他对外管理服务事项][5][-][76][81];\n}\n");
  rebuilt_report const r(text);
  CHECK(r.at("article20_5", "licensing", "items_change") == "-76 (aligned) 7:1");
  CHECK(r.at("article20_5", "licensing", "decisions") == "24 (aligned) 9:1");
  CHECK(r.at("article20_5", "other_management", "items_change") == "ambiguous (aligned) 11:1");
}

TEST_CASE("a note on the line below its figure stands in the figure's cell") {
  auto const text = cell_lines(heads + "规章|1|2|（其中修订1件）|3|行政规范性文件|4|5|6");
  CHECK(rebuilt(text) ==
        "{\n[信息内容][本年制发件数][本年废止件数][现行有效件数];\n[规章][1][2⏎（其中修订1件）][3];\n[行政规范性文件][4][5][6];"
        "\n}\n");
  rebuilt_report const r(text);
  CHECK(r.at("article20_1", "rules", "repealed") == "2 (aligned) 7:1");
  CHECK(r.at("article20_1", "rules", "in_force") == "3 (aligned) 9:1");
}

TEST_CASE("page marks and repeated heads part no row") {
  CHECK(rebuilt(cell_lines(heads + "规章|1|2|— 3 —|3|行政规范性文件|4|5|6")) == small_table + "~— 3 —\n");
  CHECK(rebuilt(cell_lines(heads + "规章|1|2|3|— 3 —|" + heads + "行政规范性文件|4|5|6")) ==
        "{\n[信息内容][本年制发件数][本年废止件数][现行有效件数];\n[规章][1][2][3];\n"
        "[信息内容][本年制发件数][本年废止件数][现行有效件数];\n[行政规范性文件][4][5][6];\n}\n~— 3 —\n");
}

TEST_CASE("a heading and the prose behind a table end it") {
  CHECK(rebuilt(cell_lines(small + "|三、收到和处理政府信息公开申请情况|全年收到申请5件。")) ==
        small_table + "¶三、收到和处理政府信息公开申请情况\n¶全年收到申请5件。\n");
  CHECK(rebuilt(cell_lines(small + "|注：以上数据截至12月31日。")) == small_table + "¶注：以上数据截至12月31日。\n");
}

TEST_CASE("prose with labels and numbers makes no table") {
  for (std::string_view const prose :
       {"2023年，本机关共制发规章1件，废止规章2件，现行有效规章3件。\n行政许可处理决定100件，比上年增加20件，行政处罚30件，行政"
        "强制4件。\n"
        "全年新收政府信息公开申请5件，其中自然人4件，商业企业1件。\n行政复议1件，行政诉讼2件。\n",
        "一、规章 2件\n本机关 2023 年制发规章 1 件，废止 2 件。\n二、电话 010 6500 1234\n", "1\n2\n3\n4\n",
        "规章\n行政许可\n行政处罚\n"}) {
    finding_sink sink;
    auto const d = read_text(prose, {}, {}, sink).value();
    CHECK(rebuilt(prose) == test::in_short(d));
    CHECK(rebuilding(prose).d.tables.empty());
  }
}

TEST_CASE("of a report that keeps each distinct line once nothing is made, and that is told") {
  std::vector<std::string> once;
  std::set<std::string> seen;
  for (auto& c : cells_of("2021", [&](auto, auto) { return std::string("0"); }))
    if (seen.insert(c).second) once.push_back(c);
  for (auto const* figure : {"7", "12", "35"}) once.emplace_back(figure);
  for (int i = 0; once.size() < 62; ++i) once.push_back("第" + std::to_string(i) + "段，无数据。");
  rebuilding const r(joined(once, "\n"));
  CHECK(r.told("source.distinct_lines") == 1);
  CHECK(r.d.tables.empty());
  once.emplace_back("0");  // once more: then lines may be equal
  CHECK(rebuilding(joined(once, "\n")).told("source.distinct_lines") == 0);
}

TEST_CASE("a Word document is left as it is") {
  test::docx_writer word;
  for (auto const* cell : {"信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章", "1", "2", "3"})
    word.body += test::w_paragraph(cell);
  finding_sink sink;
  auto d = read_docx(word.bytes(), {}, sink).value();
  auto const before = test::in_short(d);
  rebuild_tables(d, *built_in_forms(), sink);
  CHECK(test::in_short(d) == before);
  CHECK(d.tables.empty());
}

TEST_CASE("text around tables that were read already stays as it is") {
  std::string const text =
      "全年制发规章1件。\n\n\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n\t规章\t1\t2\t3\n\n五、其他\n";
  finding_sink sink;
  auto const d = read_text(text, {}, {}, sink).value();
  REQUIRE(d.tables.size() == 1);
  CHECK(rebuilt(text) == test::in_short(d));
}

TEST_CASE("a table on one line may be cut by TABs or blanks of Han width") {
  for (std::string const blank : {"\t", "　"}) CHECK(rebuilt(cell_lines(small, blank) + "\n") == small_table);
}

TEST_CASE("a heading and prose before a table are kept") {
  CHECK(rebuilt(cell_lines("二、主动公开政府信息情况|本年共制发规章1件、规范性文件2件。|" + small)) ==
        "¶二、主动公开政府信息情况\n¶本年共制发规章1件、规范性文件2件。\n" + small_table);
}

TEST_CASE("a paragraph beside a rebuilt table keeps its text and its outline") {
  rebuilding const r(cell_lines(small, "\n\n") + "## 五、存在的主要问题及改进情况\n\n无。\n");
  CHECK(test::in_short(r.d) == small_table + "¶五、存在的主要问题及改进情况\n¶无。\n");
  CHECK(r.d.blocks.at(1).outline == 2);
}

TEST_CASE("a blank cell has its place right behind the cell before") {
  rebuilt_report const r(cell_lines(heads + "规章|1||3|行政规范性文件|4|5|6"));
  CHECK(r.at("article20_1", "rules", "repealed") == "blank (aligned) 6:2");
}

TEST_CASE("a zero in Han characters is a figure") {
  CHECK(rebuilt(cell_lines(heads + "规章|〇|2|3|行政规范性文件|4|5|6")) ==
        "{\n[信息内容][本年制发件数][本年废止件数][现行有效件数];\n[规章][〇][2][3];\n[行政规范性文件][4][5][6];\n}\n");
}

TEST_CASE("figures of rows whose labels stand behind them are not those of the row before") {
  rebuilt_report const r(cell_lines(heads + "1|2|3|规章|4|5|6|行政规范性文件"));
  auto const made = r.at("article20_1", "rules", "made");
  CHECK_FALSE(made.starts_with("4"));
}

TEST_CASE("a figure between the heads of two tables is kept") {
  auto const all = rebuilt(cell_lines(
      "信息内容|本年处理决定数量|30|第二十条第（八）项|信息内容|本年收费金额（单位：万元）|行政事业性收费|120.5|行政处罚|4"));
  CHECK(all.find("30") != all.npos);
}

TEST_CASE("a cell before a page mark that stands in a table is not read again") {
  auto const all = rebuilt(
      "1006\n1007\n— 3 —\n\n\t\n行政规范\n\t\n1014\n\t\n其他对外管理服务事项\n1015\n办理结果\n1022\n三、本年度\n1023\n");
  auto const first = all.find("1007");
  REQUIRE(first != all.npos);
  CHECK(all.find("1007", first + 1) == all.npos);
}

TEST_CASE("the unit of a sum may stand on a line of its own") {
  rebuilt_report const r(cell_lines(small + "|第二十条第（八）项|信息内容|本年收费金额（单位：万元）|行政事业性收费|80618|元"));
  CHECK(r.at("article20_8", "fees", "amount").starts_with("8.0618"));
}

TEST_CASE("between a row with another one's figures and a row without any, no figure is sure") {
  rebuilt_report const r(cell_lines(
      "自然人|法人或其他组织|总计|商业企业|科研机构|社会公益组织|法律服务机构|其他|8.属于行政查询事项|6|2|0|1|0|0|9|22|4|1|1|3|1|32|"
      "1.本机关不掌握相关政府信息|7|1|0|0|1|0|9|2.没有现成信息需要另行制作|3.补正后申请内容仍不明确|2|0|0|0|0|0|2"));
  CHECK_FALSE(r.at("applications", "unavailable_not_held", "natural_person").starts_with("7"));
  CHECK(r.at("applications", "unavailable_still_unclear", "natural_person").starts_with("2"));
}

TEST_CASE("rows without figures before the heads of the next table are rows, and figures behind several of them no one's") {
  auto const blocks = cell_lines("信息内容|行政处罚|行政强制|信息内容|行政事业性收费|信息内容|政府集中采购|1|14|第二十条第（五）项|上一年项目数量|64");
  CHECK(rebuilt(blocks).find("[行政处罚];\n[行政强制];\n[信息内容];\n[行政事业性收费];") != std::string::npos);
  rebuilt_report const r(blocks);
  for (auto const& f : r.r.figures) CHECK_FALSE(f.value.is_number());
}

TEST_CASE("a label without figures that stands behind its place takes no row its figures") {
  auto const text = heads + "行政规范性文件|4|5|6|规章|第二十条第（五）项|信息内容|本年处理决定数量|行政许可|7";
  rebuilt_report const r(cell_lines(text));
  CHECK(r.at("article20_1", "normative_documents", "made").starts_with("4 "));
  CHECK_FALSE(r.at("article20_1", "rules", "made").starts_with("4 "));
}

TEST_CASE("figures behind the name of an agency's own row and the label above it are not the label's") {
  rebuilt_report const r(cell_lines("信息内容|上一年项目数量|本年增/减|处理决定数量|行政许可|1|2|3|行政检查|其他对外管理服务事项|4|5|6"));
  CHECK_FALSE(r.at("article20_5", "other_management", "decisions").starts_with("6 "));
  CHECK(r.at("article20_5", "licensing", "decisions").starts_with("3 "));
}
