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

/// How the parts of a table are printed.
struct table_marks {
  std::string_view table, row, cell, rows, columns;
  std::string_view table_end, row_end, cell_end;
};
constexpr table_marks of_elements = {"<table>", "<tr>", "<td", "rowspan", "colspan", "</table>", "</tr>", "</td>"};
constexpr table_marks of_roles = {"<div role=\"table\">", "<div role=\"row\">", "<div role=\"cell\"", "aria-rowspan",
                                  "aria-colspan",         "</div>",             "</div>",              "</div>"};

std::string table(printed_table const& t, html_lines lines) {
  auto const& marks = lines == html_lines::roles ? of_roles : of_elements;
  auto const span = [](std::string_view name, std::uint32_t n) {
    return n > 1 ? ' ' + std::string(name) + "=\"" + std::to_string(n) + '"' : std::string();
  };
  auto out = std::string(marks.table) + '\n';
  for (auto const& row : t.rows) {
    out += marks.row;
    for (auto const& c : row.cells) {
      out += std::string(marks.cell) + span(marks.rows, c.height) + span(marks.columns, c.width) + '>';
      out += content(c.text, lines) + std::string(marks.cell_end);
    }
    out += std::string(marks.row_end) + '\n';
  }
  return out + std::string(marks.table_end) + '\n';
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
