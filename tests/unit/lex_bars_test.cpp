// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

namespace {

std::string bars(std::string_view text) { return stream_of("bars", text); }

}  // namespace

TEST_CASE("bars may stand between cells, behind each, or around them") {
  CHECK(bars("规章 | 0 | 1\n行政许可 | 5120 | 2\n") == "{[规章][0][1];[行政许可][5120][2];}");
  CHECK(bars("规章 | 0 | 1 |\n行政许可 | 5120 | 2 |\n") == "{[规章][0][1];[行政许可][5120][2];}");
  CHECK(bars("| 规章 | 0 | 1 |\n| 行政许可 | 5120 | 2 |\n") == "{[规章][0][1];[行政许可][5120][2];}");
  CHECK(bars("| 规章 | 0 | 1\n| 行政许可 | 5120 | 2\n") == "{[规章][0][1];[行政许可][5120][2];}");
}

TEST_CASE("full-width bars divide cells where no others do") {
  CHECK(bars("规章｜0｜1\n行政许可｜5120｜2\n") == "{[规章][0][1];[行政许可][5120][2];}");
  CHECK(stretches_of("规章｜0｜1\n行政许可｜5120｜2\n") == "bars 0-1");
}

TEST_CASE("the ruler of a Markdown table is no row") {
  CHECK(bars("| a | b |\n|:---|---:|\n| 1 | 2 |\n") == "{[a][b];[1][2];}");
  CHECK(bars("a | b\n---|---\n1 | 2\n") == "{[a][b];[1][2];}");
  CHECK(bars("| a | b |\n|---+---|\n| 1 | 2 |\n|---+---|\n| 3 | 4 |\n") == "{[a][b];[1][2];[3][4];}");
}

TEST_CASE("dashes that stand for nothing are cells") {
  CHECK(bars("| a | b |\n|---|---|\n| 1 | 2 |\n| -- | -- |\n") == "{[a][b];[1][2];[--][--];}");
  CHECK(bars("| a | b |\n|---|---|\n| 1 | 2 |\n| --- | --- |\n") == "{[a][b];[1][2];[---][---];}");
}

TEST_CASE("a caption above a ruler is a row of one cell") {
  CHECK(bars("一\n第二十条第（一）项  \n---  \n规章 | 0 | 1\n规范性文件 | 3 | 4\n") ==
        "¶一{[第二十条第（一）项];[规章][0][1];[规范性文件][3][4];}");
  CHECK(stretches_of("一\n第二十条第（一）项  \n---  \n规章 | 0 | 1\n规范性文件 | 3 | 4\n") == "- 0-0 bars 1-4");
}

TEST_CASE("a single line between rows is a caption, unless bars mark captions or it is a heading") {
  CHECK(bars("规章 | 0 | 1\n第二十条第（五）项\n行政许可 | 3 | 4\n") ==
        "{[规章][0][1];[第二十条第（五）项];[行政许可][3][4];}");
  CHECK(bars("规章 | 0 | 1\n还有 | 0 | 1\n二、主动公开政府信息情况\n行政许可 | 3 | 4\n其他 | 3 | 4\n") ==
        "{[规章][0][1];[还有][0][1];}¶二、主动公开政府信息情况{[行政许可][3][4];[其他][3][4];}");
  CHECK(bars("第二十条第（一）项 |\n规章 | 0 | 1 |\n（三）不予\n公开 | 3 | 4 |\n") ==
        "{[第二十条第（一）项];[规章][0][1];[（三）不予\n公开][3][4];}");
}

TEST_CASE("blank cells are kept, leading and trailing ones too") {
  CHECK(bars("|  | a |  |\n| b |  |  |\n") == "{[][a][];[b][][];}");
  CHECK(bars("a | b | c\n | 1 |\n | | 2\n") == "{[a][b][c];[][1][];[][][2];}");
}

TEST_CASE("bars without anything between them pad a row whose cells are set off by blanks") {
  CHECK(bars("二、上年结转 | 21 | | | 21 | ||\n自然人 | 3 | 3 | |||||||\n") == "{[二、上年结转][21][][][21];[自然人][3][3];}");
  CHECK(bars("| 第二十条第（一）项 | |||\n| 规章 | 0 | 0 | 0 |\n") == "{[第二十条第（一）项];[规章][0][0][0];}");
  CHECK(bars("第二十条第（一）项 |\n|||\n规章 | 0 | 0 | 0 |\n文件 | 0 | 0 | 0 |\n") ==
        "{[第二十条第（一）项];[规章][0][0][0];[文件][0][0][0];}");
}

TEST_CASE("bars without anything between them are blank cells where no cell is set off") {
  CHECK(bars("规章|0||1\n行政许可|||2\n") == "{[规章][0][][1];[行政许可][][][2];}");
}

TEST_CASE("a bar behind a backslash is text, and emphasis around a cell is none of it") {
  CHECK(bars("| a \\| b | **10** |\n| __c__ | 3\\. |\n| *** | 1 |\n") == "{[a \\| b][10];[c][3\\.];[***][1];}");
}

TEST_CASE("Jira marks the cells of a head with two bars") {
  CHECK(bars("||信息内容||数量||\n|规章|1|\n|行政许可|2|\n") == "{[信息内容][数量];[规章][1];[行政许可][2];}");
}

TEST_CASE("where all bars are doubled, two part cells") {
  CHECK(bars("|| 信息内容 || 数量 ||\n|| 规章 || 1 ||\n|| 行政许可 ||  ||\n") == "{[信息内容][数量];[规章][1];[行政许可][];}");
  CHECK(bars("规章||0||||1\n行政许可||||||2\n") == "{[规章][0][][1];[行政许可][][][2];}");
  CHECK(bars("规章 | 0 || 1\n行政许可 | 3 || 2\n") == "{[规章][0][][1];[行政许可][3][][2];}");
}

