// SPDX-License-Identifier: Apache-2.0
#include "source/detail/html_looks.hpp"

#include "support/html_reading.hpp"

#include <doctest/doctest.h>

#include <cstdint>  // int64_t
#include <string>   // string, to_string

using namespace gouji;
using namespace gouji::test;

namespace {

/// The text of one cell beside another one, in a page with this head.
std::string cell_of(std::string const& content, std::string const& attributes = {}, std::string const& head = {}) {
  auto const page = read(head + "<table><tr><td " + attributes + ">" + content + "</td><td>9</td></tr></table>");
  REQUIRE(page.d.tables.size() == 1);
  REQUIRE(page.d.tables[0].cell_count == 2);
  return rendered(page.d[page.d.cells[0].text]);
}

bool tells_hidden(std::string const& page) {
  for (auto const& code : read(page).codes)
    if (code == "source.hidden") return true;
  return false;
}

}  // namespace

TEST_CASE("text that a reader cannot see is no part of a figure, by whatever style, and is told") {
  for (auto const* const style :
       {"color:white", "color: #FFF", "color:#fefefe;font-weight:bold", "color:rgb(255, 255, 255)", "color:transparent",
        "color:rgba(0,0,0,0)", "opacity:0", "opacity:0.0", "text-indent:-9999px", "position:absolute;left:-9999px",
        "position:absolute; clip: rect(0 0 0 0)", "display:inline-block;height:0;overflow:hidden", "font-size:0 !important",
        "/* a */visibility:hidden", "text-decoration-line: line-through", "unicode-bidi:bidi-override;direction:rtl"}) {
    CAPTURE(style);
    auto const content = "12<span style='" + std::string(style) + "'>34</span>";
    CHECK(cell_of(content) == "12");
    CHECK(tells_hidden("<table><tr><td>" + content + "<td>9</table>"));
  }
  CHECK(cell_of("12<font color=white>34</font>") == "12");
  CHECK(cell_of("12<bdo dir=RTL>34</bdo>") == "12");
  for (auto const* const style :
       {"color:#ffe", "color:red", "opacity:0.5", "opacity:1", "text-indent:-2em", "position:absolute;left:-3px", "height:0",
        "overflow:hidden;height:12px", "text-decoration:underline", "clip:auto", "direction:rtl", "color:rgba(0,0,0,.8)"}) {
    CAPTURE(style);
    CHECK(cell_of("12<span style='" + std::string(style) + "'>34</span>") == "1234");
  }
}

TEST_CASE("white text on a color is seen") {
  CHECK(cell_of("<span style='color:#fff'>规章</span>", "bgcolor=#4472C4") == "规章");
  CHECK(cell_of("<span style='color:#fff'>规章</span>", "style='background:#4472C4'") == "规章");
  CHECK(cell_of("<span style='color:#fff'>规章</span>", "background=a.gif") == "规章");
  CHECK(cell_of("<span style='color:#fff'>规章</span>", "style='background:#fff url(a.png)'") == "规章");
  CHECK(cell_of("<span style='color:#fff'>规章</span>", "bgcolor=white") == "");
  CHECK(cell_of("<span style='color:#fff'>规章</span>", "style='background:none'") == "");
  CHECK(cell_of("<span style='color:#fff'><b style='color:#000'>规章</b></span>") == "规章");
}

TEST_CASE("a mark beside the line by its style is no digit") {
  CHECK(cell_of("12<span style='vertical-align:super;font-size:9px'>3</span>") == "12/3");
  CHECK(cell_of("12<span style='vertical-align:middle'>3</span>") == "123");
}

TEST_CASE("a page's own sheet says what is hidden, and a stronger or later rule what is not") {
  std::string const sheet =
      "<style><!-- @charset \"utf-8\"; @media print { .a { display:none } } /* .b{display:none} */\n"
      ".c, p.d { display : none !important } #e{visibility:hidden} .f .g{display:none} .c.on{display:inline}\n"
      ".h{display:none} .h{display:inline} td{color:#000} .i:hover{display:none} --></style>";
  for (auto const* const seen :
       {"class=a", "class=b", "class=d", "class='x f g'", "class='c on'", "class=h", "class=i", "class=C", "id=E",
        "class=c style='display:inline'"}) {
    CAPTURE(seen);
    CHECK(cell_of("12<span " + std::string(seen) + ">34</span>", {}, sheet) == "1234");
  }
  for (auto const* const unseen : {"class=c", "class=' x\tc '", "id=e", "id=e class=h"}) {
    CAPTURE(unseen);
    CHECK(cell_of("12<span " + std::string(unseen) + ">34</span>", {}, sheet) == "12");
  }
  CHECK(cell_of("12<p class=d>34</p>", {}, sheet) == "12");
}

