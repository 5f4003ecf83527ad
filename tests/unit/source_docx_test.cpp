// SPDX-License-Identifier: Apache-2.0
/// \file
/// Tests. What hides in a Word document: text.

#include <gouji/source/docx.hpp>

#include <doctest/doctest.h>  // TEST_CASE

#include <variant>  // get, get_if

#include "support/docx_reading.hpp"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string run(std::string_view text, std::string_view properties = {}) {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t xml:space=\"preserve\">" +
         std::string(text) + "</w:t></w:r>";
}
std::string in_paragraph(std::string_view inside) {
  return "<w:p>" + std::string(inside) + "</w:p>";
}
std::string in_cell(std::string_view inside) {
  return w_table(2, w_row("<w:tc>" + std::string(inside) + "</w:tc>" + w_cell("x")));
}
std::string argument_of(finding const& f, std::string_view name) {
  for (auto const& a : f.arguments)
    if (a.name == name) {
      if (auto const* const text = std::get_if<std::string>(&a.value)) return *text;
      return std::to_string(std::get<std::int64_t>(a.value));
    }
  return "none";
}

}  // namespace

TEST_CASE("paragraphs are blocks in reading order, empty ones are not") {
  auto const r = read_body(w_paragraph("一") + w_paragraph("") +
                           w_table(2, w_row(w_cell("a") + w_cell("b"))) + w_paragraph("二"));
  CHECK(r.failure == "");
  CHECK(r.blocks() == "一|#|二");
  CHECK(r.doc.text == "一\n\na\nb\n二\n");
  CHECK(r.doc.kind == source_kind::docx);
  CHECK(r.codes() == "");
}

TEST_CASE("runs that split a number or a label are joined") {
  auto const r = read_body(in_paragraph(
      run("1") + "<w:proofErr w:type=\"spellStart\"/>" +
      "<w:bookmarkStart w:id=\"0\" w:name=\"a\"/>" + run("18") + "<w:bookmarkEnd w:id=\"0\"/>" +
      "<w:smartTag><w:hyperlink>" + run("件") + "</w:hyperlink></w:smartTag>"));
  CHECK(r.blocks() == "118件");
}

