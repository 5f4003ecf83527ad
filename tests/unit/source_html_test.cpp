// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/html.hpp>

#include "support/html_reading.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;
using namespace gouji::test;
using namespace std::string_view_literals;

namespace {

using codes = std::vector<std::string>;

/// A table that counts as one with figures.
constexpr auto figures =
    "<table><tr><td>规章<td>1<td>2<td>3<tr><td>规范性文件<td>4<td>5<td>6</table>"sv;
constexpr auto dump_of_figures =
    "0,0 规章 | 0,1 1 | 0,2 2 | 0,3 3 | 1,0 规范性文件 | 1,1 4 | 1,2 5 | 1,3 6"sv;

std::string bytes_at(std::string_view file, document const& d, span s) {
  auto const p = d.map.find(d.text, s);
  return std::string(file.substr(p.byte_begin, p.byte_end - p.byte_begin));
}

/// How many passages are told as hidden.
std::int64_t hidden_in(std::string_view page) {
  finding_sink sink;
  REQUIRE(read_html(page, {}, {}, sink).has_value());
  for (auto const& f : sink.findings())
    if (f.code == "source.hidden") return std::get<std::int64_t>(f.arguments[0].value);
  return 0;
}

}  // namespace

TEST_CASE("white space is one blank, inline elements glue, and lines become paragraphs") {
  auto const page = read(
      "<html><body> <p> 一 、\n  总体 <b>情</b><span>况</span></p>\n"
      "<div>本年\n新收 1\n2 件<br>第二行<br><br></div>尾<hr>末<p>&nbsp;<p></body>");
  CHECK(blocks_of(page.d) == "p 一 、总体 情况 | p 本年新收 1 2 件 | p 第二行 | p 尾 | p 末");
  CHECK(page.d.kind == source_kind::html);
}

TEST_CASE("headings give the outline, also through a link and an anchor") {
  auto const page = read("<h1>题<br>目</h1><h3><a name='x'>三、</a><a href='#'>情况</a></h3><p>文");
  CHECK(blocks_of(page.d) == "1 题 | 1 目 | 3 三、情况 | p 文");
}

TEST_CASE("what is hidden, scripts and comments are not read") {
  auto const page = read(
      "<head><title>t</title><style>p{}</style></head><script>var a = '<p>1</p>';</script>"
      "<!--[if gte mso 9]><p>2</p><![endif]--><p style='DISPLAY : none'>3<b>4</b></p>"
      "<div hidden><p>5<div>6</div></div><noscript>7</noscript><template>8</template>"
      "<span style='mso-hide:all'>9</span><p>看 <![if "
      "!supportEmptyParas]>得<![endif]><o:p>见</o:p></p>");
  CHECK(blocks_of(page.d) == "p 看 得见");
}

TEST_CASE("a hidden row or cell is no part of the grid, and a hidden table is told") {
  auto const page = read(
      "<table><tr><td>a<td style='display:none'>x<td>b<tr hidden><td>y<td>z<tr><td>c<td>d</table>"
      "<table hidden><tr><td>1<td>2</table>");
  CHECK(table_of(page.d) == "0,0 a | 0,1 b | 1,0 c | 1,1 d");
  CHECK(page.d.tables.size() == 1);
  CHECK(page.codes.front() == "source.hidden");
}

TEST_CASE("menus, banners and lists of links are furniture; headings never are") {
  auto const page = read(
      "<header><h1>某局</h1><p>今天</p></header><nav>首页</nav><div role=navigation>位置</div>"
      "<ul><li><a href=1>政务公开</a></li></ul><article><header>题记</header><p>正文"
      "<a href=2>链接</a>很长</article><p><a href=3>未闭合</p><p>之后</p><footer>版权</footer>"
      "<p><a href=4>甲<div>乙</div></a>丙丙丙丙丙丙</p>");
  CHECK(blocks_of(page.d) ==
        "1 某局 | f 今天 | f 首页 | f 位置 | f 政务公开 | p 题记 | p 正文链接很长 | f 未闭合 | p "
        "之后 | "
        "f 版权 | f 甲 | p 乙 | p 丙丙丙丙丙丙");
}

