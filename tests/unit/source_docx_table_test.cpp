// SPDX-License-Identifier: Apache-2.0
/// \file
/// Tests. What hides in a Word document: tables.

#include <gouji/source/docx.hpp>

#include <doctest/doctest.h>  // TEST_CASE

#include "support/docx_reading.hpp"

using namespace gouji;
using namespace gouji::test;

namespace {

constexpr auto restart = "<w:vMerge w:val=\"restart\"/>";
constexpr auto goes_on = "<w:vMerge/>";
std::string wide(int columns) { return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>"; }

}  // namespace

TEST_CASE("column spans and vertical merges give the exact grid, a merged text once") {
  auto const r = read_body(
      w_table(4, w_row(w_cell("表", wide(4))) +
                     w_row(w_cell("左", restart) + w_cell("b", wide(2)) + w_cell("c")) +
                     w_row(w_cell("", goes_on) + w_cell("d") + w_cell("e") + w_cell("f")) +
                     w_row(w_cell("", "<w:vMerge w:val=\"continue\"/>") + w_cell("g", wide(3)))));
  CHECK(r.cells() == "0,0 1x4 表|1,0 3x1 左|1,1 1x2 b|1,3 c|2,1 d|2,2 e|2,3 f|3,1 1x3 g");
  CHECK(r.shape() == "4x4");
  CHECK(r.codes() == "");
  auto const& t = r.doc.tables[0];
  CHECK(t.kind == geometry::exact);
  CHECK(r.doc[t.text] == "表\n左\nb\nc\nd\ne\nf\ng");
}

TEST_CASE("a merge of several columns and rows is one cell") {
  auto const r = read_body(w_table(3, w_row(w_cell("a", wide(2) + restart) + w_cell("b")) +
                                          w_row(w_cell("", wide(2) + goes_on) + w_cell("c")) +
                                          w_row(w_cell("d") + w_cell("e") + w_cell("f"))));
  CHECK(r.cells() == "0,0 2x2 a|0,2 b|1,2 c|2,0 d|2,1 e|2,2 f");
}

TEST_CASE("two merges below one another stay two") {
  auto const r = read_body(w_table(
      2, w_row(w_cell("a", restart) + w_cell("1")) + w_row(w_cell("", goes_on) + w_cell("2")) +
             w_row(w_cell("b", restart) + w_cell("3")) + w_row(w_cell("", goes_on) + w_cell("4"))));
  CHECK(r.cells() == "0,0 2x1 a|0,1 1|1,1 2|2,0 2x1 b|2,1 3|3,1 4");
}

TEST_CASE("columns before and after the cells of a row shift it and hold no cell") {
  auto const r = read_body(w_table(3, w_row(w_cell("a") + w_cell("b") + w_cell("c")) +
                                          w_row(w_cell("d"), "<w:gridBefore w:val=\"2\"/>") +
                                          w_row(w_cell("e"), "<w:gridAfter w:val=\"2\"/>")));
  CHECK(r.cells() == "0,0 a|0,1 b|0,2 c|1,2 d|2,0 e");
  CHECK(r.shape() == "3x3");
  CHECK(r.codes() == "");
}

TEST_CASE("the old horizontal merge joins cells, above a vertical one too") {
  std::string const first = "<w:hMerge w:val=\"restart\"/>";
  std::string const next = "<w:hMerge w:val=\"continue\"/>";
  auto const r = read_body(w_table(
      3, w_row(w_cell("a", first + restart) + w_cell("", next) + w_cell("b")) +
             w_row(w_cell("", first + goes_on) + w_cell("", next + goes_on) + w_cell("c"))));
  CHECK(r.cells() == "0,0 2x2 a|0,2 b|1,2 c");
  CHECK(r.codes() == "");
}

TEST_CASE("a grid that is missing or wrong is told once a table, and the cells' own spans count") {
  auto const rows = w_row(w_cell("a") + w_cell("b")) + w_row(w_cell("c", wide(2)));
  for (int const columns : {0, 1, 3}) {
    auto const r = read_body(w_table(columns, rows) + w_paragraph("") + w_table(2, rows));
    CHECK(r.cells(0) == "0,0 a|0,1 b|1,0 1x2 c");
    REQUIRE(r.codes() == "table.grid");
    CHECK(r.findings[0].where == r.doc.tables[0].text);
  }
}

TEST_CASE("rows shorter or longer than the grid are tolerated and told") {
  auto const r =
      read_body(w_table(2, w_row(w_cell("a") + w_cell("b") + w_cell("c")) + w_row(w_cell("d"))));
  CHECK(r.cells() == "0,0 a|0,1 b|0,2 c|1,0 d");
  CHECK(r.shape() == "2x3");
  CHECK(r.codes() == "table.grid");
}

TEST_CASE("a merge that continues nothing, or something of another width, is a cell of its own") {
  auto const nothing = read_body(w_table(
      2, w_row(w_cell("a", goes_on) + w_cell("b")) + w_row(w_cell("c") + w_cell("d", goes_on))));
  CHECK(nothing.cells() == "0,0 a|0,1 b|1,0 c|1,1 d");
  CHECK(nothing.codes() == "table.grid");
  auto const other =
      read_body(w_table(3, w_row(w_cell("a", wide(2) + restart) + w_cell("b")) +
                               w_row(w_cell("x", goes_on) + w_cell("c") + w_cell("d"))));
  CHECK(other.cells() == "0,0 1x2 a|0,2 b|1,0 x|1,1 c|1,2 d");
  CHECK(other.codes() == "table.grid");
}

TEST_CASE("text in a cell that a merge covers is hidden, and told") {
  auto const r = read_body(w_table(
      2, w_row(w_cell("a", restart) + w_cell("b")) + w_row(w_cell("9", goes_on) + w_cell("c"))));
  CHECK(r.cells() == "0,0 2x1 a|0,1 b|1,1 c");
  CHECK(r.codes() == "source.hidden");
}

TEST_CASE("paragraphs of a cell are divided by line ends, empty ones are nothing") {
  auto const r = read_body(
      w_table(2, w_row("<w:tc>" + w_paragraph("结") + w_paragraph("") + w_paragraph("果") +
                       "</w:tc><w:tc>" + w_paragraph("") + w_paragraph("") + "</w:tc>")));
  CHECK(r.cells() == "0,0 结/果|0,1");
  auto const& empty = r.doc.cells[1];
  CHECK(r.doc.map.find(r.doc.text, empty.text).cell == 2);
}

TEST_CASE("hidden and deleted rows are no rows") {
  auto const r = read_body(w_table(
      2, w_row(w_cell("a") + w_cell("1")) + w_row(w_cell("b") + w_cell("2"), "<w:hidden/>") +
             w_row(w_cell("c") + w_cell("3"), "<w:hidden w:val=\"0\"/>") +
             w_row(w_cell("d") + w_cell("4"), "<w:del w:id=\"1\"/>") +
             w_row(w_cell("e") + w_cell("5"), "<w:ins w:id=\"2\"/>")));
  CHECK(r.cells() == "0,0 a|0,1 1|1,0 c|1,1 3|2,0 e|2,1 5");
  CHECK(r.codes() == "source.revision source.revision source.hidden");
  CHECK(r.doc.map.find(r.doc.text, r.doc.cells[4].text).row == 5);  // as it stands in the file
}

TEST_CASE("a nested table is a table of its own behind the outer one") {
  auto const inner = w_table(2, w_row(w_cell("1") + w_cell("2")));
  auto const r = read_body(w_table(2, w_row("<w:tc>" + w_paragraph("前") + inner +
                                            w_paragraph("后") + "</w:tc>" + w_cell("b"))) +
                           w_paragraph("下"));
  CHECK(r.blocks() == "#|#|下");
  CHECK(r.cells(0) == "0,0 前/后|0,1 b");
  CHECK(r.cells(1) == "0,0 1|0,1 2");
  CHECK(r.doc.tables[0].text.end < r.doc.tables[1].text.begin);
  CHECK(r.doc.map.find(r.doc.text, r.doc.cells[2].text).table == 2);
}

TEST_CASE("a table of one cell only frames what it holds") {
  auto const inner = w_table(2, w_row(w_cell("1") + w_cell("2")));
  auto const framed = [](std::string const& inside) {
    return w_table(1, w_row("<w:tc>" + inside + "</w:tc>"));
  };
  auto const r =
      read_body(w_paragraph("a") + framed(framed(w_paragraph("b") + inner + w_paragraph("c"))) +
                w_paragraph("d"));
  CHECK(r.blocks() == "a|b|#|c|d");
  REQUIRE(r.doc.tables.size() == 1);
  CHECK(r.cells() == "0,0 1|0,1 2");
  CHECK(r.doc.map.find(r.doc.text, r.doc.cells[0].text).table == 3);  // as it stands in the file

  auto const in_cell =
      read_body(w_table(2, w_row("<w:tc>" + framed(w_paragraph("42")) + "</w:tc>" + w_cell("b"))));
  CHECK(in_cell.cells() == "0,0 42|0,1 b");
}

TEST_CASE("a table where one cell holds tables and the others nothing is a frame too") {
  auto const inner = w_table(2, w_row(w_cell("1") + w_cell("2")));
  auto const layout = w_table(
      3, w_row(w_cell("") + w_cell("") + w_cell("")) +
             w_row(w_cell("") + "<w:tc>" + w_paragraph("a") + inner + "</w:tc>" + w_cell("")));
  CHECK(read_body(layout).blocks() == "a|#");
  // A label before blank figures is a row, not a frame.
  auto const r = read_body(w_table(3, w_row(w_cell("行政强制") + w_cell("") + w_cell(""))));
  CHECK(r.cells() == "0,0 行政强制|0,1|0,2");
}

TEST_CASE("tables without rows or cells are nothing") {
  CHECK(read_body(w_table(2, "") + w_table(2, w_row("")) + w_paragraph("a")).blocks() == "a");
}

TEST_CASE("misplaced rows, cells and paragraphs lose no text") {
  auto const r = read_body(w_cell("a") + w_row(w_cell("b")) +
                           w_table(1, w_cell("c") + w_paragraph("d") +
                                          w_row(w_paragraph("e") + w_cell("f") + w_cell("g"))));
  CHECK(r.failure == "");
  for (auto const* const text : {"a", "b", "c", "d", "e", "f", "g"})
    CHECK(r.doc.text.find(text) != std::string::npos);
}

namespace {

std::string run(std::string_view text, std::string_view property = {}) {
  return "<w:r><w:rPr>" + std::string(property) + "</w:rPr><w:t>" + std::string(text) + "</w:t></w:r>";
}

std::string cell_of(std::string const& runs, std::string_view style = {}) {
  auto const p_pr = style.empty() ? std::string() : "<w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/></w:pPr>";
  return "<w:tc><w:p>" + p_pr + runs + "</w:p></w:tc>";
}

}  // namespace

TEST_CASE("a footnote mark is no digit of a figure, and what is struck out does not count") {
  auto const r = read_body(w_table(
      3, w_row(cell_of(run("16") + run("9", "<w:vertAlign w:val=\"superscript\"/>")) + cell_of(run("11") + run("9", "<w:strike/>")) +
               cell_of(run("7", "<w:dstrike w:val=\"0\"/>")))));
  CHECK(r.cells() == "0,0 16/9|0,1 11|0,2 7");
  CHECK(r.codes() == "source.hidden");
}

TEST_CASE("styles raise and strike out as runs do, and a run may say otherwise") {
  docx_writer w;
  w.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Old\"><w:rPr><w:strike/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Older\"><w:basedOn w:val=\"Old\"/></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:strike/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Twice\"><w:rPr><w:dstrike/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"High\"><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr></w:style>";
  auto const in = [](std::string_view style) { return "<w:rStyle w:val=\"" + std::string(style) + "\"/>"; };
  w.body = w_table(
      10, w_row(cell_of(run("1", in("Mark")) + run("2") + run("3", in("Mark") + "<w:vertAlign w:val=\"baseline\"/>")) +
                cell_of(run("4"), "Older") + cell_of(run("5", "<w:strike w:val=\"0\"/>"), "Old") +
                cell_of(run("6", in("Gone"))) + cell_of(run("7", in("Gone")), "Old") +  // one switches the other off
                cell_of(run("8", in("Twice")), "Old") + cell_of(run("9", in("Twice") + "<w:strike w:val=\"0\"/>")) +
                cell_of(run("1") + run("0"), "High") + cell_of(run("1") + run("5", in("Gone") + "<w:vertAlign w:val=\"superscript\"/>") + run("2")) +
                cell_of(run("1") + run("3", "<w:vertAlign w:val=\"subscript\"/>") + run("4", "<w:vertAlign w:val=\"subscript\"/>"))));
  auto const r = read(w);
  CHECK(r.cells() == "0,0 1/23|0,1|0,2 5|0,3|0,4 7|0,5|0,6|0,7 10|0,8 12|0,9 1/34");
  REQUIRE(r.codes() == "source.hidden");
  CHECK(std::get<std::int64_t>(r.findings[0].arguments[0].value) == 5);
}
