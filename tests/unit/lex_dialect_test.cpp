// SPDX-License-Identifier: Apache-2.0
#include <gouji/lex/dialect.hpp>

#include <doctest/doctest.h>

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;

namespace {

/// The token stream in short: `{` `}` tables, `[…]` cells, `;` row ends, `¶…` paragraphs, `~…`
/// furniture.
std::string stream_of(std::string_view text, std::vector<token> const& tokens) {
  std::string out;
  for (auto const& t : tokens) {
    auto const s = std::string(t.text.in(text));
    switch (t.kind) {
      case token_kind::paragraph:
        out += "¶" + s;
        break;
      case token_kind::furniture:
        out += "~" + s;
        break;
      case token_kind::table_begin:
        out += "{";
        break;
      case token_kind::cell:
        out += "[" + s + "]";
        break;
      case token_kind::row_end:
        out += ";";
        break;
      case token_kind::table_end:
        out += "}";
        break;
    }
  }
  return out;
}

dialect const& dialect_named(std::string_view name) {
  for (auto const& d : dialects())
    if (d.name == name) return d;
  FAIL("no such dialect");
  return dialects().back();
}

std::string tab_lines(std::string_view text) {
  std::vector<token> tokens;
  dialect_named("tab-lines").tokenize(text, split_lines(text), tokens);
  return stream_of(text, tokens);
}

std::string_view chosen(std::string_view text) {
  return find_dialect(text, split_lines(text)).name;
}

}  // namespace

TEST_CASE("the last dialect sees no tables and fits everything") {
  CHECK(dialects().back().name == "prose");
  CHECK(chosen("") == "prose");
  CHECK(chosen("一、总体情况\n全年收到申请3件。\n") == "prose");
  std::string_view const text = "a\n\n- 4 -\nb";
  std::vector<token> tokens;
  dialects().back().tokenize(text, split_lines(text), tokens);
  CHECK(stream_of(text, tokens) == "¶a~- 4 -¶b");
}

TEST_CASE("cells of one TAB a line are evidence for tab-lines, a few indented paragraphs are not") {
  CHECK(chosen("\t规章\n\t0\n\t0\n\t0\n\n\t规范性文件\n\t1\n") == "tab-lines");
  CHECK(chosen("\t第一段\n\t第二段\n\t第三段\n\t第四段\n") == "prose");
}

TEST_CASE("rows of several TABs are no tab-lines") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "规章\t0\t0\t0\n";
  CHECK(chosen(text) != "tab-lines");
}

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
        "{[（四）无\n\n- 4 -\n\n法提供]~- 4 -[0];}");
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
