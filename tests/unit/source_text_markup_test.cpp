// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/html.hpp>
#include <gouji/source/read.hpp>
#include <gouji/source/text.hpp>

#include "support/html_reading.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;
using namespace gouji::test;

namespace {

/// `told`: the code of the only finding, or none.
document text_of(std::string_view bytes, std::string_view told = {}) {
  finding_sink sink;
  auto d = read_document(bytes, {}, {}, sink);
  REQUIRE(d.has_value());
  REQUIRE(sink.findings().size() == (told.empty() ? 0 : 1));
  if (!told.empty()) CHECK(sink.findings().front().code == told);
  return std::move(*d);
}

std::string bytes_at(std::string_view file, document const& d, span s) {
  auto const p = d.map.find(d.text, s);
  return std::string(file.substr(p.byte_begin, p.byte_end - p.byte_begin));
}

std::string repeated(std::string_view what, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += what;
  return out;
}

/// Five rows of two cells, as Tika prints them.
std::string tab_lines(std::string_view mark = {}) {
  std::string out;
  for (int i = 0; i < 5; ++i) {
    auto const n = std::to_string(i);
    out += "\t甲" + n + std::string(mark) + "\n\t" + n + "\n\n";
  }
  return out;
}
constexpr std::string_view tab_cells =
    "0,0 甲0 | 0,1 0 | 1,0 甲1 | 1,1 1 | 2,0 甲2 | 2,1 2 | 3,0 甲3 | 3,1 3 | 4,0 甲4 | 4,1 4";

}  // namespace

TEST_CASE("tables in markup within a text have exact grids, and all other lines stay lines") {
  auto const* const file =
      "# 题\n\n文 <span lang=\"zh\">甲</span>&amp;乙\n继续\n\n<table>\n<tr><td\ncolspan=\"2\">a<br />b</td></tr>\n"
      "<tr><td><p>c</p>\n<p>d</p></td>\n<td>1,&#50;34</td></tr>\n</table>\n\n尾\n";
  auto const d = text_of(file);
  CHECK(d.kind == source_kind::text);
  CHECK(blocks_of(d) == "1 题 | p 文 甲&乙 | p 继续 | t | p 尾");
  CHECK(table_of(d) == "0,0 1x2 a/b | 1,0 c/d | 1,1 1,234");
  CHECK(d.tables[0].kind == geometry::exact);
  CHECK(d.text.find("文 甲&乙\n继续\n\n") != std::string::npos);
}

TEST_CASE("a figure in an embedded table leads to its line, column and bytes") {
  std::string_view const file = "题\r\n\r\n<table><tr><td>规章</td>\r\n  <td> 1,&#50;34 </td></tr></table>\r\n";
  auto const d = text_of(file);
  REQUIRE(d.cells.size() == 2);
  auto const p = d.map.find(d.text, d.cells[1].text);
  CHECK(p.line == 4);
  CHECK(p.column == 8);
  CHECK(bytes_at(file, d, d.cells[1].text) == "1,&#50;34");
  CHECK(bytes_at(file, d, d.blocks[0].text) == "题");
}

TEST_CASE("tables of a dialect stand beside tables in markup, each with its places") {
  auto const file = "一\n" + tab_lines() + "\n二\n<table><tr><td>x<td>7</table>\n三\n" + tab_lines(" <b>乙</b>") + "\n四\n";
  auto const d = text_of(file);
  CHECK(blocks_of(d) == "p 一 | t | p 二 | t | p 三 | t | p 四");
  REQUIRE(d.tables.size() == 3);
  CHECK(table_of(d, 0) == tab_cells);
  CHECK(table_of(d, 1) == "0,0 x | 0,1 7");
  CHECK(d.tables[1].kind == geometry::exact);
  CHECK(d.tables[2].dialect == "tab-lines");
  auto const last = d.cells[d.tables[2].first_cell + 9];
  CHECK(bytes_at(file, d, last.text) == "4");
  CHECK(d.map.find(d.text, last.text).line == 34);
  CHECK(bytes_at(file, d, d.cells[d.tables[2].first_cell].text) == "甲0 <b>乙");
}

TEST_CASE("an empty cell of a line with a lone TAB stands where the TAB does") {
  std::string const file = tab_lines() + "\t末\n\t\n\t8\n<table><tr><td>x<td>7</table>";
  auto const d = text_of(file);
  REQUIRE(d.tables.size() == 2);
  auto const& empty = d.cells[11];
  CHECK(empty.text.empty());
  CHECK(d.map.find(d.text, empty.text).line == 17);
}

