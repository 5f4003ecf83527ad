// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/html.hpp>

#include "support/html_reading.hpp"

#include <doctest/doctest.h>

#include <random>  // mt19937
#include <string>  // string

using namespace gouji;
using namespace gouji::test;

namespace {

std::string repeated(std::string_view what, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + what.size());
  while (out.size() < bytes) out += what;
  return out;
}

constexpr std::size_t many = std::size_t{2} << 20;  // bytes; quadratic work on these takes hours

/// Whatever comes of it, every span lies in the text and every place in the file.
void check_is_sane(std::string_view page, result<document> const& d) {
  if (!d) return;
  auto const is_in = [&](span s) { return s.begin <= s.end && s.end <= d->text.size(); };
  for (auto const& b : d->blocks) REQUIRE(is_in(b.text));
  for (auto const& t : d->tables) REQUIRE(t.first_cell + t.cell_count <= d->cells.size());
  for (auto const& c : d->cells) {
    REQUIRE(is_in(c.text));
    auto const p = d->map.find(d->text, c.text);
    REQUIRE(p.byte_begin <= p.byte_end);
    REQUIRE(p.byte_end <= page.size());
  }
}

result<document> read_any(std::string_view page) {
  finding_sink sink;
  auto d = read_html(page, {}, {}, sink);
  check_is_sane(page, d);
  return d;
}

void try_reading(std::string_view page) { static_cast<void>(read_any(page)); }

bool hits(std::string_view page, std::string_view limit_name) {
  auto const d = read_any(page);
  return !d.has_value() && d.error().kind == error_kind::limit &&
         d.error().message.find(limit_name) != std::string::npos;
}

}  // namespace

TEST_CASE("nesting, rows, columns and cells have limits with names") {
  CHECK(hits(repeated("<table><tr><td>", 5 * many), "max_depth"));
  CHECK(hits(repeated("<div hidden>", many), "max_depth"));
  CHECK(hits("<table><tr>" + repeated("<td>", 4 * 100'000), "max_columns"));
  CHECK(hits("<table>" + repeated("<tr>", 4 * 300'000), "max_rows"));
  CHECK(hits(repeated("<table></table>", 15 * 300'000), "max_rows"));
  limits few;
  few.max_cells = 3;
  finding_sink sink;
  CHECK(read_html("<table><tr><td><td><tr><td></table>", {}, few, sink).has_value());
  CHECK_FALSE(read_html("<table><tr><td><td><tr><td><td></table>", {}, few, sink).has_value());
  CHECK(read_html("<p>a<p>b<p>c", {}, few, sink).has_value());
  CHECK_FALSE(read_html("<p>a<p>b<p>c<p>d", {}, few, sink).has_value());
  few.max_rows = 0;
  CHECK_FALSE(read_html("<table><td>a<table>", {}, few, sink).has_value());
  few.max_rows = 1;
  CHECK_FALSE(read_html("<table><tr><td>a</tr><td>b", {}, few, sink).has_value());
}

TEST_CASE("elements that say nothing of their content nest as deep as they like") {
  auto const d = read_any(repeated("<font><div>", many) + "<p>a</p>" + repeated("</x>", many) +
                          "<table><tr><td>1<td>2</table>");
  REQUIRE(d.has_value());
  CHECK(blocks_of(*d) == "p a | t");
}

TEST_CASE("deep nesting that the limits allow is read without recursion") {
  limits deep;
  deep.max_depth = 1'000'000;
  finding_sink sink;
  auto const d = read_html(repeated("<table><tr><td>a<td>", 20 * 50'000) + "end", {}, deep, sink);
  REQUIRE(d.has_value());
  CHECK(d->tables.size() == 1);  // the innermost; the others lay out the page
}

TEST_CASE("large pages of one odd thing take linear time") {
  for (auto const* const what : {"<p a",
                                 "<p a=1 b='2' c=\"3\" ",
                                 "<a b='",
                                 "<",
                                 "&",
                                 "&amp",
                                 "&#",
                                 "<!--",
                                 "<![",
                                 "</",
                                 "</p ",
                                 "<script>",
                                 "<script></script",
                                 "<textarea>",
                                 "\n",
                                 "x\n",
                                 "\xE4\xB8\x80\n",
                                 "<br>",
                                 "<a href=1>x",
                                 "<p hidden>x",
                                 "</table>",
                                 "\"",
                                 "\\\"",
                                 "&lt;table",
                                 "\"<table",
                                 "\\u003ctable",
                                 "'\\'<table\"",
                                 "<table>x",
                                 "<p style='display:none;",
                                 "<td>",
                                 "<caption>",
                                 "\xD2\xBB",
                                 "20",
                                 "2024-"}) {
    CAPTURE(what);
    try_reading(repeated(what, many));
    try_reading("{\"a\": \"" + repeated(what, many) + "<table>");
  }
  for (auto const* const what :
       {"<style>.a{display:none}</style><p class='a b'>1",
        "<style>.a.b{x:y",
        "<style>/*",
        "<style>@media{",
        "<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>1",
        "<div role=table><div role=row><div role=cell>1</div></div></div>",
        "<table><tr><td><input value='1&#50;'>",
        "<script>'<table",
        "<script>a='<table>'+",
        "'+",
        "--!"}) {
    CAPTURE(what);
    try_reading(repeated(what, many / 8));
  }
  std::string attributes = "<table";
  for (int i = 0; attributes.size() < many; ++i) attributes += " a" + std::to_string(i);
  CHECK(table_of(*read_any(attributes + "><tr><td>1<td>2")) == "0,0 1 | 0,1 2");
  auto const wide = "<table>" + repeated("<tr><td colspan=1000 rowspan=9><td colspan=1000>x", many);
  CHECK(read_any(wide).has_value());
}

TEST_CASE("a page cut off anywhere, or with damaged bytes, is read as far as it goes") {
  std::string page =
      "<!DOCTYPE html><html><head><meta "
      "charset=utf-8><title>年报</title><style>p{}</style></head><body>"
      "<!-- 注 --><div class=\"nav\" role='navigation'><a href=\"/\">首页</a></div><script>var "
      "a='<p>';"
      "</script><h1>题&nbsp;目</h1><table><caption>表</caption><thead><tr><th rowspan=2>甲<th "
      "colspan=\"2\">乙</thead>";
  for (int i = 0; i < 60; ++i)
    page += "<tr><td rowspan=0><p>规章&#65288;" + std::to_string(i) +
            "）</p><td colspan='3'>１,234<br>件</td><td><table><tr><td>0</table></tr>";
  page += "</table><pre>a\n\tb</pre>&lt;table&gt;</body></html>";
  for (std::size_t size = 0; size < page.size(); size += 101)
    try_reading(std::string_view(page).substr(0, size));
  for (std::size_t size = 0; size < page.size() && size < 700; ++size)
    try_reading(std::string_view(page).substr(0, size));
  std::mt19937 random(7);
  for (int run = 0; run < 300; ++run) {
    auto damaged = page;
    for (int i = 0; i < 40; ++i)
      damaged[random() % damaged.size()] =
          i % 2 ? static_cast<char>(random()) : "<>&\"'/=-!\n"[random() % 10];
    try_reading(damaged);
    finding_sink sink;
    auto const archive = "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: " +
                         std::string(run % 2 ? "base64" : "quoted-printable") + "\n\n" + damaged;
    check_is_sane(archive, read_mhtml(archive, {}, {}, sink));
  }
}
