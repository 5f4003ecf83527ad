// SPDX-License-Identifier: Apache-2.0
#include "support/write_html.hpp"

#include <string_view>  // string_view

namespace gouji::test {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else
      out += c;
  }
  return out;
}

std::string element(std::string_view name, std::string_view text) {
  return '<' + std::string(name) + '>' + escaped(text) + "</" + std::string(name) + ">";
}

std::string content(std::string_view text, html_lines lines) {
  std::string out;
  for (bool first = true; first || !text.empty(); first = false) {
    auto const end = text.find('\n');
    auto const line = text.substr(0, end);
    if (lines == html_lines::paragraphs)
      out += element("p", line);
    else
      out += (first ? "" : "<br>") + escaped(line);
    text = end == text.npos ? std::string_view{} : text.substr(end + 1);
  }
  return out;
}

std::string table(printed_table const& t, html_lines lines) {
  auto const span = [](std::string_view name, std::uint32_t n) {
    return n > 1 ? ' ' + std::string(name) + "=\"" + std::to_string(n) + '"' : std::string();
  };
  std::string out = "<table>\n";
  for (auto const& row : t.rows) {
    out += "<tr>";
    for (auto const& c : row.cells)
      out += "<td" + span("rowspan", c.height) + span("colspan", c.width) + '>' + content(c.text, lines) + "</td>";
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

}  // namespace

std::string write_html(std::vector<printed_block> const& blocks, html_lines lines) {
  using kind = printed_block::kind_type;
  std::string out = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n";
  for (auto const& b : blocks) {
    if (b.kind == kind::table) {
      out += table(b.table, lines);
      continue;
    }
    out += element(b.kind == kind::title ? "h1" : b.kind == kind::heading ? "h2" : "p", b.text) + '\n';
  }
  return out + "</body></html>\n";
}

}  // namespace gouji::test
