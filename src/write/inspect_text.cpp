// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/inspect.hpp>

#include "write/detail/alignment_index.hpp"
#include "write/detail/names.hpp"
#include "write/detail/page_line.hpp"

#include <algorithm>  // any_of, find_if, max
#include <vector>     // vector

namespace gouji {
namespace {

using detail::alignment_index;
using detail::page_line;

// Columns of a terminal.
constexpr std::size_t line_columns = 8, kind_columns = 12, row_columns = 6, role_columns = 9;
constexpr std::size_t most_of_name = 200, most_of_paragraph = 72, most_of_cell = 20, most_of_head = 12;

constexpr std::uint32_t no_instance = 0xFFFFFFFF;

/// `number` with blanks before it.
std::string right_aligned(std::size_t number, std::size_t columns) {
  auto digits = std::to_string(number);
  return std::string(columns - std::min(columns, digits.size()), ' ') + digits;
}

class page_writer {
 public:
  page_writer(std::string& out, inspection const& of)
      : line_(out), of_(of), source_(*of.made.source), index_(of), margin_(source_.map.is_package() ? 0 : line_columns) {}

  void write(std::string_view document_name) {
    line_.add_printed(document_name, most_of_name).add(": ").add(detail::name_of(source_.kind));
    if (!source_.encoding.empty()) line_.add(", ").add(source_.encoding).add(" (").add(source_.encoding_evidence).add(")");
    line_.add(of_.made.form.empty() ? ", no form" : ", form ").add(of_.made.form).end();
    for (block const& b : source_.blocks) write_block(b);
    for (figure_record const* f : index_.missing_tables()) {
      begin_line(std::nullopt, "missing");
      line_.add("table ").add(f->form).add(" ").add(f->table).end();
    }
  }

 private:
  /// In front, the line of the file on which `where` begins.
  void begin_line(std::optional<span> where, std::string_view kind) {
    auto const number = where && margin_ > 0 ? source_.map.find(source_.text, *where).line : 0;
    if (number > 0) line_.add(right_aligned(number, margin_ - 2));
    line_.pad_to(margin_).add(kind).pad_to(margin_ + kind_columns);
  }

  void write_block(block const& b) {
    if (b.kind == block_kind::table) return write_table(b);
    begin_line(b.text, b.outline > 0 ? "heading " + std::to_string(b.outline) : std::string(detail::name_of(b.kind)));
    line_.add_printed(source_[b.text], most_of_paragraph).end();
  }

  void write_table(block const& b) {
    table const& t = source_.tables[b.table];
    begin_line(t.text, "table " + std::to_string(b.table + 1));
    if (!t.dialect.empty()) line_.add(t.dialect).add(", ");
    line_.add(detail::name_of(t.kind)).add(", ").add(std::int64_t{t.row_count}).add(" × ").add(std::int64_t{t.column_count}).end();
    auto const rows = index_.rows_of(b.table);
    measure(rows);
    auto shown = no_instance;
    for (auto row = rows.begin; row < rows.end; ++row) {
      aligned_row const& a = of_.found.alignment.rows[row];
      auto const instance = a.role == row_role::outside ? no_instance : a.instance;
      if (instance != shown && instance != no_instance) write_instance(instance);
      shown = instance;
      write_row(row);
      if (instance != no_instance && of_.found.alignment.instances[instance].last == row) write_missing(instance);
    }
  }

  void write_instance(std::uint32_t instance) {
    table_occurrence const& o = of_.made.tables[instance];
    line_.pad_to(margin_ + kind_columns).add(o.form).add(" ").add(o.table);
    for (auto column : o.missing_columns) line_.add("; no head ").add(index_.form_table(instance).columns[column].code);
    for (span head : o.unknown_heads) line_.add("; unknown head ").add_printed(source_[head], most_of_cell);
    line_.end();
  }

  /// One line for each row of the form.
  void write_missing(std::uint32_t instance) {
    std::string_view row;
    for (figure_record const* f : index_.missing_of(instance)) {
      if (f->row != row) {
        if (!row.empty()) line_.end();
        begin_line(std::nullopt, "missing");
        line_.add(row = f->row).add(":");
      }
      line_.add(" ").add(f->column);
    }
    if (!row.empty()) line_.end();
  }

  // --- rows -------------------------------------------------------------------------------------------------------------

  /// How wide the codes of rows are, and the cells at each position of a row.
  void measure(alignment_index::row_range rows) {
    code_columns_ = 0;
    cell_columns_.clear();
    std::string text;
    auto const widen = [&](std::size_t& columns, auto add) {
      text.clear();
      page_line line(text);
      add(line);
      columns = std::max(columns, line.column());
    };
    for (auto row = rows.begin; row < rows.end; ++row) {
      widen(code_columns_, [&](page_line& l) { add_code(l, row); });
      auto const cells = cells_of(row);
      cell_columns_.resize(std::max(cell_columns_.size(), cells.size()));
      for (std::size_t i = 0; i < cells.size(); ++i) {
        widen(cell_columns_[i], [&](page_line& l) { add_cell(l, cells[i]); });
        widen(cell_columns_[i], [&](page_line& l) { add_fate(l, row, cells[i]); });
      }
    }
  }

