// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

namespace {

std::string asciidoc(std::string_view text) { return stream_of("asciidoc", text); }

}  // namespace

TEST_CASE("a row has as many cells as the attributes say, or as the first line has") {
  std::string_view const text = "一\n\n[width=\"100%\",cols=\"24%,12%\",]\n|===\n|第二十条 |\n|规章 |0\n|===\n二\n";
  CHECK(stretches_of(text) == "- 0-1 asciidoc 2-6 - 7-7");
  CHECK(asciidoc("[cols=\"24%,12%\",]\n|===\n|第二十条 |\n|规章 |0\n|===\n") == "{[第二十条][];[规章][0];}");
  CHECK(asciidoc("[cols=\",\",]\n|===\n|第二十条 |\n|规章 |0\n|===\n") == "{[第二十条][];[规章][0];}");
  CHECK(asciidoc("[cols=\"3*\"]\n|===\n|a |b\n|c |1\n|2 |3\n|===\n") == "{[a][b][c];[1][2][3];}");
  CHECK(asciidoc("|===\n|a |b |c\n\n|1\n|2\n|3\n|===\n") == "{[a][b][c];[1][2][3];}");
}

TEST_CASE("rows are wrapped anywhere and divided by blank lines") {
  CHECK(asciidoc("[cols=\"1,1,1,1\"]\n|===\n|（本列数据的勾稽\n关系） | |\n|申请人情况\n\n| |自然人 |法人\n|总计\n|===\n") ==
        "{[（本列数据的勾稽\n关系）][][][申请人情况];[][自然人][法人][总计];}");
}

TEST_CASE("what says how a cell is printed is no text of it, and a figure is") {
  CHECK(asciidoc("|===\n|a |b\na|（三）不予 +\n公开 ^.>s|12\n|82.26|3\n|===\n") ==
        "{[a][b];[（三）不予]+公开+[12];[82.26][3];}");
}

TEST_CASE("a bar behind a backslash is text; a short last row stays short") {
  CHECK(asciidoc("|===\n|a \\| b |1\n|c\n|===\n") == "{[a \\| b][1];[c];}");
}

TEST_CASE("a fence without end is no table") { CHECK(stretches_of("|===\n一\n二\n") == "- 0-2"); }

TEST_CASE("hostile bars take no more than linear time") {
  auto const begin = std::chrono::steady_clock::now();
  std::string lines = "|===\n";
  for (int i = 0; i < 100'000; ++i) lines += "|a\n";
  CHECK(asciidoc(lines).size() > 100'000);
  CHECK(asciidoc("|===\n" + std::string(300'000, '|') + "\n|===\n").size() > 100'000);
  CHECK(asciidoc("|===\n|" + std::string(300'000, 'a') + "|\n|===\n").size() > 100'000);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("what a cell covers beside it or below is written as empty cells") {
  CHECK(asciidoc("[cols=\"^1,^1,^1\"]\n|===\n3+^|第二十条\n^|许可 2+^|5\n|===\n") == "{[第二十条][][];[许可][5][];}");
  CHECK(asciidoc("[cols=\"1,1,1\"]\n|===\n.2+|a |b .2+|c\n|1\n|d |2 |3\n|===\n") == "{[a][b][c];[][1][];[d][2][3];}");
  CHECK(asciidoc("|===\n2+|a |b\n|c |1 |2\n|===\n") == "{[a][][b];[c][1][2];}");
  CHECK(asciidoc("|===\n99999999999.99999999999+|a\n|b\n|===\n").size() < 10'000);
}