TEST_CASE("special characters become a sensible character or nothing") {
  CHECK(read_body(in_paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>"))
            .blocks() == "a/b/c");
  CHECK(read_body(in_paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>")).blocks() == "a\tb");
  CHECK(read_body(in_cell(in_paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"))).cells() ==
        "0,0 a b|0,1 x");
  CHECK(read_body(
            in_paragraph("<w:r><w:noBreakHyphen/><w:t>7</w:t><w:softHyphen/><w:t>6</w:t></w:r>"))
            .blocks() == "-76");
  CHECK(read_body(in_paragraph("<w:r><w:sym w:font=\"Arial\" w:char=\"221A\"/>"
                               "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"))
            .blocks() == "√\xEF\xBF\xBD");
  CHECK(read_body(in_paragraph(run("　1\xC2\xA0"))).blocks() == "　1\xC2\xA0");
  CHECK(read_body(in_paragraph(run("1\n  2"))).blocks() == "1   2");
}

TEST_CASE("a page break parts what stands around it and is no text of its own") {
  auto const page_break = std::string("<w:r><w:br w:type=\"page\"/></w:r>");
  CHECK(read_body(in_paragraph(page_break)).blocks() == "");
  CHECK(read_body(in_paragraph(run("a") + page_break + run("b"))).blocks() == "a/b");
  CHECK(read_body(in_paragraph("<w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r>")).blocks() ==
        "a");
}

TEST_CASE("tab stops of a paragraph are no tabs") {
  CHECK(read_body(w_paragraph("a", "<w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs>"))
            .blocks() == "a");
}

TEST_CASE("insertions count, deletions do not, and a cell tells both readings") {
  std::string const change = in_paragraph(
      "<w:r><w:t>3</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>01</w:delText></w:r></w:del>"
      "<w:ins w:id=\"2\"><w:r><w:t>10</w:t></w:r></w:ins><w:r><w:t>0</w:t></w:r>");
  auto const r = read_body(in_cell(change));
  CHECK(r.cells() == "0,0 3100|0,1 x");
  REQUIRE(r.codes() == "source.revision");
  CHECK(argument_of(r.findings[0], "now") == "3100");
  CHECK(argument_of(r.findings[0], "before") == "3010");
  CHECK(r.doc[r.findings[0].where.value()] == "3100");

  auto const prose = read_body(change);
  CHECK(prose.blocks() == "3100");
  CHECK(prose.codes() == "");
}

TEST_CASE("moved text counts where it went, and what was inserted and deleted again never did") {
  CHECK(read_body(in_paragraph("<w:moveFrom w:id=\"1\">" + run("a") + "</w:moveFrom>" +
                               "<w:moveTo w:id=\"1\">" + run("b") + "</w:moveTo>"))
            .blocks() == "b");
  auto const r = read_body(in_cell(in_paragraph(
      "<w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del></w:ins>" + run("4"))));
  CHECK(r.cells() == "0,0 4|0,1 x");
  CHECK(r.codes() == "");
}

TEST_CASE("a cell that a change emptied is empty, and told") {
  auto const r =
      read_body(in_cell(in_paragraph("<w:del><w:r><w:delText>7</w:delText></w:r></w:del>")));
  CHECK(r.cells() == "0,0|0,1 x");
  REQUIRE(r.codes() == "source.revision");
  CHECK(argument_of(r.findings[0], "now") == "");
  CHECK(argument_of(r.findings[0], "before") == "7");
}

TEST_CASE("a paragraph whose mark was deleted runs on into the next") {
  std::string const first = w_paragraph("结转", "<w:rPr><w:del w:id=\"1\"/></w:rPr>");
  CHECK(read_body(first + w_paragraph("数量")).blocks() == "结转数量");
  CHECK(read_body(in_cell(first + w_paragraph("数量"))).cells() == "0,0 结转数量|0,1 x");
}

TEST_CASE("old properties that a change replaced do not count") {
  CHECK(
      read_body("<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>"
                "</w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
                "<w:t>a</w:t></w:r></w:p>")
          .blocks() == "a");
}

TEST_CASE("content controls are looked through at every level") {
  auto const control = [](std::string const& inside) {
    return "<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>" + inside +
           "</w:sdtContent></w:sdt>";
  };
  CHECK(read_body(in_paragraph(run("4") + control(run("2")))).blocks() == "42");
  CHECK(read_body(control(w_paragraph("段"))).blocks() == "段");
  auto const r = read_body(w_table(
      2, control(w_row(control(w_cell("a")) + "<w:tc>" + control(w_paragraph("b")) + "</w:tc>"))));
  CHECK(r.cells() == "0,0 a|0,1 b");
  CHECK(read_body(control(w_table(2, w_row(w_cell("a") + w_cell("b"))))).cells() == "0,0 a|0,1 b");
}

TEST_CASE("the placeholder of a content control is not read, and told") {
  auto const r = read_body(
      in_paragraph(run("a") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
                   run("单击此处") + "</w:sdtContent></w:sdt>" + run("b")));
  CHECK(r.blocks() == "ab");
  CHECK(r.codes() == "source.hidden");
}

TEST_CASE("of alternate content exactly one branch is read") {
  auto const alternate = [](std::string const& requires_what) {
    return in_paragraph("<mc:AlternateContent><mc:Choice Requires=\"" + requires_what + "\">" +
                        run("choice") + "</mc:Choice><mc:Choice Requires=\"wps\">" + run("second") +
                        "</mc:Choice><mc:Fallback>" + run("fallback") +
                        "</mc:Fallback></mc:AlternateContent>");
  };
  CHECK(read_body(alternate("wps")).blocks() == "choice");
  CHECK(read_body(alternate("w14 wps")).blocks() == "choice");
  CHECK(read_body(alternate("v")).blocks() == "second");
  CHECK(read_body(alternate("undeclared")).blocks() == "second");
  CHECK(read_body(in_paragraph("<mc:AlternateContent><mc:Choice Requires=\"v\">" + run("a") +
                               "</mc:Choice><mc:Fallback>" + run("b") +
                               "</mc:Fallback></mc:AlternateContent>"))
            .blocks() == "b");
}

TEST_CASE("text boxes are read once, behind the paragraph that anchors them") {
  std::string const box = "<w:txbxContent>" + w_paragraph("框") +
                          w_table(2, w_row(w_cell("1") + w_cell("2"))) + "</w:txbxContent>";
  auto const r = read_body(
      in_paragraph(run("前") +
                   "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
                   box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" +
                   box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" +
                   run("后")) +
      w_paragraph("下"));
  CHECK(r.blocks() == "前后|框|#|下");
  CHECK(r.cells() == "0,0 1|0,1 2");

  CHECK(read_body(in_paragraph(run("前") + "<w:r><w:pict><v:shape><v:textbox>" + box +
                               "</v:textbox></v:shape></w:pict></w:r>"))
            .blocks() == "前|框|#");
}

TEST_CASE("of fields the result counts and the instruction does not") {
  auto const mark = [](std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
  };
  std::string const instruction = "<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>";
  CHECK(read_body(in_paragraph("<w:fldSimple w:instr=\"PAGE\">" + run("7") + "</w:fldSimple>"))
            .blocks() == "7");
  CHECK(read_body(in_paragraph(mark("begin") + instruction + mark("separate") + run("42") +
                               mark("end") + run("件")))
            .blocks() == "42件");
  CHECK(read_body(in_paragraph(mark("begin") + instruction + mark("begin") + instruction +
                               mark("separate") + run("inner") + mark("end") + mark("separate") +
                               run("outer") + mark("end")))
            .blocks() == "outer");
  CHECK(read_body(in_paragraph(mark("begin") + instruction) + w_paragraph("下")).blocks() == "下");
}

TEST_CASE("hidden text is not read, and told once with its count") {
  docx_writer w;
  w.styles =
      "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"H2\"><w:basedOn w:val=\"H\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:vanish/></w:rPr></w:style>";
  w.body =
      in_paragraph(run("a") + run("1", "<w:vanish/>") + run("2", "<w:specVanish/>") +
                   run("3", "<w:rStyle w:val=\"H2\"/>") + run("b", "<w:vanish w:val=\"0\"/>")) +
      w_paragraph("4", "<w:pStyle w:val=\"P\"/>") + "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>" +
      run("c", "<w:rStyle w:val=\"H\"/>") + run("d", "<w:vanish w:val=\"false\"/>") + "</w:p>";
  auto const r = read(w);
  CHECK(r.blocks() == "ab|cd");  // a hidden style in a hidden style is seen
  REQUIRE(r.codes() == "source.hidden");
  CHECK(argument_of(r.findings[0], "count") == "4");
}

TEST_CASE("ruby gives its base and mathematics its text") {
  CHECK(read_body(in_paragraph("<w:r><w:ruby><w:rubyPr/><w:rt>" + run("gou") +
                               "</w:rt><w:rubyBase>" + run("勾") + "</w:rubyBase></w:ruby></w:r>"))
            .blocks() == "勾");
  CHECK(read_body(in_paragraph("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>")).blocks() == "x=1");
}

TEST_CASE("headings have their level from the paragraph, its style or the style's name") {
  docx_writer w;
  w.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:outlineLvl "
      "w:val=\"1\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"D\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"D\"><w:basedOn w:val=\"C\"/></w:style>";
  w.body = w_paragraph("a", "<w:pStyle w:val=\"1\"/>") +
           w_paragraph("b", "<w:pStyle w:val=\"B\"/>") +
           w_paragraph("c", "<w:outlineLvl w:val=\"2\"/>") +
           w_paragraph("d", "<w:pStyle w:val=\"A\"/><w:outlineLvl w:val=\"9\"/>") +
           w_paragraph("e", "<w:pStyle w:val=\"C\"/>") + w_paragraph("f");
  auto const r = read(w);
  REQUIRE(r.doc.blocks.size() == 6);
  int const levels[] = {1, 2, 3, 0, 0, 0};
  for (std::size_t i = 0; i < 6; ++i) CHECK(r.doc.blocks[i].outline == levels[i]);
}

TEST_CASE("footnotes and endnotes are notes at the end, their marks and separators are nothing") {
  docx_writer w;
  w.body = in_paragraph(run("12") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>");
  w.footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + w_paragraph("——") +
                "</w:footnote><w:footnote w:id=\"2\">" +
                in_paragraph("<w:r><w:footnoteRef/></w:r>" + run("含补正")) + "</w:footnote>";
  w.endnotes = "<w:endnote w:id=\"1\">" + w_paragraph("尾注") + "</w:endnote>";
  auto const r = read(w);
  CHECK(r.blocks() == "12|(含补正)|(尾注)");
  CHECK(r.doc.map.find(r.doc.text, r.doc.blocks[1].text).part == "/word/footnotes.xml");
  CHECK(r.doc.map.find(r.doc.text, r.doc.blocks[1].text).paragraph == 1);
}

TEST_CASE("headers, footers and comments are not read") {
  docx_writer w;
  w.body = w_paragraph("a") + "<w:sectPr><w:headerReference w:type=\"default\"/></w:sectPr>";
  w.extra = {{"word/header1.xml", "<broken"}, {"word/comments.xml", "<broken"}};
  CHECK(read(w).blocks() == "a");
}

TEST_CASE("strict documents and other prefixes read the same, formatting trimmed or not") {
  docx_writer w;
  w.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:outlineLvl "
      "w:val=\"1\"/></w:pPr></w:style>";
  w.body =
      "<!-- c --><w:p w:rsidR=\"1\"><w:pPr><w:jc w:val=\"center\"/><w:pStyle w:val=\"A\"/></w:pPr>"
      "<w:r><w:rPr><w:rFonts w:ascii=\"a&gt;b\" w:hint='\">'/><w:b/></w:rPr>"
      "<w:t xml:space=\"preserve\"> a<![CDATA[<w:b/>]]>&amp;b </w:t></w:r></w:p>" +
      w_table(2, w_row(w_cell("1", "<w:tcBorders><w:top/><!-- </w:tcBorders> --></w:tcBorders>") +
                       w_cell("2")));
  auto const plain = read(w);
  CHECK(plain.blocks() == " a<w:b/>&b |#");
  CHECK(plain.doc.blocks.at(0).outline == 2);
  CHECK(plain.cells() == "0,0 1|0,1 2");

  w.is_strict = true;
  CHECK(read(w).doc.text == plain.doc.text);

  w.is_strict = false;
  auto entries = w.entries();
  for (auto& [name, content] : entries)
    for (auto const* const from : {"<w:", "</w:", " w:", "xmlns:w="}) {
      std::string to = from;
      to.replace(to.find('w'), 1, "word");
      for (auto at = content.find(from); at != content.npos;
           at = content.find(from, at + to.size()))
        content.replace(at, std::string(from).size(), to);
    }
  auto const renamed = read_bytes_as_docx(make_zip(entries));
  CHECK(renamed.blocks() == " a<word:b/>&b |#");
  CHECK(renamed.doc.blocks.at(0).outline == 2);
}

TEST_CASE("parts may be in UTF-16") {
  docx_writer w;
  auto entries = w.entries();
  for (auto& [name, content] : entries) {
    if (name != "word/document.xml") continue;
    std::string const ascii =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document xmlns:w=\"http://schemas."
        "openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>42</w:t></w:r>"
        "</w:p></w:body></w:document>";
    content = "\xFF\xFE";
    for (char const c : ascii) (content += c) += '\0';
  }
  CHECK(read_bytes_as_docx(make_zip(entries)).blocks() == "42");
}

TEST_CASE("text that is embedded as a file of another kind is refused, not dropped") {
  auto const r = read_body(w_paragraph("a") + "<w:altChunk r:id=\"x\"/>");
  CHECK(r.failure_kind == error_kind::unsupported);
  CHECK(r.failure.find("w:altChunk") != std::string::npos);
}

TEST_CASE("every place leads back to part, table, row, cell, paragraph and characters") {
  auto const r =
      read_body(w_paragraph("首段") +
                w_table(2, w_row(w_cell("a") + w_cell("b")) +
                               w_row(w_cell("甲") + "<w:tc>" + w_paragraph("上") + w_paragraph("") +
                                     w_paragraph("下42") + "</w:tc>")) +
                w_paragraph("末段"));
  auto const place_of = [&](std::string_view what) {
    auto const at = static_cast<std::uint32_t>(r.doc.text.find(what));
    return r.doc.map.find(r.doc.text, {at, at + static_cast<std::uint32_t>(what.size())});
  };
  auto const p = place_of("42");
  CHECK(p.part == "/word/document.xml");
  CHECK(p.table == 1);
  CHECK(p.row == 2);
  CHECK(p.cell == 2);
  CHECK(p.paragraph == 3);
  CHECK(p.character_begin == 1);
  CHECK(p.character_end == 3);
  CHECK(r.cells() == "0,0 a|0,1 b|1,0 甲|1,1 上/下42");

  auto const last = place_of("末段");
  CHECK(last.table == 0);
  CHECK(last.paragraph == 2);
  CHECK(last.character_end == 2);
}
