// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

namespace {

std::string tab_lines(std::string_view text) { return stream_of("tab-lines", text); }

}  // namespace

TEST_CASE("a blank line ends a row, two end a table") {
  CHECK(tab_lines("\ta\n\t1\n\n\tb\n\t2\n\n\n\tc\n\t3\n") == "{[a][1];[b][2];}{[c][3];}");
}

TEST_CASE("a TAB alone is an empty cell and no blank line") {
  CHECK(tab_lines("\ta\n\t\n\t\n\n\tb\n\t \n\t2\n") == "{[a][][];[b][][2];}");
}

TEST_CASE("a line without TAB goes on with the cell above") {
  CHECK(tab_lines("\t结\n果\n维\n持\n\t结果纠正\n\n\t1\n\t2\n") ==
        "{[结\n果\n维\n持][结果纠正];[1][2];}");
}

TEST_CASE("words go on past one blank line inside a cell") {
  CHECK(tab_lines("\t（三）不予\n\n公开\n\t1.属于国家秘密\n\t0\n\n") ==
        "{[（三）不予\n\n公开][1.属于国家秘密][0];}");
}

TEST_CASE("a figure is complete at a blank line: prose behind it ends the table") {
  CHECK(tab_lines("\t规章\n\t0\n\n注：下同\n\n\t规范性文件\n\t1\n") ==
        "{[规章][0];}¶注：下同{[规范性文件][1];}");
  CHECK(tab_lines("\t规章\n\t/\n\n注：下同\n") == "{[规章][/];}¶注：下同");
  CHECK(tab_lines("\t规章\n\t\n\n注：下同\n") == "{[规章][];}¶注：下同");
}

TEST_CASE("a note in brackets belongs to the figure above, even past a blank line") {
  CHECK(tab_lines("\t规章\n\t22\n\n（其中修订16件）\n\t3\n") ==
        "{[规章][22\n\n（其中修订16件）][3];}");
}

TEST_CASE("two blank lines end a cell whatever stands in it") {
  CHECK(tab_lines("\t规章\n\t无此项\n\n\n二、说明\n") == "{[规章][无此项];}¶二、说明");
}

TEST_CASE("several cells may stand on one line") {
  CHECK(tab_lines("\t行政处罚\n\t4\t0\t2\n\n\t行政强制\n\t0\t\n") ==
        "{[行政处罚][4][0][2];[行政强制][0][];}");
}

TEST_CASE(
    "a page mark inside a table is furniture and ends neither row nor table by its own blank "
    "lines") {
  CHECK(tab_lines("\ta\n\t1\n\n- 4 -\n\n\tb\n\t2\n") == "{[a][1];~- 4 -[b][2];}");
  CHECK(tab_lines("\ta\n- 4 -\n\t1\n\n") == "{[a]~- 4 -[1];}");
}

TEST_CASE("a page mark between the halves of a wrapped label keeps them one cell") {
  CHECK(tab_lines("\t（四）无\n\n- 4 -\n\n法提供\n\t0\n") ==
        "{[（四）无]+法提供+~- 4 -[0];}");
}

TEST_CASE("a page mark behind a table is kept") {
  CHECK(tab_lines("\ta\n\t1\n\n- 4 -\n") == "{[a][1];}~- 4 -");
  CHECK(tab_lines("\ta\n\t1\n\n- 4 -\n\n\n正文\n") == "{[a][1];}~- 4 -¶正文");
}

TEST_CASE("blanks before a TAB change nothing") {
  CHECK(tab_lines("\u00A0\t\u00A0a\u00A0\n\u00A0\t\u00A0\n\u3000\t1\n") == "{[a][][1];}");
}

TEST_CASE("TABs may have been expanded to blanks") {
  std::string_view const text = "一\n    规章\n    0\n\n    \n    文件\n    1\n\n    合计\n    2\n\n二\n";
  CHECK(tab_lines(text) == "¶一{[规章][0];[][文件][1];[合计][2];}¶二");
  CHECK(stretches_of(text) == "- 0-0 tab-lines 1-9 - 10-11");
  CHECK(stretches_of("    第一段\n\n    第二段\n\n    第三段\n\n    第四段\n\n    第五段\n\n    第六段\n") == "- 0-10");
}

TEST_CASE("where all blank lines are doubled, two end a row and four a table") {
  std::string text;
  for (char c = 'a'; c < 'h'; ++c) text += std::string("\t") + c + "\n\t1\n\n\n" + (c == 'd' ? "\n\n" : "");
  CHECK(tab_lines(text) == "{[a][1];[b][1];[c][1];[d][1];}{[e][1];[f][1];[g][1];}");
}

TEST_CASE("without blank lines nobody can tell rows: such lines are left to a reader that knows the form") {
  std::string rows;
  for (int i = 0; i < 5; ++i) rows += "\t规章\n\t0\n\t1\n";
  CHECK(stretches_of("一\n" + rows + "二\n") == "- 0-16");
  CHECK(stretches_of("一\n" + rows + "\n\t文件\n\t2\n") == "- 0-0 tab-lines 1-18");
}

TEST_CASE("paragraphs before and behind tables are kept in order") {
  CHECK(tab_lines("一\n\ta\n\t1\n\n\n二\n三\n\tb\n\t2\n") == "¶一{[a][1];}¶二¶三{[b][2];}");
}

TEST_CASE("a hostile cell that goes on for ever takes no quadratic time") {
  std::string text = "\t1（" + std::string(300'000, 'a') + "）x\n\n";
  for (int i = 0; i < 300'000; ++i) text += "x\n\n";
  auto const begin = std::chrono::steady_clock::now();
  CHECK(tab_lines(text).size() > 600'000);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("blanks before lines that each stand alone are the margin of a page") {
  std::string page;
  for (int i = 0; i < 20; ++i) page += "   规章\n\n   " + std::to_string(i) + "\n\n";
  page += "   前一行\n   后一行\n\n   前一行\n   后一行\n";
  CHECK(stretches_of(page).find("tab-lines") == std::string::npos);
}
