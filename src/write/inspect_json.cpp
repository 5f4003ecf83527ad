// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/inspect.hpp>

#include "write/detail/alignment_index.hpp"
#include "write/detail/json_finding.hpp"
#include "write/detail/json_place.hpp"
#include "write/detail/names.hpp"

namespace gouji {
namespace {

using detail::alignment_index;
using detail::json_writer;

class inspection_writer {
 public:
  inspection_writer(std::string& out, inspection const& of) : json_(out), of_(of), source_(*of.made.source), index_(of) {}

  void write(std::string_view document_name, std::span<finding const> findings, untold_findings untold, language lang) {
    json_.begin_object();
    json_.key("document").text(document_name).key("kind").text(detail::name_of(source_.kind));
    json_.key("encoding").text_or_null(source_.encoding);
    json_.key("encoding_evidence").text_or_null(source_.encoding_evidence);
    json_.key("form").text_or_null(of_.made.form);
    write_occurrences();
    json_.key("missing_tables").begin_array();
    for (figure_record const* f : index_.missing_tables())
      json_.begin_object().key("form").text(f->form).key("table").text(f->table).end_object();
    json_.end_array().key("blocks").begin_array();
    for (block const& b : source_.blocks) write_block(b);
    json_.end_array();
    detail::write_findings(json_, document_name, findings, untold, &source_, lang);
    json_.end_object();
  }

 private:
  void write_occurrences() {
    json_.key("occurrences").begin_array();
    for (std::uint32_t i = 0; i < of_.made.tables.size(); ++i) {
      table_occurrence const& o = of_.made.tables[i];
      json_.begin_object().key("form").text(o.form).key("table").text(o.table);
      json_.key("missing_columns").begin_array();
      for (auto column : o.missing_columns) json_.text(index_.form_table(i).columns[column].code);
      json_.end_array().key("unknown_heads").begin_array();
      for (span head : o.unknown_heads) json_.text(source_[head]);
      json_.end_array().key("missing_figures").begin_array();
      for (figure_record const* f : index_.missing_of(i))
        json_.begin_object().key("row").text(f->row).key("column").text(f->column).end_object();
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void write_block(block const& b) {
    json_.begin_object().key("kind").text(detail::name_of(b.kind));
    if (b.kind == block_kind::table) {
      write_table(b.table);
    } else {
      json_.key("outline");
      b.outline > 0 ? json_.whole(b.outline) : json_.null();
      json_.key("text").text(source_[b.text]);
      write_place(b.text);
    }
    json_.end_object();
  }

  void write_table(std::uint32_t number) {
    table const& t = source_.tables[number];
    json_.key("dialect").text_or_null(t.dialect);
    json_.key("geometry").text(detail::name_of(t.kind));
    json_.key("row_count").whole(t.row_count).key("column_count").whole(t.column_count);
    write_place(t.text);
    json_.key("rows").begin_array();
    auto const rows = index_.rows_of(number);
    for (auto row = rows.begin; row < rows.end; ++row) write_row(row);
    json_.end_array();
  }

  void write_row(std::uint32_t row) {
    row_ = row;
    aligned_row const& a = of_.found.alignment.rows[row];
    json_.begin_object().key("role").text(detail::name_of(a.role)).key("occurrence");
    a.role == row_role::outside ? json_.null() : json_.whole(a.instance);
    auto const* form_row = index_.form_row(row);
    json_.key("row").text_or_null(form_row ? form_row->code : std::string_view{});
    json_.key("cells").begin_array();
    auto const cells = of_.found.views.of(of_.found.views.rows[row]);
    for (std::uint32_t i = 0; i < cells.size(); ++i) write_cell(cells[i], index_.is_label(row, i));
    json_.end_array().key("undecided").begin_array();
    for (undecided_row const& u : index_.undecided_of(row)) write_undecided(u);
    json_.end_array().end_object();
  }

  void write_cell(row_cell c, bool is_label) {
    cell const& of = source_.cells[c.cell];
    json_.begin_object().key("text").text(c.from_above ? std::string_view{} : source_[of.text]);
    json_.key("kind").text(detail::name_of(of_.found.views.value(c).kind));
    json_.key("from_above").boolean(c.from_above).key("column").whole(of.column);
    json_.key("row_span").whole(of.row_span).key("column_span").whole(of.column_span);
    auto const* figure = c.from_above ? nullptr : index_.figure_of(c.cell);
    bool const undecided = !c.from_above && index_.is_undecided(c.cell);
    json_.key("as").text_or_null(is_label ? "label" : figure ? "figure" : undecided ? "undecided" : "");
    json_.key("figure");
    figure ? write_figure(*figure) : void(json_.null());
    write_place(of.text);
    json_.end_object();
  }

  void write_figure(located_figure const& f) {
    json_.begin_object();
    write_codes(f.item, f.column);
    bool const known = f.column != label_place::no_item;
    json_.key("unknown_head").text_or_null(known ? std::string_view{} : source_[source_.cells[f.head].text]);
    json_.key("basis").text(name_of(f.how)).end_object();
  }

  void write_undecided(undecided_row const& u) {
    json_.begin_object().key("too_short").boolean(u.too_short).key("places").begin_array();
    for (auto const& [item, column] : u.places) {
      json_.begin_object();
      write_codes(item, column);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void write_codes(std::uint16_t item, std::uint16_t column) {
    auto const& table = index_.form_table(of_.found.alignment.rows[row_].instance);
    json_.key("row").text_or_null(item < table.rows.size() ? table.rows[item].code : std::string_view{});
    json_.key("column").text_or_null(column < table.columns.size() ? table.columns[column].code : std::string_view{});
  }

  void write_place(span where) {
    json_.key("place");
    detail::write_place(json_, where, &source_);
  }

  json_writer json_;
  inspection const& of_;
  document const& source_;
  alignment_index const index_;
  std::uint32_t row_ = 0;  ///< that is being written
};

}  // namespace

void append_inspection_json(std::string& out, std::string_view document_name, inspection const& of,
                            std::span<finding const> findings, untold_findings untold, language lang) {
  inspection_writer(out, of).write(document_name, findings, untold, lang);
}

}  // namespace gouji