TEST_CASE("an inline element that ends inside of a block which began in it has no more effect") {
  auto const page = read("<a href=1>甲<div>乙</a>丙丙丙</div><p>丁</p>");
  CHECK(blocks_of(page.d) == "f 甲 | p 乙丙丙丙 | p 丁");
}

TEST_CASE("preformatted text keeps its lines and blanks") {
  auto const page =
      read("<pre>\n一\r\n\t规章  0\r\n\n</pre><p style='white-space: pre-wrap'>a\nb c</p>");
  CHECK(blocks_of(page.d) == "p 一 | p \t规章  0 | p a | p b c");
}

TEST_CASE("cells hold lines; Word's spans and empty paragraphs leave no trace") {
  auto const page = read(
      "<table class=MsoNormalTable><tr><td><p class=MsoNormal><span "
      "lang=EN-US>1</span><span>1</span>"
      "<span lang=EN-US>8<o:p></o:p></span></p></td><td><p>结</p><p>果</p>\n<p>维</p><p>持</p></td>"
      "<td><p>&nbsp;<o:p></o:p></p></td><td>本年新<br/>制作数量</td></tr></table>");
  CHECK(table_of(page.d) == "0,0 118 | 0,1 结/果/维/持 | 0,2  | 0,3 本年新/制作数量");
}

