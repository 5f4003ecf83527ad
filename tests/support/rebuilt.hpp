// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_REBUILT_HPP
#define GOUJI_TESTS_SUPPORT_REBUILT_HPP
/// \file
/// Tests. A document with its rebuilt tables in short, and its figures.

#include <gouji/form/rebuild.hpp>
#include <gouji/report/read.hpp>
#include <gouji/source/text.hpp>

#include <string>       // string
#include <string_view>  // string_view

namespace gouji::test {

/// Paragraphs as `¶text`, page furniture as `~text`, tables as `{` and a row a line, `[a][b];`, and `}`. A line end within a
/// cell is printed as `⏎`.
inline std::string in_short(document const& d) {
  std::string out;
  for (auto const& b : d.blocks) {
    if (b.kind != block_kind::table) {
      out += (b.kind == block_kind::furniture ? "~" : "¶") + std::string(d[b.text]) + '\n';
      continue;
    }
    auto const& t = d.tables[b.table];
    out += "{\n";
    for (std::uint32_t row = 0, c = t.first_cell; row < t.row_count; ++row) {
      for (; c < t.first_cell + t.cell_count && d.cells[c].row == row; ++c) {
        out += '[';
        for (auto const letter : d[d.cells[c].text])
          if (letter == '\n')
            out += "⏎";
          else
            out += letter;
        out += ']';
      }
      out += ";\n";
    }
    out += "}\n";
  }
  return out;
}

/// `甲|乙|1` as an export of a cell a line: each cell and what ends it.
inline std::string cell_lines(std::string_view cells, std::string_view end = "\n") {
  std::string out;
  for (auto const letter : cells)
    if (letter == '|')
      out += end;
    else
      out += letter;
  return out.append(end);
}

/// A text, read and rebuilt.
struct rebuilding {
  finding_sink sink;
  document d;

  explicit rebuilding(std::string_view text) : d(read_text(text, {}, {}, sink).value()) {
    rebuild_tables(d, *built_in_forms(), sink);
  }

  std::size_t told(std::string_view code) const {
    std::size_t n = 0;
    for (auto const& f : sink.findings()) n += f.code == code;
    return n;
  }
};

inline std::string rebuilt(std::string_view text) { return in_short(rebuilding(text).d); }

/// A text, read as a whole report.
struct rebuilt_report {
  finding_sink sink;
  report r;

  explicit rebuilt_report(std::string_view text) : r(read(text, sink).value()) {}

  figure_record const* find(std::string_view table, std::string_view row, std::string_view column) const {
    for (auto const& f : r.figures)
      if (f.table == table && f.row == row && f.column == column) return &f;
    return nullptr;
  }

  /// `76 (aligned) 12:3`: value or state, basis, and line and column of what is printed. `none`: no such figure.
  std::string at(std::string_view table, std::string_view row, std::string_view column) const {
    auto const* f = find(table, row, column);
    return f ? in_short(f->value) : "none";
  }

  std::string in_short(figure const& f) const {
    auto out = f.is_number() ? f.value.to_string() : std::string(name_of(f.state));
    if (f.state == figure_state::missing) return out;
    out += " (" + std::string(name_of(f.how)) + ")";
    return f.where ? out + ' ' + place_of(*f.where) : out;
  }

  std::string place_of(span s) const {
    auto const p = r.source->map.find(r.source->text, s);
    return std::to_string(p.line) + ':' + std::to_string(p.column);
  }
};

}  // namespace gouji::test

#endif
