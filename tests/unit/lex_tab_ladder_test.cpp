// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

namespace {

std::string ladder(std::string_view text) { return stream_of("tab-ladder", text); }

}  // namespace

TEST_CASE("one TAB begins a table, two a row, three a cell") {
  std::string_view const text =
      "前言\n\n\t \t\t \t\t\t 规章\n\n\t\t\t 0\n\n\t\t \t\t\t 文件\n\n\t\t\t 1\n\n\n\n\n正文\n\n\t \t\t \t\t\t 合计\n\n\t\t\t 2\n";
  CHECK(ladder(text) == "¶前言{[规章][0];[文件][1];}¶正文{[合计][2];}");
  CHECK(stretches_of(text) == "- 0-1 tab-ladder 2-17");
}

TEST_CASE("further paragraphs of a cell have no mark; a figure takes none, and many blank lines end the table") {
  CHECK(ladder("\t \t\t \t\t\t （三）不予\n\n公开\n\n\t\t\t 1.属于国家秘密\n\n\t\t\t 0\n\n注\n") ==
        "{[（三）不予\n\n公开][1.属于国家秘密][0];}¶注");
  CHECK(ladder("\t \t\t \t\t\t 规章\n\n\t\t\t 无此项\n\n\n\n\n正文\n") == "{[规章][无此项];}¶正文");
}

TEST_CASE("TABs without a blank behind them are no mark") {
  CHECK(ladder("\t \t\t \t\t\t 规章\n\n\t\t\t \t其他法律\n\n\t\t\t 0\n\n\t4\n") == "{[规章][其他法律][0];}¶4");
}

TEST_CASE("a table in a cell is a table of its own, and so is what follows it") {
  CHECK(ladder("\t \t\t \t\t\t 甲\n\n\t\t\t\t \t\t\t\t\t \t\t\t\t\t\t 行政复议\n\n\t\t\t\t\t\t 0\n\n\t\t\t 乙\n\n\t\t\t 1\n") ==
        "¶甲{[行政复议][0];}{[乙][1];}");
}

TEST_CASE("a page mark does not end a row") {
  CHECK(ladder("\t \t\t \t\t\t 规章\n\n- 4 -\n\n\t\t\t 0\n") == "{[规章][0];~- 4 -}");
}

TEST_CASE("lines with three TABs are no ladder without its rungs") {
  CHECK(stretches_of("\t\t\t a\n\n\t\t\t b\n\n\t\t\t c\n").find("tab-ladder") == std::string::npos);
}

TEST_CASE("hostile ladders take no more than linear time") {
  auto const begin = std::chrono::steady_clock::now();
  std::string steps, line;
  for (int i = 0; i < 30'000; ++i) steps += "\t \t\t \t\t\t a\n", line += "\t ";
  CHECK(ladder(steps).size() > 30'000);
  CHECK(ladder(line + "\t\t\t a" + std::string(300'000, '\t')).size() < 10);
  stretches_of(steps + line);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