TEST_CASE("where all figures are hidden by the page's sheet, a script shows them, and they are read") {
  std::string const sheet = "<style>.tab{display:none}</style>";
  std::string const table = "<table><tr><td>规章<td>1<td>2<td>3<tr><td>其他<td>4<td>5<td>6</table>";
  auto const page = read(sheet + "<div class=tab>" + table + "</div>");
  REQUIRE(page.d.tables.size() == 1);
  CHECK(page.codes.empty());
  CHECK(read("<style>.in{opacity:0;transition:1s}</style><div class=in>" + table + "</div>").d.tables.size() == 1);
  CHECK(read("<body style='visibility:hidden;opacity:0'>" + table).codes.empty());
  auto const both = read(sheet + "<div class=tab>" + table + "</div>" + table);
  REQUIRE(both.d.tables.size() == 1);
  CHECK(both.codes == std::vector<std::string>{"source.hidden"});
}

TEST_CASE("a cell grows with its text, whatever height and width it has") {
  CHECK(cell_of("12", "style='width:0;height:0;overflow:hidden'") == "12");
}

TEST_CASE("what is hidden in a table that holds figures is told, in one that lays out the page it is not") {
  CHECK(tells_hidden("<table><tr><td>a<td style='display:none'>1<td>2</table>"));
  CHECK(tells_hidden("<table><tr><td>a<td>1<tr hidden><td>b<td>2</table>"));
  CHECK_FALSE(tells_hidden("<table><tr><td>a<td>1<script>x</script><select><option>2</select><tr hidden><td> &nbsp;</table>"));
  CHECK_FALSE(tells_hidden("<table><tr><td><ul hidden><li>菜单</ul><p>正文</table>"));
}

TEST_CASE("elements made a table by role or display are one, if they hold its figures") {
  std::string const rows[] = {"规章", "1", "2", "", "规范性文件", "3", "4", "5"};
  auto const made = [&](std::string const& table, std::string const& row, std::string const& cell, std::size_t size = 8) {
    std::string out = "<div " + table + ">";
    for (std::size_t i = 0; i < size; ++i) {
      if (i % 4 == 0) out += (i ? "</div><div " : "<div ") + row + "><p></p>";
      out += "<span " + cell + "><b>" + rows[i] + "</b></span>\n";
    }
    return read("<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>" + out + "</div></div>后").d;
  };
  auto const* const expected = "0,0 规章 | 0,1 1 | 0,2 2 | 0,3  | 1,0 规范性文件 | 1,1 3 | 1,2 4 | 1,3 5";
  CHECK(table_of(made("role=table", "role=row", "role=cell")) == expected);
  CHECK(table_of(made("style='display:table'", "style='display:table-row'", "style='display:table-cell'")) == expected);
  CHECK(table_of(made("class=t", "class=r", "class=c")) == expected);
  CHECK(blocks_of(made("class=t", "class=r", "class=c")) == "t | p 后");
  CHECK(made("class=t", "class=r", "class=c", 4).tables.empty());  // a row of a layout
  CHECK(made("class=r", "class=t", "class=c").tables.empty());
}

TEST_CASE("cells that only look like some are none within the cells of a real table") {
  auto const page = read(
      "<table style='display:block'><tr style='display:block'><td>规章<div style='display:table-cell'>甲</div>"
      "<td><div role=row>1</div><td><div style='display:table'><div style='display:table-row'>2</div></td><td>3</table>后");
  CHECK(table_of(page.d) == "0,0 规章/甲 | 0,1 1 | 0,2 2 | 0,3 3");
  CHECK(blocks_of(page.d) == "t | p 后");
}

TEST_CASE("roles of cells span by the attributes that belong to them") {
  auto const page = read(
      "<div role=grid><div role=row><i role=columnheader aria-colspan=2>一</i><i role=cell>1</i><i role=cell>2</i></div>"
      "<div role=rowgroup><div role=row><i role=cell>3</i><i role=cell>4</i><i role=cell>5</i><i role=cell>6</i></div></div></div>");
  CHECK(table_of(page.d) == "0,0 1x2 一 | 0,2 1 | 0,3 2 | 1,0 3 | 1,1 4 | 1,2 5 | 1,3 6");
}

TEST_CASE("fields show their value; a cell of a picture, a choice or a script is not blank") {
  CHECK(cell_of("<input value='1&#50;'>件") == "12件");
  CHECK(cell_of("<INPUT TYPE=Number value=12>") == "12");
  CHECK(cell_of("<textarea>1&nbsp;<b>\n2</textarea>") == "1\u00A0<b>/2");
  for (auto const* const none : {"<input type=hidden value=9>", "<input type=checkbox value=9>", "<template>9</template>",
                                 "<img src=a.gif width=1 height=14>", "<datalist><option>9</datalist>", "<img hidden src=a.gif>"}) {
    CAPTURE(none);
    CHECK(cell_of(none) == (std::string(none).find("<img hidden") == 0 ? "\uFFFC" : ""));
    CHECK(cell_of("12" + std::string(none)) == "12");
  }
  for (auto const* const object :
       {"<img src=1.gif width=12 height=14>", "<select><option>1<option selected>2</select>", "<script>document.write(1)</script>",
        "<canvas>9</canvas>", "<svg><text>9</text></svg>", "<progress value=9>9</progress>"}) {
    CAPTURE(object);
    CHECK(cell_of(object) == "\uFFFC");
    CHECK(cell_of("12" + std::string(object)) == "12");
  }
  CHECK(blocks_of(read("<p><img src=a.png>文<input value=搜索>").d) == "p 文");
}