TEST_CASE("tags in a row of bars divide lines of its cells, not the row") {
  auto const d = text_of(
      "<span>注</span>\n{|\n! 结<br>果 !! 额<sup>1</sup> || 5<s>4</s> || |\n|-\n| 甲 || 3 || 4 || 5\n|}\n", "source.hidden");
  CHECK(blocks_of(d) == "p 注 | t");
  CHECK(table_of(d) == "0,0 结/果 | 0,1 额/1 | 0,2 5 | 0,3 | | 1,0 甲 | 1,1 3 | 1,2 4 | 1,3 5");
}

TEST_CASE("markup that has no end in a text swallows nothing") {
  constexpr std::string_view table = "<table><tr><td>规章<td>1</table>";
  for (auto const* const before :
       {"当 a<b 时\n", "文<!-- 注\n", "文<![ 注\n", "文<title>注\n", "文</表\n", "文<? 注\n", "<textarea>文<title>注\n"}) {
    CAPTURE(before);
    auto const d = text_of(std::string(before) + std::string(table) + "\n尾");
    REQUIRE(d.blocks.size() == 3);
    CHECK(table_of(d) == "0,0 规章 | 0,1 1");
    CHECK(d[d.blocks[2].text] == "尾");
  }
  CHECK(blocks_of(text_of("一<!-- 注\n注 -->二<title>三\n</title>四<b>五</b>")) == "p 一二四五");
}

TEST_CASE("a blank line ends what a text has struck out and never closed") {
  auto const d = text_of("文<s>甲\n乙\n\n丙\n<table><tr><td>规章<td>1</table>", "source.hidden");
  CHECK(blocks_of(d) == "p 文 | p 丙 | t");
  CHECK(table_of(d) == "0,0 规章 | 0,1 1");
  CHECK(blocks_of(text_of("1<del>2\n3\n</del>4\n<del>\n5</del>6", "source.hidden")) == "p 1 | p 4 | p 6");
  CHECK(blocks_of(text_of("1<b hidden>2\n\n3<div hidden>4\n\n5</div>6")) == "p 1 | p 3 | p 6");
}

TEST_CASE("Markdown that begins with a tag keeps its lines, a piece of a page does not") {
  auto const d = text_of("<table><tr><td>规章<td>1<td>2<td>3<tr><td>其他<td>4<td>5<td>6</table>\n\n## 三、情况\n文一\n文二\n");
  CHECK(d.kind == source_kind::html);
  CHECK(blocks_of(d) == "t | 2 三、情况 | p 文一 | p 文二");
  CHECK(blocks_of(text_of("<div title=\"header\">\n\n题\n\n</div>\n\n"
                          "    {|\n    | 甲 || 1 |\n    |}\n", "html.shell")) == "p 题 | t");
  auto const piece = text_of("<div>文一\n文二</div><table><tr><td>规章<td>1<td>2<td>3<tr><td>其他<td>4<td>5<td>6</table>");
  CHECK(blocks_of(piece) == "p 文一文二 | t");
}

TEST_CASE("a text without markup is no page, whatever it says of tables") {
  auto const d = text_of("见 <table 一节，x<3，a < b\n\n1&nbsp;2\n");
  CHECK(blocks_of(d) == "p 见 <table 一节，x<3，a < b | p 1&nbsp;2");
}

TEST_CASE("a table whose end is missing is read to the end of the text") {
  auto const d = text_of("题\n<table><tr><td>规章<td>1<tr><td>其他<td>2");
  CHECK(blocks_of(d) == "p 题 | t");
  CHECK(table_of(d) == "0,0 规章 | 0,1 1 | 1,0 其他 | 1,1 2");
}

TEST_CASE("JSON and scripts that hold pages as strings are read as those pages, all of them") {
  std::string const one =
      R"(<table border=\"1\"><tr><td>规章<td>1<td>2<td>3<tr><td>其他<td colspan=\"2\">4<td>6<\/table>)";
  std::string const two = R"(\u003ctable\u003e\u003ctr\u003e\u003ctd\u003e\u7532\u003ctd\u003e7\u003c/table\u003e)";
  for (std::string const& file : {R"({"a": "<p>前\n言</p>)" + one + R"(", "b": [")" + two + "\"]}",
                                  R"(show({"a": "<p>前\n言</p>)" + one + R"("}, ')" + two + "');"}) {
    auto const d = text_of(file);
    CHECK(d.kind == source_kind::text);
    CHECK(blocks_of(d) == "p 前言 | t | t");
    CHECK(table_of(d, 0) == "0,0 规章 | 0,1 1 | 0,2 2 | 0,3 3 | 1,0 其他 | 1,1 1x2 4 | 1,3 6");
    CHECK(table_of(d, 1) == "0,0 甲 | 0,1 7");
    CHECK(bytes_at(file, d, d.cells[7].text) == "\\u7532");
    CHECK(bytes_at(file, d, d.cells[1].text) == "1");
  }
}

