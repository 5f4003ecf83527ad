// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

TEST_CASE("rows, cells of one line and of several, and attributes of a cell") {
  CHECK(stream_of("wiki",
                  "{| class=\"wikitable\"\n|width=\"20%\"| 第二十条\n|width=\"9%\"|\n|-\n! 信息内容 !! 件数\n|- style=\"x\"\n"
                  "| 规章 || 3\n|}\n") == "{[第二十条][];[信息内容][件数];[规章][3];}");
}

TEST_CASE("where spans are printed the cells stand on a grid") {
  CHECK(stream_of("wiki",
                  "{|\n! rowspan=\"2\" | 项目\n! colspan=2 | 数量\n|-\n| 新收 || 办结\n|-\n| 甲\n| rowspan='9' | 1\n| 2\n|}\n") ==
        "#{[0x1,2:项目][1x2:数量];[1:新收][2:办结];[0:甲][1:1][2:2];}");
}

TEST_CASE("a cell goes on over lines and blank lines until the next mark") {
  CHECK(stream_of("wiki", "{|\n| （三）不予\n\n公开\n| 3\n- 4 -\n|-\n|\n结\n果\n| '''7'''\n|}\n") ==
        "{[（三）不予\n\n公开][3];~- 4 -[结\n果][7];}");
}

TEST_CASE("a bar is text where no attribute or a link stands before it") {
  CHECK(stream_of("wiki", "{|\n| a | b || [[x=1|y]] || c=\"d\" | 5\n|}") == "{[a | b][[[x=1|y]]][5];}");
}

TEST_CASE("captions and lines between tables are paragraphs; a frame around a table is none") {
  CHECK(stream_of("wiki", "{|\n|+ 表一\n| a\n|}\n文\n{|\n|width=\"9%\"|\n{|\n| b\n|}\n|}\n尾") == "¶表一{[a];}¶文{[b];}¶尾");
  CHECK(stream_of("wiki", "{|\n| 前 || 1\n{|\n| b\n|}\n| 后\n|}") == "{[前][1];}{[b];}{[后];}");
  CHECK(stream_of("wiki", "{|\n| a\n|-\n散 文\n|}") == "{[a];[散 文];}");
}

TEST_CASE("from its begin to its end a table is found, and to its last cell where the end is missing") {
  CHECK(stretches_of("题\n{|\n| a\n{|\n| b\n|}\n|}\n尾\n{|\n| c\nd\n") == "- 0-0 wiki 1-6 - 7-7 wiki 8-9 - 10-10");
  CHECK(stretches_of("题\n|}\n") == "- 0-1");
  CHECK(stretches_of("{|\n文\n") == "- 0-1");
}

TEST_CASE("spans beyond the end of a table or out of all measure are cut") {
  CHECK(stream_of("wiki", "{|\n| colspan=99999999999 rowspan=99999999999 | a || b\n|}") == "#{[0x256:a][256:b];}");
  CHECK(stream_of("wiki", "{|\n| colspan=0 rowspan=-1 | a || colspan=x | b\n|}") == "{[a][b];}");
}
