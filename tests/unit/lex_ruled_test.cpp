// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

namespace {

std::string ruled(std::string_view text) { return stream_of("ruled", text); }

std::string repeated(std::string_view s, int n) {
  std::string out;
  for (int i = 0; i < n; ++i) out += s;
  return out;
}

}  // namespace

TEST_CASE("between two rulers without blank lines, each line is a row with all columns") {
  CHECK(ruled("二、主动公开\n\n"
              "  -------------------- ---------- ------\n"
              "  第二十条第（五）项\n"
              "  信息内容             上一年     处理\n"
              "  其他对外管理服务事项 行政检查   3100\n"
              "                       行政确认   0\n"
              "  -------------------- ---------- ------\n\n三、\n") ==
        "¶二、主动公开{[第二十条第（五）项][][];[信息内容][上一年][处理];[其他对外管理服务事项][行政检查][3100];[][行政确认][0];}¶三、");
}

TEST_CASE("blank lines divide rows whose cells have several lines") {
  CHECK(ruled("  ---------- ----- -----\n"
              "  结         总    其他\n"
              "  果         计\n"
              "  维持\n\n"
              "  0          1     2\n"
              "  ---------- ----- -----\n") == "{[结]+果++维持+[总]+计+[其他];[0][1][2];}");
  CHECK(ruled("  ---------- -----\n  规章       2\n\n  ---------- -----\n") == "{[规章][2];}");
}

TEST_CASE("a head stands between a rule and the ruler") {
  CHECK(ruled("  ----------------\n"
              "  结果       总\n"
              "  维持       计\n"
              "  ---------- -----\n"
              "  0          1\n\n"
              "  2          3\n"
              "  ----------------\n") == "{[结果]+维持+[总]+计+;[0][1];[2][3];}");
}

TEST_CASE("a head stands over the ruler, and the table ends at a blank line") {
  CHECK(ruled("说明\n\n项目      件数\n------  ------\n规章         2\n许可        51\n\n合计：53\n") ==
        "¶说明{[项目][件数];[规章][2];[许可][51];}¶合计：53");
  CHECK(stretches_of("说明\n\n项目      件数\n------  ------\n规章         2\n许可        51\n\n合计：53\n") == "- 0-1 ruled 2-5 - 6-7");
  CHECK(stretches_of("甲      乙\n------  ---\n规章    2\n\n注\n\n甲      乙\n------  ---\n规章    2\n") == "ruled 0-2 - 3-5 ruled 6-8");
}

TEST_CASE("simple tables of reStructuredText") {
  CHECK(ruled("====== ===== =====\n"
              "申请人       总计\n"
              "------------ -----\n"
              "自然人 法人\n"
              "====== ===== =====\n"
              "1      2     3\n"
              "4      a b   6\n"
              "       c d\n"
              "       7     8\n"
              "====== ===== =====\n") == "{[申请人][][总计];[自然人][法人][];[1][2][3];[4][a b]+c d+[6];[][7][8];}");
}

TEST_CASE("a heading over several columns belongs to the one where it begins") {
  CHECK(ruled("  -------- -------- -------- ----\n"
              "  行政复议 行政诉讼\n"
              "           未经复议直接起诉\n"
              "           未经复议直接起 诉讼 总计\n"
              "  维持     1        2        3\n"
              "  -------- -------- -------- ----\n") ==
        "{[行政复议][行政诉讼][][];[][未经复议直接起诉][][];[][未经复议直接起 诉讼][][总计];[维持][1][2][3];}");
}

TEST_CASE("a text that slipped over the end of its column takes nothing from the next") {
  CHECK(ruled("  -------- ---- ----\n"
              "  规章     1    2\n"
              "  规范性文件 3  4\n"
              "  -------- ---- ----\n") == "{[规章][1][2];[规范性文件][3][4];}");
}

TEST_CASE("the unit is the one in which texts stand under the ruler") {
  CHECK(ruled("  -------- ---- ----\n"
              "  行政许可 118\n"
              "  规章     2    3\n"
              "  -------- ---- ----\n") == "{[行政许可][118][];[规章][2][3];}");
  // Characters: the Han take one column each.
  CHECK(ruled("------ ---- ----\n"
              "行政许可   118  7\n"
              "规章     2    3\n"
              "------ ---- ----\n") == "{[行政许可][118][7];[规章][2][3];}");
  // Quotation marks that were counted as two.
  CHECK(ruled("------------ ---- ----\n"
              "“服务”     12   7\n"
              "规章         2    3\n"
              "------------ ---- ----\n") == "{[“服务”][12][7];[规章][2][3];}");
}

TEST_CASE("attributes of a text are none of it") {
  CHECK(ruled("------------- -------------\n"
              "[规章]{.x}    [2]{.y z}\n"
              "[文件]{.x}    []{.y}\n"
              "------------- -------------\n") == "{[规章][2];[文件][];}");
}

TEST_CASE("page marks stand between rows") {
  CHECK(ruled("------ ----\n规章   2\n- 3 -\n许可   5\n------ ----\n") == "{[规章][2];~- 3 -[许可][5];}");
}

TEST_CASE("rulers without a table are left to others") {
  CHECK(stretches_of("---\ntitle: a\n---\n\n文\n").find("ruled") == std::string::npos);
  CHECK(stretches_of("标题\n----\n\n- - -\n\n文\n").find("ruled") == std::string::npos);
  CHECK(stretches_of("文\n\n--- ---\n\n文 文\n").find("ruled") == std::string::npos);
  CHECK(stretches_of("一句话而已\n--- ---\n又一句\n").find("ruled") == std::string::npos);
}

TEST_CASE("a table has at most a thousand columns, and no more cells than its text can fill") {
  auto const table = [](int columns, int rows) {
    auto const rule = repeated("--- ", columns) + "\n";
    return rule + repeated(repeated("1   ", columns) + "\n", rows) + rule;
  };
  CHECK(stretches_of(table(1'000, 1)) == "ruled 0-2");
  CHECK(stretches_of(table(1'001, 1)) == "- 0-2");
  CHECK(stretches_of(repeated("--- ", 900) + "\n" + repeated("1\n", 9'000) + repeated("--- ", 900) + "\n") == "- 0-9001");
}

TEST_CASE("the time goes with the length of the text") {
  for (auto const& text : {repeated("--- ", 250'000), repeated("-- ---\n", 100'000), repeated("---\na\n", 150'000),
                           repeated("---\na\n--- --\nb\n\n", 60'000), repeated("=== ==\n--- --\n", 60'000),
                           repeated("a b\n", 200'000) + "--- ---\n",
                           "--- ---\n" + repeated("a b ", 200'000) + "\n--- ---\n"}) {
    auto const begin = std::chrono::steady_clock::now();
    (void)stretches_of(text);
    (void)ruled(text);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  }
}
