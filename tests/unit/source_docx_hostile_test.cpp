// SPDX-License-Identifier: Apache-2.0
/// \file
/// Tests. Word documents that mean harm.

#include <gouji/source/docx.hpp>

#include <doctest/doctest.h>  // TEST_CASE

#include "support/docx_reading.hpp"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

bool fails(reading const& r, error_kind kind, std::string_view with) {
  INFO(r.failure);
  CHECK(r.failure_kind == kind);
  return r.failure.find(with) != std::string::npos;
}

/// A package whose main part is exactly this.
reading read_main_part(std::string const& xml) {
  auto entries = docx_writer().entries();
  for (auto& [name, content] : entries)
    if (name == "word/document.xml") content = xml;
  return read_bytes_as_docx(make_zip(entries));
}

reading read_body_under(limits const& limit, std::string body) {
  docx_writer w;
  w.body = std::move(body);
  return read(w, limit);
}

}  // namespace

TEST_CASE("elements nested too deep hit a limit, just below they do not") {
  limits limit;
  limit.max_depth = 20;
  auto const nested = [](int depth) {  // document and body stand around
    return repeated("<w:sdt>", depth) + repeated("</w:sdt>", depth);
  };
  CHECK(read_body_under(limit, nested(18)).failure == "");
  CHECK(fails(read_body_under(limit, nested(19)), error_kind::limit, "--limit max_depth=N"));
  CHECK(fails(read_body_under({}, nested(300)), error_kind::limit, "max_depth (256)"));
}

TEST_CASE("tables nested as deep as elements may be") {
  int const depth = 80;
  auto const r = read_body_under(
      {}, repeated("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc>", depth) +
              repeated("</w:tc></w:tr></w:tbl>", depth));
  CHECK(r.failure == "");
  CHECK(r.doc.tables.size() == static_cast<std::size_t>(depth));
  CHECK(r.cells(79) == "0,0 a|0,1");
}

TEST_CASE("a document type is refused, with it entities and external parts") {
  CHECK(fails(read_main_part("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
              error_kind::damaged, "document type"));
  CHECK(fails(read_main_part("<a>&x;</a>"), error_kind::damaged, "damaged"));
}

TEST_CASE("damaged XML is an error that names the part") {
  for (auto const* const xml :
       {"", "<", "<a", "<a b=\"", "</", "<!--", "<![CDATA[", "<?xml", "<a><b></a>", "\xFF\xFE",
        "text",
        "<w:document "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:tabs>",
        "<w:document xmlns:w=\"", "xmlns:w=", "<a>\x01</a>", "<a>\xC3</a>"}) {
    INFO(xml);
    CHECK(fails(read_main_part(xml), error_kind::damaged, "word/document.xml"));
  }
}

TEST_CASE("elements with endless attributes or namespaces are refused before they cost time") {
  std::string many;
  for (int i = 0; i < 300; ++i) many += " a" + std::to_string(i) + "=\"\"";
  CHECK(fails(read_main_part("<a" + many + "/>"), error_kind::damaged, "attributes"));
  std::string nested, ends;
  for (int i = 0; i < 3; ++i) {
    nested += "<a";
    for (int k = 0; k < 200; ++k) nested += " xmlns:n" + std::to_string(i * 200 + k) + "=\"x\"";
    nested += ">";
    ends += "</a>";
  }
  CHECK(fails(read_main_part(nested + ends), error_kind::damaged, "namespaces"));
}

TEST_CASE("limits on cells, rows, columns and text are told by name, just below they are not") {
  auto const cells = repeated(w_cell("a"), 10);
  limits limit;
  limit.max_cells = 10;
  CHECK(read_body_under(limit, w_table(10, w_row(cells))).failure == "");
  limit.max_cells = 9;
  CHECK(fails(read_body_under(limit, w_table(10, w_row(cells))), error_kind::limit,
              "--limit max_cells=N"));

  limit = {};
  limit.max_rows = 3;
  CHECK(read_body_under(limit, w_table(1, repeated(w_row(w_cell("a")), 3))).failure == "");
  CHECK(fails(read_body_under(limit, w_table(1, repeated(w_row(w_cell("a")), 4))),
              error_kind::limit, "--limit max_rows=N"));

  limit = {};
  limit.max_columns = 10;
  CHECK(read_body_under(limit, w_table(10, w_row(cells))).failure == "");
  CHECK(fails(read_body_under(limit, w_table(10, w_row(cells, "<w:gridBefore w:val=\"1\"/>"))),
              error_kind::limit, "--limit max_columns=N"));
  CHECK(fails(
      read_body_under({}, w_table(1, w_row(w_cell("a", "<w:gridSpan w:val=\"2000000000\"/>")))),
      error_kind::limit, "max_columns (4096)"));

  limit = {};
  limit.max_text_bytes = 101;
  CHECK(read_body_under(limit, w_paragraph(std::string(100, 'a'))).failure == "");
  CHECK(fails(read_body_under(limit, w_paragraph(std::string(101, 'a'))), error_kind::limit,
              "--limit max_text_bytes=N"));
}

TEST_CASE("numbers that are none are as good as missing") {
  auto const r = read_body_under({}, w_table(2, w_row(w_cell("a", "<w:gridSpan w:val=\"x\"/>") +
                                                          w_cell("b", "<w:gridSpan w:val=\"-3\"/>"),
                                                      "<w:gridBefore w:val=\"\"/>")));
  CHECK(r.cells() == "0,0 a|0,1 b");
}

TEST_CASE("many merged rows of many columns take no time") {
  std::string rows;
  for (int i = 0; i < 20'000; ++i)
    rows +=
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4096\"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>";
  auto const r = read_body_under(
      {},
      w_table(0, w_row(w_cell("a", "<w:gridSpan w:val=\"4096\"/><w:vMerge w:val=\"restart\"/>")) +
                     rows + w_row(w_cell("b", "<w:gridSpan w:val=\"4096\"/>"))));
  CHECK(r.cells() == "0,0 20001x4096 a|20001,0 1x4096 b");
}

TEST_CASE("changes, controls and fields that do not match do no harm") {
  for (auto const* const body :
       {"<w:sdtContent><w:showingPlcHdr/></w:sdtContent>",
        "<w:sdt><w:sdtContent><w:sdtContent/></w:sdtContent></w:sdt>",
        "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:fldChar "
        "w:fldCharType=\"separate\"/></w:r></w:p>",
        "<w:txbxContent><w:p><w:p><w:p/></w:p></w:p></w:txbxContent>",
        "<w:trPr><w:del/><w:hidden/></w:trPr>",
        "<w:tbl><w:trPr><w:del/><w:hidden/></w:trPr><w:tcPr><w:vMerge/><w:gridSpan "
        "w:val=\"3\"/></w:tcPr></w:tbl>",
        "<w:tbl><w:tr><w:tr/><w:tc><w:tr><w:tc/></w:tr><w:p/></w:tc></w:tr></w:tbl>",
        "<mc:Choice Requires=\"wps\"><w:p/></mc:Choice><mc:Fallback/>"})
    CHECK(read_body_under({}, std::string(body) + w_paragraph("末")).blocks().ends_with("末"));
}
