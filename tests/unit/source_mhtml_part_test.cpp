// SPDX-License-Identifier: Apache-2.0
#include "source/detail/mhtml_part.hpp"

#include "support/html_reading.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;
using namespace gouji::test;

namespace {

document read_archive(std::string_view file) {
  finding_sink sink;
  auto d = read_mhtml(file, {}, {}, sink);
  REQUIRE(d.has_value());
  return std::move(*d);
}

std::string const head =
    "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: "
    "multipart/related;\r\n\ttype=\"text/html\";\r\n"
    "\tboundary=\"--=_B\"\r\n\r\nnot read\r\n";
std::string const image =
    "----=_B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
    "base64\r\n\r\niVBORw0KGgo=\r\n";

}  // namespace

TEST_CASE("a part in quoted-printable leads back to its codes") {
  auto const file =
      head + image +
      "----=_B\r\nContent-Type: text/html;\r\n\tcharset=\"gb2312\"\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
      "<table><tr><td class=3D\"x\">=B9=\r\n=E6</td><td>1=3D2</td>  \r\n<td>12=\r\n3</td>\r\n"
      "----=_B--\r\n<p>behind</p>";
  auto const d = read_archive(file);
  CHECK(blocks_of(d) == "t");
  CHECK(table_of(d) == "0,0 规 | 0,1 1=2 | 0,2 123");
  auto const at = [&](span s) {
    auto const p = d.map.find(d.text, s);
    return file.substr(p.byte_begin, p.byte_end - p.byte_begin);
  };
  CHECK(at(d.cells[0].text) == "=B9=\r\n=E6");
  CHECK(at(d.cells[1].text) == "1=3D2");
  CHECK(at(d.cells[2].text) == "12=\r\n3");
  auto const place = d.map.find(d.text, d.cells[2].text);
  CHECK(place.line == 20);
  CHECK(place.column == 5);
}

TEST_CASE("a part in base64 leads back to its lines") {
  // <table><tr><td>一</td><td>42</td></tr></table> in UTF-8
  auto const file =
      head +
      "----=_B\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/html\r\n\r\n"
      "PHRhYmxlPjx0cj48dGQ+5LiA\r\nPC90ZD48dGQ+NDI8L3RkPjwv\r\ndHI+PC90YWJsZT4=\r\n\r\n" +
      image;
  auto const d = read_archive(file);
  CHECK(table_of(d) == "0,0 一 | 0,1 42");
  auto const first = d.map.find(d.text, d.cells[0].text);
  CHECK(file.substr(first.byte_begin, first.byte_end - first.byte_begin) ==
        "PHRhYmxlPjx0cj48dGQ+5LiA");
  CHECK(first.line == 12);
  CHECK(d.map.find(d.text, d.cells[1].text).line == 13);
}

TEST_CASE("a part as it is, and a nested multipart") {
  auto const file = head +
                    "----=_B\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n"
                    "Content-Type: text/plain\r\n\r\n<p>plain</p>\r\n--in\r\n"
                    "content-type: TEXT/HTML\r\n\r\n<p>一</p>\r\n--in--\r\n<p>二</p>";
  CHECK(blocks_of(read_archive(file)) == "p 一");
  CHECK(blocks_of(read_archive("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>一</p>\n--\n")) ==
        "p 一 | p --");
}

TEST_CASE("of several pages that one is read which has the figures") {
  std::string const table = "<table><tr><td>规章<td>1<td>2<td>3<tr><td>其他<td>4<td>5<td>6</table>";
  auto const page = [](std::string const& content, std::string const& type = "text/html") {
    return "----=_B\r\nContent-Type: " + type + "; charset=utf-8\r\n\r\n" + content + "\r\n";
  };
  auto const outer = page("<p>门户</p><iframe src=cid:1></iframe>");
  CHECK(blocks_of(read_archive(head + outer + image + page(table, "application/xhtml+xml") + "----=_B--")) == "t");
  CHECK(blocks_of(read_archive(head + page(table + "一") + page(table + "二"))) == "t | p 一");
  CHECK(blocks_of(read_archive(head + outer + page("<p>二</p>"))) == "p 门户");
}

TEST_CASE("an archive without a page is an error that says what to do") {
  finding_sink sink;
  auto const d = read_mhtml(head + image, {}, {}, sink);
  REQUIRE_FALSE(d.has_value());
  CHECK(d.error().kind == error_kind::damaged);
  CHECK_FALSE(read_mhtml("", {}, {}, sink).has_value());
}
