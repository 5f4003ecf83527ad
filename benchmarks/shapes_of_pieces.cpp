// SPDX-License-Identifier: Apache-2.0
#include "shape.hpp"

#include "support/random_report.hpp"
#include "support/write_docx.hpp"
#include "support/write_html.hpp"
#include "support/write_tab_lines.hpp"

#include <span>         // span
#include <string_view>  // string_view

namespace gouji::benchmark {
namespace {

using namespace gouji::test;

/// What is written over and over behind a report. None of it says a figure of the form.
struct piece {
  std::string_view name, text;
  std::string_view before = {};   ///< once before the first
  std::string_view behind = {};   ///< once behind the last
  std::string_view closing = {};  ///< as often behind all
  report_is before_it = report_is::kept;
};

constexpr piece at_risk(piece p) {
  p.before_it = report_is::at_risk;
  return p;
}

constexpr piece text_pieces[] = {
    // Marks of exports, on one line and on lines of their own.
    {"bar", "|"},
    {"bar line", "||||\n"},
    {"TAB", "\t"},
    {"TAB line", "\t\t\t\n"},
    {"comma", ","},
    {"comma line", ",,,\n"},
    {"blank", " "},
    {"blank line", "    \n"},
    {"line end", "\n"},
    {"carriage return", "\r"},
    {"page break", "\f"},
    {"quote", "\""},
    {"quote line", "\"\n"},
    {"open field", "a,\"b\n"},
    {"closed field", "\"a\",\"b\"\n"},
    {"dash", "-"},
    {"dash line", "--- ---\n"},
    {"framed line", "+---+---+\n| a | b |\n"},
    {"frame", "+---+"},
    {"frame line", "+---+\n"},
    {"drawn line", "─"},
    {"drawn corner", "┌"},
    {"drawn corners", "┌─┬─┐\n"},
    {"drawn bar", "│"},
    {"drawn rows", "├─┼─┤\n│ a│ b│\n"},
    {"open drawing", "┌─┐\n│ │\n"},
    {"fence", "|===\n"},
    {"fence and cell", "|===\n|a\n"},
    {"wiki begin", "{|\n"},
    {"wiki row", "|-\n| a\n| b\n"},
    {"wiki open", "{|\n|-\n| a\n"},
    {"wiki end", "|}\n"},
    {"Markdown ruler", "| --- |\n"},
    {"Markdown row", "| a | b |\n"},
    {"Markdown table", "| a | b |\n|---|---|\n| 1 | 2 |\n\n"},
    {"heading marks", "#"},
    {"marked heading", "# a\n"},
    {"wiki heading", "== a ==\n"},
    {"TAB cell", "\ta\n"},
    {"TAB ladder", "\ta\n\t\tb\n\t\t\tc\n"},
    {"TAB exploded", "a\n\n\t\n\n"},
    {"bar exploded", "a\n\n|\n\n"},
    {"overwritten", "a\ba"},
    {"overwritten line", "a\rb\n"},
    at_risk({"row behind TABs", "a\tb\tc\n"}),
    {"antiword", "|a |b |\n"},
    {"two blanks", "a  b  c\n"},
    // Words and figures.
    {"figure", "1 "},
    {"figure line", "1\n"},
    {"figures", "1 2 3\n"},
    {"long figure", "1"},
    {"thousands", "1,000"},
    {"note", "1（其中"},
    {"bracket", "（"},
    {"ordinal", "（一）"},
    {"ordinal line", "（一）\n"},
    {"number line", "一、\n"},
    {"year", "2021年"},
    {"period", "2021年1月1日至"},
    {"period line", "2021年1月1日至12月31日\n"},
    {"topic", "政府信息公开"},
    {"open title", "政府信息公开工作报告（"},
    {"open title line", "政府信息公开工作报告（\n"},
    {"report", "报告\n"},
    {"year line", "2021年\n"},
    {"page mark", "第 1 页\n"},
    {"page mark line", "- 1 -\n"},
    {"label", "行政许可 "},
    {"label line", "行政许可\n"},
    {"different labels", "行政许可\n规章\n行政处罚\n"},
    at_risk({"head", "信息内容\t本年制发件数\n"}),
    {"half label", "行政\n"},
    {"half labels", "行政\n许可\n"},
    {"total", "小计\n"},
    {"mark", "/ "},
    {"mark line", "—\n"},
    {"short label", "其他\n"},
    {"label and mark", "行政许可 / "},
    {"unit", "万元\n"},
    // Characters.
    {"combining", "\xCC\x81"},
    {"ligature", "\xEF\xB7\xBA"},
    {"zero width", "\xE2\x80\x8B"},
    {"wide", "ＡＢ"},
    at_risk({"not UTF-8", "\xFF"}),
    at_risk({"GBK", "\xD5\xFE\xB8\xAE\n"}),
    {"NUL", std::string_view("\0", 1)},
    {"entity", "&amp;"},
    {"ampersand", "&"},
    {"tag", "<a>"},
    {"less", "<"},
    {"greater", ">"},
};

constexpr piece page_pieces[] = {
    {"table", "<table>"},
    at_risk({"cell in table", "<table><tr><td>"}),
    at_risk({"cell", "<td>a", "<table><tr>"}),
    {"row", "<tr><td>a", "<table>"},
    {"table end", "</table>"},
    {"div", "<div>"},
    {"closed div", "<div>a</div>"},
    {"p", "<p>"},
    {"p of text", "<p>a"},
    {"b", "<b>"},
    {"b and p", "<b><p>"},
    {"br", "<br>"},
    {"br in cell", "a<br>", "<table><tr><td>"},
    {"p in cell", "<p>a</p>", "<table><tr><td>"},
    {"less", "<"},
    {"open comment", "<!--"},
    {"comment", "<!-- -->"},
    {"CDATA", "<![CDATA["},
    {"instruction", "<?"},
    {"script", "<script>"},
    {"closed script", "<script>a</script>"},
    {"style", "<style>"},
    {"textarea", "<textarea>"},
    {"entity", "&amp;"},
    {"number", "&#x31;"},
    {"open number", "&#"},
    {"ampersand", "&"},
    {"open tag", "<td "},
    {"attribute", " a=b", "<p"},
    {"same attribute", " rowspan=2", "<table><tr><td"},
    {"quoted", "<a href=\""},
    {"list", "<ul><li>"},
    {"items", "<li>a", "<ol>"},
    {"option", "<option>a", "<select>"},
    {"svg", "<svg><p>"},
    {"image", "<img src=a>"},
    {"rowspan", "<tr><td rowspan=65534>a", "<table>"},
    {"colspan", "<tr><td colspan=1000>a", "<table>"},
    {"both spans", "<tr><td rowspan=3 colspan=2>a<td>b", "<table>"},
    {"hidden", "<p style='display:none'>a"},
    {"escaped table", "&lt;table&gt;"},
    {"escaped row", "&lt;tr&gt;&lt;td&gt;a", "<p>"},
    {"html", "<html><body>"},
    {"heading", "<h2>一、总体情况</h2>"},
    {"outline", "<h1>a</h1><h2>b</h2><h3>c</h3>"},
    {"caption", "<caption>a", "<table>"},
    {"text", "行政许可"},
    {"lines", "行政许可\n"},
    {"pre", "a\n", "<pre>"},
    {"row group", "<tbody>", "<table>"},
    at_risk({"nested", "<table><tr><td>", "", "", "</td></tr></table>"}),
    {"tables in cell", "<table><tr><td>a</td></tr></table>", "<table><tr><td>"},
    {"end tags", "</p></div></td>"},
};

/// Of documents that hold nothing else.
constexpr piece escaped_pieces[] = {
    {"JSON table", "\\u003ctable\\u003e", "{\"a\":\""},
    {"JSON open table", "<table border=\\\"1\\\">", "{\"a\":\""},
    {"JSON texts", "\"b\":\"<table>a\",", "{"},
    {"JSON backslashes", "\\", "{\"a\":\"<table>"},
    {"JSON quotes", "\"", "{\"a\":\"<table>"},
    {"JSON escaped quotes", "\\\"", "{\"a\":\"<table>"},
    {"JSON objects", "{\"a\":", ""},
    {"JSON lists", "[", "[\"<table>"},
    {"script table", "a='\\x3ctable>';\n", "<script>"},
    {"script backslash", "\\'", "<script>a='\\x3ctable>"},
    {"script quotes", "a=\"'`", "<script>a='\\x3ctable>"},
    {"script opening", "='\\x3ctable", "<script>"},
    {"text table", "&lt;table&gt;"},
    {"text row", "&lt;tr>&lt;td>a", "&lt;table>"},
    {"text attribute", "=\"&lt;table", "<p a"},
    {"word table", "table"},
    {"backslash table", "\\table"},
};

constexpr piece body_pieces[] = {
    {"paragraph", "<w:p><w:r><w:t>a</w:t></w:r></w:p>"},
    {"empty paragraph", "<w:p/>"},
    {"heading", "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>"},
    {"numbered", "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"},
    {"table", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"},
    {"empty table", "<w:tbl/>"},
    at_risk({"nested", "<w:tbl><w:tr><w:tc>", "", "", "<w:p/></w:tc></w:tr></w:tbl>"}),
    {"label", "<w:p><w:r><w:t>行政许可</w:t></w:r></w:p>"},
    {"text box", "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>"},
    {"note", "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"},
};

constexpr piece run_pieces[] = {
    {"run", "<w:r><w:t>a</w:t></w:r>"},
    {"long run", "按季度开展自查，发现的问题当月整改完毕。", "<w:r><w:t>", "</w:t></w:r>"},
    {"break", "<w:r><w:br/></w:r>"},
    {"TAB", "<w:r><w:tab/></w:r>"},
    {"inserted", "<w:ins><w:r><w:t>a</w:t></w:r></w:ins>"},
    {"deleted", "<w:del><w:r><w:delText>a</w:delText></w:r></w:del>"},
    {"control", "<w:sdt><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>"},
    {"field", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"},
    {"bookmark", "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>"},
};

constexpr piece row_pieces[] = {
    {"row", "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>"},
    {"empty row", "<w:tr/>"},
    {"merged rows", "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"},
    {"merged begins", "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr>"},
    {"wide", "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4000\"/></w:tcPr><w:p/></w:tc></w:tr>"},
    {"skipped", "<w:tr><w:trPr><w:gridBefore w:val=\"60\"/></w:trPr><w:tc><w:p/></w:tc></w:tr>"},
};

struct blocks_and_numbers {
  std::vector<printed_block> blocks;
  std::size_t numbers;
};

blocks_and_numbers base_report() {
  report_options o;
  o.form = all_forms()[1];
  auto const model = random_report(7, o);
  return {print_blocks(model), truth_of(model).size()};
}

std::string repeated(piece const& p, std::size_t size) {
  std::string out(p.before);
  std::size_t times = 0;
  for (; out.size() < size; ++times) out += p.text;
  for (; times > 0; --times) out += p.closing;
  return out += p.behind;
}

/// \param write makes a document of the blocks and of what follows them
template <class Write>
void add_shapes(std::vector<shape>& out, std::string_view family, std::span<piece const> pieces, report_is before,
                Write write) {
  for (auto const& p : pieces)
    out.push_back({std::string(family), std::string(p.name), [=, &p](std::size_t size) {
                     auto const base = base_report();
                     auto const more = repeated(p, size);
                     bool const kept = before == report_is::kept && p.before_it == report_is::kept;
                     return grown_document{write(base.blocks, more), more.size(), kept ? base.numbers : 0, base.numbers};
                   }});
}

}  // namespace

std::vector<shape> shapes_of_texts() {
  std::vector<shape> out;
  add_shapes(out, "text", text_pieces, report_is::kept,
             [](auto const& blocks, auto const& more) { return write_tab_lines(blocks).text + '\n' + more; });
  return out;
}

std::vector<shape> shapes_of_pages() {
  std::vector<shape> out;
  add_shapes(out, "page", page_pieces, report_is::kept, [](auto const& blocks, auto const& more) {
    auto page = write_html(blocks, html_lines::breaks);
    return page.insert(page.find("</body>"), more);
  });
  add_shapes(out, "escaped page", escaped_pieces, report_is::at_risk, [](auto const&, auto const& all) { return all; });
  return out;
}

std::vector<shape> shapes_of_packages() {
  std::vector<shape> out;
  auto const add = [&](std::string_view family, std::span<piece const> pieces, std::string_view before,
                       std::string_view behind) {
    add_shapes(out, family, pieces, report_is::kept, [=](auto const& blocks, auto const& more) {
      auto word = write_docx(blocks);
      word.body.append(before).append(more).append(behind);
      return word.bytes();
    });
  };
  add("word body", body_pieces, "", "");
  add("word paragraph", run_pieces, "<w:p>", "</w:p>");
  add("word table", row_pieces, "<w:tbl>", "</w:tbl>");
  return out;
}

}  // namespace gouji::benchmark