TEST_CASE("what JSON says beside the page, as its title, is a paragraph; keys, addresses and numbers are not") {
  std::string const file =
      R"({"标题": "某局2021年 \"报告\"", "url": "http://a/<b>", "n": 3, "body": "<p>一</p><table>)"
      R"(<tr><td>规章<td>1</table>尾", "by": "\u7532)"
      "\\\"}";
  auto const d = text_of(file);
  CHECK(blocks_of(d) == "p 某局2021年 \"报告\" | p 一 | t | p 尾 | p 甲\"}");
  CHECK(bytes_at(file, d, d.blocks[0].text) == R"(某局2021年 \"报告\")");
  CHECK(bytes_at(file, d, d.cells[0].text) == "规章");
  CHECK(blocks_of(text_of(R"({"t": "题", "b": "<table><tr><td>1<td>2</table>"})")) == "p 题 | t");
}

TEST_CASE("data without tables stays the lines that it is") {
  CHECK(blocks_of(text_of("{\"a\": \"<p>x</p>\",\n\"b\": 1}")) == "p {\"a\": \" | p x | p \", | p \"b\": 1}");
}

TEST_CASE("a page's lines that print a table are a table: preformatted, or one paragraph a line") {
  auto const page =
      read("<h1>题</h1><nav><a href=1>首页</a></nav><pre>\n" + tab_lines() + "\n</pre><h2>尾</h2><p>文");
  CHECK(blocks_of(page.d) == "1 题 | f 首页 | t | 2 尾 | p 文");
  CHECK(table_of(page.d) == tab_cells);
  std::string wiki;
  for (auto const* line : {"{|", "| 甲 || 1", "|-", "| 乙 || 2", "|}"}) wiki += "<p>" + std::string(line) + "</p>";
  auto const paragraphs = read("<p>文</p>" + wiki);
  CHECK(blocks_of(paragraphs.d) == "p 文 | t");
  CHECK(table_of(paragraphs.d) == "0,0 甲 | 0,1 1 | 1,0 乙 | 1,1 2");
}

TEST_CASE("lines in a table that lays out the page are lines, and blank ones count") {
  auto const page = read("<table><tr><td><pre>" + tab_lines() + "</pre></td></tr></table>");
  CHECK(blocks_of(page.d) == "t");
  CHECK(table_of(page.d) == tab_cells);
}

TEST_CASE("markup without end, in great number or in prose takes linear time and keeps its limits") {
  constexpr std::size_t many = std::size_t{1} << 19;
  for (auto const* const what :
       {"<table",  "<table>",  "<table>\n",      "</td",         "<td",   "<td>\n",      "|<br>|", "<br>|",   "<sup>|",
        "|</p>",   "{|\n|",    "\"<table>",      "'\\u003ctable", "\\u003ctable", "<\\/", "=\\\"", "&lt;table", "table",
        "\r\r\n", "\f",       "\t\n",           "''",           "|<a<",  "|-\n|rowspan=9|x", "||", "'' ",
        "<!--", "<title>", "<s>\n\n", "a<b", "<b", "</b"}) {
    CAPTURE(what);
    for (std::string const begin : {"", "x</b>", "[\"", "{|\n| ", "{\"<table>\", \"", "{"}) {
      finding_sink sink;
      auto const file = begin + repeated(what, many);
      auto const d = read_document(file, {}, {}, sink);
      if (!d) continue;
      std::size_t at = 0;
      for (auto const& c : d->cells)
        if (++at % 97 == 0) REQUIRE(d->map.find(d->text, c.text).byte_end <= file.size());
      for (auto const& b : d->blocks)
        if (b.text.end > d->text.size()) FAIL("a block beyond the text");
    }
  }
  limits few;
  few.max_cells = 11;
  finding_sink sink;
  CHECK_FALSE(read_document("<b></b>" + tab_lines(), {}, few, sink).has_value());
}
