// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

namespace {

std::string tabs(std::string_view text) { return stream_of("tabs", text); }

}  // namespace

TEST_CASE("TABs divide the cells of a row, and every field is a cell") {
  CHECK(tabs("规章\t2\t\t11\n\t\t商业企业\t其他\t\n") == "{[规章][2][][11];[][][商业企业][其他][];}");
  CHECK(stretches_of("一\n规章\t2\t1\n文件\t2\t\n二\n") == "- 0-0 tabs 1-2 - 3-3");
}

TEST_CASE("a row of nothing but TABs is a row of blank cells") {
  CHECK(tabs("规章\t2\t1\n\t\t\n文件\t2\t3\n") == "{[规章][2][1];[][][];[文件][2][3];}");
}

TEST_CASE("a TAB behind every row is its end, behind some rows a blank cell") {
  CHECK(tabs("规章\t2\t1\t\n\t（三）不予\n公开\t1\t\n\t\t\t\n") == "{[规章][2][1];[][（三）不予\n公开][1];[][][];}");
  CHECK(tabs("信息内容\t制发\t废止\n规章\t\t\n文件\t2\t\n") == "{[信息内容][制发][废止];[规章][][];[文件][2][];}");
}

TEST_CASE("a heading between rows ends the table, a caption does not") {
  CHECK(tabs("政府集中采购\t2\t82.2684\n行政许可\t1\t1\n三、收到和处理政府信息公开申请情况\n（本列数据）\t申请人情况\n自然人\t1\t2\n") ==
        "{[政府集中采购][2][82.2684];[行政许可][1][1];}¶三、收到和处理政府信息公开申请情况"
        "{[（本列数据）][申请人情况];[自然人][1][2];}");
  CHECK(tabs("规章\t2\t1\n第二十条第（五）项\n文件\t2\t\n") == "{[规章][2][1];[第二十条第（五）项];[文件][2][];}");
}

TEST_CASE("lines are one row if together they have as many cells as the row above") {
  CHECK(tabs("三、\t（二）部分公开\t（二）部分公开\t0\t1\n三、\t（三）不予\n公开\t1.属于国家秘密\t0\t1\n"
             "三、\t（三）不予\n公开\t2.其他\t0\t1\n") ==
        "{[三、][（二）部分公开][（二）部分公开][0][1];[三、][（三）不予\n公开][1.属于国家秘密][0][1];"
        "[三、][（三）不予\n公开][2.其他][0][1];}");
}

TEST_CASE("paragraphs before a row that begins with a TAB are its first cell") {
  CHECK(tabs("（二）\t0\t1\n\n\n（三）不予\n\n公开\n\n\t1.属于国家秘密\t0\t1\n2.其他\t0\t1\n") ==
        "{[（二）][0][1];[（三）不予\n\n公开][1.属于国家秘密][0][1];[2.其他][0][1];}");
}

TEST_CASE("where all lines have a blank line below, blank lines divide nothing") {
  CHECK(tabs("规章\t0\t1\n\n第二十条\n\n文件\t2\t3\n\n结\n\n果\n\n维\t结果纠正\t总计\n\n合计\t4\n\n（注）\t5\n\n") ==
        "{[规章][0][1];[第二十条];[文件][2][3];[结\n\n果\n\n维][结果纠正][总计];[合计][4\n\n（注）][5];}");
}

TEST_CASE("TABs on lines of their own stand between the paragraphs of a row, and blank lines between rows") {
  CHECK(tabs("前言\n\n第一项\n\n\n\n\n规章\n\n\t\n\n0\n\n\t\n\n1\n\n\n\n\n（三）不予\n\n公开\n\n\t\n\n\t\n\n3\n\n三、收到\n\n其他\n\n\t\n\n4\n\n"
             "\t\n\n5\n\n结尾\n") ==
        "¶前言{[第一项];[规章][0][1];[（三）不予\n\n公开][][3];}¶三、收到{[其他][4][5];}¶结尾");
}

TEST_CASE("paragraphs without any gap between rows: a text behind a text begins a row") {
  CHECK(tabs("规章\n\n\t\n\n0\n\n\t\n\n1\n\n文件\n\n\t\n\n2\n\n\t\n\n3\n") == "{[规章][0][1];[文件][2][3];}");
}

TEST_CASE("lines that begin with a TAB are no table of this family, and numbered headings are none") {
  CHECK(stretches_of("\t第一段。\n\t第二段。\n") == "- 0-1");
  CHECK(stretches_of("一、\t总体情况\n正文\n二、\t主动公开\n") == "- 0-2");
}

TEST_CASE("four blanks may stand for each TAB; columns of a layout are none of this") {
  std::string const rows = "规章    2    1    11\n文件    7    3    46\n        商业企业    其他\n合计    9        57\n";
  CHECK(tabs(rows) == "{[规章][2][1][11];[文件][7][3][46];[][][商业企业][其他];[合计][9][][57];}");
  CHECK(stretches_of("一  \n" + rows + rows + "二\n") == "- 0-0 tabs 1-8 - 9-9");
  CHECK(stretches_of("规章    2    1    11\n规范性文件  7    3    46\n合计    9    4    57\n").find("tabs") == std::string::npos);
}

TEST_CASE("cells on lines of their own belong to another family") {
  CHECK(stretches_of("\ta\n\t1\n\n\tb\n\t2\n\n\tc\n\t3\n") == "tab-lines 0-7");
  CHECK(stretches_of("规章\n\n\t\n\n0\n\n\t\n\n1\n\n\n\n\n文件\n\n\t\n\n2\n\n\t\n\n3\n\n\n\n\n附\n\n\t\n\n4\n") == "tabs 0-30");
}

TEST_CASE("hostile TABs take no more than linear time") {
  auto const begin = std::chrono::steady_clock::now();
  std::string lines, lone;
  for (int i = 0; i < 100'000; ++i) lines += "a\tb\n", lone += "a\n\n\t\n\n";
  CHECK(tabs(std::string(300'000, '\t')).size() < 10);
  CHECK(tabs(lines).size() > 300'000);
  CHECK(tabs(lone).size() > 300'000);
  stretches_of(lines + lone);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