TEST_CASE("a cell of several lines breaks the row, which ends where its last bar stands") {
  CHECK(bars("| a | b | c |\n|  | （三）不予\n公开 | 1 |\n| 结\n\n果 | 2 | 3 |\n| x | y | z |\n") ==
        "{[a][b][c];[][（三）不予\n公开][1];[结\n\n果][2][3];[x][y][z];}");
}

TEST_CASE("a heading below an unfinished row is none of it") {
  std::string rows;
  for (int i = 0; i < 16; ++i) rows += "a | 1 |\n";
  auto const stream = bars(rows + "b | c\n二、主动公开政府信息情况\nd | 2 |\ne | 3 |\n");
  CHECK(stream.substr(stream.find("[b]")) == "[b][c];}¶二、主动公开政府信息情况{[d][2];[e][3];}");
}

TEST_CASE("without a bar at the end, lines are one row if together they have as many cells as a neighbour") {
  CHECK(bars("a | b | （二）部分公开 | 1 | 2\na | b | （三）不予\n公开 | 1 | 2\n") ==
        "{[a][b][（二）部分公开][1][2];[a][b][（三）不予\n公开][1][2];}");
  CHECK(bars("a | b | 22\n（其中修订16件） | 1 | 2\nd | e | 0 | 1 | 2\n") ==
        "{[a][b][22\n（其中修订16件）][1][2];[d][e][0][1][2];}");
  CHECK(bars("a | 1 | 2\nb | 3 | 4\nc | d | 3 | 4 | 5\n") == "{[a][1][2];[b][3][4];[c][d][3][4][5];}");
}

TEST_CASE("short lines in front of a row are its first cell, unless they may as well go on from the row above") {
  CHECK(bars("a | 1 | 2\n结  \n果  \n维  \n持 | 结果纠正 | 总计\n0 | 1 | 2\n") ==
        "{[a][1][2];[结  \n果  \n维  \n持][结果纠正][总计];[0][1][2];}");
  CHECK(bars("行政复议 | 行政诉讼\n结  \n果  \n维  \n持 | 结果纠正 | 总计\n0 | 1 | 2\n") ==
        "{[行政复议][行政诉讼];[结];[果];[维];[持][结果纠正][总计];[0][1][2];}");
}

TEST_CASE("paragraphs before a row that begins with a bar where its neighbours do not are its first cell") {
  CHECK(bars("（二） | 0 | 1\n  \n（三）不予\n\n公开\n\n| 1.属于国家秘密 | 0 | 1\n2.其他 | 0 | 1\n") ==
        "{[（二）][0][1];[（三）不予\n\n公开][1.属于国家秘密][0][1];[2.其他][0][1];}");
}

TEST_CASE("a page mark inside a row stands behind it") {
  CHECK(bars("| a | b |\n| 不予\n- 4 -\n公开 | 1 |\n| c | d |\n| e | f |\n") ==
        "{[a][b];[不予]+公开+[1];~- 4 -[c][d];[e][f];}");
}

TEST_CASE("a blank line ends a table, but not where every row has one below") {
  CHECK(bars("a | 1 | 2\nb | 1 | 2\n\nc | 1 | 2\nd | 1 | 2\n") == "{[a][1][2];[b][1][2];}{[c][1][2];[d][1][2];}");
  CHECK(bars("a | 1 | 2\n\nb | 1 | 2\n\nc | 1 | 2\n") == "{[a][1][2];[b][1][2];[c][1][2];}");
}

TEST_CASE("bars on lines of their own stand between the paragraphs of a row") {
  CHECK(bars("规章\n\n|\n\n0\n\n|\n\n1  \n  \n（三）不予\n\n公开\n\n|\n\n|\n\n3  \n  \n三、收到和处理\n\n其他\n\n|\n\n4\n\n|\n\n5  \n"
             "  \n---|---|---\n  \n合计\n\n|\n\n6\n\n|\n\n7\n") ==
        "{[规章][0][1];[（三）不予\n\n公开][][3];}¶三、收到和处理{[其他][4][5];[合计][6][7];}");
}

TEST_CASE("bars in prose are no table") {
  CHECK(stretches_of("首页 | 公开 | 服务\n\n政务公开\n") == "- 0-2");
  CHECK(stretches_of("A|B测试\n正文\nC|D测试\n") == "- 0-2");
  CHECK(bars("首页 | 公开 | 服务\n") == "¶首页 | 公开 | 服务");
}

TEST_CASE("tables far apart are stretches of their own") {
  CHECK(stretches_of("a | 1 | 2\nb | 3 | 4\n1\n2\n3\n4\n5\n6\n7\nc | 1 | 2\nd | 3 | 4\n") == "bars 0-1 - 2-8 bars 9-10");
}

TEST_CASE("hostile bars take no more than linear time") {
  auto const begin = std::chrono::steady_clock::now();
  CHECK(bars(std::string(300'000, '|')).size() >= 300'000);
  std::string lines, escapes(300'000, '\\'), lone;
  for (int i = 0; i < 100'000; ++i) lines += "a|\n", lone += "a\n\n|\n\n";
  CHECK(bars(lines).size() > 300'000);
  CHECK(bars(lone).size() > 300'000);
  CHECK(bars(escapes + "|a|b\n").size() > 300'000);
  stretches_of(lines + lone + escapes);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