TEST_CASE("tables that lay out the page are looked through") {
  SUBCASE("nested in one another") {
    auto const page = read(
        "<table><tr><td colspan=2>地图</td></tr><tr><td><table><tr><td>指南<tr><td>目录</table>"
        "<td><table><tr><td><h1>报告</h1>" +
        std::string(figures) + "<p>注</p></table></table>");
    CHECK(blocks_of(page.d) == "p 地图 | p 指南 | p 目录 | 1 报告 | t | p 注");
    CHECK(table_of(page.d) == dump_of_figures);
  }
  SUBCASE("one column") {
    CHECK(blocks_of(read("<table><tr><td>a<br>b<tr><td>c</table>").d) == "p a | p b | p c");
  }
  SUBCASE("a page of text in a cell") {
    std::string text;
    for (int i = 0; i < 1'000; ++i) text += "长文";
    CHECK(blocks_of(read("<table><tr><td>栏<td>" + text + "</table>").d) == "p 栏 | p " + text);
  }
  SUBCASE("but a box around one line is that line") {
    CHECK(table_of(read("<table><tr><td>a<td><table><tr><td>1</table><td>b</table>").d) ==
          "0,0 a | 0,1 1 | 0,2 b");
  }
}

TEST_CASE("a caption, and what stands between rows, comes before the table") {
  auto const page = read(
      "<p>甲<table><caption>表<b>题</b></caption><tr><td>1<td>2</tr>游离<tr><td>3<td>4</table>乙");
  CHECK(blocks_of(page.d) == "p 甲 | p 表题 | p 游离 | t | p 乙");
}

TEST_CASE("missing and misplaced end tags close what a browser closes") {
  CHECK(table_of(read("<table><tr><td><b>a<td>b</div></p></b><tr><td><span>c<td>d</table>").d) ==
        "0,0 a | 0,1 b | 1,0 c | 1,1 d");
  SUBCASE("cells without a row") {
    CHECK(table_of(read("<table><td>a<td>b</tr><td>c<td>d</table>").d) ==
          "0,0 a | 0,1 b | 1,0 c | 1,1 d");
  }
  SUBCASE("a table that never ends, before the next one") {
    auto const page = read("<table><tr><td>a<td>b</td></tr><p>二</p><table><tr><td>c<td>d");
    REQUIRE(page.d.tables.size() == 2);
    CHECK(table_of(page.d, 0) == "0,0 a | 0,1 b");
    CHECK(table_of(page.d, 1) == "0,0 c | 0,1 d");
  }
  SUBCASE("parts of no table") {
    CHECK(blocks_of(read("<tr><td>a</td></tr></table><li>b<li>c<dd>d<dt>e").d) ==
          "p a | p b | p c | p d | p e");
  }
}

TEST_CASE("a list's numbers are not generated") {
  CHECK(blocks_of(read("<ol start=3 type=1><li>甲<li>乙</ol>").d) == "p 甲 | p 乙");
}

TEST_CASE("XHTML closes elements by a slash, HTML does not") {
  constexpr auto body = "<table><tr><td/><td>1</td><td><p/>2</td></tr></table>"sv;
  CHECK(table_of(read("<?xml version='1.0'?><html>" + std::string(body)).d) ==
        "0,0  | 0,1 1 | 0,2 2");
  CHECK(table_of(read(body).d) == "0,0  | 0,1 1 | 0,2 2");
  CHECK(blocks_of(read("<?xml version='1.0'?><script src='x'/><p>a</p>").d) == "p a");
  CHECK(blocks_of(read("<script src='x'/><p>a</p>").d).empty());
}

TEST_CASE("a charset is a hint, and the bytes decide") {
  SUBCASE("UTF-8 under a gb2312 label") {
    CHECK(blocks_of(read("<meta charset=gb2312><p>政府信息公开</p>").d) == "p 政府信息公开");
  }
  constexpr auto gb = "<p>\xD5\xFE\xB8\xAE\xD0\xC5\xCF\xA2</p>"sv;
  SUBCASE("GB18030 by the page's own word") {
    auto const page = read("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>" +
                           std::string(gb));
    CHECK(blocks_of(page.d) == "p 政府信息");
    CHECK(page.codes == codes{"html.shell"});
  }
  SUBCASE("by the caller's") { CHECK(blocks_of(read(gb, "gbk").d) == "p 政府信息"); }
  SUBCASE("by nobody's, which is told") {
    CHECK(read(gb).codes == codes{"encoding.guess", "html.shell"});
  }
  SUBCASE("a byte-order mark") {
    CHECK(blocks_of(read("\xEF\xBB\xBF<meta charset=gbk><p>信息").d) == "p 信息");
    CHECK(blocks_of(read("\xFF\xFE<\0p\0>\0\xE1\x4F\x6F\x60"sv).d) == "p 信息");
  }
}

TEST_CASE("every place leads to line, column and bytes of the file") {
  auto const file =
      "<p>\xD2\xBB</p>\r\n<table><tr><td>\xB6\xFE</td>\n <td></td><td>1&nbsp;\n 2<b>3</b>&#52;</td>"sv;
  auto const page = read(file, "gb18030");
  auto const& d = page.d;
  CHECK(table_of(d) == "0,0 二 | 0,1  | 0,2 1\u00A0 234");
  CHECK(bytes_at(file, d, d.blocks[0].text) == "\xD2\xBB");
  CHECK(bytes_at(file, d, d.cells[0].text) == "\xB6\xFE");
  auto const first = d.map.find(d.text, d.cells[0].text);
  CHECK(first.line == 2);
  CHECK(first.column == 16);
  auto const empty = d.map.find(d.text, d.cells[1].text);
  CHECK(empty.byte_begin == file.find("</td><td>1"));
  CHECK(empty.byte_end == empty.byte_begin);
  CHECK(empty.line == 3);
  CHECK(empty.column == 6);
  CHECK(bytes_at(file, d, d.cells[2].text) == "1&nbsp;\n 2<b>3</b>&#52;");
  auto const end = d.cells[2].text.end;
  auto const two = d.map.find(d.text, {end - 3, end - 2});
  CHECK(two.line == 4);
  CHECK(two.column == 2);
  CHECK(bytes_at(file, d, {end - 1, end}) == "&#52;");
  CHECK(d.map.line_of(d.text, end - 1).in(d.text) == "1\u00A0 234");
}

TEST_CASE("a text with tables in markup keeps its lines outside of them") {
  auto const page =
      read("# 题\n\n## 一、总体\n文\n<table>\n<tr><td>a\nb</td>\n<td>c</td></tr>\n</table>\n尾\n");
  CHECK(blocks_of(page.d) == "1 题 | 2 一、总体 | p 文 | t | p 尾");
  CHECK(table_of(page.d) == "0,0 a b | 0,1 c");
}

TEST_CASE("markup in a script, in JSON or as text is read where it has the figures") {
  std::string const table(figures);
  auto const escaped = [&](std::string_view from, std::string_view to) {
    std::string out;
    for (char const c : table) out += c == from[0] ? std::string(to) : std::string(1, c);
    return out;
  };
  SUBCASE("JSON") {
    auto const file = "{\"code\": 200, \"content\": \"<p class=\\\"x\\\">\\u4e00<\\/p>\\n" +
                      escaped("<", "\\u003c") + "\", \"n\": 1}";
    auto const page = read(file);
    CHECK(blocks_of(page.d) == "p 一 | t");
    CHECK(table_of(page.d) == dump_of_figures);
    CHECK(page.codes.empty());
    CHECK(bytes_at(file, page.d, page.d.blocks[0].text) == "\\u4e00");
    CHECK(bytes_at(file, page.d, page.d.cells[0].text) == "规章");
  }
  SUBCASE("a script") {
    auto const page =
        read("<div id=c></div><script>var b = 'x', a = \"<p class='a'>一</p><div title='b'>" +
             table + "</div>\"; f('y');</script>");
    CHECK(blocks_of(page.d) == "p 一 | t");
    CHECK(table_of(page.d) == dump_of_figures);
  }
  SUBCASE("text, and an attribute") {
    for (std::string const& file :
         {"<p>前" + escaped("<", "&lt;") + "</p>",
          "<input type=hidden value=\"前" + escaped("<", "&lt;") + "\">"}) {
      auto const page = read(file);
      CHECK(blocks_of(page.d) == "p 前 | t");
      CHECK(table_of(page.d) == dump_of_figures);
    }
  }
  SUBCASE("a script that writes its table in pieces") {
    auto const page = read(
        "<table><tr><td>索引号<td>1</table><script>f('y'); document.write(\"<h1>题</h1>\");\n"
        "document.write('<table><tr><td>规章</td>'); s += '<td>1</td><td>2<\\/td><td>' + \n '3</td></tr>';\n"
        "document.write('<tr><td>规范性文件</td><td>4</td><td>5</td><td>6</td><td>' + n + '</td></tr></table>')</script><p>后</p>");
    CHECK(blocks_of(page.d) == "1 题 | t");
    CHECK(table_of(page.d) == std::string(dump_of_figures) + " | 1,4 \uFFFC");
  }
  SUBCASE("a script's template without figures is none") {
    auto const page = read("<p>正文</p><script>a = '<table><tr><td>{x}<td>{y}</table>'</script>");
    CHECK(blocks_of(page.d) == "p 正文");
  }
}

TEST_CASE("a page without figures says why") {
  std::string prose;
  for (int i = 0; i < 60; ++i) prose += "正文。";
  CHECK(read(figures).codes.empty());
  CHECK(read("<p>" + prose).codes.empty());
  CHECK(read("<div id=app></div><script src=app.js></script>").codes == codes{"html.shell"});
  CHECK(read("<p>" + prose + "</p><img src=a.png>").codes == codes{"html.images"});
  CHECK(read("<p>" + prose + "</p><img width=16 src=a.png><a href=b><img src=b.png></a>")
            .codes.empty());
  CHECK(read("<p>" + prose + "</p><img width=90% src=a.png>").codes == codes{"html.images"});
  CHECK(read("<p>" + prose + "</p><a href=a.png><img src=b.png></a>").codes == codes{"html.images"});
  for (auto const* const stub :
       {"<a href=1.pdf>点击下载</a>", "<a href='#' onclick=f()>年报.pdf</a>", "<iframe src='/v.html?file=/docs.cn/1.PDF'></iframe>",
        "<embed src=1.pdf>", "<object data=1.pdf></object>", "<a href=http://www.docs.gov.cn/1.doc>附件</a>"}) {
    CAPTURE(stub);
    CHECK(read("<p>" + prose + "</p>" + stub).codes == codes{"html.attachment"});
  }
  CHECK(read("<p>" + prose + "</p><p><a href=1.pdf>地图</a><p><a href=1.html>附件</a><iframe src=1.html></iframe>").codes.empty());
  SUBCASE("attachments, with the place of the first") {
    finding_sink sink;
    auto const d = read_html(
        "<p>附件：<a href='/P020.doc?x'>2020年报告</a><p><a href=b.docx>年报</a>"
        "<p><a href=c.html>报告</a>",
        {}, {}, sink);
    REQUIRE(sink.findings().size() == 1);
    CHECK(sink.findings()[0].code == "html.attachment");
    CHECK(std::get<std::int64_t>(sink.findings()[0].arguments[0].value) == 2);
    REQUIRE(sink.findings()[0].where);
    CHECK((*d)[*sink.findings()[0].where] == "附件：2020年报告");
  }
  SUBCASE("a list") {
    std::string list;
    for (int i = 1; i < 6; ++i)
      list += "<li><a href=1>某局年度报告</a><span>2024-01-2" + std::to_string(i) + "</span>";
    CHECK(read(list).codes == codes{"html.list"});
    std::string rows;
    for (int i = 1; i < 6; ++i) rows += "<tr><td><a href=1>某局</a><td>2024年1月2日";
    CHECK(read("<table>" + rows + "</table>").codes == codes{"html.list"});
    std::string numbered, years;
    for (int i = 1; i < 8; ++i) {
      numbered += "<tr><td>" + std::to_string(i) + "<td><a href=1>某局</a><td>2024-1-2";
      years += "<li><a href=1>201" + std::to_string(i) + "年</a>";
    }
    CHECK(read("<table>" + numbered + "</table>").codes == codes{"html.list"});
    CHECK(read(years).codes == codes{"html.list"});
    CHECK(read(years + std::string(figures)).codes.empty());
  }
}

TEST_CASE("a footnote mark is no digit of a figure, and what is struck out does not count, which is told") {
  auto const page = read(
      "<table><tr><td>35.36<sup>1</sup><td>12<sub>3</sub><td>7<del>9</del><td><s>4</s>8"
      "<td><strike>1</strike> <s>2</s><td><span style='Text-Decoration: underline line-through'>6<b>5</b></span>3</table>");
  CHECK(table_of(page.d) == "0,0 35.36/1 | 0,1 12/3 | 0,2 7 | 0,3 8 | 0,4  | 0,5 3");
  CHECK(page.codes.front() == "source.hidden");
  CHECK(hidden_in("<p>甲<s>乙</s>丙<del>丁<b>戊</b></del></p>") == 2);
  CHECK(hidden_in("<p>甲<s> <b></b>&nbsp;</s><span style='text-decoration:line-through:none'></span>") == 0);
}

TEST_CASE("text that has a place but is not to be seen is not read, which is told") {
  auto const page = read(
      "<table><tr style='visibility:hidden'><td>1<td><span style='visibility:visible'>2</span>"
      "<tr style='font-size: 0'><td>3<td style='font-size:12pt'>4<tr><td style='font-size:0.5em'>5<td "
      "style='backface-visibility:hidden;font-size:0.0px'>6</table>");
  CHECK(table_of(page.d) == "0,0  | 0,1 2 | 1,0  | 1,1 4 | 2,0 5 | 2,1 ");
  CHECK(page.codes.front() == "source.hidden");
  CHECK(hidden_in("<p style='visibility:collapse'>甲</p><p>乙</p><p style='font-size:0px'>丙</p>") == 2);
  CHECK(hidden_in("<p style='visibility:hidden'> &nbsp;</p><p style='visibility:hidden;visibility:inherit'>乙</p>") == 0);
}
