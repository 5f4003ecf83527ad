// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

namespace {

std::string antiword(std::string_view text) { return stream_of("antiword", text); }

}  // namespace

TEST_CASE("every line between bars is a row, whatever cells it has") {
  CHECK(antiword("|第二十条第（五）项                 |\n"
                 "|信息内容       |上一年 |处理决定数 |\n"
                 "|行政许可       |118    |42         |\n"
                 "|第二十条第（六）项                 |\n"
                 "|行政处罚       |9                  |\n") ==
        "{[第二十条第（五）项];[信息内容][上一年][处理决定数];[行政许可][118][42];[第二十条第（六）项];[行政处罚][9];}");
}

TEST_CASE("a line goes on with cells that are full; with others it is a row of covered cells") {
  CHECK(antiword("|其他对外管理服 |行政检查       |3100           |\n"
                 "|务事项         |               |               |\n"
                 "|               |行政确认       |0              |\n") == "{[其他对外管理服]+务事项+[行政检查][3100];[][行政确认][0];}");
  CHECK(antiword("|自然 |法人或其他组织  |\n"
                 "|人   |                |\n"
                 "|     |商业企业        |\n") == "{[自然]+人+[法人或其他组织];[][商业企业];}");
}

TEST_CASE("a label that happens to fill its cell does not take the next row") {
  CHECK(antiword("|（一）予以公 |5     |\n"
                 "|（二）部分   |      |\n"
                 "|三、本年度   |      |\n") == "{[（一）予以公][5];[（二）部分][];[三、本年度][];}");
  CHECK(antiword("|合计项目     |5     |\n"
                 "|其他         |      |\n") == "{[合计项目][5];[其他][];}");
}

TEST_CASE("a figure under a figure is a row, unless it is the rest of one that did not fit") {
  CHECK(antiword("|总计 |结果 |备注   |\n"
                 "|12   |3    |       |\n"
                 "|4    |5    |       |\n") == "{[总计][结果][备注];[12][3][];[4][5][];}");
  // Both pieces are one cell: no number, rather than a wrong one.
  CHECK(antiword("|采购总金额     |82.26|\n"
                 "|               |84   |\n") == "{[采购总金额][82.26]+84+;}");
}

TEST_CASE("a line goes on only under the same bars") {
  CHECK(antiword("|其他对外管理服 |行政检查   |\n"
                 "|务事项   |                 |\n") == "{[其他对外管理服][行政检查];[务事项][];}");
}

TEST_CASE("lines of blank cells say nothing") {
  CHECK(antiword("|（本列数据：第|申请人情况  |\n"
                 "|一项）        |            |\n"
                 "|       |                   |\n") == "{[（本列数据：第]+一项）+[申请人情况];}");
}

TEST_CASE("running text with bars is no row, and the paragraph behind its last bar stands alone") {
  auto const text =
      "三、\n\n|规章  |2    |\n|文件  |7    |\n\n  结\n果 |结果纠正 |其他\n结果 | | |\n|其他结果 |总计 | |0 |0 |\n|0 |0 |五、存在的问题\n\n六、\n";
  CHECK(stretches_of(text) == "- 0-1 antiword 2-3 - 4-5 antiword 6-9 - 10-11");
  CHECK(antiword(text).find("{[规章][2];[文件][7];}") != std::string::npos);
  CHECK(antiword("果 |结果纠正 |其他\n|其他结果 |总计 | |0 |0 |\n|0 |0 |五、存在的问题\n") ==
        "¶果 |结果纠正 |其他¶|其他结果 |总计 | |0 |0 |¶|0 |0 |¶五、存在的问题");
}

TEST_CASE("tables of other families that have bars are left to them") {
  CHECK(stretches_of("| 规章 | 2 |\n| 文件 | 7 |\n").find("antiword") == std::string::npos);         // blanks behind the bars
  CHECK(stretches_of("|规章|2|\n|文件|7|\n").find("antiword") == std::string::npos);                 // no columns to see
  CHECK(stretches_of("|规章  |2  |\n|------|---|\n|文件  |7  |\n").find("antiword") == std::string::npos);
  CHECK(stretches_of("|规章  |2  |\n\n|文件  |7  |\n").find("antiword") == std::string::npos);       // lines alone
  CHECK(stretches_of("|规章  |2  |\n|规范性文件  |7  |\n").find("antiword") == std::string::npos);   // no common right edge
}

TEST_CASE("figures that were printed over characters are not read") {
  CHECK(stretches_of("|_行政许可|__5_|\n|_行政处罚|__7_|\n").find("antiword") == std::string::npos);
  CHECK(stretches_of("|行政\xEF\xBF\xBD  |5  |\n|行政\xEF\xBF\xBD  |7  |\n").find("antiword") == std::string::npos);
}

TEST_CASE("bars by the hundred thousand take time in proportion") {
  auto const bars = std::string(300'000, '|') + "\n";
  std::string lines;
  for (int i = 0; i < 50'000; ++i) lines += "|a  |b  |\n";
  for (auto const& text : {bars + bars + bars, lines}) {
    auto const begin = std::chrono::steady_clock::now();
    (void)stretches_of(text);
    (void)antiword(text);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  }
}