  void write_row(std::uint32_t row) {
    auto const cells = cells_of(row);
    auto const own = std::find_if(cells.begin(), cells.end(), [](row_cell c) { return !c.from_above; });
    begin_line(own == cells.end() ? std::nullopt : std::optional(source_.cells[own->cell].text),
               right_aligned(of_.found.views.rows[row].row + 1, row_columns));
    line_.pad_to(margin_ + kind_columns).add(detail::name_of(of_.found.alignment.rows[row].role));
    line_.pad_to(margin_ + kind_columns + role_columns);
    add_code(line_, row);
    write_cells(cells, [&](row_cell c) { add_cell(line_, c); });
    if (std::any_of(cells.begin(), cells.end(), [&](row_cell c) { return has_fate(c); }))
      write_cells(cells, [&](row_cell c) { add_fate(line_, row, c); });
    write_undecided(row);
  }

  std::span<row_cell const> cells_of(std::uint32_t row) const { return of_.found.views.of(of_.found.views.rows[row]); }

  void pad_to_cells() { line_.pad_to(margin_ + kind_columns + role_columns + code_columns_ + (code_columns_ > 0 ? 2 : 0)); }

  template <class Add>
  void write_cells(std::span<row_cell const> cells, Add add) {
    pad_to_cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      auto const end = line_.column() + cell_columns_[i];
      add(cells[i]);
      if (i + 1 < cells.size()) line_.pad_to(end).add(" | ");
    }
    line_.end();
  }

  /// Of the row of the form; `parent/` where it is the agency's own, `?` where nobody knows.
  void add_code(page_line& line, std::uint32_t row) const {
    auto const role = of_.found.alignment.rows[row].role;
    if (role == row_role::unknown) line.add("?");
    if (auto const* form_row = index_.form_row(row)) line.add(form_row->code).add(role == row_role::sub_row ? "/" : "");
  }

  void add_cell(page_line& line, row_cell c) const {
    if (c.from_above) {
      line.add("↑");
      return;
    }
    cell const& of = source_.cells[c.cell];
    auto const printed = source_[of.text];
    if (of_.found.views.value(c).kind == cell_kind::blank) line.add("·");
    else line.add_printed(printed, most_of_cell);
    if (of.row_span > 1 || of.column_span > 1)
      line.add(" [").add(std::int64_t{of.row_span}).add("×").add(std::int64_t{of.column_span}).add("]");
  }

  bool has_fate(row_cell c) const {
    return !c.from_above && (index_.figure_of(c.cell) != nullptr || index_.is_undecided(c.cell));
  }

  void add_fate(page_line& line, std::uint32_t row, row_cell c) const {
    if (!has_fate(c)) return;
    auto const* f = index_.figure_of(c.cell);
    if (!f) {
      line.add("undecided");
      return;
    }
    add_place(line, row, f->item, f->column);
    if (f->column == label_place::no_item) line.add("/").add_printed(source_[source_.cells[f->head].text], most_of_head);
    line.add(" ").add(name_of(f->how));
    if (of_.found.views.value(c).kind == cell_kind::text) line.add(", text");
  }

  /// `column`, or `row/column` where the row of the form is not that of the printed row.
  void add_place(page_line& line, std::uint32_t row, std::uint16_t item, std::uint16_t column) const {
    if (auto const* beside = index_.row_beside(row, item)) line.add(beside->code).add("/");
    auto const columns = index_.form_table(of_.found.alignment.rows[row].instance).columns;
    line.add(column < columns.size() ? columns[column].code : "?");
  }

  void write_undecided(std::uint32_t row) {
    for (undecided_row const& u : index_.undecided_of(row)) {
      pad_to_cells();
      bool const says_nothing = u.cells.empty() && !u.too_short;
      line_.add(says_nothing ? "blank:" : u.too_short ? "undecided, fewer cells than columns:" : "undecided:");
      for (auto const& [item, column] : u.places) {
        line_.add(" ");
        add_place(line_, row, item, column);
      }
      line_.end();
    }
  }

  page_line line_;
  inspection const& of_;
  document const& source_;
  alignment_index const index_;
  std::size_t const margin_;  ///< columns for lines of the file
  std::size_t code_columns_ = 0;
  std::vector<std::size_t> cell_columns_;
};

}  // namespace

void append_inspection(std::string& out, std::string_view document_name, inspection const& of) {
  page_writer(out, of).write(document_name);
}

}  // namespace gouji
