// SPDX-License-Identifier: Apache-2.0
#include "support/write_rows.hpp"

#include <utility>  // move

namespace gouji::test {
namespace {

std::string with_line_breaks(std::string_view text, std::string_view line_break) {
  std::string out;
  for (char const c : text) {
    if (c == '\n')
      out += line_break;
    else
      out += c;
  }
  return out;
}

std::string quoted(std::string const& field) {
  if (field.find_first_of(",\"\n") == field.npos) return field;
  std::string out = "\"";
  for (char const c : field) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

/// The same table on a grid of more columns, as a spreadsheet lays several tables on one.
printed_table on_grid(printed_table t, std::uint32_t columns) {
  auto const moved = [&](std::uint32_t c) { return c * columns / t.columns; };
  for (auto& row : t.rows)
    for (auto& cell : row.cells) {
      auto const end = moved(cell.column + cell.width);
      cell.column = moved(cell.column);
      cell.width = end - cell.column;
    }
  t.columns = columns;
  return t;
}

class writer {
 public:
  explicit writer(row_style const& s) : style_(s) {}

  void write(printed_block const& b) {
    if (b.kind == printed_block::kind_type::table) return table(b.table);
    if (b.kind == printed_block::kind_type::heading) out_ += style_.heading;
    if (style_.columns == 0) {
      out_ += b.text;
    } else {
      std::vector<std::string> fields(style_.columns);
      fields[0] = b.text;
      join(fields);
    }
    out_ += style_.paragraph_end;
  }

  std::string take() { return std::move(out_); }

 private:
  void table(printed_table const& printed) {
    auto const t = unmerged(style_.columns > 0 ? on_grid(printed, style_.columns) : printed, style_.policy);
    out_ += style_.table_begin;
    if (style_.rule == row_style::ruler::below_empty_head) {
      line(std::vector<std::string>(t.columns), t.columns);
      ruler(t.columns);
    }
    for (std::size_t r = 0; r < t.rows.size(); ++r) {
      line(fields_of(t.rows[r]), t.columns, t.rows[r].head);
      if (r == 0 && style_.rule == row_style::ruler::below_first_row) ruler(t.columns);
    }
    out_ += style_.table_end;
  }

  std::vector<std::string> fields_of(printed_row const& row) const {
    std::vector<std::string> fields;
    for (auto const& c : row.cells)
      if (!style_.blanks_dropped || !c.text.empty()) fields.push_back(with_line_breaks(c.text, style_.line_break));
    return fields;
  }

  void line(std::vector<std::string> fields, std::size_t columns, bool is_head = false) {
    auto const missing = columns - fields.size();
    if (style_.filling == row_style::short_row::empty_fields) fields.resize(columns);
    join(fields, is_head && !style_.head_mark.empty());
    if (style_.filling == row_style::short_row::bare_bars && missing > 0) out_ += ' ' + std::string(missing, '|');
    out_ += '\n';
  }

  void join(std::vector<std::string> const& fields, bool with_head_marks = false) {
    auto const mark = [&](std::string_view of_rows) { out_ += with_head_marks ? style_.head_mark : of_rows; };
    mark(style_.before);
    for (std::size_t f = 0; f < fields.size(); ++f) {
      if (f > 0) mark(style_.between);
      out_ += style_.quoting == row_style::quotes::as_csv ? quoted(fields[f]) : fields[f];
    }
    mark(style_.after);
  }

  void ruler(std::size_t columns) { join(std::vector<std::string>(columns, "---")), out_ += '\n'; }

  row_style const& style_;
  std::string out_;
};

}  // namespace

std::string write_rows(std::vector<printed_block> const& blocks, row_style const& style) {
  writer w(style);
  for (auto const& b : blocks) w.write(b);
  return w.take();
}

}  // namespace gouji::test
