// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/text.hpp>

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

namespace {

document read_ok(std::string_view bytes, finding_sink& sink, std::string_view declared = {}) {
  auto r = read_text(bytes, declared, {}, sink);
  REQUIRE(r);
  return std::move(*r);
}

constexpr std::string_view two_tables =
    "标题\n\n\t规章\n\t0\n\n- 4 -\n\n\t规范性文件\n\t12\n\t\n\n\n\t行政许可\n\t3\n\n\n尾\n";

}  // namespace

TEST_CASE("a text becomes paragraphs, tables and furniture in reading order") {
  finding_sink sink;
  auto const d = read_ok(two_tables, sink);
  CHECK(d.kind == source_kind::text);
  REQUIRE(d.blocks.size() == 5);
  CHECK(d.blocks[0].kind == block_kind::paragraph);
  CHECK(d[d.blocks[0].text] == "标题");
  CHECK(d.blocks[1].kind == block_kind::table);
  CHECK(d.blocks[1].table == 0);
  CHECK(d.blocks[2].kind == block_kind::furniture);
  CHECK(d[d.blocks[2].text] == "- 4 -");
  CHECK(d.blocks[3].kind == block_kind::table);
  CHECK(d.blocks[3].table == 1);
  CHECK(d[d.blocks[4].text] == "尾");
  CHECK(sink.findings().empty());
}

TEST_CASE("a table knows its rows, its widest row and where it stands") {
  finding_sink sink;
  auto const d = read_ok(two_tables, sink);
  REQUIRE(d.tables.size() == 2);
  CHECK(d.tables[0].kind == geometry::rows);
  CHECK(d.tables[0].row_count == 2);
  CHECK(d.tables[0].column_count == 3);
  CHECK(d.tables[0].first_cell == 0);
  CHECK(d.tables[0].cell_count == 5);
  CHECK(d.tables[1].first_cell == 5);
  CHECK(d[d.tables[1].text] == "\t行政许可\n\t3");
  CHECK(d[d.blocks[3].text] == "\t行政许可\n\t3");
}

TEST_CASE("a cell knows its row, its place in it and its bytes") {
  finding_sink sink;
  auto const d = read_ok(two_tables, sink);
  REQUIRE(d.cells.size() == 7);
  CHECK(d[d.cells[3].text] == "12");
  CHECK(d.cells[3].row == 1);
  CHECK(d.cells[3].column == 1);
  CHECK(d.cells[4].text.empty());
  CHECK(d.cells[4].column == 2);
  auto const place = d.map.find(d.text, d.cells[3].text);
  CHECK(place.line == 9);
  CHECK(place.column == 2);
  CHECK(two_tables.substr(place.byte_begin, place.byte_end - place.byte_begin) == "12");
}

TEST_CASE("places of a GB18030 file are those of its own bytes") {
  finding_sink sink;
  // 规章, four times with its zero, in GB18030
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += "\t\xB9\xE6\xD5\xC2\n\t7\n\n";
  auto const d = read_ok(bytes, sink, "gb2312");
  REQUIRE(d.cells.size() == 8);
  CHECK(d[d.cells[2].text] == "规章");
  auto const place = d.map.find(d.text, d.cells[2].text);
  CHECK(place.byte_begin == 11);
  CHECK(place.byte_end == 15);
}

TEST_CASE("a guessed encoding is told") {
  finding_sink sink;
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += "\t\xB9\xE6\xD5\xC2\n\t7\n\n";
  read_ok(bytes, sink);
  REQUIRE(sink.findings().size() == 1);
  CHECK(sink.findings()[0].code == "encoding.guess");
}

TEST_CASE("damaged bytes are told with their number and first place") {
  finding_sink sink;
  read_ok("规章\xFF规章规章规章规章规章规章规章规章\xFF", sink);
  REQUIRE(sink.findings().size() == 1);
  auto const& f = sink.findings()[0];
  CHECK(f.code == "encoding.damaged");
  for (auto const& a : f.arguments) {
    if (a.name == "offset") CHECK(std::get<std::int64_t>(a.value) == 6);
    if (a.name == "count") CHECK(std::get<std::int64_t>(a.value) == 2);
  }
}

TEST_CASE("max_cells is exact, and its name stands in the message") {
  // one table: begin, cell, row end, cell, row end, table end
  std::string_view const text = "\ta\n\n\tb\n\n\tc\n\n\td\n\n\te\n";
  limits l;
  l.max_cells = 12;
  finding_sink sink;
  CHECK(read_text(text, {}, l, sink));
  l.max_cells = 11;
  auto const r = read_text(text, {}, l, sink);
  REQUIRE_FALSE(r);
  CHECK(r.error().kind == error_kind::limit);
  CHECK(r.error().message.find("max_cells") != std::string::npos);
}

TEST_CASE("an empty text is a document without blocks") {
  finding_sink sink;
  auto const d = read_ok("", sink);
  CHECK(d.blocks.empty());
  CHECK(d.tables.empty());
}
