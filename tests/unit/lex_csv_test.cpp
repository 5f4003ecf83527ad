// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

namespace {

std::string csv(std::string_view text) { return stream_of("csv", text); }

}  // namespace

TEST_CASE("a quoted field holds separators, line ends and doubled marks; the cell is what stands inside") {
  CHECK(csv("a,\"（三）不予\n公开\",1\n\"b, c\",\"说\"\"好\"\"\",2\n") == "{[a][（三）不予\n公开][1];[b, c][说\"\"好\"\"][2];}");
}

TEST_CASE("semicolons and TABs separate too") {
  CHECK(csv("a;1;2\nb;3;4\nc;5;6\n") == "{[a][1][2];[b][3][4];[c][5][6];}");
  CHECK(csv("a\t\"1\n2\"\t3\nb\t4\t5\n") == "{[a][1\n2][3];[b][4][5];}");
}

TEST_CASE("every field is a cell, an empty one too") {
  CHECK(csv("规章,,2,,\n,,文件,,3\n") == "{[规章][][2][][];[][][文件][][3];}");
}

TEST_CASE("on a spreadsheet's grid prose is a record whose first field alone is filled") {
  CHECK(csv("工作报告,,\n二、主动公开政府信息情况,,\n规章,0,1\n文件,2,3\n三、收到和处理政府信息公开申请情况,,\n合计,4,5\n") ==
        "¶工作报告¶二、主动公开政府信息情况{[规章][0][1];[文件][2][3];}¶三、收到和处理政府信息公开申请情况{[合计][4][5];}");
}

TEST_CASE("a caption, and a row without any figure, stay rows where they stand by rows") {
  CHECK(csv("前言,,\n第二十条第（一）项,,\n信息内容,制发,废止\n规章,,\n文件,2,3\n（七）总计,,\n,,\n") ==
        "¶前言{[第二十条第（一）项][][];[信息内容][制发][废止];[规章][][];[文件][2][3];[（七）总计][][];[][][];}");
  CHECK(csv("一、本年新收政府信息公开申请数量,,\n二、上年结转,1,2\n四、结转下年度继续办理,,\n五、存在的主要问题及改进情况,,\n正文。,,\n") ==
        "{[一、本年新收政府信息公开申请数量][][];[二、上年结转][1][2];[四、结转下年度继续办理][][];}"
        "¶五、存在的主要问题及改进情况¶正文。");
}

TEST_CASE("a line without separators is a caption between rows and a paragraph elsewhere") {
  CHECK(csv("前言\n规章,0,1\n第二十条第（五）项\n文件,2,3\n结尾\n") == "¶前言{[规章][0][1];[第二十条第（五）项];[文件][2][3];}¶结尾");
}

TEST_CASE("a sentence with ASCII commas is a paragraph") {
  CHECK(csv("规章,0,1\n一是公开,二是解读,三是回应。\n文件,2,3\n") == "{[规章][0][1];}¶一是公开,二是解读,三是回应。{[文件][2][3];}");
}

TEST_CASE("a quotation mark that none ends is a character") {
  CHECK(csv("a,\"b,1\nc,2,3\n") == "{[a][\"b][1];[c][2][3];}");
  CHECK(csv("a,\"b\"c,1\n") == "{[a][\"b\"c][1];}");
}

TEST_CASE("the separator is found by rows that begin with words and go on with figures") {
  CHECK(stretches_of("前言\n规章,0,1\n\"（三）不予\n公开\",2,3\n文件,4,5\n结尾\n") == "- 0-0 csv 1-4 - 5-5");
  CHECK(stretches_of("规章;0;1\n文件;2;3\n合计;4;5\n") == "csv 0-2");
  CHECK(stretches_of("全年,公开,1\n全年公开1,286条\n1,234,567\n2,345,678\n3,456,789\n") == "- 0-4");
  CHECK(stretches_of("a\t1\t2\nb\t3\t4\nc\t5\t6\n") == "tabs 0-2");
  CHECK(stretches_of("a\t\"1\n2\"\t2\nb\t3\t4\nc\t5\t6\nd\t7\t8\n") == "csv 0-4");
}

TEST_CASE("hostile quotation marks take no more than linear time") {
  auto const begin = std::chrono::steady_clock::now();
  std::string lines, fields;
  for (int i = 0; i < 100'000; ++i) lines += "\"\n", fields += ",\"";
  CHECK(csv(std::string(300'000, '"')).size() > 100'000);
  CHECK(csv(lines).empty());
  CHECK(csv(fields).size() > 100'000);
  CHECK(csv("\"" + std::string(100'000, 'a') + "\n" + lines + fields).size() > 200'000);
  stretches_of(lines + fields);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("values that a program printed for itself are no records") {
  CHECK(stretches_of("(72.0, 56.5, '规章', 5, 0)\n(90.1, 56.5, '2', 6, 0)\n(91.3, 57.5, '文件', 7, 0)\n") == "- 0-2");
  CHECK(csv("(七)总计,1,(2)\n(八)其他,3,(4)\n合计,4,(6)\n") == "{[(七)总计][1][(2)];[(八)其他][3][(4)];[合计][4][(6)];}");
}
